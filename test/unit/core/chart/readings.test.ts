import { describe, expect, test } from 'vitest';
import { alongUnit, precisionAt, readingAt, truePositivesAt } from '../../../../src/core/chart/readings.js';
import { precisionRecall, receiver } from '../../../../src/core/evaluation/curvePoints.js';
import { part } from './made.js';

describe('readings', () => {
  test('have a gap where a run is shorter, or diverged', () => {
    const data = {
      x: [1, 2],
      columns: [
        { ink: 'run-0', values: [0.5, Number.POSITIVE_INFINITY] },
        { ink: 'run-1', values: [0.6] },
      ],
    } as const;
    expect(readingAt(data, 0)).toEqual({ x: 1, values: [0.5, 0.6] });
    expect(readingAt(data, 1)).toEqual({ x: 2, values: [null, null] });
  });

  const few = {
    ...part,
    positives: 2,
    negatives: 4,
    steps: [
      { logit: 2, tp: 1, fp: 0 },
      { logit: 1, tp: 1, fp: 1 },
      { logit: 0, tp: 2, fp: 2 },
      { logit: -1, tp: 2, fp: 4 },
    ],
  };

  test('of precision hold up to the next recall', () => {
    const points = precisionRecall(few);
    expect([0, 0.5, 0.55, 1].map((x) => precisionAt(points, x))).toEqual([1, 1, 0.5, 0.5]);
    expect(precisionAt([], 0.5)).toBeNaN();
  });

  test('of the ROC curve lie on the lines between its points', () => {
    const points = receiver(few);
    expect([0, 0.25, 0.375, 0.5, 1].map((x) => truePositivesAt(points, x))).toEqual([0.5, 0.5, 0.75, 1, 1]);
    expect(truePositivesAt([], 0.5)).toBeNaN();
  });

  test('along the axis end at 1, and rounding keeps none from its point', () => {
    expect(alongUnit.at(-1)).toBe(1);
    expect(precisionAt([{ x: 0.15, y: 0.3, index: 1, probability: 0.5 }], alongUnit[3] as number)).toBe(0.3);
  });
});
