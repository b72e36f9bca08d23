import { describe, expect, test } from 'vitest';
import { cutFor, mayAskForMore } from '../../../../src/core/decision/choose.js';
import { judge } from '../../../../src/core/decision/judge.js';
import { elsewhere, oddsRatio } from '../../../../src/core/decision/prevalence.js';
import {
  amountOf,
  type DecisionRule,
  type Goal,
  labelsDecide,
  makeRule,
  ruleKinds,
  saidOtherwise,
} from '../../../../src/core/decision/rule.js';
import { cutFrom } from '../../../../src/core/evaluation/cuts.js';
import { downsampleThresholds } from '../../../../src/core/evaluation/downsampleThresholds.js';
import type { ConfusionCounts } from '../../../../src/core/evaluation/metrics.js';
import { thresholdTable } from '../../../../src/core/evaluation/scoreList.js';
import { stepAt } from '../../../../src/core/evaluation/thresholds.js';
import { Random } from '../../../../src/core/random.js';
import { judgementSentences } from '../../../../src/report/decision.js';
import { speak } from '../../../../src/words/language.js';
import { reference } from '../../shared.js';
import { finish } from '../../slices.js';

interface Given {
  readonly logits: number[];
  readonly labels: number[];
  readonly rules: [DecisionRule, ConfusionCounts | null][];
  /** Share, and how many rows that is. */
  readonly tops: [number, number][];
}

const cases = reference<Given[]>('decisions').map(({ logits, labels, rules, tops }) => {
  const table = finish(thresholdTable(logits, labels));
  const part = { ...table, steps: Array.from(table.logits, (_, i) => stepAt(table, i)) };
  return { part, rules, tops, logits };
});

describe.each(cases)('the threshold for a goal ($part.positives of $part.negatives more)', (each) => {
  const { part, rules, tops, logits } = each;
  test.each(rules)("%j is scikit-learn's", (rule, counts) => {
    const cut = cutFor(rule, part);
    // Where nothing costs less than to call no row positive, that is no threshold either.
    expect(cut?.counts ?? null).toEqual(
      rule.kind === 'cost' && counts?.tp === 0 && counts.fp === 0 ? null : counts,
    );
    if (cut !== undefined) expect(cutFrom(part, cut.logit).counts).toEqual(counts);
  });
  test.each(tops)('of the highest %d, %d rows or as many more as tie with the last', (share, rows) => {
    const cut = cutFor({ kind: 'top', share }, part);
    const last = [...logits].sort((a, b) => b - a)[rows - 1] as number;
    expect((cut?.counts.tp ?? 0) + (cut?.counts.fp ?? 0)).toBe(
      logits.filter((logit) => logit >= last).length,
    );
  });
});

test('of a number of the highest rows, so many, wherever positives are rarer; of a part that has fewer, none', () => {
  for (const { part, logits } of cases) {
    const all = part.positives + part.negatives;
    for (const rows of [1, 2, all]) {
      const last = logits.toSorted((a, b) => b - a)[rows - 1] as number;
      for (const odds of [1, 0.1]) {
        const { tp, fp } = cutFor({ kind: 'topRows', rows }, part, odds)?.counts ?? { tp: 0, fp: 0 };
        expect(tp + fp).toBe(logits.filter((logit) => logit >= last).length);
      }
    }
    expect(cutFor({ kind: 'topRows', rows: all + 1 }, part)).toBeUndefined();
  }
  expect(makeRule('topRows', 40)).toEqual({ kind: 'topRows', rows: 40 });
  for (const wrong of [0, 1.5, 1e9])
    expect(makeRule('topRows', wrong)).toEqual({ kind: 'topRows', rows: 100 });
});

test('nothing finds positives where there are none', () => {
  const none = { positives: 0, negatives: 3, steps: [{ logit: 1, tp: 0, fp: 3 }] };
  expect(cutFor({ kind: 'recall', atLeast: 0.9 }, none)).toBeUndefined();
  expect(cutFor({ kind: 'precision', atLeast: 0.9 }, none)).toBeUndefined();
  expect(cutFor({ kind: 'f1' }, none)).toBeUndefined();
  expect(cutFor({ kind: 'cost', ofAMiss: 5 }, none)).toBeUndefined();
});

