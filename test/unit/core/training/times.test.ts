/** The order of time: parts, folds and what they leave out. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Random } from '../../../../src/core/random.js';
import type { Examples } from '../../../../src/core/table/examples.js';
import type { Times } from '../../../../src/core/table/times.js';
import { cutsNear, foldsByTime, rowsUntil } from '../../../../src/core/training/byTime.js';
import type { Engine } from '../../../../src/core/training/engine.js';
import { choosePenalty } from '../../../../src/core/training/penalty.js';
import { referenceEngine } from '../../../../src/core/training/referenceEngine.js';
import { split } from '../../parts.js';
import { finish } from '../../slices.js';

/** Rows by the number of their time, in an order of their own. */
function timed(of: readonly number[], gap = 0): Examples & { readonly times: Times } {
  const random = Random.fromSeed(of.length);
  return {
    rows: of.length,
    width: 1,
    x: Float64Array.from(of, () => random.normal()),
    y: Uint8Array.from(of, () => Number(random.uniform() < 0.5)),
    times: { of: Uint32Array.from(of), count: Math.max(...of) + 1, gap },
  };
}

const ofTimes = (rows: Iterable<number>, { times: { of } }: ReturnType<typeof timed>) =>
  [...rows].map((row) => of[row] as number);
const latest = (times: number[]) => Math.max(...times);
const earliest = (times: number[]) => Math.min(...times);

/** Times as they come, of which `most` are different. */
const someTimes = (rows: number, most: number) =>
  fc
    .array(fc.nat(most - 1), { minLength: rows, maxLength: 4 * rows })
    .map((raw) => {
      const sorted = [...new Set(raw)].sort((a, b) => a - b);
      return raw.map((time) => sorted.indexOf(time));
    })
    .filter((of) => Math.max(...of) > 5);

describe('cuts', () => {
  test('are where a time ends, as near as can be to where they are wished', () => {
    const until = Uint32Array.of(3, 10, 11, 14, 20);
    expect(cutsNear(until, [12])).toEqual([11]);
    expect(cutsNear(until, [13])).toEqual([14]);
    expect(cutsNear(until, [0])).toEqual([3]);
    expect(cutsNear(until, [20])).toEqual([14]);
    expect(cutsNear(until, [10, 10])).toEqual([10, 11]);
    expect(cutsNear(until, [19, 20])).toEqual([11, 14]);
    expect(cutsNear(until, [1, 2, 3, 4])).toEqual([3, 10, 11, 14]);
    expect(cutsNear(until, [1, 2, 3, 4, 5])).toBeUndefined();
  });

  test('go to the nearer end of a time that is cut, the earlier of two', () => {
    expect(cutsNear(Uint32Array.of(4, 10, 20), [7])).toEqual([4]);
    expect(cutsNear(Uint32Array.of(4, 10, 20), [7.5])).toEqual([10]);
  });
});

