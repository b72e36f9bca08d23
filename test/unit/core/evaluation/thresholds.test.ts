/** Sorting, tables and thinning of many scores, each beside the plain way of doing it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { downsampleThresholds } from '../../../../src/core/evaluation/downsampleThresholds.js';
import { scores } from '../../../../src/core/evaluation/metrics.js';
import { thresholdTable } from '../../../../src/core/evaluation/scoreList.js';
import { sortScores } from '../../../../src/core/evaluation/sortScores.js';
import { bestF1, stepAt, type ThresholdTable } from '../../../../src/core/evaluation/thresholds.js';
import { Random } from '../../../../src/core/random.js';
import { finish } from '../../slices.js';

/** More than the engine's own sort is given. */
const many = 60_000;

const random = Random.fromSeed(1);
const draws: Readonly<Record<string, () => number>> = {
  'normal ones': () => random.normal(),
  'all magnitudes': () => random.normal() * 10 ** (600 * random.uniform() - 300),
  'numbers with the same upper half': () => -2 + 1e-7 * random.uniform(),
  'some with the same upper half': () => random.below(1_000) + 1e-10 * random.below(50),
  'few different ones': () => random.below(3) - 1,
  'zeros, the smallest and the largest': () =>
    [0, -0, 5e-324, -5e-324, 1.7e308, -1.7e308, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY][
      random.below(8)
    ] as number,
};

describe('many scores are sorted as by the engine', () => {
  test.each(Object.entries(draws))('%s', (_, draw) => {
    const values = Float64Array.from({ length: many }, draw);
    const wanted = values.slice().sort();
    finish(sortScores(values));
    expect(Buffer.compare(Buffer.from(values.buffer), Buffer.from(wanted.buffer))).toBe(0);
  });
});

/** How many pauses there are in some work. */
function pauses(work: Generator<void, unknown>): number {
  let count = 0;
  while (!work.next().done) count++;
  return count;
}

describe('between two pauses there is a bounded number of scores', () => {
  const rows = 1 << 20;
  const pieces = rows >> 14;

  test.each(['normal ones', 'numbers with the same upper half', 'few different ones'])('%s', (kind) => {
    const values = Float64Array.from({ length: rows }, draws[kind] as () => number);
    // Three ways through all of them: digits counted, then each of the two dealt.
    expect(pauses(sortScores(values))).toBeGreaterThanOrEqual(3 * (pieces - 1));
  });

  test('the table of a million thresholds is merged in as many pieces as its size asks for', () => {
    const logits = Float64Array.from({ length: rows }, () => random.normal());
    const labels = Uint8Array.from(logits, () => random.below(2));
    const sorted = [0, 1].map((label) =>
      pauses(sortScores(logits.filter((_, i) => labels[i] === label))),
    ) as [number, number];
    expect(pauses(thresholdTable(logits, labels)) - sorted[0] - sorted[1]).toBeGreaterThanOrEqual(pieces - 1);
  });
});

test('a table of many rows has at each distinct logit the rows at or above it', () => {
  const logits = Float64Array.from({ length: many }, () => Math.round(1_000 * random.normal()) / 1_000);
  const labels = Uint8Array.from(logits, (logit) => (logit + random.normal() > 1 ? 1 : 0));
  const table = finish(thresholdTable(logits, labels));
  const counts = new Map<number, [negatives: number, positives: number]>();
  logits.forEach((logit, i) => {
    const both = counts.get(logit) ?? [0, 0];
    both[labels[i] as 0 | 1]++;
    counts.set(logit, both);
  });
  const distinct = [...counts.keys()].sort((a, b) => b - a);
  expect([...table.logits]).toEqual(distinct);
  let [tp, fp] = [0, 0];
  distinct.forEach((logit, i) => {
    const [negatives, positives] = counts.get(logit) as [number, number];
    tp += positives;
    fp += negatives;
    expect(stepAt(table, i)).toEqual({ logit, tp, fp });
  });
  expect([table.positives, table.negatives]).toEqual([tp, fp]);
});

const tables = fc.record({ rows: fc.integer({ min: 1, max: 3_000 }), seed: fc.nat(), rare: fc.nat(20) });

function tableOf({ rows, seed, rare }: { rows: number; seed: number; rare: number }): ThresholdTable {
  const draw = Random.fromSeed(seed);
  const logits = Float64Array.from({ length: rows }, () => Math.round(2_000 * draw.normal()) / 1_000);
  const labels = Uint8Array.from(logits, (logit) => (logit + draw.normal() > rare / 5 ? 1 : 0));
  return finish(thresholdTable(logits, labels));
}

test('the best F1 is the first of the highest at all thresholds', () => {
  fc.assert(
    fc.property(tables, (parameters) => {
      const table = tableOf(parameters);
      const all = Array.from(table.tp, (tp, i) => {
        const found = scores({ tp, fp: table.fp[i] as number, fn: table.positives - tp, tn: 0 });
        return found.f1 ?? 0;
      });
      const best = Math.max(...all);
      expect(bestF1(table)).toBe(best > 0 ? all.indexOf(best) : undefined);
    }),
  );
});

test('thinned thresholds are those that a walk through all of them keeps', () => {
  fc.assert(
    fc.property(tables, fc.array(fc.double({ min: -3, max: 3, noNaN: true })), (parameters, known) => {
      const table = tableOf(parameters);
      const { logits, tp, fp, positives, negatives } = table;
      const kept: number[] = [];
      let last = Number.NEGATIVE_INFINITY;
      let [lastRows, falser] = [0, Number.POSITIVE_INFINITY];
      logits.forEach((logit, i) => {
        const next = logits[i + 1] ?? Number.NEGATIVE_INFINITY;
        const along = (tp[i] as number) / Math.max(1, positives) + (fp[i] as number) / Math.max(1, negatives);
        const isKnown = known.some((threshold) => logit > threshold && next <= threshold);
        const isEnd = i === 0 || i === logits.length - 1;
        const rows = (tp[i] as number) + (fp[i] as number);
        const isFalser = (fp[i + 1] as number) > falser;
        const isFurther = along - last >= 1 / 200 || rows >= 1.05 * lastRows || isFalser;
        if (!(isKnown || isEnd || logits.length <= 400 || isFurther)) return;
        kept.push(i);
        [last, lastRows, falser] = [along, rows, 1.05 * (fp[i + 1] as number)];
      });
      expect(downsampleThresholds(table, known)).toEqual(kept.map((i) => stepAt(table, i)));
    }),
  );
});
