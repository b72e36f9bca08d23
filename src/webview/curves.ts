import { ratio } from '../core/evaluation/metrics.js';
import type { PartEvaluation } from '../core/run/record.js';
import { thresholdAt } from './threshold.js';

/** A point of a curve whose axes both go from 0 to 1. */
export interface CurvePoint {
  readonly x: number;
  readonly y: number;
  /** Which cut it belongs to, see threshold.ts. */
  readonly index: number;
  readonly probability: number;
}

/** Precision over recall; no point where no row is called positive, since there precision is 0/0. */
export function precisionRecall(part: PartEvaluation): CurvePoint[] {
  return points(part, (tp, fp) => [ratio(tp, part.positives), ratio(tp, tp + fp)]);
}

/** True positive rate over false positive rate, from 0, 0 to 1, 1. */
export function receiver(part: PartEvaluation): CurvePoint[] {
  return points(part, (tp, fp) => [ratio(fp, part.negatives), ratio(tp, part.positives)]);
}

function points(
  part: PartEvaluation,
  at: (tp: number, fp: number) => [x: number | null, y: number | null],
): CurvePoint[] {
  return Array.from({ length: part.steps.length + 1 }, (_, index) => {
    const { counts, probability } = thresholdAt(part, index);
    const [x, y] = at(counts.tp, counts.fp);
    return x === null || y === null ? [] : [{ x, y, index, probability }];
  }).flat();
}

/** At most about `most` of many, evenly, the last always among them. */
export function sample<T>(items: readonly T[], most: number): T[] {
  const stride = Math.max(1, Math.ceil(items.length / most));
  return items.filter((_, i) => i % stride === 0 || i === items.length - 1);
}
