/** How often intervals over splits hold, by the simulation of `npm run bench:coverage`. */
import { expect, test } from 'vitest';
import { coverageOfRepeats, type Kind } from '../../bench/coverage/repeats.js';

test.each<Kind & { least: number }>([
  { rows: 1_000, prevalence: 0.02, apart: 0.8, balance: 'weights', least: 0.92 },
  { rows: 1_000, prevalence: 0.02, apart: 0.8, balance: 'oversample', least: 0.92 },
  { rows: 300, prevalence: 0.05, apart: 2, balance: 'weights', least: 0.9 },
  { rows: 300, prevalence: 0.3, apart: 2, balance: 'none', least: 0.92 },
])('accuracy, of $rows rows, $prevalence positive, balance $balance', ({ least, ...kind }) => {
  const { given, held } = coverageOfRepeats(kind, 100, 77).accuracy;
  expect(given).toBe(100);
  expect(held / given).toBeGreaterThanOrEqual(least);
});
