/** The verdict on made-up truths: how often it is right, where its words begin, and what must not change it. */
import { describe, expect, test } from 'vitest';
import { type Ranked, rocAreaInterval } from '../../../../src/core/evaluation/areaIntervals.js';
import { averagePrecision, rocArea } from '../../../../src/core/evaluation/curves.js';
import { downsampleThresholds } from '../../../../src/core/evaluation/downsampleThresholds.js';
import { thresholdTable } from '../../../../src/core/evaluation/scoreList.js';
import { type Grade, isRanked, type Judged, verdictOf } from '../../../../src/core/evaluation/verdict.js';
import { Random } from '../../../../src/core/random.js';
import { finish } from '../../slices.js';

function ranked(logits: ArrayLike<number>, labels: ArrayLike<number>): Ranked {
  const table = finish(thresholdTable(Float64Array.from(logits), Uint8Array.from(labels)));
  const { positives, negatives } = table;
  const areas = { rocArea: rocArea(table), averagePrecision: averagePrecision(table) };
  return { positives, negatives, steps: downsampleThresholds(table), ...areas };
}

/** Logits of two classes that scatter alike, so far apart as an area needs. @param distance in standard deviations */
function drawn(positives: number, negatives: number, distance: number, random: Random): Ranked {
  const labels = Array.from({ length: positives + negatives }, (_, i) => Number(i < positives));
  return ranked(
    labels.map((label) => random.normal() + label * distance),
    labels,
  );
}

const judged = (test: Ranked, changed: Partial<Judged> = {}): Judged => ({
  evaluation: { test },
  config: { balance: 'none' },
  warnings: [],
  ...changed,
});

const gradeOf = (test: Ranked, changed?: Partial<Judged>) => verdictOf(judged(test, changed)).grade;

/** From the worst word to the best. */
const ladder: readonly Grade[] = ['useless', 'unproven', 'promising', 'weak', 'fair', 'good', 'excellent'];

function shares(draws: number, make: (random: Random) => Ranked): Readonly<Record<string, number>> {
  const random = Random.fromSeed(11, draws);
  const counts: Record<string, number> = {};
  for (let i = 0; i < draws; i++) {
    const grade = gradeOf(make(random));
    counts[grade] = (counts[grade] ?? 0) + 1 / draws;
  }
  return counts;
}

describe('noise', () => {
  test.each([
    [10, 10],
    [5, 95],
    [40, 60],
    [200, 200],
    [50, 950],
  ])('of %i positives and %i negatives is useless or unproven nineteen times in twenty', (p, n) => {
    const { useless = 0, unproven = 0 } = shares(400, (random) => drawn(p, n, 0, random));
    expect(useless + unproven).toBeGreaterThanOrEqual(0.95);
  });

  test('of many rows is useless, of few it cannot be told', () => {
    expect(shares(200, (random) => drawn(500, 500, 0, random))['useless']).toBeGreaterThan(0.95);
    expect(shares(200, (random) => drawn(4, 4, 0, random))['unproven']).toBeGreaterThan(0.5);
  });
});

// norm.ppf(area) * sqrt(2) in scipy 1.17.
describe.each([
  [0.6, 0.358285, 'weak'],
  [0.75, 0.953873, 'fair'],
  [0.85, 1.465738, 'good'],
  [0.95, 2.326174, 'excellent'],
] as const)('a true area of %d', (area, distance, right) => {
  test('has the right word of many rows nine times in ten', () => {
    const found = shares(100, (random) => drawn(2_000, 2_000, distance, random));
    expect(found[right] ?? 0, JSON.stringify(found)).toBeGreaterThanOrEqual(0.9);
  });

  test.each([
    [15, 15],
    [12, 200],
    [80, 120],
    [600, 600],
  ])('has no higher one more than one time in twenty, of %i and %i rows', (p, n) => {
    const found = shares(300, (random) => drawn(p, n, distance, random));
    const higher = ladder.slice(ladder.indexOf(right) + 1).reduce((sum, each) => sum + (found[each] ?? 0), 0);
    expect(higher, `${area} ${JSON.stringify(found)}`).toBeLessThanOrEqual(0.05);
  });
});

