/** Words of a large file are kept as codes: what these say is what the cells say. */
import { expect, test } from 'vitest';
import { makeConfig } from '../../../../src/core/config.js';
import { spelledOut } from '../../../../src/core/table/examples.js';
import { fromBytes } from '../../../../src/worker/reading/byteSource.js';
import { datasetOf, read } from '../../training.js';

const wordColumns = 6;
const words = 20;

/** Of a row the cells: a number, one that is missing in every ninth row, words, of which the first column lacks some. */
function cellsOf(row: number): readonly string[] {
  const named = Array.from({ length: wordColumns }, (_, k) =>
    k === 0 && row % 10 === 3 ? '' : `w${((row + 1) * (k + 3) + (row >> 5)) % words}`,
  );
  return [`${row / 8}`, row % 9 === 1 ? '' : `${row % 100}.5`, ...named, row % 3 === 0 ? 'no' : 'yes'];
}

async function datasetOfRows(rows: number) {
  const names = ['a', 'b', ...Array.from({ length: wordColumns }, (_, k) => `t${k}`), 'label'];
  const lines = Array.from({ length: rows }, (_, row) => cellsOf(row).join(','));
  const text = `${names.join(',')}\n${lines.join('\n')}\n`;
  const { table } = await read(fromBytes(new TextEncoder().encode(text)));
  return datasetOf(table, makeConfig({ preset: 'recommended', exclude: [] }));
}

test('numbers, gaps and words are spelled out as they stand in the file', async () => {
  const { examples, features } = await datasetOfRows(35_000);
  expect(examples.coded).toBeDefined();
  const rows = Uint32Array.from({ length: 700 }, (_, i) => i * 49);
  const { x } = spelledOut(examples, rows);
  rows.forEach((row, i) => {
    const cells = cellsOf(row);
    const wanted = features.map(({ column, category, missing }) => {
      const cell = cells[column] as string;
      if (missing) return cell === '' ? 1 : 0;
      if (category !== undefined) return cell === (category ?? '') ? 1 : 0;
      return cell === '' ? Number.NaN : Number(cell);
    });
    expect([...x.subarray(i * features.length, (i + 1) * features.length)]).toEqual(wanted);
  });
});

test('of a small file a matrix is made', async () => {
  expect((await datasetOfRows(500)).examples.coded).toBeUndefined();
});