test('a cost is counted for 1,000 rows where the model is used, between ends that hold it', () => {
  const counts = { tp: 8, fp: 30, fn: 2, tn: 160 };
  const { cost } = judge({ rule: { kind: 'cost', ofAMiss: 10 } }, counts);
  expect(cost?.per1000).toBeCloseTo((2 * 10 + 30) / 0.2, 9);
  expect(cost?.interval.low).toBeLessThan(cost?.per1000 as number);
  expect(cost?.interval.high).toBeGreaterThan(cost?.per1000 as number);
  expect(cost?.ofSame).toBeCloseTo((10 * 10) / 0.2, 9);
  const there = judge({ rule: { kind: 'cost', ofAMiss: 10 }, prevalence: 0.001 }, counts).cost;
  expect(there?.per1000).toBeCloseTo(1000 * (0.001 * 10 * 0.2 + 0.999 * (30 / 190)), 9);
  expect(there?.ofSame).toBeCloseTo(10, 9);
});

test('a share that is all but all or nothing is written as everywhere, with at most tenths', () => {
  const said = (tp: number, fn: number, fp: number) =>
    judgementSentences({ rule: { kind: 'recall', atLeast: 0.9 } }, { tp, fn, fp, tn: 90_000 }, '"1"').join(
      ' ',
    );
  // Wilson: .99913 to .99982 of 14,994 in 15,000, and .00014 to .00078 of 5 in 15,000.
  expect(said(14_994, 6, 6)).toMatch(/\(99\.9 to >\u00a099\.9\u00a0%\)/);
  expect(said(5, 14_995, 14_995)).toMatch(/\(< 0\.1 to 0\.1\u00a0%\)/);
  speak('ko');
  expect(said(5, 14_995, 14_995)).toMatch(/< 0\.1 ~ 0\.1%/);
  speak('en');
  expect(said(5, 14_995, 14_995)).not.toMatch(/0\.0\d/);
});

test('a cost that is lower by chance alone is said to be so; one that is not lower does not pay', () => {
  const said = (tp: number, fp: number, rows: number) =>
    judgementSentences(
      { rule: { kind: 'cost', ofAMiss: 5 } },
      { tp, fp, fn: rows / 10 - tp, tn: 0.9 * rows - fp },
      '"1"',
    ).at(-1);
  expect(said(8, 20, 200)).toBe('That it is cheaper may be chance.');
  expect(said(2, 20, 200)).toBe('At this price the model does not pay.');
  expect(said(1_900, 100, 20_000)).toMatch(/^Misses and false alarms together cost/);
});

test('an interval of a cost holds the true one 92 to 99 times in 100', () => {
  const random = Random.fromSeed(3);
  for (const [positives, miss, wrong] of [
    [10, 0.3, 0.05],
    [40, 0.1, 0.2],
    [5, 0.5, 0.01],
    [20, 0.1, 0.1],
    [50, 0.1, 0.1],
  ] as const) {
    let held = 0;
    const tries = 600;
    const truth = 1000 * ((20 * miss * positives + wrong * 200) / (positives + 200));
    for (let i = 0; i < tries; i++) {
      const draw = (count: number, chance: number) =>
        Array.from({ length: count }, () => random.uniform() < chance).filter(Boolean).length;
      const [fn, fp] = [draw(positives, miss), draw(200, wrong)];
      const { cost } = judge(
        { rule: { kind: 'cost', ofAMiss: 20 } },
        { tp: positives - fn, fn, fp, tn: 200 - fp },
      );
      const { low, high } = cost?.interval as NonNullable<typeof cost>['interval'];
      if (low <= truth && truth <= high) held++;
    }
    expect(held / tries, `${positives}`).toBeGreaterThan(0.92);
  }
});

test('so it does where the file is a draw, too, and how frequent positives are is known by its rows alone', () => {
  const random = Random.fromSeed(4);
  const draw = (count: number, chance: number) => {
    let times = 0;
    for (let i = 0; i < count; i++) if (random.uniform() < chance) times++;
    return times;
  };
  for (const [rows, prevalence, ofAMiss, miss, wrong] of [
    [5000, 0.05, 5, 0.94, 0.002],
    [1000, 0.02, 20, 0.82, 0.01],
    [5000, 0.2, 1, 0.95, 0.004],
    [5000, 0.02, 5, 0.78, 0.002],
    [2000, 0.3, 5, 0.1, 0.2],
  ] as const) {
    const truth = 1000 * (prevalence * ofAMiss * miss + (1 - prevalence) * wrong);
    let held = 0;
    const tries = 400;
    for (let i = 0; i < tries; i++) {
      const positives = draw(rows, prevalence);
      const file = { positives, negatives: rows - positives };
      const [p, n] = [Math.round(positives / 5), Math.round(file.negatives / 5)];
      const [fn, fp] = [draw(p, miss), draw(n, wrong)];
      const { cost } = judge({ rule: { kind: 'cost', ofAMiss } }, { tp: p - fn, fn, fp, tn: n - fp }, file);
      const { low, high } = cost?.interval as NonNullable<typeof cost>['interval'];
      if (low <= truth && truth <= high) held++;
    }
    expect(held / tries, `${rows} ${prevalence}`).toBeGreaterThan(0.92);
    expect(held / tries, `${rows} ${prevalence}`).toBeLessThan(0.995);
  }
});

