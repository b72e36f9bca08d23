import fc from 'fast-check';
import { expect, test } from 'vitest';
import { averagePrecision, rocArea } from '../../../src/core/evaluation/curves.js';
import { ScoreCounts } from '../../../src/core/evaluation/scoreCounts.js';
import { thresholdTable } from '../../../src/core/evaluation/scoreList.js';
import { Random } from '../../../src/core/random.js';
import { extentOf, MarkedRows, rowsWithin, sampleOf } from '../../../src/core/rows.js';
import { drawInOrder, drawMarks } from '../../../src/core/training/assignParts.js';
import { finish } from '../slices.js';

test('marked rows are those with the mark, in any stretch of the table', () => {
  const table = fc.uint8Array({ max: 2, minLength: 1, maxLength: 50 });
  fc.assert(
    fc.property(table, fc.nat(60), fc.nat(60), (marks, from, count) => {
      const wanted = [...marks.keys()].filter((row) => marks[row] === 1);
      const rows = new MarkedRows(marks, 1, wanted.length);
      expect([...rowsWithin(rows, 0, extentOf(rows))]).toEqual(wanted);
      const within = wanted.filter((row) => row >= from && row < from + count);
      expect([...rowsWithin(rows, from, from + count)]).toEqual(within);
    }),
  );
});

test('a sample of marked rows comes from all over the table', () => {
  const marks = new Uint8Array(100_000).map((_, row) => row % 3);
  const sample = sampleOf(new MarkedRows(marks, 1, 33_333), 6_400);
  expect(Math.abs(sample.length - 6_400)).toBeLessThan(64);
  expect(sample.every((row) => row % 3 === 1)).toBe(true);
  for (let part = 0; part < 64; part++)
    expect(sample.some((row) => Math.floor((row * 64) / 100_000) === part)).toBe(true);
});

test('parts are the same, marked or listed', () => {
  const y = Uint8Array.from({ length: 5_000 }, (_, row) => (row % 7 === 0 ? 1 : 0));
  const sizes = [
    [429, 143, 143],
    [2_571, 857, 857],
  ] as const;
  const all = new Uint32Array(y.length).map((_, row) => row);
  const lists = finish(drawInOrder(all, y, sizes, (labels) => drawMarks(labels, sizes, Random.fromSeed(1))));
  const marks = finish(drawMarks(y, sizes, Random.fromSeed(1)));
  lists.forEach((list, part) => {
    expect([...new MarkedRows(marks, part, list.length).within(0, y.length)]).toEqual([...list]);
  });
});

test('scores counted in cells: exact at each threshold kept, and areas as good as exact', () => {
  const random = Random.fromSeed(9);
  const logits = Float64Array.from({ length: 20_000 }, (_, i) =>
    i % 100 === 0 ? 0 : random.normal() * 10 ** random.below(4) * (i % 2 === 0 ? 1 : -0.5),
  );
  const labels = Uint8Array.from(logits, (logit) => (logit + 20 * random.normal() > 0 ? 1 : 0));
  const counts = new ScoreCounts();
  counts.add(logits.subarray(0, 7_000), labels.subarray(0, 7_000));
  counts.add(logits.subarray(7_000), labels.subarray(7_000));
  const [table, exact] = [finish(counts.table()), finish(thresholdTable(logits, labels))];
  expect([table.positives, table.negatives]).toEqual([exact.positives, exact.negatives]);
  const at = new Map(Array.from(exact.logits, (logit, i) => [logit, [exact.tp[i], exact.fp[i]]]));
  table.logits.forEach((logit, i) => {
    expect([table.tp[i], table.fp[i]]).toEqual(at.get(logit));
  });
  const last = table.logits.findLastIndex((logit) => logit > 0);
  expect(table.logits[last]).toBe(exact.logits.findLast((logit) => logit > 0));
  expect(rocArea(table)).toBeCloseTo(rocArea(exact) as number, 5);
  expect(averagePrecision(table)).toBeCloseTo(averagePrecision(exact) as number, 4);
});
