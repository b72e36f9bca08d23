/** The rows behind a cell of the confusion matrix: those that `--scores` has in the test part, with what the file has in them. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { makeConfig } from '../../../../src/core/config.js';
import {
  type CellWish,
  type ListedRows,
  matrixCells,
  mostListed,
} from '../../../../src/core/export/cellRows.js';
import type { Problem } from '../../../../src/core/problem.js';
import type { RunRecord } from '../../../../src/core/run/record.js';
import { type RunEvent } from '../../../../src/core/run/run.js';
import type { Ports } from '../../../../src/worker/jobs/cooperative.js';
import { runRows } from '../../../../src/worker/jobs/rows.js';
import { fromBytes } from '../../../../src/worker/reading/byteSource.js';
import { temporarySpill } from '../../../../src/worker/storage/temporaryFile.js';
import { tableText } from '../../../tableText.js';
import { recordOf, trainScored, type Wish } from '../../training.js';

interface Score {
  readonly line: number;
  readonly label: string;
  readonly logit: number;
  readonly probability: number;
  readonly times: number;
}

const never = { now: Date.now, stopped: () => false };
const opening = (text: string) => async () => fromBytes(new TextEncoder().encode(text));

/** A run, and the scores of its test part by the lines of the file. */
async function trained(text: string, wish: Wish): Promise<{ record: RunRecord; scores: Score[] }> {
  const { run, lines } = await trainScored(text, wish);
  const scores = lines.flatMap((row) => {
    const [line, part, label = '', logit, probability, times = 1] = row.split(',');
    const numbers = { line: Number(line), logit: Number(logit), probability: Number(probability) };
    return part === 'test' ? [{ ...numbers, label, times: Number(times) }] : [];
  });
  return { record: recordOf(run), scores };
}

async function rowsOf(
  text: string,
  wish: Wish,
  cell: CellWish,
  fingerprint: string,
  { open = opening(text), ports = never }: { open?: ReturnType<typeof opening>; ports?: Ports } = {},
): Promise<{ listed: ListedRows | undefined; problem: Problem | undefined; last: string | undefined }> {
  let listed: ListedRows | undefined;
  let last: RunEvent | undefined;
  const job = { name: 'data.csv', config: makeConfig(wish), open, fingerprint, wish: cell };
  for await (last of runRows(job, ports, (rows) => {
    listed = rows;
  }));
  return { listed, problem: last?.type === 'failed' ? last.problem : undefined, last: last?.type };
}

/** By the definitions, from the scores. */
function expected(scores: readonly Score[], positive: string, { of, logit }: CellWish): Score[] {
  const above = logit ?? Number.POSITIVE_INFINITY;
  const found = scores.filter((row) => {
    const called = row.logit > above;
    const right = called === (row.label === positive);
    return of === `${right ? 't' : 'f'}${called ? 'p' : 'n'}`;
  });
  // Farthest from the threshold first where they are wrong, the nearest where they are right.
  const highestFirst = of === 'fp' || of === 'tn';
  return found.sort((a, b) => (highestFirst ? b.logit - a.logit : a.logit - b.logit) || a.line - b.line);
}

const recommended = { preset: 'recommended' } as const;

test('each cell has the rows that the scores put there, with the cells of their lines', async () => {
  const text = tableText(600);
  const lines = text.split('\n');
  const { record, scores } = await trained(text, recommended);
  for (const logit of [record.model.threshold ?? 0, -1.5, 2, null])
    for (const of of matrixCells) {
      const { listed, last } = await rowsOf(text, recommended, { of, logit }, record.dataset.fingerprint);
      expect(last).toBe('ended');
      const wanted = expected(scores, record.dataset.classes[1].value, { of, logit });
      expect(listed?.rows.map(({ line }) => line)).toEqual(wanted.map(({ line }) => line));
      expect(listed?.rows.map((row) => row.logit)).toEqual(wanted.map((row) => row.logit));
      expect([listed?.total, listed?.counted]).toEqual([wanted.length, wanted.length]);
      if (logit === (record.model.threshold ?? 0)) expect(listed?.total).toBe(record.test.confusion[of]);
      expect([listed?.columns, listed?.width]).toEqual([['label', 'a', 'b'], 3]);
      for (const {
        line,
        fields: [label, ...fields],
      } of listed?.rows ?? [])
        expect([...fields, label].join()).toBe(lines[line - 1]);
    }
});

