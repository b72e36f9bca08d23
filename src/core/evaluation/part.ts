import { sigmoid } from '../perceptron/sigmoid.js';
import { logitOf, type Perceptron } from '../perceptron/slp.js';
import type { PartEvaluation } from '../run/record.js';
import type { Examples } from '../table/dataset.js';
import {
  averagePrecision,
  brierScore,
  calibrationBins,
  expectedCalibrationError,
  rocArea,
  type ThresholdCounts,
  thresholdTable,
} from './curves.js';
import { requireFinite } from './finite.js';

/** Thresholds kept of a part: as many as a curve can show, and a record should carry. */
const mostSteps = 400;

const histogramBins = 20;

/** What a model says of a part at every threshold.
 * @param rows indices of the part
 * @throws InputError `diverged` */
export function evaluatePart(perceptron: Perceptron, { x, y }: Examples, rows: Uint32Array): PartEvaluation {
  const logits = Float64Array.from(rows, (row) => logitOf(perceptron, x, row));
  requireFinite(logits);
  const labels = Uint8Array.from(rows, (row) => y[row] as number);
  const probabilities = logits.map(sigmoid);
  const table = thresholdTable(logits, labels);
  const calibration = calibrationBins(probabilities, labels);
  return {
    positives: table.positives,
    negatives: table.negatives,
    steps: thinned(table.steps, table.positives, table.negatives),
    rocArea: rocArea(table),
    averagePrecision: averagePrecision(table),
    brier: brierScore(probabilities, labels),
    calibrationError: expectedCalibrationError(calibration),
    calibration,
    histogram: histogram(probabilities, labels),
  };
}

/** Some of the steps, evenly along the ROC curve: every rise of a class by 1/200 leaves one. The first, the
 * last and the one at logit 0, where a row is called positive by default, always stay. */
function thinned(steps: readonly ThresholdCounts[], positives: number, negatives: number): ThresholdCounts[] {
  if (steps.length <= mostSteps) return [...steps];
  const along = ({ tp, fp }: ThresholdCounts) => tp / Math.max(1, positives) + fp / Math.max(1, negatives);
  const stride = 2 / mostSteps;
  let last = Number.NEGATIVE_INFINITY;
  return steps.filter((step, i) => {
    const next = steps[i + 1];
    const atDefault = step.logit > 0 && (next === undefined || next.logit <= 0);
    const keep = i === 0 || next === undefined || atDefault || along(step) - last >= stride;
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
