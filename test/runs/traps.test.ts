/** Three traps: files on which a score flatters, and what is said or done about it. */
import { describe, expect, test } from 'vitest';
import { samplePulsars } from '../../src/core/sample/pulsars.js';
import { inWords } from '../inWords.js';
import { recordOf, trainText, type Wish } from '../unit/training.js';

const pulsars = [...samplePulsars(7)].join('').trimEnd().split(/\r?\n/);
const [header, ...rows] = pulsars as [string, ...string[]];
const presets = ['lecture', 'recommended', 'exact'] as const;

const csv = (head: string, lines: readonly string[]) => `${head}\n${lines.join('\n')}\n`;
const record = async (text: string, wish: Wish) => recordOf(await trainText(text, wish));

describe.each(presets)('with preset %s', (preset) => {
  test('the sample itself raises no warning', async () => {
    const { warnings, audit } = await record(csv(header, rows), { preset });
    expect(warnings).toEqual([]);
    expect(audit.sharedRows).toBe(0);
  });

  test.each([
    ['as it is', (label: number) => label],
    ['as another number, the other way round', (label: number) => 7 - 2 * label],
  ])('a copy of the label among the features, %s, is named, and can be left out', async (_, copy) => {
    const text = csv(
      `answer,${header}`,
      rows.map((row) => `${copy(Number(row.at(-1)))},${row}`),
    );
    const { warnings, test: flattered } = await record(text, { preset });
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toMatchObject({ code: 'label-leak', column: 0 });
    expect(inWords(warnings[0]?.what)).toContain('"answer" alone tells the classes apart');

    const honest = await record(text, { preset, exclude: ['answer'] });
    expect(honest.warnings).toEqual([]);
    expect(inWords(honest.dataset.leftOut)).toContainEqual({
      name: 'answer',
      column: 0,
      reason: 'left out by your choice',
    });
    expect(honest.model.features.map(({ name }) => name)).not.toContain('answer');
    if (preset === 'recommended') expect(honest.test.f1 as number).toBeLessThan(flattered.f1 as number);
  });

  test('rows that stand in two parts are counted, and said', async () => {
    const twice = rows.slice(0, 3_000).flatMap((row, i) => (i % 3 === 0 ? [row, row] : [row]));
    const { warnings, audit, split, test: tested } = await record(csv(header, twice), { preset });
    const [warning] = warnings;
    expect(warning).toMatchObject({ code: 'shared-rows', column: null, count: audit.sharedRows });
    expect(inWords(warning?.what)).toContain(
      `of ${tested.rows} test rows are equal to a row of another part`,
    );
    // A row of a pair (every second one here) finds its like in another part with the others' share of the rows.
    const expected = tested.rows * 0.5 * (1 - tested.rows / (twice.length - 1));
    expect(audit.sharedRows).toBeGreaterThan(0.85 * expected);
    expect(audit.sharedRows).toBeLessThan(1.15 * expected);
    expect(split.copies).toBe(0);
  });

  test('of copies, those that are only nearly equal are not called equal', async () => {
    const moved = (row: string) => row.replace(/^[^,]+/, (first) => String(Number(first) + 1e-6));
    const twice = rows
      .slice(0, 3_000)
      .flatMap((row, i) => (i % 3 > 0 ? [row] : [row, i % 15 === 0 ? moved(row) : row]));
    const { warnings, audit } = await record(csv(header, twice), { preset });
    expect(warnings[0]).toMatchObject({ code: 'shared-rows', count: audit.sharedRows });
  });

  test.each<[string, Wish]>([
    ['what makes them differ is left out', { exclude: ['answer'] }],
    ['what makes them differ is a gap that the median fills', { missingValues: 'median' }],
  ])('rows are counted as equal too where %s', async (_, wish) => {
    // Every row twice, as "median" and as nothing: no two lines of the file are the same.
    const filled = wish.missingValues === 'median';
    const text = csv(
      `answer,${header}`,
      rows
        .slice(0, 2_000)
        .flatMap((row, i) => [`${filled ? 5 : 2 * i},${row}`, `${filled ? '' : 2 * i + 1},${row}`]),
    );
    const { audit, test: tested } = await record(text, { preset, ...wish });
    expect(audit.sharedRows).toBeGreaterThan(tested.rows / 2);
  });

  test('a file sorted by class trains as a shuffled one does', async () => {
    const sorted = [...rows].sort((a, b) => Number(a.at(-1)) - Number(b.at(-1)));
    const [shuffled, inOrder] = [
      await record(csv(header, rows), { preset }),
      await record(csv(header, sorted), { preset }),
    ];
    const share = ({ split }: typeof inOrder) => split.positives.test / split.test;
    expect(share(inOrder)).toBeCloseTo(share(shuffled), 1);
    expect(Math.abs(inOrder.test.accuracy - shuffled.test.accuracy)).toBeLessThan(0.03);
    const ratio = ({ train, optimum }: typeof inOrder) => train.loss / (optimum.loss as number);
    expect(ratio(inOrder) / ratio(shuffled)).toBeLessThan(1.25);
  });
});

test('the copies that the lecture makes before the split are counted among the test rows', async () => {
  const { audit, split, warnings } = await record(csv(header, rows), { balance: 'lecture' });
  // Of some ten copies of a pulsar hardly any has all the others on its own side.
  expect(audit.sharedRows).toBeGreaterThan(0.95 * split.positives.test);
  expect(audit.sharedRows).toBeLessThanOrEqual(split.positives.test);
  expect(warnings.map(({ code }) => code)).toEqual(['shared-rows']);
});

test('rows too few for the columns are said to be so, and L2 is offered, with which that is not said', async () => {
  const few = rows.slice(0, 700);
  const warned = await record(csv(header, few), { preset: 'recommended', l2: 0 });
  expect(warned.split.positives.train).toBeLessThan(80);
  expect(warned.warnings).toHaveLength(1);
  expect(warned.warnings[0]).toMatchObject({ code: 'few-rows', count: warned.split.positives.train });
  expect(inWords(warned.warnings[0]?.remedy)).toBe('Set L2 to "auto", add rows, or leave columns out');
  expect(warned.warnings[0]?.fixes).toEqual([{ l2: 'auto' }]);
  for (const l2 of [0.01, 'auto'] as const) {
    const penalised = await record(csv(header, few), { preset: 'recommended', l2 });
    expect(penalised.warnings).toEqual([]);
  }
});
