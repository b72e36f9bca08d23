/** What becomes of gaps, words and identifiers where nobody says anything: the preset recommended, through the whole
 * pipeline. */
import { describe, expect, test } from 'vitest';
import { makeConfig, withChange, withPreset } from '../../src/core/config.js';
import type { RunRecord } from '../../src/core/run/record.js';
import { epochsFor } from '../../src/core/training/epochs.js';
import { runRepeats } from '../../src/worker/jobs/repeats.js';
import { fromBytes } from '../../src/worker/reading/byteSource.js';
import { inWords } from '../inWords.js';
import { isRunRecord } from '../isRun.js';
import { failureOf, recordOf, trainText, type Wish } from '../unit/training.js';

type Cell = (i: number) => string | number;

/** A file of some rows with a feature that tells the label in part; `more` adds columns. */
function fileWith(more: Readonly<Record<string, Cell>>, rows = 200): string {
  const lines = Array.from({ length: rows }, (_, i) => {
    const x = ((i * 7919) % 997) / 100 + (i % 2) * 4;
    return [x, ...Object.values(more).map((cell) => cell(i)), i % 2].join(',');
  });
  return [['x', ...Object.keys(more), 'label'].join(','), ...lines].join('\n');
}

async function train(text: string, wish: Wish = {}): Promise<RunRecord> {
  const record = recordOf(await trainText(text, { preset: 'recommended', label: 'label', ...wish }));
  expect(isRunRecord(JSON.parse(JSON.stringify(record)))).toBe(true);
  return record;
}

const names = ({ model }: RunRecord) => model.features.map(({ name }) => name);
const leftOut = ({ dataset }: RunRecord) =>
  inWords(dataset.leftOut).map(({ name, reason }) => `${name}: ${reason}`);
const sevens: Cell = (i) => (i * 37) % 101;

