import { ratio, type Undefinable } from '../undefinable.js';
import type { PartEvaluation } from './scores.js';
import type { ThresholdTable } from './thresholds.js';

/** Area under the ROC curve, by trapezia: the chance that a random positive scores above a random negative,
 * ties counting half. Undefined without both classes. */
export function rocArea({ positives, negatives, tp, fp }: ThresholdTable): Undefinable {
  let [area, foundBefore, wrongBefore] = [0, 0, 0];
  for (let i = 0; i < tp.length; i++) {
    const found = tp[i] as number;
    const wrong = fp[i] as number;
    area += ((wrong - wrongBefore) * (found + foundBefore)) / 2;
    foundBefore = found;
    wrongBefore = wrong;
  }
  return ratio(area, positives * negatives);
}

/** Average precision, Σ (Rₙ - Rₙ₋₁) Pₙ: the area under the PR curve without interpolating between its
 * points, which would flatter (Davis & Goadrich 2006). Undefined without positives. */
export function averagePrecision({ positives, tp, fp }: ThresholdTable): Undefinable {
  let sum = 0;
  let before = 0;
  for (let i = 0; i < tp.length; i++) {
    const found = tp[i] as number;
    if (found === before) continue; // adds nothing: most thresholds find no other positive
    sum += ((found - before) * found) / (found + (fp[i] as number));
    before = found;
  }
  return ratio(sum, positives);
}

/** Expected calibration error, Σ (count / rows) |predicted - observed|, in [0, 1] (Naeini et al. 2015). */
export function expectedCalibrationError(bins: PartEvaluation['calibration']): Undefinable {
  const rows = bins.reduce((sum, { count }) => sum + count, 0);
  const gaps = bins.reduce(
    (sum, { count, predicted, observed }) => sum + count * Math.abs(predicted - observed),
    0,
  );
  return ratio(gaps, rows);
}
