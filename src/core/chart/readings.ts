import type { CurvePoint } from '../evaluation/curvePoints.js';
import type { ChartData } from './chart.js';

/** What all curves say at one place, in their order; null where one says nothing. */
export interface Reading {
  readonly x: number;
  readonly values: readonly (number | null)[];
}

/** Reads a chart at a place of its data. */
export function readingAt({ x, columns }: ChartData, place: number): Reading {
  return {
    x: x[place] as number,
    values: columns.map(({ values }) => {
      const value = values[place] ?? Number.NaN;
      return Number.isFinite(value) ? value : null;
    }),
  };
}

/** How far apart curves over the unit interval are read. */
export const stops = 0.05;

/** The places at which they are: 0, 0.05 … 1. */
export const alongUnit = Array.from({ length: Math.round(1 / stops) + 1 }, (_, i) => Math.min(1, i * stops));

/** Precision of the strictest threshold that finds this share of the positives; NaN where none does.
 * @param recall from 0 to 1 */
export function precisionAt(points: readonly CurvePoint[], recall: number): number {
  return points.find(({ x }) => x >= recall - rounding)?.y ?? Number.NaN;
}

/** The highest true positive rate at a false positive rate, between two thresholds on the line that joins them; NaN where
 * there is no curve. */
export function truePositivesAt(points: readonly CurvePoint[], falsePositives: number): number {
  const i = points.findLastIndex(({ x }) => x <= falsePositives + rounding);
  const [before, after] = [points[i], points[i + 1]];
  if (before === undefined) return Number.NaN;
  if (after === undefined) return before.y;
  return before.y + ((falsePositives - before.x) / (after.x - before.x)) * (after.y - before.y);
}

/** 3 × 0.05 is not 0.15. */
const rounding = 1e-9;