test('what falls short of a goal is said to, here and where positives are rarer', () => {
  const counts = { tp: 8, fp: 2, fn: 2, tn: 188 };
  const missedBy = (goal: Goal) => judge(goal, counts).missed;
  expect(missedBy({ rule: { kind: 'recall', atLeast: 0.8 } })).toBeNull();
  expect(missedBy({ rule: { kind: 'recall', atLeast: 0.9 } })).toEqual({ wanted: 0.9, reached: 0.8 });
  expect(missedBy({ rule: { kind: 'precision', atLeast: 0.8 } })).toBeNull();
  const rarer = missedBy({ rule: { kind: 'precision', atLeast: 0.8 }, prevalence: 0.001 });
  expect(rarer?.reached).toBeCloseTo(0.0008 / (0.0008 + 0.999 * (2 / 190)), 9);
  expect(missedBy({ rule: { kind: 'f1' }, prevalence: 0.001 })).toBeNull();
});

test('every kind of rule keeps its number, and takes the usual one for what is none', () => {
  for (const kind of ruleKinds) {
    const amount = kind === 'topRows' ? 25 : 0.25;
    const rule = makeRule(kind, amount);
    expect(rule.kind).toBe(kind);
    expect(amountOf(rule)).toBe(kind === 'f1' ? undefined : amount);
    for (const bad of [Number.NaN, 0, -1, 1e300])
      expect(amountOf(makeRule(kind, bad))).toBe(amountOf(makeRule(kind, -2)));
  }
});

test.each(cases)('rarer positives are as if every negative stood there several times', ({ part }) => {
  const steps = part.steps.map(({ logit, tp, fp }) => ({ logit, tp, fp: 4 * fp }));
  const inflated = { positives: part.positives, negatives: 4 * part.negatives, steps };
  for (const kind of ruleKinds) {
    const rule = makeRule(kind, 0.6);
    if (kind !== 'probability' && kind !== 'topRows')
      expect(cutFor(rule, part, 1 / 4)?.index, kind).toBe(cutFor(rule, inflated)?.index);
  }
});

test('of a large part, where positives are far rarer, no threshold that is not kept finds more without more false alarms', () => {
  for (let seed = 1; seed <= 40; seed++) {
    const draw = Random.fromSeed(seed);
    const labels = Uint8Array.from({ length: 20_000 }, () => (draw.below(10) === 0 ? 1 : 0));
    const table = finish(
      thresholdTable(
        Float64Array.from(labels, (y) => 3 * y + draw.normal()),
        labels,
      ),
    );
    const part = { ...table, steps: downsampleThresholds(table) };
    const everywhere = { ...table, steps: Array.from(table.logits, (_, i) => stepAt(table, i)) };
    for (const prevalence of [1e-2, 1e-3, 1e-4]) {
      const odds = oddsRatio(part, prevalence);
      const rule = { kind: 'precision', atLeast: 0.9 } as const;
      const best = cutFor(rule, everywhere, odds)?.counts;
      const chosen = cutFor(rule, part, odds)?.counts;
      if (best === undefined || best.fp < 20) expect(chosen).toEqual(best);
      // With more negatives a twentieth of them lies between two thresholds kept, and at most a 200th of the positives.
      else expect(chosen?.tp).toBeGreaterThanOrEqual(best.tp - part.positives / 200);
    }
  }
});

test.each(cases)('whether asking for more leads elsewhere is as trying it says', ({ part }) => {
  for (const kind of ['recall', 'precision'] as const)
    for (const odds of [1, 0.2])
      for (const share of [0.3, 0.6, 0.9, 0.97, 1]) {
        const rule = makeRule(kind, share);
        const now = cutFor(rule, part, odds);
        if (now === undefined) continue;
        const more = Array.from({ length: 2_000 }, (_, i) => share + ((1 - share) * (i + 1)) / 2_000);
        const isElsewhere = more.some((each) => {
          const then = cutFor(makeRule(kind, each), part, odds);
          return then !== undefined && then.index !== now.index;
        });
        expect(mayAskForMore(rule, part, odds), `${kind} ${share} ${odds}`).toBe(isElsewhere);
      }
  expect(mayAskForMore({ kind: 'f1' }, part)).toBe(false);
});