describe('gaps', () => {
  test('that cost at most one row in twenty are left out with their rows', async () => {
    const record = await train(fileWith({ b: (i) => (i % 20 === 3 ? '' : sevens(i)) }));
    expect(record.config.missingValues).toBe('auto');
    expect([record.dataset.gaps, record.dataset.rows]).toEqual(['skip', 190]);
    expect(names(record)).toEqual(['x', 'b']);
  });

  test('that cost more are filled, and each column that has some says where', async () => {
    const text = fileWith({ b: (i) => (i % 19 === 3 ? '' : sevens(i)), c: sevens });
    const record = await train(text);
    expect([record.dataset.gaps, record.dataset.rows]).toEqual(['flagged', 200]);
    expect(names(record)).toEqual(['x', 'b', 'b is missing', 'c']);
    expect(record.model.features[2]).toEqual({ name: 'b is missing', column: 1, missing: true });
    expect(record.model.features[1]?.median).toBeTypeOf('number');
  });

  test('are counted among the rows that have a label', async () => {
    // 15 of 200 rows, but 15 of the 400 there are with those that nobody trains on.
    const text = fileWith({ b: (i) => (i % 13 === 3 ? '' : sevens(i)) });
    const unlabelled = Array.from({ length: 200 }, (_, i) => `${i},${i},`);
    expect((await train([text, ...unlabelled].join('\n'))).dataset.gaps).toBe('flagged');
  });

  test('in words are a category where they are filled', async () => {
    const record = await train(
      fileWith({ colour: (i) => (i % 4 === 1 ? '' : (['red', 'green', 'blue'][i % 3] ?? '')) }),
    );
    expect(names(record)).toEqual([
      'x',
      'colour = red',
      'colour = blue',
      'colour = green',
      'colour = (missing)',
    ]);
    expect(record.dataset.rows).toBe(200);
  });

  test('that leave hardly a number leave the column out, which is named with what to do', async () => {
    const text = fileWith({ b: (i) => (i % 40 === 3 ? i : 'NA') });
    const record = await train(text);
    expect(record.dataset.rows).toBe(200);
    expect(leftOut(record)).toEqual(['b: nearly empty: no number in 195 of 200 rows']);
    const [warning] = record.warnings;
    expect(warning).toMatchObject({ code: 'mostly-missing', column: 1, fixes: [{ exclude: ['b'] }] });
    expect((await train(text, withChange(record.config, { exclude: ['b'] }))).warnings).toEqual([]);
  });

  test('and words among numbers cost no row: both are "missing"', async () => {
    const record = await train(fileWith({ b: (i) => (i % 9 === 3 ? '' : i % 11 === 4 ? 'low' : sevens(i)) }));
    expect([record.dataset.rows, names(record)]).toEqual([200, ['x', 'b', 'b is missing']]);
    expect(record.warnings.map(({ code }) => code)).toEqual(['words-among-numbers']);
  });

  test('are dealt with as a person says, whatever the preset', async () => {
    const text = fileWith({ b: (i) => (i % 3 === 1 ? '' : sevens(i)) });
    const filled = await train(text, { missingValues: 'median' });
    expect([filled.dataset.gaps, names(filled)]).toEqual(['median', ['x', 'b']]);
    const skipped = await train(text, { missingValues: 'skip' });
    expect(skipped.dataset.rows).toBe(133);
  });

  test('the model gives its logits again from the cells of the file', async () => {
    const cells = (i: number) => (i % 7 === 3 ? '' : sevens(i));
    const { model, test: tested } = await train(fileWith({ b: cells, c: (i) => (i % 9 === 1 ? '' : i % 5) }));
    // Over all rows the model's answers are as often right as on the test part, about.
    const value = (i: number, { column, median, missing }: (typeof model.features)[0]) => {
      const row = [((i * 7919) % 997) / 100 + (i % 2) * 4, cells(i), i % 9 === 1 ? '' : i % 5];
      const cell = row[column] as number | '';
      if (missing) return cell === '' ? 1 : 0;
      return cell === '' ? (median as number) : cell;
    };
    const right = Array.from({ length: 200 }, (_, i) => {
      const logit = model.features.reduce(
        (sum, feature, k) =>
          sum + (model.weights[k] as number) * (value(i, feature) - (model.centres?.[k] as number)),
        model.bias,
      );
      return Number(logit > 0) === i % 2 ? 1 : 0;
    });
    const share = right.reduce<number>((sum, each) => sum + each, 0) / 200;
    expect(Math.abs(share - tested.accuracy)).toBeLessThan(0.1);
    expect(share).toBeGreaterThan(0.7);
  });

  test('are filled anew for each repeat', async () => {
    const text = fileWith({ b: (i) => (i % 5 === 3 ? '' : sevens(i)) });
    const config = makeConfig({ label: 'label' });
    const { dataset } = await train(text);
    const open = async () => fromBytes(new TextEncoder().encode(text));
    const job = { name: 'data.csv', open, config, wanted: 2, fingerprint: dataset.fingerprint };
    const repeats = [];
    for await (const event of runRepeats(job, { now: Date.now, stopped: () => false }))
      if (event.type === 'repeated') repeats.push(event.repeat);
    const others = [await train(text, { seed: 2 }), await train(text, { seed: 3 })];
    expect(repeats.map(({ test: each }) => each)).toEqual(others.map(({ test: each }) => each));
  });
});

