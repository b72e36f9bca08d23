import { describe, expect, test } from 'vitest';
import { cutFor } from '../../../../src/core/decision/choose.js';
import {
  cutAt,
  cutBetween,
  cutFrom,
  usualCut,
  usualProbability,
} from '../../../../src/core/evaluation/cuts.js';
import { thresholdTable } from '../../../../src/core/evaluation/scoreList.js';
import { stepAt } from '../../../../src/core/evaluation/thresholds.js';
import { finish } from '../../slices.js';

const logits = [3, 1, 0, -2, 2, 0, -1, -3];
const labels = [1, 1, 1, 1, 0, 0, 0, 0];
const table = finish(thresholdTable(logits, labels));
const part = { ...table, steps: Array.from(table.logits, (_, i) => stepAt(table, i)) };

/** Row by row, by the one rule there is: above the threshold is positive. */
function countsAbove(threshold: number) {
  const counts = { tp: 0, fp: 0, fn: 0, tn: 0 };
  logits.forEach((logit, i) => {
    counts[logit > threshold ? (labels[i] === 1 ? 'tp' : 'fp') : labels[i] === 1 ? 'fn' : 'tn']++;
  });
  return counts;
}

describe('a cut', () => {
  test('at a step calls the rows of the step positive, since it lies just below them', () => {
    expect(cutAt(part, 2).counts).toEqual({ tp: 1, fp: 1, fn: 3, tn: 3 });
    expect(cutAt(part, part.steps.length).counts).toEqual({ tp: 4, fp: 4, fn: 0, tn: 0 });
    for (let index = 1; index <= part.steps.length; index++) {
      const cut = cutAt(part, index);
      expect(cut.counts).toEqual(countsAbove(cut.logit));
      expect(cutFrom(part, cut.logit)).toEqual(cut);
    }
  });
  test('above all steps calls none so', () =>
    expect(cutAt(part, 0)).toEqual({
      logit: Number.POSITIVE_INFINITY,
      probability: 1,
      index: 0,
      counts: { tp: 0, fp: 0, fn: 4, tn: 4 },
    }));
  test('by default leaves a row right on 0.5 negative, as the scores do', () => {
    const at = usualCut(part, {});
    expect(at.probability).toBe(0.5);
    expect(at.counts).toEqual({ tp: 2, fp: 1, fn: 2, tn: 3 });
    expect(usualProbability()).toBe(0.5);
    expect(usualCut(part, { threshold: -1 }).counts).toEqual(countsAbove(-1));
  });
  test.each([5, 3, 2.5, 0, -0.5, -3, -9])('at logit %d calls the rows above it positive', (logit) => {
    const cut = cutFrom(part, logit);
    expect(cut.counts).toEqual(countsAbove(logit));
    expect(cut.counts).toEqual(cutAt(part, cut.index).counts);
  });
  test('is the default one above all where no logit is positive', () =>
    expect(usualCut({ positives: 1, negatives: 1, steps: [{ logit: -1, tp: 1, fp: 1 }] }, {}).index).toBe(0));
});

const bestCut = (of: Parameters<typeof cutFor>[1]) => cutFor({ kind: 'f1' }, of);

describe('the best F1', () => {
  test('is the highest over the steps', () => {
    // At 0: tp 3, fp 2, fn 1, 6/9; at -2: tp 4, fp 3, 8/11.
    expect(bestCut(part)).toMatchObject({ index: 6, counts: { tp: 4, fp: 3, fn: 0, tn: 1 } });
  });
  test('of equals is the strictest', () =>
    expect(
      bestCut({
        positives: 2,
        negatives: 2,
        steps: [
          { logit: 2, tp: 1, fp: 0 },
          { logit: 1, tp: 2, fp: 2 },
        ],
      })?.index,
    ).toBe(1));
  test('does not exist without positives', () =>
    expect(bestCut({ positives: 0, negatives: 2, steps: [{ logit: 1, tp: 0, fp: 2 }] })).toBeUndefined());
});

const withSteps = (...steps: (readonly [logit: number, tp: number, fp: number])[]) => ({
  positives: 2,
  negatives: 2,
  steps: steps.map(([logit, tp, fp]) => ({ logit, tp, fp })),
});

test('the best cut lies in the middle between the last row that it finds and the next one', () => {
  const apart = withSteps([7, 1, 0], [5, 2, 0], [-3, 2, 1], [-4, 2, 2]);
  expect(bestCut(apart)).toEqual({
    ...{ logit: 1, probability: 1 / (1 + Math.exp(-1)), index: 2 },
    counts: { tp: 2, fp: 0, fn: 0, tn: 2 },
  });
});

test('where there is nothing between, or nothing below, it lies right below the last row that it finds', () => {
  const near = 5 - 2 ** -50 * 4;
  for (const steps of [withSteps([5, 2, 0], [near, 2, 2]), withSteps([5, 2, 2])]) {
    const cut = bestCut(steps) ?? expect.fail();
    expect([cut.index, cut.logit < 5]).toEqual([1, true]);
  }
});

test('of a larger part, which keeps some thresholds only, it lies in the middle where no row can be between', () => {
  const logitAt = (index: number, of: Parameters<typeof cutBetween>[0]) => cutBetween(of, index).logit;
  const tied = withSteps([5, 2, 0], [-3, 2, 2]); // all of the four rows
  expect(logitAt(1, tied)).toBe(1);
  const [logits, counts] = [
    [5, 3, -3],
    [200, 201, 203],
  ];
  const steps = logits.map((logit, i) => ({ logit, tp: counts[i] as number, fp: 0 }));
  const large = { positives: 203, negatives: 300, steps };
  expect(logitAt(1, large)).toBe(4);
  expect(logitAt(2, large)).toBe(cutAt(large, 2).logit);
  expect(logitAt(3, large)).toBe(cutAt(large, 3).logit);
});
