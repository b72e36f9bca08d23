/** What the page offers after a run that could not train. */
import { describe, expect, test } from 'vitest';
import { examinedOf, type Run } from '../../../../src/core/run/run.js';
import { labelWords, offeredLabels } from '../../../../src/webview/facts/profileFacts.js';
import {
  lacksLabel,
  remediesAfter,
  remediesFor,
  warningsOf,
} from '../../../../src/webview/facts/remedies.js';
import { facts, standing } from '../../../../src/webview/facts/words.js';
import { inWords } from '../../../inWords.js';
import { trainText, type Wish } from '../../training.js';
import { config, preparation } from '../fixtures.js';

/** A file of 60 rows: numbers, a word, two columns with two values, and a label. */
function fileWith(label: (i: number) => string | number, gap = false): string {
  const rows = Array.from({ length: 60 }, (_, i) =>
    [
      (i * 7) % 13,
      ['red', 'blue', 'green'][i % 3],
      i % 2,
      i % 4 === 0 ? 'yes' : 'no',
      gap && i % 5 === 0 ? '' : i * i,
      label(i),
    ].join(','),
  );
  return ['a,colour,odd,reply,b,label', ...rows].join('\n');
}

const failing = async (text: string, wish: Wish = {}): Promise<Run> => {
  const run = await trainText(text, wish);
  expect(run.phase).toBe('failed');
  return run;
};

describe('a label that cannot be learned', () => {
  test.each([
    ['three classes', (i: number) => i % 3, {}],
    ['a single class', () => 1, {}],
    ['no value', () => '', {}],
    ['many values', (i: number) => i, {}],
    ['another name than the one asked for', (i: number) => i % 2, { label: 'nope' }],
  ])('has %s: the columns that could be it are offered, the likeliest first', async (_, label, wish) => {
    const run = await failing(fileWith(label), wish);
    expect(lacksLabel(run)).toBe(true);
    expect(remediesAfter(run, offeredLabels(run))).toEqual({ remedies: [], more: 0 });
    const offers = labelWords(run).columns.filter(({ offered }) => offered);
    expect(offers.map(({ name }) => name).filter((name) => name !== 'label')).toEqual([
      'reply',
      'odd',
      'colour',
    ]);
    expect(offers.find(({ name }) => name === 'reply')?.values.replaceAll('\u00a0', ' ')).toBe(
      '"yes" 15 (25.0 %) · "no" 45 (75.0 %)',
    );
    const texts = warningsOf(run).map(({ what }) => inWords(what));
    expect(texts).not.toContain(run.phase === 'failed' && inWords(run.problem.what));
    expect(warningsOf(run).flatMap((warning) => remediesFor(warning, run))).toEqual([]);
    expect(facts(run)).toBe('60 rows · 6 columns');
  });

  test('shows what the label holds, at most six values', async () => {
    const run = await failing(fileWith((i) => `class ${i % 8}`));
    expect(labelWords(run).columns[0]?.values).toMatch(/ · 2 more$/);
    expect(labelWords(run).columns[0]?.offered).toBe(false);
  });
});

test('an empty label with nothing to take its place leaves nothing to choose', async () => {
  const rows = Array.from({ length: 20 }, (_, i) => `${i},`);
  const run = await failing(['a,label', ...rows].join('\n'));
  expect(lacksLabel(run)).toBe(true);
  expect(labelWords(run).columns).toEqual([]);
});

/** 400 rows of houses: what is asked for is a price. */
const houses = [
  'area,rooms,price',
  ...Array.from({ length: 400 }, (_, i) => `${i}.5,${1 + (i % 5)},${i * i}.25`),
];

test('a count beside a quantity is offered, and is not the thing to press', async () => {
  const [rooms, ...others] = labelWords(await failing(houses.join('\n'))).columns;
  expect([rooms?.name, rooms?.offered, rooms?.isUnlikely, others]).toEqual(['rooms', true, true, []]);
  const likely = labelWords(await failing(fileWith((i) => i))).columns.filter(({ offered }) => offered);
  expect(likely.map(({ isUnlikely }) => isUnlikely)).toEqual(likely.map(() => false));
});

