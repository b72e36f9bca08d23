import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Random } from '../../../../src/core/random.js';
import { MarkedRows } from '../../../../src/core/rows.js';
import { learningRates } from '../../../../src/core/training/learningRateSchedule.js';
import type { RowOrder } from '../../../../src/core/training/order.js';
import { referenceEngine } from '../../../../src/core/training/referenceEngine.js';
import { mostShuffledWhole, rowOrder } from '../../../../src/core/training/rowOrder.js';
import { split } from '../../parts.js';

/** Rows as an epoch visits them, taken in pieces of these sizes. */
function epoch(order: RowOrder, rows: number, piece: number): Uint32Array {
  order.begin();
  const visited = new Uint32Array(rows);
  for (let from = 0; from < rows; from += piece) {
    const taken = order.take(piece);
    expect(taken.length).toBe(Math.min(piece, rows - from));
    visited.set(taken, from);
  }
  expect(order.take(piece)).toHaveLength(0);
  return visited;
}

/** `toEqual` takes a second for a hundred thousand. */
const same = (a: Uint32Array, b: Uint32Array) => a.length === b.length && a.every((row, i) => row === b[i]);

const inOrder = (rows: number) => new Uint32Array(rows).map((_, i) => i);

describe('the order of an epoch', () => {
  const many = mostShuffledWhole + 1;

  test.each([1, 999, mostShuffledWhole, many, 3 * many])(
    'visits each of %i rows once, anew each epoch',
    (rows) => {
      const order = rowOrder(inOrder(rows), Random.fromSeed(1), referenceEngine);
      const first = epoch(order, rows, 40_000);
      const second = epoch(order, rows, 40_000);
      for (const visited of [first, second]) expect(same(visited.slice().sort(), inOrder(rows))).toBe(true);
      if (rows > 1) expect(same(second, first)).toBe(false);
    },
  );

  test('does not depend on the pieces it is taken in', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200_000 }), fc.constantFrom(many, 1_000), (piece, rows) => {
        const [one, other] = [0, 0].map(() => rowOrder(inOrder(rows), Random.fromSeed(7), referenceEngine));
        const [pieces, all] = [epoch(one as RowOrder, rows, piece), epoch(other as RowOrder, rows, rows)];
        expect(same(pieces, all)).toBe(true);
      }),
      { numRuns: 20 },
    );
  });

  test('brings rows from all over a large file together', () => {
    const rows = 4 * many;
    const visited = epoch(rowOrder(inOrder(rows), Random.fromSeed(2), referenceEngine), rows, rows);
    for (let from = 0; from + 4_096 <= rows; from += 4_096) {
      const early = visited.subarray(from, from + 4_096).filter((row) => row < rows / 2).length;
      expect(Math.abs(early - 2_048)).toBeLessThanOrEqual(64);
    }
    // Neighbours of the file are not neighbours any more.
    const close = visited.filter((row, i) => i > 0 && Math.abs(row - (visited[i - 1] as number)) === 1);
    expect(close.length / rows).toBeLessThan(0.01);
  });
});

describe('the order of an epoch on marked rows', () => {
  const [rows, pageRows] = [128_000, 100];
  const marks = new Uint8Array(rows).map((_, row) => (row % 5 === 0 ? 1 : 0));
  const marked = new MarkedRows(marks, 0, 0.8 * rows);

  test('visits each once, the same in pieces, and few pages at a time', () => {
    const order = () => rowOrder(marked, Random.fromSeed(3), referenceEngine, pageRows);
    const visited = epoch(order(), marked.length, 5_120);
    expect(same(visited.slice().sort(), marked.within(0, rows))).toBe(true);
    expect(same(epoch(order(), marked.length, marked.length), visited)).toBe(true);
    // 5,120 rows are those of 64 pages, one from each 64th of the table.
    const pages = new Set(visited.subarray(0, 5_120).map((row) => Math.floor(row / pageRows)));
    expect(pages.size).toBe(64);
    expect(new Set([...pages].map((page) => Math.floor((page * 64) / (rows / pageRows)))).size).toBe(64);
  });
});