/** Rows of every kind: words, quotes, a line end within a cell, gaps, comments between them. The cells of each by its line. */
function odd(): { text: string; cells: Map<number, string[]> } {
  const cells = new Map<number, string[]>();
  let text = '# made up\nname,note,x,class\n';
  const quote = (cell: string) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  for (let i = 0; i < 500; i++) {
    if (i === 250) text += '# half of it\n\n';
    const note = i % 7 === 0 ? 'two\nlines, "quoted"' : i % 5 === 0 ? 'a, b' : ['red', 'blue'][i % 2];
    const row = [
      `n${i}`,
      note as string,
      i % 31 === 3 ? '' : String((i * 37) % 101),
      i % 4 < 2 ? 'ja' : 'nein',
    ];
    if ((i * 37) % 101 > 50 && i % 3 > 0) row[3] = 'ja';
    cells.set(text.split('\n').length, row);
    text += `${row.map(quote).join(',')}\n`;
  }
  return { text, cells };
}

test('quoted cells, cells of several lines, words and gaps are as they are in the file', async () => {
  const { text, cells } = odd();
  const wish = { preset: 'recommended', label: 'class', missingValues: 'median' } as const;
  const { record, scores } = await trained(text, wish);
  let rows = 0;
  for (const of of matrixCells) {
    const { listed } = await rowsOf(text, wish, { of, logit: 0 }, record.dataset.fingerprint);
    const wanted = expected(scores, record.dataset.classes[1].value, { of, logit: 0 });
    expect(listed?.rows.map(({ line }) => line)).toEqual(wanted.map(({ line }) => line));
    expect(listed?.columns).toEqual(['class', 'name', 'note', 'x']);
    for (const {
      line,
      fields: [label, ...fields],
    } of listed?.rows ?? [])
      expect([...fields, label]).toEqual(cells.get(line));
    rows += listed?.rows.length ?? 0;
  }
  expect(rows).toBe(record.test.rows);
});

test('an ARFF file has its rows by their lines, too', async () => {
  const [, ...lines] = tableText(300).trimEnd().split('\n');
  const head = ['% made up', '@relation r', '@attribute a numeric', '@attribute b numeric'];
  const text = [...head, '@attribute label {0,1}', '@data', ...lines, ''].join('\n');
  const { record, scores } = await trained(text, recommended);
  const { listed } = await rowsOf(text, recommended, { of: 'tp', logit: 0 }, record.dataset.fingerprint);
  expect(listed?.rows.map(({ line }) => line)).toEqual(
    expected(scores, '1', { of: 'tp', logit: 0 }).map(({ line }) => line),
  );
  expect(listed?.total).toBeGreaterThan(5);
  for (const {
    line,
    fields: [label, ...fields],
  } of listed?.rows ?? [])
    expect([...fields, label].join()).toBe(text.split('\n')[line - 1]);
});

test('copies of a row are listed once, with how many there are', async () => {
  const wish = { preset: 'lecture', balance: 'lecture' } as const;
  const text = tableText(400);
  const { record, scores } = await trained(text, wish);
  const logit = record.model.threshold ?? 0;
  const { listed } = await rowsOf(text, wish, { of: 'tp', logit }, record.dataset.fingerprint);
  expect(listed?.counted).toBe(record.test.confusion.tp);
  expect(listed?.total).toBeLessThan(record.test.confusion.tp);
  const times = new Map(scores.map((row) => [row.line, row.times]));
  for (const row of listed?.rows ?? []) expect(row.times).toBe(times.get(row.line));
});

