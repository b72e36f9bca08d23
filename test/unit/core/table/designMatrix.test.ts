/** The two layouts of examples with words, a matrix and codes, say the same. */
import { expect, test } from 'vitest';
import { MarkedRows } from '../../../../src/core/rows.js';
import { type Column, noValue } from '../../../../src/core/table/column.js';
import { gather } from '../../../../src/core/table/designMatrix.js';
import { pickRows } from '../../../../src/core/table/examples.js';
import type { FeatureColumn } from '../../../../src/core/table/featureColumn.js';
import { TableBuilder } from '../../../../src/core/table/tableBuilder.js';
import { finish } from '../../slices.js';

const rows = 100_000;
const categories = 50; // of so many rows too many for a matrix
const few = 500;

/** A number and a word in each row; of words every code below the number of categories, the first beyond, and none. */
function examplesOf(used: number) {
  const builder = new TableBuilder();
  builder.push(['n', 'word'], 1);
  for (let row = 0; row < rows; row++) builder.push([String(row), 'a'], row + 2);
  const { numbers, columns } = builder.finish();
  const [n, word] = columns as [Column, Column];
  const features: FeatureColumn[] = [
    {
      column: word,
      features: Array.from({ length: categories }, (_, k) => ({
        name: `w${k}`,
        column: 1,
        category: `${k}`,
      })),
      codes: Uint8Array.from({ length: rows }, (_, row) => {
        const code = row % (categories + 2);
        return code <= categories ? code : noValue;
      }),
    },
    { column: n, features: [{ name: 'n', column: 0 }], codes: undefined },
  ];
  const marks = Uint8Array.from({ length: rows }, (_, row) => (row < used ? 1 : 0));
  return finish(gather(numbers, new MarkedRows(marks, 1, used), new Uint8Array(used), features));
}

test('a code that is no feature leaves all features of its column 0, in a matrix as in codes', () => {
  const [matrix, codes] = [examplesOf(few), examplesOf(rows)];
  expect([matrix.coded, codes.coded]).toEqual([undefined, expect.anything()]);
  const first = Uint32Array.from({ length: few }, (_, row) => row);
  expect(pickRows(matrix, first)).toEqual(pickRows(codes, first));
  const onesIn = (row: number) => matrix.x.subarray(row * matrix.width, row * matrix.width + categories);
  expect([...onesIn(categories - 1)].indexOf(1)).toBe(categories - 1);
  for (const row of [categories, categories + 1])
    expect(onesIn(row).every((value) => value === 0)).toBe(true);
});