describe('the split of many rows', () => {
  const rows = mostShuffledWhole + 1_000;
  const y = new Uint8Array(rows).fill(1, 0, rows / 10); // sorted by class
  const divide = (
    partition: 'lecture' | 'holdout' | 'stratified',
    balance: 'none' | 'lecture' | 'oversample',
  ) =>
    split(
      { rows, width: 1, x: new Float64Array(rows), y },
      { batchSize: 10, balance, partition },
      Random.fromSeed(3),
    );
  const positives = (part: Uint32Array) => part.reduce((sum, row) => sum + (y[row] as number), 0);

  test('puts every row into one part, each in the order of the file', () => {
    for (const partition of ['lecture', 'holdout', 'stratified'] as const) {
      const { train, validation, test: tested } = divide(partition, 'none');
      for (const part of [train, validation, tested]) expect(same(part, part.slice().sort())).toBe(true);
      const together = Uint32Array.from([...train, ...validation, ...tested]).sort();
      expect(same(together, inOrder(rows))).toBe(true);
    }
  });

  test('keeps the proportions of the classes where it must, and by chance where it need not', () => {
    const { train, validation, test: tested } = divide('stratified', 'none');
    expect([train, validation, tested].map(positives)).toEqual([
      Math.floor(0.6 * positives(inOrder(rows))),
      ...[0, 0].map(() => expect.any(Number)),
    ]);
    expect(positives(validation) / validation.length).toBeCloseTo(0.1, 3);
    expect(positives(tested) / tested.length).toBeCloseTo(0.1, 3);
    const drawn = divide('lecture', 'none').train;
    expect(drawn.length).toBe(Math.floor((rows * 0.8) / 10) * 10);
    expect(positives(drawn) / drawn.length).toBeCloseTo(0.1, 2);
  });

  test('draws every row for a part with the same chance', () => {
    const hits = new Float64Array(10);
    for (let seed = 0; seed < 20; seed++) {
      const { test: tested } = split(
        { rows, width: 1, x: new Float64Array(rows), y },
        { batchSize: 10, balance: 'none', partition: 'holdout' },
        Random.fromSeed(seed),
      );
      for (const row of tested)
        hits[Math.floor((10 * row) / rows)] = (hits[Math.floor((10 * row) / rows)] as number) + 1;
    }
    // Binomial: 20 × 13,207 rows a tenth, a fifth of them drawn; five standard deviations are 1,030.
    for (const hit of hits) expect(Math.abs(hit - 0.2 * 20 * (rows / 10))).toBeLessThan(1_030);
  });

  test('balances as the split of few rows does', () => {
    expect(positives(divide('holdout', 'oversample').train) * 2).toBe(
      divide('holdout', 'oversample').train.length,
    );
    const { train, test: tested, counts } = divide('lecture', 'lecture');
    expect(train.length + tested.length).toBe(rows + counts.copies);
    expect((positives(train) + positives(tested)) * 2).toBe(rows + counts.copies);
  });
});

test('learning rates rise in the first tenth of a run and fall in the rest, by the same factor each', () => {
  const all = 1_234.5;
  const pace = { start: 0.5, peak: 2, end: 0.02 };
  const top = all / 10;
  const wanted = (batch: number) =>
    batch < top ? 0.5 * 4 ** (batch / top) : 2 * 0.01 ** ((batch - top) / (all - top));
  for (const [first, count] of [
    [0, 1_235],
    [100, 300],
    [617.25, 10],
  ] as const)
    learningRates(pace, first, count, all).forEach((rate, i) => {
      expect(Math.abs(rate / wanted(first + i) - 1)).toBeLessThan(1e-13);
    });
  const constant = { start: 2, peak: 2, end: 2 };
  expect(learningRates(constant, 0, 3, all)).toEqual(Float64Array.of(2, 2, 2));
});