test('a file sorted by its label, in memory and on a disk, with words and without', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'rows-test-'));
  try {
    for (const hasWords of [false, true]) {
      const lines = Array.from({ length: 15_000 }, (_, i) => {
        const label = Number(i > 12_000);
        const x = (((i * 7919) % 997) / 100 + 2 * label).toFixed(2);
        return [x, ...(hasWords ? [['red', 'blue', 'green'][(i * 7) % 3]] : []), label].join();
      });
      const text = `x${hasWords ? ',colour' : ''},label\n${lines.join('\n')}\n`;
      const { record, scores } = await trained(text, recommended);
      const { fingerprint } = record.dataset;
      const cell = { of: 'fp', logit: -2 } as const;
      const wanted = expected(scores, '1', cell).map(({ line }) => line);
      expect(wanted.length).toBeGreaterThan(20);
      const { listed } = await rowsOf(text, recommended, cell, fingerprint);
      expect(listed?.rows.map(({ line }) => line)).toEqual(wanted.slice(0, mostListed));
      const spill = temporarySpill(1 << 16, folder);
      const onDisk = await rowsOf(text, recommended, cell, fingerprint, { ports: { ...never, spill } });
      // Where memory has no room, columns of words are left out, which makes another model.
      if (!hasWords) expect(onDisk.listed?.rows.map(({ line }) => line)).toEqual(wanted.slice(0, mostListed));
      for (const {
        line,
        fields: [label, ...fields],
      } of onDisk.listed?.rows ?? [])
        expect([...fields, label].join()).toBe(text.split('\n')[line - 1]);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('no more are sent than somebody reads, and no more of each', async () => {
  const wide = Array.from({ length: 300 }, (_, k) => `c${k}`);
  const lines = Array.from({ length: 6_000 }, (_, i) => `${(i * 7919) % 997},${i % 2}`);
  const many = `x,label\n${lines.join('\n')}\n`;
  const first = await trained(many, recommended);
  const { listed } = await rowsOf(
    many,
    recommended,
    { of: 'tn', logit: 9 },
    first.record.dataset.fingerprint,
  );
  const wanted = expected(first.scores, '1', { of: 'tn', logit: 9 });
  expect(listed?.total).toBe(wanted.length);
  expect(wanted.length).toBeGreaterThan(mostListed);
  expect(listed?.rows.map(({ line }) => line)).toEqual(wanted.slice(0, mostListed).map(({ line }) => line));

  const row = (i: number) => wide.map((_, k) => (k === 0 ? `w${i}`.padEnd(5_000, '가') : (i * (k + 3)) % 7));
  const text = `label,${wide.join()}\n${Array.from({ length: 60 }, (_, i) => `${i % 2},${row(i).join()}`).join('\n')}\n`;
  const second = await trained(text, recommended);
  const cut = await rowsOf(text, recommended, { of: 'tn', logit: null }, second.record.dataset.fingerprint);
  expect(cut.listed?.width).toBe(301);
  expect(cut.listed?.columns).toEqual(['label', ...wide.slice(0, 199)]);
  for (const { fields } of cut.listed?.rows ?? []) {
    expect(fields).toHaveLength(200);
    expect(fields[1]).toMatch(/^w\d+가+$/);
    expect(fields[1]).toHaveLength(200);
  }
});

test('of another file there are none, nor of one that changes while it is read', async () => {
  const text = tableText(200);
  const { record } = await trained(text, recommended);
  const { fingerprint } = record.dataset;
  const cell = { of: 'tp', logit: 0 } as const;
  const other = await rowsOf(text, recommended, cell, 'f'.repeat(32));
  expect([other.listed, other.problem?.code]).toEqual([undefined, 'file-changed']);
  let opened = 0;
  const open = async () => opening(opened++ === 0 ? text : tableText(199))();
  const changed = await rowsOf(text, recommended, cell, fingerprint, { open });
  expect([changed.listed, changed.problem?.code]).toEqual([undefined, 'file-changed']);
  expect(changed.problem?.remedy.key).toBe('train-again-then-show-rows');
});

test('an end that is asked for leaves nothing half done, whenever it comes', async () => {
  const text = tableText(3_000);
  const { record } = await trained(text, recommended);
  const cell = { of: 'tp', logit: 0 } as const;
  let asked = 0;
  const whole = await rowsOf(text, recommended, cell, record.dataset.fingerprint, {
    ports: { now: Date.now, stopped: () => ++asked < 0 },
  });
  expect(whole.listed).toBeDefined();
  for (const share of [0, 0.3, 0.6, 0.9, 0.99]) {
    let count = 0;
    const stopped = () => ++count > share * asked;
    const { listed, problem } = await rowsOf(text, recommended, cell, record.dataset.fingerprint, {
      ports: { now: Date.now, stopped },
    });
    expect([listed, problem?.code]).toEqual([undefined, 'stopped-early']);
  }
});
