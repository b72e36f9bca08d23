import { expect, test } from 'vitest';
import { balancedLoss } from '../../../../src/core/run/unseenLoss.js';

const split = {
  ...{ train: 60, validation: 0, test: 40, copies: 0 },
  positives: { train: 6, validation: 0, test: 4 },
};

test('where both classes count the same, the constant is the best of all constant answers', () => {
  const constants = Array.from({ length: 99 }, (_, k) => (k + 1) / 100);
  const losses = constants.map((p) => {
    const summed = [-36 * Math.log(1 - p), -4 * Math.log(p)] as const;
    return balancedLoss(summed, split).model;
  });
  expect(balancedLoss([0, 0], split).constant).toBeCloseTo(Math.min(...losses), 12);
  // scikit-learn: log_loss(y, p, sample_weight=[.5 / 36 of the negatives, .5 / 4 of the positives]) with p = .1 throughout.
  expect(losses[9]).toBeCloseTo(1.203972804325936, 12);
});