test('after a class of too few rows the others are offered, and nothing that would fail again', async () => {
  const grade = (i: number) => (i < 1 ? 'A' : i < 3 ? 'B' : i < 20 ? 'C' : i < 40 ? 'D' : 'E');
  const run = await failing(fileWith(grade), { positive: 'A' });
  expect(lacksLabel(run)).toBe(true);
  const [label, ...others] = labelWords(run).columns;
  expect([label?.name, label?.tellable]).toEqual(['label', ['C', 'D', 'E']]);
  expect(others.map(({ name }) => name)).toContain('reply');
  expect(remediesAfter(run, offeredLabels(run))).toEqual({ remedies: [], more: 0 });
  expect(warningsOf(run).flatMap((warning) => remediesFor(warning, run))).toEqual([]);
});

test('to leave out what is left out anyway is no remedy for a failure', async () => {
  const rows = Array.from({ length: 60 }, (_, i) => `same,${i < 2 ? i : ''},${i % 2}`);
  const run = await failing(['constant,b,label', ...rows].join('\n'), { missingValues: 'skip' });
  expect(lacksLabel(run)).toBe(false);
  const constant = warningsOf(run).filter(({ code }) => code === 'constant-column');
  expect(constant.map(({ fixes }) => fixes)).toEqual([[{ exclude: ['constant'] }]]);
  expect(constant.flatMap((warning) => remediesFor(warning, run))).toEqual([]);
});

test('of a label of two classes none is told from a rest', async () => {
  const labels = async (classes: number) => {
    const run = await failing(
      fileWith((i) => i % classes),
      { positive: 'quasar' },
    );
    return remediesAfter(run).remedies.map(({ label }) => label);
  };
  expect(await labels(2)).toEqual(['Predict "0"', 'Predict "1"']);
  expect(await labels(3)).toContain('Predict "1" against the rest');
});

test('a run whose label is fine is not asked for another one', async () => {
  // The only class left after rows with gaps are gone.
  const run = await failing(fileWith((i) => (i % 5 === 0 ? 1 : 0), true));
  expect(run).toMatchObject({ problem: { code: 'one-class' } });
  expect(lacksLabel(run)).toBe(false);
  expect(labelWords(run).columns).toEqual([]);
  expect(remediesAfter(run).remedies.map(({ change }) => change)).toEqual([
    { exclude: ['b'] },
    { missingValues: 'median' },
  ]);
  expect(
    (
      await trainText(
        fileWith((i) => (i % 5 === 0 ? 1 : 0), true),
        { missingValues: 'median' },
      )
    ).phase,
  ).toBe('ended');
});

test('words are offered as features where there are no others', async () => {
  const rows = Array.from({ length: 60 }, (_, i) => `${i % 3 === 0 ? 'red' : 'blue'},${i % 2}`);
  const run = await failing(['colour,label', ...rows].join('\n'));
  expect(remediesAfter(run).remedies[0]?.change).toEqual({ textColumns: 'one-hot' });
});

test('a run that never got to its file has nothing to show', async () => {
  const run = await failing('\u0000\u0001');
  expect(examinedOf(run)).toBeUndefined();
  expect(labelWords(run)).toEqual({ columns: [], more: 0 });
  expect(facts(run)).toBe('');
});

test('what is done between reading and the first epoch is said', () => {
  const { profile, warnings } = preparation;
  const reading = { name: 'a.csv', config, phase: 'reading', bytesRead: 10, totalBytes: 10 } as const;
  expect(standing({ ...reading, bytesRead: 9 })).toBe('Reading… 90 % of 10 B');
  expect(standing(reading)).toBe('Checking the data…');
  expect(standing({ ...reading, examined: { profile, warnings, candidates: [] } })).toBe(
    'Preparing to train…',
  );
});

test('the classes of a label that holds several are offered, each to be told from the rest', async () => {
  const [label, ...others] = labelWords(
    await failing(fileWith((i) => ['x', 'y', 'z'][i % 3] as string)),
  ).columns;
  expect([label?.name, label?.tellable]).toEqual(['label', ['x', 'y', 'z']]);
  expect(others.flatMap(({ tellable }) => tellable)).toEqual([]);
});
