/** The incomplete beta function against scipy.special 1.17. */
import { expect, test } from 'vitest';
import { betaShare, logGamma } from '../../../../src/core/evaluation/beta.js';

test.each([
  [0.1, 2.252712651734206],
  [0.5, 0.5723649429247],
  [1.5, -0.12078223763524526],
  [3.7, 1.428072326665388],
  [20.3, 40.23333683543724],
  [1e6, 12815504.569147611],
])('gammaln(%d) is %d', (z, value) => expect(logGamma(z) / value).toBeCloseTo(1, 12));

test.each([
  [0.5, 0.5, 0.3, 0.36901011956554536],
  [1, 5, 0.1, 0.40951],
  [2.3, 17.9, 0.2, 0.8840985108094311],
  [200, 300, 0.45, 0.9881463456202628],
  [3, 1e6, 5e-6, 0.8753494544434162],
  [1000.5, 2000.25, 0.35, 0.9723112551781059],
  [50, 1, 0.9, 0.005153775207320118],
])('betainc(%d, %d, %d) is %d', (a, b, x, share) => expect(betaShare(a, b, x) / share).toBeCloseTo(1, 9));

test('at the ends it is 0 and 1, and all of it lies at 1 where there is nothing to miss', () => {
  expect([betaShare(2, 3, 0), betaShare(2, 3, 1)]).toEqual([0, 1]);
  expect([betaShare(4, 0, 0.999), betaShare(4, 0, 1)]).toEqual([0, 1]);
});
