/** How much less rows tell that are alike in time. */
import { describe, expect, test } from 'vitest';
import { againstBlind } from '../../../../src/core/evaluation/againstBlind.js';
import { rocAreaInterval } from '../../../../src/core/evaluation/areaIntervals.js';
import { StreamedPart } from '../../../../src/core/evaluation/evaluateParts.js';
import { measures } from '../../../../src/core/evaluation/independent.js';
import { reportIntervals } from '../../../../src/core/evaluation/intervals.js';
import { timeEffect } from '../../../../src/core/evaluation/timeEffect.js';
import { Random } from '../../../../src/core/random.js';
import { atOnce } from '../../../../src/core/slices.js';

/** Each value foretells so much of the next. */
function series(random: Random, count: number, much: number): Float64Array {
  let value = random.normal();
  return new Float64Array(count).map(() => {
    value = much * value + Math.sqrt(1 - much ** 2) * random.normal();
    return value;
  });
}

/** Labels and scores that have nothing to do with each other: an area of .5. */
function nothing(random: Random, count: number, much: number) {
  const labels = Uint8Array.from(series(random, count, much), (value) => Number(value > 0));
  return { logits: series(random, count, much), labels };
}

test('is (1 + ρ) / (1 - ρ) of answers of which each is as right as the one before, but for one in ten', () => {
  const random = Random.fromSeed(7);
  let [right, sum] = [1, 0];
  for (let file = 0; file < 6; file++) {
    const labels = Uint8Array.from({ length: 20_000 }, () => Number(random.uniform() < 0.5));
    const logits = Float64Array.from(labels, (label) => {
      if (random.uniform() < 0.1) right = 1 - right;
      return label === right ? 1 : -1;
    });
    sum += timeEffect({ labels, logits }, 20_000, 0).accuracy / 6;
  }
  expect(sum / (1.8 / 0.2)).toBeGreaterThan(0.9);
  expect(sum / (1.8 / 0.2)).toBeLessThan(1.15);
});

describe('rows that are independent in time', () => {
  test('hardly tell less for it, the less the more there are', () => {
    const random = Random.fromSeed(3);
    const mean = (rows: number, draws: number) => {
      let sum = 0;
      for (let i = 0; i < draws; i++) sum += timeEffect(nothing(random, rows, 0), rows, 0).rocArea / draws;
      return sum;
    };
    expect(mean(200, 60)).toBeLessThan(1.8);
    expect(mean(3_000, 20)).toBeLessThan(1.3);
  });
});

describe('of extremes', () => {
  const one = nothing(Random.fromSeed(5), 300, 0);

  test('rows that each follow ten times in a row tell as much as one', () => {
    const logits = Float64Array.from([...one.logits].flatMap((each) => new Array<number>(10).fill(each)));
    const labels = Uint8Array.from([...one.labels].flatMap((each) => new Array<number>(10).fill(each)));
    const [copies, alone] = [timeEffect({ logits, labels }, 3_000, 0), timeEffect(one, 300, 0)];
    for (const measure of measures) {
      expect(copies[measure] / alone[measure], measure).toBeGreaterThan(5);
      expect(copies[measure] / alone[measure], measure).toBeLessThan(40);
    }
  });

  test('a class in one long turn leaves a few rows of it', () => {
    const labels = one.labels.map((_, i) => Number(i < 40));
    expect(Math.min(...Object.values(timeEffect({ ...one, labels }, 300, 0)))).toBe(40);
  });

  test('without an error it is as great as that of the labels', () => {
    const { labels } = nothing(Random.fromSeed(9), 600, 0.95);
    const logits = Float64Array.from(labels, (label) => 2 * label - 1);
    expect(Math.min(...Object.values(timeEffect({ labels, logits }, 600, 0)))).toBeGreaterThan(4);
  });

  test('of a single class, or a handful of rows, it is a number from 1 to their count', () => {
    for (const labels of [[1], [0, 1], [1, 1, 1, 1, 1], [0, 1, 1, 0, 1, 0, 1]])
      for (const effect of Object.values(
        timeEffect({ labels: Uint8Array.from(labels), logits: new Float64Array(labels.length) }, 1, 0),
      )) {
        expect(effect).toBeGreaterThanOrEqual(1);
        expect(effect).toBeLessThanOrEqual(labels.length);
      }
  });
});

describe.each([
  [0.8, 120],
  [0.95, 300],
  [0.9, 1_500],
])('where a row foretells %d of the next, and %d test', (much, rows) => {
  test('intervals hold and nothing is claimed of noise; as of independent rows they would not', () => {
    const random = Random.fromSeed(11);
    const tries = 150;
    const [held, alone] = [
      [0, 0, 0],
      [0, 0, 0],
    ];
    let [proven, better] = [0, 0];
    for (let i = 0; i < tries; i++) {
      const drawn = nothing(random, rows, much);
      const streamed = new StreamedPart(0);
      streamed.add(drawn.logits, drawn.labels);
      const naive = atOnce(streamed.evaluate());
      const part = { ...naive, designEffect: timeEffect(drawn, rows, 0) };
      const { tp, fp } = naive.steps.findLast(({ logit }) => logit > 0) ?? { tp: 0, fp: 0 };
      const counts = { tp, fp, fn: naive.positives - tp, tn: naive.negatives - fp };
      for (const [of, sums] of [
        [part, held],
        [naive, alone],
      ] as const) {
        const { accuracy, positive } = reportIntervals(counts, false, of);
        [rocAreaInterval(of), accuracy, positive.recall].forEach((interval, k) => {
          const holds = interval === null || (interval.low <= 0.5 && interval.high >= 0.5);
          sums[k] = (sums[k] as number) + Number(holds);
        });
      }
      proven += Number((rocAreaInterval(part)?.low ?? 0) > 0.5);
      better += Number(againstBlind(counts, 1, 'none', part).verdict !== 'unclear');
    }
    // Of 150 draws 92 % are at least 86 % as good as always.
    for (const count of held) expect(count / tries).toBeGreaterThan(0.86);
    for (const count of alone) expect(count / tries).toBeLessThan(0.82);
    expect(proven / tries).toBeLessThan(0.08);
    expect(better / tries).toBeLessThan(0.09);
  });
});
