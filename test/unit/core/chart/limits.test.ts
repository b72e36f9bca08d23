import { describe, expect, test } from 'vitest';
import {
  comparedLimits,
  epochTicks,
  extentOf,
  isNear,
  lastEpochShown,
  valueLimits,
} from '../../../../src/core/chart/limits.js';

describe('the epoch axis', () => {
  test.each([
    [0, 10, false, 10],
    [3, 10, false, 10],
    [3, 10_000, false, 50],
    [51, 10_000, false, 100],
    [101, 10_000, false, 250],
    [9_000, 10_000, false, 10_000],
    [3, 10, true, 3],
    [0, 10, true, 1],
  ])('after %d of %d epochs, over: %s, ends at %d', (done, planned, over, last) =>
    expect(lastEpochShown(done, planned, over)).toBe(last),
  );

  test.each([
    [1, 10, [1]],
    [2, 10, [1, 2]],
    [10, 10, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]],
    [10, 6, [1, 3, 5, 7, 9]],
    [20, 6, [1, 5, 10, 15, 20]],
    [1000, 6, [1, 200, 400, 600, 800, 1000]],
  ])('to %d with room for %d has whole ticks from 1', (last, most, ticks) =>
    expect(epochTicks(last, most)).toEqual(ticks),
  );
});

describe('the value axis', () => {
  test('holds the curves and what they are compared with', () => {
    const [low, high] = valueLimits(extentOf([[0.96, Number.NaN], [0.98]]), 0.9, [0, 1]);
    expect(low).toBeLessThan(0.9);
    expect(high).toBeGreaterThan(0.98);
    expect(high).toBeLessThan(1.03);
  });
  test('goes hardly past what is possible', () => {
    const [low, high] = valueLimits([0, 1], undefined, [0, 1]);
    expect(low).toBeGreaterThan(-0.05);
    expect(high).toBeLessThan(1.05);
  });
  test('has an extent where all values are equal', () => {
    const [low, high] = valueLimits([0.5, 0.5], undefined, [0, 1]);
    expect(high - low).toBeGreaterThan(0);
  });
  test('without a curve is 0 to 1, whatever it is compared with', () =>
    expect(valueLimits(extentOf([[Number.POSITIVE_INFINITY]]), 0.9, [0, 1])).toEqual([0, 1]));
});

test('a line is near where the curves keep a third of the axis', () => {
  expect(isNear([0.1, 0.2], 0)).toBe(true);
  expect(isNear([0.1, 0.2], -0.11)).toBe(false);
  expect(isNear(extentOf([[Number.NaN]]), 0)).toBe(true);
});

test('a line too far from the curves is outside the axis, unless the air around them reaches it', () => {
  const around = (compared: number, mayLeave: boolean) =>
    comparedLimits([0.6934, 0.6935], compared, mayLeave, [0, 1]);
  expect(around(0.5, false)[0]).toBeLessThan(0.5);
  expect(around(0.5, true)[0]).toBeGreaterThan(0.5);
  expect(isNear([0.6934, 0.6935], 0.691)).toBe(false);
  expect(around(0.691, true)[0]).toBeLessThan(0.691); // so it is drawn, and must not be said to be outside
});

test('a logarithm has an extent of what is above 0', () =>
  expect(
    extentOf(
      [
        [0, 0.1, -1],
        [Number.POSITIVE_INFINITY, 3],
      ],
      0,
    ),
  ).toEqual([0.1, 3]));
