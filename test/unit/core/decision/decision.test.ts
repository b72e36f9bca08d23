import { describe, expect, test } from 'vitest';
import { cutFor } from '../../../../src/core/decision/choose.js';
import { judge } from '../../../../src/core/decision/judge.js';
import { elsewhere, oddsRatio } from '../../../../src/core/decision/prevalence.js';
import { amountOf, type DecisionRule, makeRule, ruleKinds } from '../../../../src/core/decision/rule.js';
import { cutFrom } from '../../../../src/core/evaluation/cuts.js';
import type { ConfusionCounts } from '../../../../src/core/evaluation/metrics.js';
import { thresholdTable } from '../../../../src/core/evaluation/scoreList.js';
import { stepAt } from '../../../../src/core/evaluation/thresholds.js';
import { reference } from '../../shared.js';
import { finish } from '../../slices.js';

interface Given {
  readonly logits: number[];
  readonly labels: number[];
  readonly rules: [DecisionRule, ConfusionCounts | null][];
  /** Share, rows, positives among them. */
  readonly tops: [number, number, number][];
}

const cases = reference<Given[]>('decisions').map(({ logits, labels, rules, tops }) => {
  const table = finish(thresholdTable(logits, labels));
  const part = { ...table, steps: Array.from(table.logits, (_, i) => stepAt(table, i)) };
  return { part, rules, tops };
});

describe.each(cases)('the threshold for a goal ($part.positives of $part.negatives more)', (each) => {
  const { part, rules, tops } = each;
  test.each(rules)("%j is scikit-learn's", (rule, counts) => {
    const cut = cutFor(rule, part);
    // Where nothing costs less than to call no row positive, that is no threshold either.
    expect(cut?.counts ?? null).toEqual(counts?.tp === 0 && counts.fp === 0 ? null : counts);
    if (cut !== undefined) expect(cutFrom(part, cut.logit).counts).toEqual(counts);
  });
  test.each(tops)('of the highest %d, %d rows, ties count by their mean', (share, rows, found) => {
    const rule: DecisionRule = { kind: 'top', share };
    const judged = judge(rule, part, cutFor(rule, part) as NonNullable<ReturnType<typeof cutFor>>);
    expect(judged.alarms).toBeCloseTo(rows, 9);
    expect(Math.abs(judged.found - found)).toBeLessThan(0.05);
    expect(judged.missed).toBeCloseTo(part.positives - judged.found, 9);
  });
});

test('nothing finds positives where there are none', () => {
  const none = { positives: 0, negatives: 3, steps: [{ logit: 1, tp: 0, fp: 3 }] };
  expect(cutFor({ kind: 'recall', atLeast: 0.9 }, none)).toBeUndefined();
  expect(cutFor({ kind: 'precision', atLeast: 0.9 }, none)).toBeUndefined();
  expect(cutFor({ kind: 'f1' }, none)).toBeUndefined();
  expect(cutFor({ kind: 'cost', ofAMiss: 5 }, none)).toBeUndefined();
});

test('a cost is counted for 1,000 rows, between ends that hold it', () => {
  const counts = { tp: 8, fp: 30, fn: 2, tn: 160 };
  const { cost } = judge(
    { kind: 'cost', ofAMiss: 10 },
    { positives: 10, negatives: 190, steps: [] },
    { counts },
  );
  expect(cost?.per1000).toBeCloseTo((2 * 10 + 30) / 0.2, 9);
  expect(cost?.interval.low).toBeLessThan(cost?.per1000 as number);
  expect(cost?.interval.high).toBeGreaterThan(cost?.per1000 as number);
});

test('every kind of rule keeps its number, and takes the usual one for what is none', () => {
  for (const kind of ruleKinds) {
    const rule = makeRule(kind, 0.25);
    expect(rule.kind).toBe(kind);
    expect(amountOf(rule)).toBe(kind === 'f1' ? undefined : 0.25);
    for (const bad of [Number.NaN, 0, -1, 1e300])
      expect(amountOf(makeRule(kind, bad))).toBe(amountOf(makeRule(kind, -2)));
  }
});

test.each(cases)('rarer positives are as if every negative stood there several times', ({ part }) => {
  const steps = part.steps.map(({ logit, tp, fp }) => ({ logit, tp, fp: 4 * fp }));
  const inflated = { positives: part.positives, negatives: 4 * part.negatives, steps };
  for (const kind of ruleKinds) {
    const rule = makeRule(kind, 0.6);
    if (kind !== 'probability')
      expect(cutFor(rule, part, 1 / 4)?.index, kind).toBe(cutFor(rule, inflated)?.index);
  }
  const above = cutFor({ kind: 'probability', above: 0.5 }, part, 1 / 4);
  expect(above?.logit).toBeCloseTo(Math.log(4), 12);
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
  test('without a false alarm precision reaches down to what their number leaves open', () => {
    const there = elsewhere({ tp: 40, fn: 10, fp: 0, tn: 200 }, 0.01);
    expect(there?.precision).toBe(1);
    expect(there?.precisionInterval?.high).toBe(1);
    expect(there?.precisionInterval?.low).toBeLessThan(0.5);
  });
});
