/** How much less rows of groups tell. */
import { describe, expect, test } from 'vitest';
import { rocAreaInterval } from '../../../../src/core/evaluation/areaIntervals.js';
import { designEffect } from '../../../../src/core/evaluation/designEffect.js';
import { StreamedPart } from '../../../../src/core/evaluation/evaluateParts.js';
import { independent, measures } from '../../../../src/core/evaluation/independent.js';
import { proportion } from '../../../../src/core/evaluation/interval.js';
import { Random } from '../../../../src/core/random.js';
import { atOnce } from '../../../../src/core/slices.js';

/** Groups that differ in how they score and in how frequent positives are, by so many standard deviations. */
function draw(random: Random, sizes: readonly number[], scores: number, labels: number, apart: number) {
  const rows = { logits: [] as number[], labels: [] as number[], groups: [] as number[] };
  for (const [group, size] of sizes.entries()) {
    const [own, usual] = [scores * random.normal(), labels * random.normal()];
    for (let i = 0; i < size; i++) {
      const y = Number(usual + random.normal() > 0.5 * Math.hypot(1, labels));
      rows.labels.push(y);
      rows.groups.push(group);
      rows.logits.push(own + apart * y + random.normal() - apart / 2);
    }
  }
  return {
    logits: Float64Array.from(rows.logits),
    labels: Uint8Array.from(rows.labels),
    groups: Uint32Array.from(rows.groups),
    count: sizes.length,
  };
}

test('is that of cluster-robust standard errors (statsmodels 0.14, OLS, cov_type="cluster")', () => {
  const random = Random.fromSeed(7);
  const [logits, labels, groups] = [[] as number[], [] as number[], [] as number[]];
  for (let group = 0; group < 60; group++) {
    const [own, usual] = [random.normal(), random.normal()];
    for (let i = 0; i <= group % 7; i++) {
      const y = Number(usual + random.normal() > 0.5);
      labels.push(y);
      groups.push(group);
      logits.push(own + 0.8 * y + random.normal() * 0.7 - 0.4);
    }
  }
  const rows = { logits: Float64Array.from(logits), labels: Uint8Array.from(labels) };
  const effects = designEffect({ ...rows, groups: Uint32Array.from(groups), count: 60 }, 0);
  // Times (t / z)² by scipy, of 24 degrees of freedom: the positives' groups are worth 25.8 of one size.
  const few = 1.1088696954769213;
  expect(effects.accuracy).toBeCloseTo(1.7336041194402414 * few, 9);
  expect(effects.recall).toBeCloseTo(2.4588784432318698 * few, 9); // of the negatives
  expect(effects.precision).toBeCloseTo(2.038146258503403 * few, 9); // of the positives
  // By a bootstrap of 20,000 draws of groups, over one of rows.
  expect(effects.rocArea / few / 1.27).toBeGreaterThan(0.9);
  expect(effects.rocArea / few / 1.27).toBeLessThan(1.1);
});

describe('of extremes', () => {
  const one = draw(Random.fromSeed(3), new Array(200).fill(1), 1, 1, 1);

  test('rows that are groups of their own tell all that they hold, but for (t / z)²', () => {
    expect(Math.max(...Object.values(designEffect(one, 0)))).toBeLessThan(1.2);
    expect(designEffect(one, 0).rocArea).toBeLessThan(1.1);
  });

  test('ten copies of each row tell as much as one', () => {
    const copies = {
      logits: Float64Array.from([...one.logits].flatMap((each) => new Array<number>(10).fill(each))),
      labels: Uint8Array.from([...one.labels].flatMap((each) => new Array<number>(10).fill(each))),
      groups: Uint32Array.from([...one.groups].flatMap((each) => new Array<number>(10).fill(each))),
      count: 200,
    };
    for (const measure of measures) {
      const more = designEffect(copies, 0)[measure] / designEffect(one, 0)[measure];
      expect(more, measure).toBeGreaterThan(8.5);
      expect(more, measure).toBeLessThan(10.5);
    }
  });

  test('a class in one group leaves a single row of it', () => {
    const single = {
      ...one,
      labels: one.labels.map((_, i) => Number(i < 12)),
      groups: one.groups.map((g, i) => (i < 12 ? 0 : g)),
    };
    expect(Object.values(designEffect(single, 0))).toEqual([12, 12, 12, 12]);
  });

  test('without an error it goes by the sizes of the groups', () => {
    const labels = Uint8Array.from({ length: 40 }, (_, i) => Number(i < 20));
    const rows = { labels, logits: Float64Array.from(labels, (y) => 2 * y - 1), count: 8 };
    const groups = Uint32Array.from({ length: 40 }, (_, i) => Math.floor(i / 5));
    expect(Math.min(...Object.values(designEffect({ ...rows, groups }, 0)))).toBeGreaterThanOrEqual(5);
  });
});

test('intervals of rows in groups hold; those of as many independent rows would not', () => {
  const truth = atOnce(partOf(draw(Random.fromSeed(99), new Array(4000).fill(10), 1, 1, 1.5)).evaluate());
  let [held, alone, right, all] = [0, 0, 0, 0];
  const cut = ({ steps }: typeof truth) => steps.findLast(({ logit }) => logit > 0) ?? { tp: 0, fp: 0 };
  const accuracy = (part: typeof truth) => cut(part).tp + part.negatives - cut(part).fp;
  const expected = accuracy(truth) / (truth.positives + truth.negatives);
  const random = Random.fromSeed(5);
  for (; all < 200; all++) {
    const rows = draw(random, new Array(24).fill(10), 1, 1, 1.5);
    const part = { ...atOnce(partOf(rows).evaluate()), designEffect: designEffect(rows, 0) };
    const { designEffect: _, ...naive } = part;
    held += Number(contains(rocAreaInterval(part), truth.rocArea));
    alone += Number(contains(rocAreaInterval(naive), truth.rocArea));
    const { tp, fp } = cut(part);
    const counts = independent(
      { tp, fp, fn: part.positives - tp, tn: part.negatives - fp },
      part,
      'accuracy',
    );
    const rowsInAll = counts.tp + counts.fp + counts.fn + counts.tn;
    right += Number(contains(proportion(counts.tp + counts.tn, rowsInAll), expected));
  }
  expect(held / all).toBeGreaterThan(0.93);
  expect(right / all).toBeGreaterThan(0.93);
  expect(alone / all).toBeLessThan(0.85);
});

function partOf(rows: ReturnType<typeof draw>): StreamedPart {
  const part = new StreamedPart(0);
  part.add(rows.logits, rows.labels);
  return part;
}

function contains(interval: { low: number; high: number } | null, value: number | null): boolean {
  return interval !== null && value !== null && interval.low <= value && value <= interval.high;
}