describe('words', () => {
  test('become features up to 20 a column and 200 in all; the others are left out in one line', async () => {
    const few = Object.fromEntries(
      Array.from({ length: 11 }, (_, k) => [`w${k}`, (i: number) => `v${(i * (k + 3)) % 19}`]),
    );
    const many: Cell = (i) => `m${i % 21}`;
    const record = await train(fileWith({ ...few, many, more: (i) => `n${i % 61}` }, 500));
    expect(record.model.features.filter(({ category }) => category !== undefined)).toHaveLength(190);
    expect(leftOut(record)).toEqual([
      'w10: text, beyond the 200th feature ("v0" in line 2)',
      'many: text with more than 20 different values ("m0" in line 2)',
      'more: text with more than 50 different values ("n0" in line 2)',
    ]);
    const texts = record.warnings.filter(({ code }) => code === 'text-column');
    expect(texts.map(({ columns, column }) => columns ?? column)).toEqual([[11, 12], 13]);
    expect(inWords(texts[0]?.what)).toBe(
      '2 columns ("w10", "many") hold words, such as "v0" in "w10", and are left out',
    );
    expect(texts[0]?.fixes).toEqual([{ textColumns: 'one-hot' }]);
  });

  test('that stand beside numbers are counted apart from these', async () => {
    const gust: Cell = (i) => (i % 4 === 1 ? 15 + i / 8 : i % 4 === 2 ? 'T' : 'M');
    const flights = await train(fileWith({ gust }));
    const said = ({ warnings }: RunRecord) => warnings.find(({ code }) => code === 'text-column');
    expect(inWords(said(flights))).toMatchObject({
      count: 150,
      what: '"gust" holds numbers in 50 rows, but "M" or "T" in 150, and is left out',
      remedy: 'Empty the cells with words if these mean that there is no number',
    });
    const emptied = await train(fileWith({ gust: (i) => String(gust(i)).replace(/[MT]/, '') }));
    expect(names(emptied)).toEqual(['x', 'gust', 'gust is missing']);
    const ticket = await train(fileWith({ ticket: (i) => (i % 4 === 1 ? `A/5 ${i}` : 1000 + i * 37) }));
    expect(inWords(said(ticket)?.what)).toBe(
      '"ticket" holds words in 50 rows and numbers in 150 (more than 50 different ones) and is left out',
    );
  });

  test('one word beside them says that there is none, and counts as a gap', async () => {
    const gust: Cell = (i) => (i % 4 === 1 ? 15 + i / 8 : 'M');
    const flights = await train(fileWith({ gust }));
    const emptied = await train(fileWith({ gust: (i) => String(gust(i)).replace('M', '') }));
    expect(flights.model).toEqual(emptied.model);
    expect(inWords(flights.warnings.find(({ code }) => code === 'words-among-numbers')?.what)).toBe(
      '"gust" has text such as "M" instead of a number in 150 cells, which count as gaps',
    );
  });

  test('a column of numbers with many words in it is text; with one word again and again it is not', async () => {
    const ticket: Cell = (i) => (i % 4 === 1 ? `A/5 ${i}` : 1000 + i * 37);
    const sensor: Cell = (i) => (i % 4 === 1 ? 'ERR' : sevens(i));
    const record = await train(fileWith({ ticket, sensor }));
    expect(record.dataset.rows).toBe(200);
    expect(names(record)).toEqual(['x', 'sensor', 'sensor is missing']);
  });
});

describe('identifiers', () => {
  const id: Cell = (i) => 1_001_913 + Math.floor(i / 1.1) * 13;

  test('that are plainly some are left out and named; the lecture takes them as they are', async () => {
    const text = fileWith({ Id: id, rownames: (i) => i + 1 });
    const record = await train(text);
    expect(names(record)).toEqual(['x']);
    expect(inWords(record.warnings)).toMatchObject([
      { code: 'identifier', column: null, columns: [1, 2], remedy: expect.stringMatching(/^Nothing to do/) },
    ]);
    expect(record.warnings[0]?.fixes).toBeUndefined(); // what is done needs no button
    expect(names(await train(text, { preset: 'lecture' }))).toEqual(['x', 'Id', 'rownames']);
  });

  test.each<[string, Cell, boolean]>([
    ['index', (i) => i + (i > 100 ? 7 : 1), true],
    ['patient_id', (i) => Math.floor(i / 2) * 11, true],
    ['Unnamed: 0.1', (i) => i, true], // an index that pandas saved twice
    ['customerid', (i) => (i * 7919) % 99_991, true],
    ['Kundennummer', (i) => (i * 7919) % 99_991, true],
    ['顧客番号', (i) => (i * 7919) % 99_991, true],
    ['序号', (i) => i + 1, true],
    ['N°', (i) => i + 1, true],
    ['N°', (i) => (i * 37) % 90, false],
    ['key', (i) => (i * 7919) % 9_973, false], // not in order: it may be the key of a tune
    ['glycemic_index', (i) => (i * 7) % 61, false],
    ['store_id', (i) => i % 12, false],
    ['no', (i) => (i * 37) % 90, false],
    ['humid', (i) => i * 3, false],
  ])('%s', async (name, cell, is) => {
    expect(names(await train(fileWith({ [name]: cell }))).includes(name)).toBe(!is);
  });
});

