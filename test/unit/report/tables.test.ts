import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { csvTable } from '../../../src/core/export/csv.js';
import { type Table, whole } from '../../../src/core/export/table.js';
import { scoreFigure } from '../../../src/report/figure.js';
import { markdownTable } from '../../../src/report/markdown.js';
import { confusionTable, scoresTable } from '../../../src/report/report.js';
import { preparation } from '../webview/fixtures.js';

const table: Table = {
  title: 'not in either',
  rows: [
    ['name', 'F1', 'rows'],
    ['a "quoted", | and\nbroken', scoreFigure(2 / 3), whole(17898)],
    ['=1+1', scoreFigure(null), ''],
  ],
};

test('CSV holds all digits and comes back from an independent reader as it was', () => {
  const text = csvTable(table);
  expect(text.endsWith('\r\n')).toBe(true);
  expect(parse(text)).toEqual([
    ['name', 'F1', 'rows'],
    ['a "quoted", | and\nbroken', String(2 / 3), '17898'],
    ["'=1+1", 'undefined', ''],
  ]);
});

test('Markdown holds what is shown, on one line a row, and no markup of a name', () => {
  expect(markdownTable(table)).toBe(
    [
      '| name | F1 | rows |',
      '| --- | ---: | ---: |',
      '| a "quoted", \\| and broken | 0.667 | 17,898 |',
      '| =1+1 | undefined |  |',
    ].join('\n'),
  );
});

test('the scores of any counts, as the chapter has them', () => {
  const { rows } = scoresTable(preparation, { tp: 1, fp: 1, fn: 8, tn: 90 });
  expect(rows[2]).toEqual([
    'pulsar (positive)',
    scoreFigure(1 / 2),
    scoreFigure(1 / 9),
    scoreFigure(2 / 11),
    whole(9),
  ]);
  expect(rows.at(-1)).toEqual(['accuracy', '', '', scoreFigure(0.91), whole(100)]);
});

test('a copied table says at which threshold it is, where that is not the run’s own', () => {
  const counts = { tp: 1, fp: 1, fn: 8, tn: 90 };
  const at = { logit: -1, probability: 0.2689, index: 2, counts };
  const [scores, confusion] = [scoresTable(preparation, counts, at), confusionTable(preparation, counts, at)];
  expect(scores.title).toBe('Scores on the test part, 100 rows, at threshold 0.269');
  expect(scores.rows[0]?.[0]).toBe('class at threshold 0.269');
  expect(markdownTable(confusion)).toMatch(/^\| at threshold 0\.269 \| predicted star \|/);
  expect(scoresTable(preparation, counts).rows[0]?.[0]).toBe('class');
  expect(confusionTable(preparation, counts).rows[0]?.[0]).toBe('');
});
