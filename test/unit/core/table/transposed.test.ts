/** Tables of genes have an example in each column, however many rows they have; measurements by question, year or week have not. */
import { expect, test } from 'vitest';
import { failureOf, trainText } from '../../training.js';

/** A table of many rows without a column of classes. */
const tableOf = (first: string, key: (row: number) => string, names: readonly string[]) => {
  const rows = Array.from({ length: 150 }, (_, row) =>
    [key(row), ...names.map((_, k) => ((row * 7919 + k * 104_729) % 997) + 1)].join(','),
  );
  return `${[first, ...names].join(',')}\n${rows.join('\n')}\n`;
};

const numbered = (name: string, count: number) => Array.from({ length: count }, (_, i) => name + (i + 1));
const ofGene = (row: number) => `ENSG${String(row).padStart(11, '0')}`;
const ofWord = (row: number) => `w${String.fromCharCode(97 + (row % 26), 97 + (row >> 4))}x`;

test.each([
  ['of two groups', 'gene_id', ofGene, [...numbered('ctrl_', 6), ...numbered('treated_', 6)]],
  ['of rows without a telling name', 'x', ofWord, [...numbered('WT-', 3), ...numbered('KO-', 3)]],
  ['of the archive GEO', 'ID_REF', ofGene, numbered('GSM10120', 8)],
  ['of TCGA', 'x', ofWord, numbered('TCGA-A1-A0S', 8).map((name) => `${name}-B`)],
])('a table %s lies on its side', async (_, first, key, names) => {
  const [code, sentence] = failureOf(await trainText(tableOf(first, key, names)));
  expect([code, sentence]).toEqual(['no-label', expect.stringMatching(/lies on its side/)]);
  expect(sentence).toMatch(/\.T\.to_csv\(.*add a column of classes/);
});

test.each([
  ['of answers', 'student', numbered('q', 12)],
  ['of cases by year', 'district', numbered('cases_202', 8).map((name) => name.slice(0, 10))],
  ['of two tests', 'student', [...numbered('math_', 4), ...numbered('reading_', 4)]],
])('a table %s does not', async (_, first, names) => {
  expect(failureOf(await trainText(tableOf(first, ofWord, names)))[1]).not.toMatch(/lies on its side/);
});