/** A part of so many rows whose interval has its lower end where it is wanted: as many negatives as make it so. */
function withLow(low: number, rows = 4_000): Ranked {
  let [below, above] = [low, 1];
  const at = (share: number): Ranked => {
    // As many steps of the curve along one diagonal as along the other: two straight pieces through (1 - a, a).
    const [hits, alarms] = [Math.round(share * rows), Math.round((1 - share) * rows)];
    const steps = [
      { logit: 1, tp: hits, fp: alarms },
      { logit: -1, tp: rows, fp: rows },
    ];
    const area = (share + 1 - (1 - share)) / 2;
    return { positives: rows, negatives: rows, steps, rocArea: area, averagePrecision: area };
  };
  for (let i = 0; i < 40; i++) {
    const middle = (below + above) / 2;
    if ((rocAreaInterval(at(middle))?.low ?? 0) < low) below = middle;
    else above = middle;
  }
  return at(above);
}

describe('the words begin', () => {
  test.each([
    [0.505, 'weak'],
    [0.695, 'weak'],
    [0.705, 'fair'],
    [0.795, 'fair'],
    [0.805, 'good'],
    [0.895, 'good'],
    [0.905, 'excellent'],
  ] as const)('where the interval does: at %d it is %s', (low, grade) => {
    const part = withLow(low);
    expect(verdictOf(judged(part)).ranking?.low).toBeCloseTo(low, 2);
    expect(gradeOf(part)).toBe(grade);
  });

  test('only where chance is left out', () => {
    for (const [rows, grade] of [
      [4_000, 'useless'],
      [20, 'unproven'],
    ] as const) {
      const found = verdictOf(judged(withLow(0.46, rows)));
      expect(found.ranking?.low).toBeLessThan(0.5);
      expect((found.ranking?.high ?? 0) >= 0.7).toBe(grade === 'unproven');
      expect(found.grade).toBe(grade);
      expect(isRanked(found)).toBe(false);
    }
  });

  test('nowhere for a ranking the wrong way round', () => {
    expect(gradeOf(drawn(300, 300, -2, Random.fromSeed(4)))).toBe('useless');
  });
});

// Two and two, as of a file of 20 rows: of noise one in six has every pair the wrong way round (2! 2! / 4!).
describe('a handful of rows, however wrongly ranked,', () => {
  test.each([2, 3, 5, 8, 12])('does not show that a model is useless: %i of each class', (rows) => {
    const labels = Array.from({ length: 2 * rows }, (_, i) => Number(i < rows));
    const wrong = ranked(
      labels.map((_, i) => i),
      labels,
    );
    expect(wrong.rocArea).toBe(0);
    expect(gradeOf(wrong)).toBe('unproven');
  });

  test('many of one class do not make up for few of the other', () => {
    for (const positives of [2, 4])
      expect(shares(200, (random) => drawn(positives, 2_000, -0.5, random))['useless'] ?? 0).toBe(0);
    expect(shares(200, (random) => drawn(40, 40, -0.5, random))['useless']).toBeGreaterThan(0.9);
  });
});

describe('nothing is told', () => {
  test('without a class', () => {
    for (const label of [0, 1])
      expect(verdictOf(judged(ranked([1, 2, 3], [label, label, label])))).toEqual({
        ...{ grade: 'untold', ranking: null, below: null, drowned: false, backwards: false, grouped: false },
      });
  });

  test('of copies in the test part, but where not even they rank', () => {
    const config = { balance: 'lecture' } as const;
    expect(gradeOf(drawn(300, 300, 2, Random.fromSeed(5)), { config })).toBe('untold');
    expect(gradeOf(drawn(300, 300, 0, Random.fromSeed(5)), { config })).toBe('useless');
  });
});

