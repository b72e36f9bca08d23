import { sigmoid } from '../perceptron/sigmoid.js';
import type { Perceptron } from '../perceptron/slp.js';
import type { PartEvaluation, RunRecord } from '../run/record.js';
import type { Slices } from '../slices.js';
import type { Examples } from '../table/dataset.js';
import type { Engine } from '../training/engine.js';
import {
  averagePrecision,
  brierScore,
  calibrationBins,
  expectedCalibrationError,
  rocArea,
} from './curves.js';
import { requireFinite } from './finite.js';
import { bestF1, stepAt, type ThresholdCounts, type ThresholdTable, thresholdTable } from './thresholds.js';

/** Thresholds kept of a part: as many as a curve can show, and a record should carry. */
const mostSteps = 400;

const histogramBins = 20;

/** What a model says of the parts that it was not trained on, at every threshold. The threshold with the best F1
 * is looked for on the validation part alone; the counts there are exact on both.
 * @param parts indices of rows; an empty validation part is none
 * @throws InputError `diverged` */
export function* evaluateParts(
  perceptron: Perceptron,
  examples: Examples,
  { validation, test }: { readonly validation: Uint32Array; readonly test: Uint32Array },
  engine: Engine,
): Slices<RunRecord['evaluation']> {
  const held = validation.length > 0 ? yield* judge(perceptron, examples, validation, engine) : null;
  const chosen = held === null ? undefined : bestF1(held.table)?.logit;
  return {
    test: describe(yield* judge(perceptron, examples, test, engine), chosen),
    validation: held === null ? null : describe(held, chosen),
  };
}

interface Judgement {
  readonly logits: Float64Array;
  readonly labels: Uint8Array;
  readonly table: ThresholdTable;
}

function* judge(
  perceptron: Perceptron,
  examples: Examples,
  rows: Uint32Array,
  engine: Engine,
): Slices<Judgement> {
  const logits = yield* engine.logits(perceptron, examples, rows);
  requireFinite(logits);
  const { y } = examples;
  const labels = new Uint8Array(rows.length);
  for (let i = 0; i < rows.length; i++) labels[i] = y[rows[i] as number] as number;
  yield;
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
function thinned(table: ThresholdTable, chosen = Number.POSITIVE_INFINITY): ThresholdCounts[] {
  const { positives, negatives, logits } = table;
  const along = ({ tp, fp }: ThresholdCounts) => tp / Math.max(1, positives) + fp / Math.max(1, negatives);
  const stride = logits.length <= mostSteps ? 0 : 2 / mostSteps;
  const kept: ThresholdCounts[] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < logits.length; i++) {
    const step = stepAt(table, i);
    const next = logits[i + 1] ?? Number.NEGATIVE_INFINITY;
    const isEnd = i === 0 || i + 1 === logits.length;
    const atDefault = step.logit > 0 && next <= 0;
    const atChosen = step.logit >= chosen && next < chosen;
    if (!(isEnd || atDefault || atChosen || along(step) - last >= stride)) continue;
    kept.push(step);
    last = along(step);
  }
  return kept;
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