describe('where positives are as frequent as somebody says', () => {
  test("precision is by Bayes' rule: the textbook's test of 90 % and 95 % for a disease of 1 in 100", () => {
    const there = elsewhere({ tp: 90, fn: 10, fp: 5, tn: 95 }, 0.01);
    expect(there?.precision).toBeCloseTo((0.9 * 0.01) / (0.9 * 0.01 + 0.05 * 0.99), 12); // 15.4 %
    expect(there?.alarmsPer1000).toBeCloseTo(58.5, 9);
    expect(there?.foundPer1000).toBeCloseTo(9, 9);
  });
  test('the file itself is where nothing changes', () => {
    const there = elsewhere({ tp: 30, fn: 20, fp: 15, tn: 135 }, 0.25);
    expect(there?.precision).toBeCloseTo(30 / 45, 12);
    expect(oddsRatio({ positives: 50, negatives: 150 }, 0.25)).toBeCloseTo(1, 12);
  });
  test('nothing is said without both classes, nor of alarms that there are not', () => {
    expect(elsewhere({ tp: 3, fn: 2, fp: 0, tn: 0 }, 0.1)).toBeUndefined();
    const silent = elsewhere({ tp: 0, fn: 5, fp: 0, tn: 50 }, 0.1);
    expect([silent?.precision, silent?.precisionInterval, silent?.alarmsPer1000]).toEqual([null, null, 0]);
  });
  test.each(
    reference<{ cases: { counts: ConfusionCounts; prevalence: number; low: number }[] }>('prevalence').cases,
  )('without a false alarm precision reaches down to what their number leaves open: %j', (each) => {
    const there = elsewhere(each.counts, each.prevalence);
    expect(there?.precision).toBe(1);
    expect(there?.precisionInterval?.high).toBe(1);
    expect(there?.precisionInterval?.low).toBeCloseTo(each.low, 12);
  });
});

/** By hand from proportions of scipy's binomial tails and Wilson's: of both shares of errors, and of how frequent positives are. It lies
 * further from its upper end than from its lower one, so that it matters which way a cost goes with it. */
test.each([
  {
    ...{ direction: 'more', counts: { tp: 8, fp: 30, fn: 2, tn: 160 }, ofAMiss: 10 },
    ...{ file: { positives: 10, negatives: 190 }, per1000: 250, low: 142.2127, high: 450.2777 },
  },
  {
    ...{ direction: 'less', counts: { tp: 19, fp: 24, fn: 1, tn: 36 }, ofAMiss: 1 },
    ...{ file: { positives: 6, negatives: 18 }, per1000: 312.5, low: 199.2886, high: 429.756 },
  },
])('an interval of a cost that is $direction the more positives there are', ({ counts, file, ...told }) => {
  const { cost } = judge({ rule: { kind: 'cost', ofAMiss: told.ofAMiss } }, counts, file);
  expect(cost?.per1000).toBeCloseTo(told.per1000, 9);
  expect(cost?.interval.low).toBeCloseTo(told.low, 3);
  expect(cost?.interval.high).toBeCloseTo(told.high, 3);
});

test('so many of the highest rows are a share of them said otherwise, and more than there are are all', () => {
  const share = (amount: number) => ({ kind: 'top', share: amount }) as const;
  const rows = (amount: number) => ({ kind: 'topRows', rows: amount }) as const;
  expect(saidOtherwise(rows(50), 200)).toEqual(share(0.25));
  expect(saidOtherwise(share(0.25), 200)).toEqual(rows(50));
  expect(saidOtherwise(rows(500), 200)).toEqual(share(1));
  expect(saidOtherwise(share(0.001), 200)).toEqual(rows(1));
  const others = ruleKinds.filter((kind) => saidOtherwise(makeRule(kind, 0.5), 200) === undefined);
  expect(others).toEqual(['recall', 'precision', 'cost', 'f1', 'probability']);
});

test('labels have a say in a share of the rows only where positives are as frequent as somebody says', () => {
  const decides = (kind: (typeof ruleKinds)[number], prevalence?: number) =>
    labelsDecide({ rule: makeRule(kind, 0.5), ...(prevalence !== undefined && { prevalence }) });
  expect(ruleKinds.filter((kind) => decides(kind))).toEqual(['recall', 'precision', 'cost', 'f1']);
  expect(ruleKinds.filter((kind) => decides(kind, 0.1))).toEqual([
    'recall',
    'precision',
    'cost',
    'top',
    'f1',
  ]);
});
