import { expect, test } from 'vitest';
import { bestCut } from '../../../../src/core/evaluation/cuts.js';

const part = (...steps: (readonly [logit: number, tp: number, fp: number])[]) => ({
  positives: 2,
  negatives: 2,
  steps: steps.map(([logit, tp, fp]) => ({ logit, tp, fp })),
});

test('the best cut lies in the middle between the last row that it finds and the next one', () => {
  const apart = part([7, 1, 0], [5, 2, 0], [-3, 2, 1], [-4, 2, 2]);
  expect(bestCut(apart)).toEqual({
    cut: { logit: 1, probability: 1 / (1 + Math.exp(-1)), index: 2, counts: { tp: 2, fp: 0, fn: 0, tn: 2 } },
    f1: 1,
  });
});

test('where there is nothing between, or nothing below, it lies right below the last row that it finds', () => {
  const near = 5 - 2 ** -50 * 4;
  for (const steps of [part([5, 2, 0], [near, 2, 2]), part([5, 2, 2])]) {
    const { cut } = bestCut(steps) ?? expect.fail();
    expect([cut.index, cut.logit < 5]).toEqual([1, true]);
  }
});

test('there is none where no positive is found', () =>
  expect(bestCut({ positives: 0, negatives: 1, steps: [{ logit: 1, tp: 0, fp: 1 }] })).toBeUndefined());