describe('the preset', () => {
  test('brings what becomes of gaps and words, unless a person said it', () => {
    const own = makeConfig({});
    expect(own).toMatchObject({
      preset: 'recommended',
      missingValues: 'auto',
      textColumns: 'auto',
      epochs: null,
    });
    expect(withPreset(own, 'lecture')).toMatchObject({
      missingValues: 'skip',
      textColumns: 'leave-out',
      epochs: 10,
    });
    const said = makeConfig({ missingValues: 'median' });
    expect(withPreset(said, 'lecture')).toMatchObject({ missingValues: 'median', textColumns: 'leave-out' });
    expect(makeConfig({ preset: 'lecture', missingValues: 'auto' }).missingValues).toBe('skip');
  });

  test('takes as many epochs as the rows need, and the record has their number', async () => {
    const many = (rows: number) => epochsFor({ epochs: null, batchSize: 10 }, rows);
    expect([9, 36, 120, 480, 1_000, 100_000].map(many)).toEqual([300, 300, 300, 84, 40, 10]);
    expect(epochsFor({ epochs: 3, batchSize: 10 }, 36)).toBe(3);
    const record = await train(fileWith({}));
    expect([record.config.epochs, record.epochs.length]).toEqual([300, 300]);
  });
});

describe('a file of too few usable rows', () => {
  test('names the column that costs most, and each way out works', async () => {
    const ca: Cell = (i) => (i % 15 === 1 ? i : '');
    const run = await trainText(fileWith({ ca, b: sevens }, 60), { label: 'label', batchSize: 1 });
    expect(failureOf(run)).toEqual([
      'too-few-rows',
      'data.csv, column 2: there is no number in "ca" in 56 of 60 rows: only 4 can be used, 2 of class "0" in the label column "label", and 3 rows of each class are needed. Leave "ca" out, or fill the gaps with medians.',
    ]);
    const fixes = (run.phase === 'failed' && run.problem.fixes) || [];
    expect(fixes).toEqual([{ exclude: ['ca'] }, { missingValues: 'median' }]);
    for (const fix of fixes) {
      const again = await trainText(fileWith({ ca, b: sevens }, 60), withChange(run.config, fix));
      expect(recordOf(again).dataset.rows).toBe(60);
    }
  });

  test('is offered only what leaves enough rows', async () => {
    const half =
      (by: number): Cell =>
      (i) =>
        (i * by) % 97 < 50 ? '' : i % 9;
    const columns = Object.fromEntries([3, 5, 7, 11, 13, 17, 19].map((by) => [`c${by}`, half(by)]));
    const run = await trainText(fileWith(columns, 60), { label: 'label', batchSize: 1 });
    expect(run.phase === 'failed' && run.problem.fixes).toEqual([{ missingValues: 'median' }]);
  });
});

test('one-hot is offered only where it makes a feature', async () => {
  const of = async (cell: Cell) => {
    const rows = Array.from({ length: 60 }, (_, i) => `${cell(i)},${i % 2}`);
    const run = await trainText(['text,label', ...rows].join('\n'), {
      preset: 'recommended',
      label: 'label',
    });
    return run.phase === 'failed' ? [run.problem.code, run.problem.fixes] : run.phase;
  };
  expect(await of((i) => `words ${i % 30}`)).toEqual(['no-features', [{ textColumns: 'one-hot' }]]);
  expect(await of((i) => `words ${i}`)).toEqual(['no-features', undefined]);
  expect(await of((i) => `words ${i % 3}`)).toBe('ended');
});