describe('with other splits', () => {
  const over = (area: number, low: number, high: number, rows = 50) => ({
    ...{ area, low, high, positives: rows, negatives: rows },
    splits: 10,
  });
  const few = drawn(12, 12, 1.2, Random.fromSeed(5));

  test('the word is that of their lower end, better or worse than of the test part alone', () => {
    expect(verdictOf(judged(few))).toMatchObject({ grade: 'promising', below: null });
    for (const [ranking, grade] of [
      [over(0.84, 0.8, 0.88), 'good'],
      [over(0.84, 0.79, 0.88), 'fair'],
      [over(0.62, 0.55, 0.69), 'weak'],
      [over(0.62, 0.45, 0.79), 'unproven'],
      [over(0.52, 0.45, 0.59), 'useless'],
      [over(0.52, 0.45, 0.59, 8), 'unproven'],
    ] as const)
      expect(verdictOf(judged(few), ranking)).toEqual({
        ...{ grade, ranking, below: null, drowned: false, backwards: false, grouped: false },
      });
    const many = drawn(2_000, 2_000, 2.5, Random.fromSeed(6));
    expect(gradeOf(many)).toBe('excellent');
    expect(verdictOf(judged(many), over(0.82, 0.75, 0.89)).grade).toBe('fair');
  });

  test('a model that is surely worse than theirs is judged by itself', () => {
    const weak = drawn(2_000, 2_000, 0.36, Random.fromSeed(6));
    const others = over(0.9, 0.85, 0.95);
    const { ranking, below, grade } = verdictOf(judged(weak), others);
    expect(ranking).toEqual(verdictOf(judged(weak)).ranking);
    expect([grade, below]).toEqual(['weak', others]);
  });

  test('what bounds the word bounds it all the same', () => {
    const good = over(0.9, 0.85, 0.95);
    const drowning = drawn(40, 20_000, 2.2, Random.fromSeed(7));
    expect(verdictOf(judged(drowning), good)).toMatchObject({ grade: 'fair', drowned: true });
    expect(verdictOf(judged(few, { warnings: [{ code: 'label-leak' }] }), good).grade).toBe('doubtful');
    expect(verdictOf(judged(few, { config: { balance: 'lecture' } }), good).grade).toBe('untold');
  });

  test('a test part that lacks a class does not keep them from telling', () => {
    for (const label of [0, 1])
      expect(
        verdictOf(judged(ranked([1, 2, 3], [label, label, label])), over(0.9, 0.85, 0.95)),
      ).toMatchObject({
        ...{ grade: 'good', drowned: false },
      });
  });
});

describe('rows that seem to belong together, tried whole', () => {
  const part = drawn(2_000, 2_000, 0.36, Random.fromSeed(6));
  const told = (low: number) =>
    verdictOf({
      ...judged(part, { warnings: [{ code: 'grouped-rows' }] }),
      evaluation: { test: part, wholeGroups: { rocArea: 0.7, low, high: 0.89 } },
    });

  test('what is surely so is no more than they prove', () => {
    expect(told(0.513)).toMatchObject({ grade: 'weak', wholeLow: 0.513 });
    expect(told(0.499)).toMatchObject({ grade: 'untold', grouped: true });
  });

  test('nor more than the test part proves', () => {
    const { wholeLow, ranking } = told(0.69);
    expect(ranking?.low).toBeLessThan(0.69);
    expect(wholeLow).toBeUndefined();
  });
});

describe('copies of training rows in the test part', () => {
  test.each(['shared-rows', 'near-duplicates'] as const)(
    '%s leave nothing proven, nor any word for it',
    (code) => {
      for (const [distance, plain] of [
        [0.6, 'weak'],
        [1, 'fair'],
      ] as const) {
        const part = drawn(300, 300, distance, Random.fromSeed(5));
        expect(gradeOf(part), `${distance}`).toBe(plain);
        expect(gradeOf(part, { warnings: [{ code }] })).toBe('untold');
      }
      expect(gradeOf(drawn(300, 300, 2.5, Random.fromSeed(5)), { warnings: [{ code }] })).toBe('doubtful');
      expect(gradeOf(drawn(300, 300, 0, Random.fromSeed(5)), { warnings: [{ code }] })).toBe('useless');
    },
  );
});