describe('folds', () => {
  /** scikit-learn 1.9.1, TimeSeriesSplit(n_splits=5, gap=gap).split(range(n)): rows fitted on, first that judges, behind the last. */
  const known: readonly (readonly [rows: number, gap: number, folds: readonly (readonly number[])[]])[] = [
    [
      12,
      0,
      [
        [2, 2, 4],
        [4, 4, 6],
        [6, 6, 8],
        [8, 8, 10],
        [10, 10, 12],
      ],
    ],
    [
      100,
      0,
      [
        [20, 20, 36],
        [36, 36, 52],
        [52, 52, 68],
        [68, 68, 84],
        [84, 84, 100],
      ],
    ],
    [
      103,
      0,
      [
        [18, 18, 35],
        [35, 35, 52],
        [52, 52, 69],
        [69, 69, 86],
        [86, 86, 103],
      ],
    ],
    [
      103,
      4,
      [
        [14, 18, 35],
        [31, 35, 52],
        [48, 52, 69],
        [65, 69, 86],
        [82, 86, 103],
      ],
    ],
    [
      600,
      7,
      [
        [93, 100, 200],
        [193, 200, 300],
        [293, 300, 400],
        [393, 400, 500],
        [493, 500, 600],
      ],
    ],
    [
      47,
      2,
      [
        [10, 12, 19],
        [17, 19, 26],
        [24, 26, 33],
        [31, 33, 40],
        [38, 40, 47],
      ],
    ],
  ];

  test.each(known)('of %d rows with a gap of %d are those of scikit-learn', (count, gap, folds) => {
    const rows = Uint32Array.from({ length: count }, (_, i) => i);
    // The latest row comes first in the file.
    const times = { of: rows.map((row) => count - 1 - row), count, gap };
    const y = rows.map((row) => row % 2) as unknown as Uint8Array;
    const found = foldsByTime(rows, y, times, gap, 5).map(({ train, judges }) => {
      const place = (row: number) => count - 1 - row;
      const judging = [...judges].map(place);
      expect(latest([...train].map(place))).toBe(train.length - 1);
      return [train.length, earliest(judging), latest(judging) + 1];
    });
    expect(found).toEqual(folds);
  });

  test('never fit on what is as late as what judges, copies or not, and have both classes', () => {
    fc.assert(
      fc.property(someTimes(12, 30), fc.nat(3), fc.boolean(), (of, gap, copies) => {
        const examples = timed(of, gap);
        const rows = Uint32Array.from(of.keys()).filter((row) => row % 3 > 0);
        const all = copies ? Uint32Array.from([...rows, ...rows.filter((row) => row % 2)]).sort() : rows;
        for (const { train, judges } of foldsByTime(all, examples.y, examples.times, gap, 5)) {
          expect(latest(ofTimes(train, examples))).toBeLessThan(earliest(ofTimes(judges, examples)));
          expect(new Set([...train].map((row) => examples.y[row])).size).toBe(2);
          const between = new Set(all).size - new Set([...train, ...judges]).size;
          expect(between).toBeGreaterThanOrEqual(gap);
        }
      }),
    );
  });

  test('that choose a penalty and score out of fold are these', () => {
    const examples = timed(
      Array.from({ length: 240 }, (_, i) => Math.floor(((i * 7) % 240) / 2)),
      5,
    );
    let fitted = -1;
    const pairs: [number, number][] = [];
    const engine: Engine = {
      ...referenceEngine,
      *curvature(point, of, rows, ...rest) {
        fitted = latest(ofTimes(rows as Uint32Array, examples));
        return yield* referenceEngine.curvature(point, of, rows, ...rest);
      },
      *lossAndConfusion(perceptron, of, rows) {
        pairs.push([fitted, earliest(ofTimes(rows as Uint32Array, examples))]);
        return yield* referenceEngine.lossAndConfusion(perceptron, of, rows);
      },
    };
    const rows = Uint32Array.from({ length: 240 }, (_, i) => i);
    const frame = { shift: new Float64Array(1), scale: Float64Array.of(1) };
    const objective = { engine, examples, rows, classWeights: [1, 1] as const, frame };
    const chosen = finish(choosePenalty(objective, new Uint32Array(), Random.fromSeed(1)));
    expect(pairs.length).toBeGreaterThan(20);
    expect(pairs.every(([before, judging]) => before < judging)).toBe(true);
    expect(chosen.choice).toMatchObject({ judges: 'folds', rows: 200 });
    expect(finish(chosen.outOfFold()).logits.length).toBe(200);
  });
});

describe('parts', () => {
  const choice = { batchSize: 10, balance: 'none', partition: 'stratified' } as const;

  test('follow each other, with the gap between them and rows of a time in one', () => {
    fc.assert(
      fc.property(someTimes(40, 60), fc.nat(2), (of, gap) => {
        const examples = timed(of, gap);
        let made: ReturnType<typeof split>;
        try {
          made = split(examples, choice, Random.fromSeed(3));
        } catch {
          return; // too few rows of a class, or in a part
        }
        const { train, validation, test: tested, counts } = made;
        const [first, second, third] = [train, validation, tested].map((part) => ofTimes(part, examples));
        expect(latest(first as number[])).toBeLessThan(earliest(second as number[]));
        expect(latest(second as number[])).toBeLessThan(earliest(third as number[]));
        expect(counts.leftOut?.rows).toBe(2 * gap);
        expect(train.length + validation.length + tested.length + 2 * gap).toBe(of.length);
        const until = rowsUntil(examples.times, Uint32Array.from(of.keys()));
        expect([...until]).toContain(train.length + gap);
        expect([...until]).toContain(train.length + validation.length + 2 * gap);
      }),
    );
  });

  test('are the same whatever the seed', () => {
    const examples = timed(Array.from({ length: 90 }, (_, i) => (i * 37) % 90));
    const of = (seed: number) => split(examples, choice, Random.fromSeed(seed)).counts;
    expect(of(1)).toEqual(of(2));
  });
});
