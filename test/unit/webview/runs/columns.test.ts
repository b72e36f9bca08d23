import { expect, test } from 'vitest';
import type { RunRow } from '../../../../src/protocol/runs.js';
import { columnsOf, type Order, orderOf, startOrder } from '../../../../src/webview/runs/columns.js';

function row(id: string, f1: number | null | undefined, more: Partial<RunRow> = {}): RunRow {
  const scored = { score: f1 ?? null, interval: null };
  const scores =
    f1 === undefined
      ? null
      : { rocArea: scored, f1: scored, precision: scored, recall: scored, accuracy: scored };
  return {
    ...{ id, file: 'a.csv', name: null, pinned: false, startedAt: 0, when: '', verdict: 'Good' },
    ...{ marks: [], remarks: [], settings: ['1'], scores, losses: [], ...more },
  };
}

const rows = [
  row('a', 0.5, { startedAt: 3, settings: ['10'] }),
  row('b', undefined, { startedAt: 2, settings: ['9'] }),
  row('c', 0.9, { startedAt: 1, settings: ['auto'] }),
  row('d', null, { startedAt: 4, settings: ['0.001'] }),
];
const all = { type: 'runs', settings: ['batch size'], rows } as const;
const sorted = (order: Order, of = rows) =>
  orderOf(of, columnsOf(all), order)
    .map(({ id }) => id)
    .join('');

test('the newest come first, unless another column is chosen; without a score last, whichever way', () => {
  expect(sorted(startOrder)).toBe('dabc');
  expect(sorted({ key: 'f1', down: true })).toBe('cabd');
  expect(sorted({ key: 'f1', down: false })).toBe('acbd');
});

test('settings that are numbers are sorted by size, before words', () => {
  expect(sorted({ key: 0, down: false })).toBe('dbac');
});

test('pinned ones are on top of any order', () => {
  const pinned = rows.map((each) => ({ ...each, pinned: each.id === 'b' }));
  expect(sorted({ key: 'f1', down: true }, pinned)).toBe('bcad');
});

test('the file is a column only where there is more than one; an order of a column that is no more is the newest first', () => {
  expect(columnsOf(all).map(({ key }) => key)).not.toContain('file');
  const two = { ...all, rows: [...rows, row('e', 0.1, { file: 'b.csv' })] };
  expect(columnsOf(two).map(({ key }) => key)).toContain('file');
  expect(sorted({ key: 7, down: true })).toBe('dabc');
});
