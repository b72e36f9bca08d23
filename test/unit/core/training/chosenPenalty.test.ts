import { expect, test } from 'vitest';
import { chosenOf } from '../../../../src/core/training/penalty.js';

const pathOf = (...losses: readonly number[]) => losses.map((loss, place) => ({ place, loss }));

test('the penalty with the least loss is the one', () => {
  expect(chosenOf(pathOf(0.5, 0.4001, 0.4, 0.41), 1000).place).toBe(2);
});

// 0.25 nats of 1,000 rows are 0.00025 of their mean: what is worth less cannot be told.
test('where the loss falls to the weakest, it is the strongest that is as good', () => {
  const path = pathOf(0.5, 0.41, 0.4003, 0.4002, 0.4001, 0.4);
  expect(chosenOf(path, 1000).place).toBe(3);
  expect(chosenOf(path, 100).place).toBe(2);
  expect(chosenOf(path, 1_000_000).place).toBe(5);
});
