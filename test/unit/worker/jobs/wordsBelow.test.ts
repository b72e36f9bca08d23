/** Words that stand in the first row of each group only, and columns that say which rows somebody trained on. */
import { describe, expect, test } from 'vitest';
import { parseRunFile, runFileText } from '../../../../src/core/run/runFile.js';
import { Column } from '../../../../src/core/table/column.js';
import { toFillDown } from '../../../../src/core/table/merged.js';
import { plainNumbers } from '../../../../src/core/table/numberStore.js';
import { inWords } from '../../../inWords.js';
import { recordOf, trainText, type Wish } from '../../training.js';

const random = (seed: number) => {
  let state = seed;
  return () => (state = (state * 16807) % 2147483647) / 2147483647;
};

interface Row {
  readonly i: number;
  readonly at: number;
}

/** A file of 200 rows with one more column. @param cell of a row, with a number drawn from 0 to 1 */
function file(name: string, cell: (row: Row) => string | number, isLast = false): string {
  const next = random(5);
  const rows = Array.from({ length: 200 }, (_, i) => {
    const x = next();
    const rest = `${x.toFixed(3)},${next().toFixed(3)},${x + 0.6 * next() > 0.8 ? 'pass' : 'fail'}`;
    const own = cell({ i, at: next() });
    return isLast ? `${rest},${own}` : `${own},${rest}`;
  });
  return [isLast ? `a,b,result,${name}` : `${name},a,b,result`, ...rows, ''].join('\n');
}

async function train(text: string, wish: Wish = {}) {
  const record = recordOf(await trainText(text, { preset: 'recommended', ...wish }));
  expect(parseRunFile(runFileText(record))).toEqual(record);
  const of = (keys: readonly string[]) => record.warnings.filter(({ what }) => keys.includes(what.key));
  return { record, of, names: record.model.features.map(({ name }) => name) };
}

describe('words that stand for the rows below them too', () => {
  const remedy =
    'If the rows below a word have it too, write it in each of them: in a spreadsheet, unmerge the cells and fill down';
  const keys = ['words-as-merged', 'words-under-marks'];
  const said = async (cell: (row: Row) => string | number) =>
    (await train(file('site', cell))).of(keys).map(({ what, line }) => [inWords(what), line]);
  const merged = (empty: number) =>
    `"site" holds words with nothing below them, as merged cells of a spreadsheet are saved: ${empty} of 200 cells are empty`;

  test.each<[string, (row: Row) => string, number]>([
    ['one word a group', ({ i }) => (i % 40 === 0 ? `Dept ${i / 40}` : ''), 195],
    ['the same words again', ({ i }) => (i % 20 === 0 ? (i % 40 === 0 ? 'early' : 'late') : ''), 190],
    ['a group of one row', ({ i }) => (i % 20 === 0 || i === 1 ? `Dept ${i}` : ''), 189],
  ])('merged cells, %s', async (_, cell, empty) => {
    const line = empty === 189 ? 4 : 3;
    expect(await said(cell)).toEqual([[merged(empty), line]]);
  });

  test.each(['"', '〃', 'ditto', '同上'])('signs for the same as above: %s', async (mark) => {
    const written = mark === '"' ? '""""' : mark;
    const { of } = await train(file('site', ({ i }) => (i % 40 === 0 ? `Dept ${i / 40}` : written)));
    expect(of(keys).map(({ what, remedy: todo, line }) => [inWords(what), inWords(todo), line])).toEqual([
      [
        `"site" holds the sign ${mark} in 195 cells, which may mean the word above, but is read as a word of its own`,
        remedy,
        3,
      ],
    ]);
  });

  test.each<[string, (row: Row) => string]>([
    ['ticks', ({ at }) => (at < 0.2 ? 'x' : '')],
    ['words here and there', ({ at }) => (at < 0.3 ? (at < 0.1 ? 'late' : 'early') : '')],
    ['the same word on end', ({ i }) => (i % 10 === 0 ? 'late' : i === 5 ? 'early' : '')],
    ['nothing in the first row', ({ i }) => (i % 40 === 1 ? `Dept ${i}` : '')],
    ['all rows filled', ({ at }) => (at < 0.5 ? 'north' : 'south')],
  ])('nothing is said of %s', async (_, cell) => expect(await said(cell)).toEqual([]));

  test('nor of words strewn by chance, but in few files of a hundred', async () => {
    let found = 0;
    for (let seed = 1; seed <= 100; seed++) {
      const next = random(seed * 7919);
      const cells = Array.from({ length: 200 }, () =>
        next() < 0.25 ? `word ${Math.floor(8 * next())}` : '',
      );
      const column = new Column('c', 0, plainNumbers(1), { decimalMark: 'point', format: 'csv' });
      cells.forEach((cell, row) => column.push(cell, row, row + 2));
      if (toFillDown(column, 200) !== undefined) found++;
    }
    expect(found).toBeLessThan(3);
  });
});

describe('a column that says which rows somebody trained on', () => {
  const all = 'says which rows are for training and which for testing, and is left out';
  const pick =
    (...words: readonly (string | number)[]) =>
    ({ at }: Row) =>
      words[Math.floor(at * words.length)] as string | number;

  test.each<[string, (row: Row) => string | number]>([
    ['split', pick('train', 'test')],
    ['anything', pick('TRAIN', 'Validation', 'Test')],
    ['Usage', pick('Training', 'PublicTest', 'PrivateTest')],
    ['구분', pick('학습', '검증', '평가')],
    ['is_train', pick(0, 1)],
    ['isTest', pick('True', 'False')],
    ['fold', pick(1, 2, 3, 4, 5)],
    ['partition', pick(0, 1, 2)],
  ])('%s is no feature unasked, which is said, nor the label, where it stands last', async (name, cell) => {
    for (const isLast of [false, true]) {
      const { record, of, names } = await train(file(name, cell, isLast));
      expect(record.dataset.label).toBe('result');
      expect(names).toEqual(['a', 'b']);
      expect(of(['split-left-out']).map(({ what }) => inWords(what))).toEqual([`"${name}" ${all}`]);
      expect(record.dataset.leftOut.map(({ reason }) => inWords(reason))).toEqual([
        'says which rows are for training',
      ]);
    }
    const asked = await train(file(name, cell), { textColumns: 'one-hot' });
    expect(asked.names.length).toBeGreaterThan(2);
    expect(asked.of(['split-left-out'])).toEqual([]);
  });

  test.each<[string, (row: Row) => string | number]>([
    ['mode', pick('train', 'car', 'bus')],
    ['train', pick(0, 1)],
    ['test', pick('passed', 'failed')],
    ['set', pick(1, 2, 3)],
    ['answer', pick('public', 'private')],
    ['fold', pick('tight', 'open')],
  ])('%s is a feature', async (name, cell) => {
    const { names, of } = await train(file(name, cell));
    expect(names.length).toBeGreaterThan(2);
    expect(of(['split-left-out'])).toEqual([]);
  });

  test('in the preset lecture numbers are features, as in the chapter', async () => {
    const { names } = await train(file('is_train', pick(0, 1)), { preset: 'lecture' });
    expect(names).toContain('is_train');
  });
});
