import { type CurvePoint, precisionRecall, receiver } from '../../core/evaluation/curvePoints.js';
import type { PartEvaluation } from '../../core/evaluation/scores.js';
import { type RunRecord } from '../../core/run/record.js';
import type { EpochRecord } from '../../core/training/epoch.js';

/** What all runs say at one x, in their order; null where one says nothing. */
export interface Reading {
  readonly x: number;
  readonly values: readonly (number | null)[];
}

/** One reading for each epoch of the longest run. */
export function byEpoch(records: readonly RunRecord[], value: (epoch: EpochRecord) => number): Reading[] {
  const longest = Math.max(0, ...records.map(({ epochs }) => epochs.length));
  return Array.from({ length: longest }, (_, i) => ({
    x: i + 1,
    values: records.map(({ epochs }) => {
      const epoch = epochs[i];
      const found = epoch === undefined ? Number.NaN : value(epoch);
      return Number.isFinite(found) ? found : null;
    }),
  }));
}

/** Where curves over the unit interval are read. */
export const stops = 0.05;

/** Readings of curves at 0, 0.05 … 1. */
export function alongUnit(
  curves: readonly (readonly CurvePoint[])[],
  valueAt: (points: readonly CurvePoint[], x: number) => number | null,
): Reading[] {
  return Array.from({ length: Math.round(1 / stops) + 1 }, (_, i) => {
    const x = Math.min(1, i * stops);
    return { x, values: curves.map((points) => valueAt(points, x)) };
  });
}

/** Precision of the strictest threshold that finds this share of the positives. @param recall from 0 to 1 */
export function precisionAt(points: readonly CurvePoint[], recall: number): number | null {
  return points.find(({ x }) => x >= recall - rounding)?.y ?? null;
}

/** The highest true positive rate at a false positive rate, between two thresholds on the line that joins them. */
export function truePositivesAt(points: readonly CurvePoint[], falsePositives: number): number | null {
  const i = points.findLastIndex(({ x }) => x <= falsePositives + rounding);
  const [before, after] = [points[i], points[i + 1]];
  if (before === undefined) return null;
  if (after === undefined) return before.y;
  return before.y + ((falsePositives - before.x) / (after.x - before.x)) * (after.y - before.y);
}

/** 3 × 0.05 is not 0.15. */
const rounding = 1e-9;

/** Curves of the test parts. */
export const curvesOf = {
  precisionRecall: (records: readonly RunRecord[]) => records.map(tested).map(precisionRecall),
  receiver: (records: readonly RunRecord[]) => records.map(tested).map(receiver),
};

function tested({ evaluation }: RunRecord): PartEvaluation {
  return evaluation.test;
}
