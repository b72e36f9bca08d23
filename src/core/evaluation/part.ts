import { sigmoid } from '../perceptron/sigmoid.js';
import { logitOf, type Perceptron } from '../perceptron/slp.js';
import type { PartEvaluation, RunRecord } from '../run/record.js';
import type { Examples } from '../table/dataset.js';
import {
  averagePrecision,
  bestF1,
  brierScore,
  calibrationBins,
  expectedCalibrationError,
  rocArea,
  type ThresholdCounts,
  type ThresholdTable,
  thresholdTable,
} from './curves.js';
import { requireFinite } from './finite.js';

/** Thresholds kept of a part: as many as a curve can show, and a record should carry. */
const mostSteps = 400;

const histogramBins = 20;

/** What a model says of the parts that it was not trained on, at every threshold. The threshold with the best F1
 * is looked for on the validation part alone; the counts there are exact on both.
 * @param parts indices of rows; an empty validation part is none
 * @throws InputError `diverged` */
export function evaluateParts(
  perceptron: Perceptron,
  examples: Examples,
  { validation, test }: { readonly validation: Uint32Array; readonly test: Uint32Array },
): RunRecord['evaluation'] {
  const held = validation.length > 0 ? judge(perceptron, examples, validation) : null;
  const chosen = held === null ? undefined : bestF1(held.table.steps, held.table.positives)?.logit;
  return {
    test: describe(judge(perceptron, examples, test), chosen),
    validation: held === null ? null : describe(held, chosen),
  };
}

interface Judgement {
  readonly logits: Float64Array;
  readonly labels: Uint8Array;
  readonly table: ThresholdTable;
}

function judge(perceptron: Perceptron, { x, y }: Examples, rows: Uint32Array): Judgement {
  const logits = Float64Array.from(rows, (row) => logitOf(perceptron, x, row));
  requireFinite(logits);
  const labels = Uint8Array.from(rows, (row) => y[row] as number);
  return { logits, labels, table: thresholdTable(logits, labels) };
}

/** @param chosen a threshold at which the counts must be exact, beside the one at logit 0 */
function describe({ logits, labels, table }: Judgement, chosen: number | undefined): PartEvaluation {
  const probabilities = logits.map(sigmoid);
  const calibration = calibrationBins(probabilities, labels);
  return {
    positives: table.positives,
    negatives: table.negatives,
    steps: thinned(table, chosen),
    rocArea: rocArea(table),
    averagePrecision: averagePrecision(table),
    brier: brierScore(probabilities, labels),
    calibrationError: expectedCalibrationError(calibration),
    calibration,
    histogram: histogram(probabilities, labels),
  };
}

/** Some of the steps, evenly along the ROC curve: every rise of a class by 1/200 leaves one. The first, the last,
 * the one at logit 0, where a row is called positive by default, and the one at the chosen threshold stay. */
function thinned(
  { steps, positives, negatives }: ThresholdTable,
  chosen = Number.POSITIVE_INFINITY,
): ThresholdCounts[] {
  if (steps.length <= mostSteps) return [...steps];
  const along = ({ tp, fp }: ThresholdCounts) => tp / Math.max(1, positives) + fp / Math.max(1, negatives);
  const stride = 2 / mostSteps;
  let last = Number.NEGATIVE_INFINITY;
  return steps.filter((step, i) => {
    const next = steps[i + 1];
    const atDefault = step.logit > 0 && (next === undefined || next.logit <= 0);
    const atChosen = step.logit >= chosen && (next === undefined || next.logit < chosen);
    const keep = i === 0 || next === undefined || atDefault || atChosen || along(step) - last >= stride;
    if (keep) last = along(step);
    return keep;
  });
}

function histogram(
  probabilities: Float64Array,
  labels: Uint8Array,
): { negatives: number; positives: number }[] {
  const bins = Array.from({ length: histogramBins }, () => ({ negatives: 0, positives: 0 }));
  probabilities.forEach((p, i) => {
    const bin = bins[Math.min(histogramBins - 1, Math.floor(p * histogramBins))] as (typeof bins)[number];
    bin[labels[i] === 1 ? 'positives' : 'negatives']++;
  });
  return bins;
}
