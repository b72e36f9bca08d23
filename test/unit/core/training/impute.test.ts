/** Medians of the training part. */

import { expect, test } from 'vitest';
import { impute } from '../../../../src/core/training/impute.js';
import { refusal } from '../../../inWords.js';
import { whole } from '../../slices.js';

const imputed = whole(impute);

const gap = Number.NaN;

function examples(rows: readonly (readonly number[])[]) {
  const width = rows[0]?.length ?? 0;
  return { rows: rows.length, width, x: Float64Array.from(rows.flat()), y: new Uint8Array(rows.length) };
}

const features = [
  { name: 'a', column: 0 },
  { name: 'b', column: 2 },
];

test('come from the training rows only, and fill every part', () => {
  const table = examples([
    [1, 10],
    [gap, 20],
    [3, gap],
    [100, 40],
    [gap, gap],
    [7, 1000],
  ]);
  // scikit-learn 1.2.1: SimpleImputer(strategy='median').fit(rows 0, 1, 2, 3).statistics_ is [3., 20.]
  expect(imputed(features, table, Uint32Array.of(3, 0, 2, 1))).toEqual([
    { name: 'a', column: 0, median: 3 },
    { name: 'b', column: 2, median: 20 },
  ]);
  expect([...table.x]).toEqual([1, 10, 3, 20, 3, 20, 100, 40, 3, 20, 7, 1000]);
});

test('of an even number of values are the mean of the middle two; repeated rows count once', () => {
  const table = examples([[1], [2], [10], [gap], [4]]);
  const [feature] = imputed([{ name: 'a', column: 0 }], table, Uint32Array.of(0, 1, 2, 4, 2, 2, 2));
  expect(feature?.median).toBe(3);
});

test('are not made of categories', () => {
  const category = { name: 'c = red', column: 1, category: 'red' };
  expect(imputed([category], examples([[1], [0]]), Uint32Array.of(0))).toEqual([category]);
});

test('that cannot be had are said, not made up', () => {
  const table = examples([
    [1, gap],
    [2, 5],
  ]);
  expect(refusal(() => imputed(features, table, Uint32Array.of(0)))).toContain(
    'Column 3: the training part has no number in "b", so no median to fill its gaps with. Leave the column out, or choose another seed.',
  );
});
