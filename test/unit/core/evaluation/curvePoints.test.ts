import { describe, expect, test } from 'vitest';
import {
  type CurvePoint,
  cumulativeGains,
  precisionRecall,
  receiver,
} from '../../../../src/core/evaluation/curvePoints.js';
import { averagePrecision, rocArea } from '../../../../src/core/evaluation/curves.js';
import { thresholdTable } from '../../../../src/core/evaluation/scoreList.js';
import type { PartEvaluation } from '../../../../src/core/evaluation/scores.js';
import { stepAt } from '../../../../src/core/evaluation/thresholds.js';
import { finish } from '../../slices.js';
import { tableOf } from '../../thresholdTable.js';

function part(logits: number[], labels: number[]): PartEvaluation {
  const none = { rocArea: null, averagePrecision: null, brier: null, calibrationError: null };
  const table = finish(thresholdTable(logits, labels));
  const steps = Array.from(table.logits, (_, i) => stepAt(table, i));
  const { positives, negatives } = table;
  return { positives, negatives, steps, ...none, calibration: [], histogram: [] };
}
const some = part([3, 2, 1, 0, -1], [1, 0, 1, 0, 0]);

const pairs = (points: CurvePoint[]) => points.map(({ x, y }) => [x, y]);

describe('precision and recall', () => {
  test('begin at the first row called positive', () =>
    expect(pairs(precisionRecall(some))).toEqual([
      [0.5, 1],
      [0.5, 1 / 2],
      [1, 2 / 3],
      [1, 2 / 4],
      [1, 2 / 5],
    ]));
  test('enclose the area the record names', () => {
    let [area, before] = [0, 0];
    for (const { x, y } of precisionRecall(some)) {
      area += (x - before) * y;
      before = x;
    }
    expect(area).toBeCloseTo(averagePrecision(tableOf(some)) as number, 12);
  });
  test('are nowhere without positives', () => expect(precisionRecall(part([1, 2], [0, 0]))).toEqual([]));
});

test("the gains are, row by row, numpy's cumsum(labels by falling probability) / labels.sum()", () => {
  expect(pairs(cumulativeGains(some))).toEqual([
    [1 / 5, 1 / 2],
    [2 / 5, 1 / 2],
    [3 / 5, 1],
    [4 / 5, 1],
    [1, 1],
  ]);
  expect(cumulativeGains(part([1, 1], [1, 0])).map(({ x, y }) => [x, y])).toEqual([[1, 1]]); // equal ones go together
  expect(cumulativeGains(part([1, 2], [0, 0]))).toEqual([]);
});

describe('the ROC curve', () => {
  test('goes from no row to all, never back', () => {
    const points = pairs(receiver(some));
    expect(points[0]).toEqual([0, 0]);
    expect(points.at(-1)).toEqual([1, 1]);
    expect(points.map(([x]) => x)).toEqual(points.map(([x]) => x as number).sort((a, b) => a - b));
  });
  test('encloses the area the record names', () => {
    const points = receiver(some);
    const area = points.reduce((sum, { x, y }, i) => {
      const before = points[i - 1] ?? { x: 0, y: 0 };
      return sum + ((x - before.x) * (y + before.y)) / 2;
    }, 0);
    expect(area).toBeCloseTo(rocArea(tableOf(some)) as number, 12);
  });
  test('is nowhere without both classes', () => expect(receiver(part([1, 2], [1, 1]))).toEqual([]));
});
