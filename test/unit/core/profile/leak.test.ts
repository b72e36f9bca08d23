/** Columns that give the label away, and columns that only look as if they did. */
import { describe, expect, test } from 'vitest';
import { findLeaks } from '../../../../src/core/profile/findLeaks.js';
import { luckOf } from '../../../../src/core/profile/luck.js';
import { Random } from '../../../../src/core/random.js';
import { referenceEngine } from '../../../../src/core/training/referenceEngine.js';
import { finish } from '../../slices.js';

type Column = (label: number, row: number) => number;

/** @param words columns that are one of so many words each, as features side by side */
function leaksOf(
  labels: readonly number[],
  numbers: readonly Column[],
  words: readonly { readonly count: number; readonly word: Column }[] = [],
) {
  const features = [
    ...numbers.map((_, column) => ({ column })),
    ...words.flatMap(({ count }, i) =>
      Array.from({ length: count }, (_, k) => ({ column: numbers.length + i, category: String(k) })),
    ),
  ];
  const x = labels.flatMap((label, row) => [
    ...numbers.map((column) => column(label, row)),
    ...words.flatMap(({ count, word }) => {
      const own = word(label, row);
      return Array.from({ length: count }, (_, k) => Number(k === own));
    }),
  ]);
  const examples = {
    ...{ rows: labels.length, width: features.length },
    ...{ x: Float64Array.from(x), y: Uint8Array.from(labels) },
  };
  const all = Uint32Array.from(labels.keys());
  return finish(findLeaks(examples, features, all, referenceEngine));
}

const random = Random.fromSeed(5);
const noise: Column = () => random.normal();
const labels = Array.from({ length: 3_000 }, (_, i) => (i % 7 === 0 ? 1 : 0));
const rounded = (leaks: ReturnType<typeof leaksOf>) => leaks.map(({ area, ...which }) => which);

describe('a column of numbers', () => {
  test('is found, whichever way it points; one that only helps is not', () => {
    const leaks = leaksOf(labels, [
      noise,
      (label) => label,
      (label) => random.normal() + 2 * label,
      (label) => random.uniform() - 1.0001 * label,
      () => 4,
    ]);
    expect(leaks).toEqual([
      { feature: 1, area: 1 },
      { feature: 3, area: 1 },
    ]);
  });

  test.each([0.002, 0.01])('that copies the label but for %d of the rows is found', (flips) => {
    const copy: Column = (label) => (random.uniform() < flips ? 1 - label : label);
    expect(rounded(leaksOf(labels, [noise, copy]))).toEqual([{ feature: 1 }]);
    expect(rounded(leaksOf(labels, [noise, (label) => 7 - 2 * copy(label, 0)]))).toEqual([{ feature: 1 }]);
  });

  test('of two values that agrees with nine rows of ten is a good feature', () => {
    expect(leaksOf(labels, [noise, (label) => (random.uniform() < 0.1 ? 1 - label : label)])).toEqual([]);
  });

  test('is not claimed where the sample holds one class only', () => {
    expect(
      leaksOf(
        labels.map(() => 0),
        [noise, (label) => label],
      ),
    ).toEqual([]);
  });

  test('that orders few rows is luck, which the number of columns makes likely', () => {
    // Of 19 + 1 rows a column of noise is in perfect order once in ten.
    const few = Array.from({ length: 20 }, (_, i) => (i === 0 ? 1 : 0));
    for (let file = 0; file < 20; file++) expect(leaksOf(few, Array(50).fill(noise))).toEqual([]);
    const enough = Array.from({ length: 40 }, (_, i) => i % 2);
    expect(rounded(leaksOf(enough, [...Array(50).fill(noise), (label) => label]))).toEqual([{ feature: 50 }]);
  });
});

describe('a column of words', () => {
  test('gives the label away by all of its words together, though none does alone', () => {
    const word: Column = (label) => 2 * random.below(10) + label;
    expect(rounded(leaksOf(labels, [noise], [{ count: 20, word }]))).toEqual([{ feature: 1 }]);
  });

  test.each([20, 200])(
    'of noise is none, though its %i words learn the labels of few rows by heart',
    (count) => {
      const few = Array.from({ length: 300 }, (_, i) => i % 2);
      expect(leaksOf(few, [noise], [{ count, word: () => random.below(count) }])).toEqual([]);
    },
  );
});

test('a word of its own in nearly every row tells nothing of a row that is judged by the others', () => {
  const few = Array.from({ length: 40 }, (_, i) => i % 2);
  expect(leaksOf(few, [noise], [{ count: 50, word: (_, row) => row }])).toEqual([]);
});

describe('two columns', () => {
  test('whose sum is the label are found, though neither tells anything', () => {
    const parts = labels.map(() => 10 * random.normal());
    const leaks = leaksOf(labels, [
      noise,
      (_, row) => parts[row] as number,
      (label, row) => label - (parts[row] as number),
    ]);
    expect(rounded(leaks)).toEqual([{ feature: 1, other: 2 }]);
  });

  test('that only do better together than alone are not', () => {
    const parts = labels.map(() => random.normal());
    const leaks = leaksOf(labels, [
      (_, row) => parts[row] as number,
      (label, row) => label - (parts[row] as number) + 0.5 * random.normal(),
    ]);
    expect(leaks).toEqual([]);
  });
});

describe('luck', () => {
  // scipy: 2 / comb(20, 10); 2 * norm.sf(.4 / sqrt(301 / (12 * 100 * 200))); 2 / comb(1000, 500).
  test.each([
    [1, 10, 10, 1, 1.082508822446903e-5],
    [1, 19, 1, 50, 5],
    [0.9, 200, 100, 7, 7 * 1.3906331236841654e-29],
    [1, 500, 500, 1, 7.399507995628054e-300],
  ])('of an area of %d from %i and %i rows in %i columns', (area, negatives, positives, tried, chance) => {
    expect(luckOf(area, negatives, positives, tried) / chance).toBeCloseTo(1, 3);
  });
});