describe('what flatters', () => {
  const flattery = [{ code: 'label-leak' }, { code: 'few-rows' }] as const;
  const harmless = [{ code: 'few-rows' }] as const;

  test.each([
    [1.5, 'good', 'doubtful'],
    [2.5, 'excellent', 'doubtful'],
    [0.95, 'fair', 'fair'],
    [0.36, 'weak', 'weak'],
    [0, 'useless', 'useless'],
  ] as const)('%d standard deviations apart makes of %s %s', (distance, plain, flattered) => {
    const part = drawn(2_000, 2_000, distance, Random.fromSeed(6));
    expect(gradeOf(part)).toBe(plain);
    expect(gradeOf(part, { warnings: harmless })).toBe(plain);
    expect(gradeOf(part, { warnings: flattery })).toBe(flattered);
  });
});

describe('a rare class that drowns in false alarms', () => {
  const part = drawn(40, 20_000, 2.2, Random.fromSeed(7));

  test('is at most fair, however well it is ranked', () => {
    const { ranking, ...told } = verdictOf(judged(part));
    expect(ranking?.low).toBeGreaterThan(0.8);
    expect(told).toEqual({ grade: 'fair', below: null, drowned: true, backwards: false, grouped: false });
    // Found by hand: at no threshold are half of the positives found with as many hits as alarms.
    expect(part.steps.filter(({ tp, fp }) => tp >= 20 && tp >= fp)).toEqual([]);
  });

  test('is no reason where the word is no better anyway', () => {
    const weak = drawn(40, 20_000, 0.8, Random.fromSeed(7));
    expect(verdictOf(judged(weak))).toMatchObject({ drowned: false });
    expect(['weak', 'fair']).toContain(gradeOf(weak));
  });

  test('is none where one threshold finds half of it with half of the alarms right', () => {
    const last = part.steps.findLastIndex(({ fp }) => fp <= 5);
    const withStep = (tp: number, fp: number) => ({
      ...part,
      steps: [
        ...part.steps.slice(0, last + 1),
        { logit: part.steps[last]!.logit - 1e-9, tp, fp },
        ...part.steps
          .slice(last + 1)
          .map((step) => ({ ...step, tp: Math.max(step.tp, tp), fp: Math.max(step.fp, fp, 22) })),
      ],
    });
    const drowned = (tp: number, fp: number) => verdictOf(judged(withStep(tp, fp))).drowned;
    expect([drowned(20, 20), drowned(20, 21), drowned(19, 8)]).toEqual([false, true, true]);
  });
});

describe('the word stays the same', () => {
  const parts = [0, 0.3, 0.95, 1.5, 2.5].flatMap((distance, i) => [
    drawn(200, 300, distance, Random.fromSeed(20 + i)),
    drawn(25, 40, distance, Random.fromSeed(30 + i)),
  ]);

  test('whatever the balance was', () => {
    for (const part of parts)
      for (const balance of ['weights', 'oversample'] as const)
        expect(verdictOf(judged(part, { config: { balance } }))).toEqual(verdictOf(judged(part)));
  });

  test('with the other class called positive', () => {
    for (const { steps, positives, negatives, rocArea: area, averagePrecision: average } of parts) {
      const cut = [{ logit: Number.POSITIVE_INFINITY, tp: 0, fp: 0 }, ...steps];
      const mirrored = steps
        .map(({ logit }, i) => ({ logit: -logit, tp: negatives - cut[i]!.fp, fp: positives - cut[i]!.tp }))
        .reverse();
      const part = { positives, negatives, steps, rocArea: area, averagePrecision: average };
      const mirror = { ...part, positives: negatives, negatives: positives, steps: mirrored };
      const [one, other] = [verdictOf(judged(part)), verdictOf(judged(mirror))];
      expect(other.ranking?.low).toBeCloseTo(one.ranking?.low as number, 10);
      expect(other.grade).toBe(one.grade);
    }
  });
});
