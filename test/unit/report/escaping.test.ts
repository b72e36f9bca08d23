/** Exports carry names from anybody's file: none of them may run, link, or act on what shows it. */
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { type Chart, fractions } from '../../../src/core/chart/chart.js';
import { svgChart } from '../../../src/core/chart/paper.js';
import { csvTable } from '../../../src/core/export/csv.js';
import { type Cell, whole } from '../../../src/core/export/table.js';
import { scoreFigure } from '../../../src/report/figure.js';
import { htmlReport } from '../../../src/report/html.js';
import { markdownReport, markdownTable } from '../../../src/report/markdown.js';
import { chartWords } from '../../../src/words/chart.js';
import { tableText } from '../../tableText.js';
import { recordOf, trainText } from '../training.js';

const controls = '\u0001\u001b[31m\u007f\u009b2J\u0085\u202e\u2066\u200b\u2028';
const acting = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069]/;

describe('a control character of a name is in no export', async () => {
  const record = recordOf(await trainText(tableText(200)));
  const hostile = {
    ...record,
    dataset: { ...record.dataset, name: controls, label: controls },
    model: {
      ...record.model,
      features: record.model.features.map((feature) => ({ ...feature, name: controls })),
    },
  };
  const chart: Chart = {
    name: controls,
    x: fractions(controls),
    y: fractions(controls),
    marks: [{ kind: 'line', name: controls, ink: 'train', x: [0], y: [0] }],
    data: { x: [0], columns: [] },
  };
  test.each<[string, () => string]>([
    ['HTML', () => htmlReport(hostile)],
    ['Markdown', () => markdownReport(hostile)],
    ['SVG', () => svgChart(chartWords, chart)],
    ['CSV', () => csvTable({ title: '', rows: [[controls]] })],
  ])('%s', (_, make) => {
    const text = make();
    expect(text).not.toMatch(acting);
    expect(text).toMatch(/\\?\\u\\?\{9b\\?\}/);
  });
});

describe('CSV: a text that would be a formula', () => {
  const field = (cell: Cell) => csvTable({ title: '', rows: [[cell]] });

  test.each([
    ["=cmd|' /C calc'!A0"],
    ['+1+1'],
    ['-2+3+cmd'],
    ['@SUM(1)'],
    ['\t=1+1'],
    [' =1+1'],
    ['=HYPERLINK("http://a.example","x")'],
    ['＝1+1'],
    ['-'],
    ['+1.2.3'],
    ['-1e5=2'],
  ])('%j begins with an apostrophe', (text) => {
    expect(field(text)).toMatch(/^"?'/);
  });

  test.each([
    [scoreFigure(-0.5)],
    [whole(-3)],
    [scoreFigure(-1e-7)],
    ['-1'],
    ['+1'],
    ['-1.5'],
    ['a=b'],
    ['1-2'],
    ["'=1"],
    ['\r=1'],
    [''],
  ])('%j does not: it is none', (cell) => {
    expect(field(cell)).not.toMatch(/^"?'(?!=1)/);
  });
});

describe('Markdown: an address', () => {
  // What VS Code's preview is made with, and with the same option; vsce brings it along.
  const fromVsce = createRequire(createRequire(import.meta.url).resolve('@vscode/vsce/package.json'));
  const MarkdownIt = fromVsce('markdown-it');
  const rendered = (cell: string): string =>
    new MarkdownIt({ linkify: true, html: true }).render(
      markdownTable({ title: '', rows: [['name'], [cell]] }),
    );

  test.each([
    'http://a.example/x',
    'https://a.example',
    'HTTPS://A.EXAMPLE',
    'ftp://a.example',
    'www.a.example',
    'WWW.1.de',
    'a.com',
    'see //a.com/b',
    'mailto:me@a.com',
    'me@a.com',
    '[x](http://a.com)',
    '<http://a.com>',
    '![x](http://a.com/x.png)',
    '<img src="http://a.com/x.png">',
    '&lt;b&gt; &amp; ~~x~~ **y** `z` a_b_c \\| |',
  ])('%s stays a text, letter by letter', (name) => {
    const html = rendered(name);
    expect(html).not.toMatch(/<(?:a|img|s|em|strong|code)\b/);
    const cell = /<td[^>]*>(.*)<\/td>/.exec(html)?.[1] as string;
    const shown = cell
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&');
    expect(shown).toBe(name);
  });

  test('the same renderer makes a link of each where nothing is escaped', () => {
    expect(
      new MarkdownIt({ linkify: true }).render('a.com www.b.com http://c.example me@a.com').match(/<a /g),
    ).toHaveLength(4);
  });
});
