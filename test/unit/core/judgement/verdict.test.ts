/** The verdict on runs that were repeated, of files whose truth is known: more in `npm run bench:coverage`. */
import { describe, expect, test } from 'vitest';
import { ladder, wordsOf } from '../../../bench/coverage/verdicts.js';

describe('of a hundred files each', () => {
  test.each([
    [60, 0.5],
    [60, 0.1],
  ])(
    'noise of %i rows, %d of them positive, is useless or unproven nineteen times in twenty',
    (rows, prevalence) => {
      const { repeated } = wordsOf({ rows, prevalence, apart: 0 }, 100, 40);
      expect(
        (repeated.useless ?? 0) + (repeated.unproven ?? 0),
        JSON.stringify(repeated),
      ).toBeGreaterThanOrEqual(95);
    },
  );

  // The classes so far apart that the area is just below good and excellent, where a word is too good soonest.
  test.each([
    [100, 0.5, 1.17, 0.8],
    [100, 0.2, 1.85, 0.9],
  ])(
    'a word is hardly ever too good: %i rows, %d of them positive, %d apart',
    (rows, prevalence, apart, bound) => {
      const found = wordsOf({ rows, prevalence, apart }, 100, 41);
      expect(found.expected).toBeGreaterThan(bound - 0.03);
      expect(found.expected).toBeLessThan(bound);
      expect(found.aboveExpected).toBeLessThanOrEqual(0.05);
      expect(found.aboveOwn).toBeLessThanOrEqual(0.05);
      // And it says more than one test part does.
      const isTold = (counts: typeof found.alone) =>
        ladder.slice(ladder.indexOf('weak')).reduce((sum, word) => sum + (counts[word] ?? 0), 0);
      expect(isTold(found.repeated)).toBeGreaterThan(isTold(found.alone));
    },
  );
});
