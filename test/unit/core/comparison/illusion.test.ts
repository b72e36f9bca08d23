import { describe, expect, test } from 'vitest';
import {
  atPrevalence,
  type Beside,
  besideHonest,
  correctedBesideHonest,
  illusionOf,
  whyNoIllusion,
} from '../../../../src/core/comparison/illusion.js';
import { type ConfusionCounts, scores } from '../../../../src/core/evaluation/metrics.js';
import { Random } from '../../../../src/core/random.js';
import type { RunRecord } from '../../../../src/core/run/record.js';
import { tableText } from '../../../tableText.js';
import { recordOf, trainText } from '../../training.js';

describe('scores at the prevalence of the file', () => {
  test('are those of a test part that has it', () => {
    // 1,000 positives among 2,000 rows; among 11,000 rows there are ten times as many negatives, in proportion.
    const even = { tp: 900, fn: 100, fp: 30, tn: 970 };
    const rare = { tp: 900, fn: 100, fp: 300, tn: 9_700 };
    const { precision, recall, f1 } = scores(rare);
    const found = atPrevalence(even, 1_000 / 11_000);
    expect(found.recall).toBe(recall);
    expect(found.precision).toBeCloseTo(precision as number, 12);
    expect(found.f1).toBeCloseTo(f1 as number, 12);
  });

  test('change nothing where the test part has it already', () => {
    const counts = { tp: 12, fn: 8, fp: 3, tn: 177 };
    expect(atPrevalence(counts, 0.1).precision).toBeCloseTo(12 / 15, 12);
  });

  test('turn the reference’s F1 .938 of copies before the split into the .841 of copies after it', () => {
    // P .973, R .906 at 1 to 1, and the file's 9.2 %: shared/reference, 20 stratified splits.
    const [positives, recall, precision] = [1_000_000, 0.906, 0.973];
    const tp = positives * recall;
    const fp = tp / precision - tp;
    const found = atPrevalence({ tp, fn: positives - tp, fp, tn: positives - fp }, 1_639 / 17_898);
    expect(found.precision).toBeCloseTo(0.785, 2);
    expect(found.f1).toBeCloseTo(0.841, 2);
  });

  test.each([
    [
      { tp: 0, fp: 0, fn: 5, tn: 5 },
      { recall: 0, precision: null, f1: null },
    ],
    [
      { tp: 0, fp: 3, fn: 0, tn: 5 },
      { recall: null, precision: null, f1: null },
    ],
  ])('of %j stay undefined where they are 0/0', (counts, expected) => {
    expect(atPrevalence(counts, 0.1)).toMatchObject(expected);
  });
});

test('a run balanced before the split has copies in its test part, which is half positive', async () => {
  const record = recordOf(await trainText(tableText(600), { balance: 'lecture' }));
  const { sharedRows, testRows, prevalence, testPrevalence, f1 } = illusionOf(record);
  expect(testRows).toBe(record.test.rows);
  expect(sharedRows).toBeGreaterThan(testRows / 3);
  expect(prevalence).toBe(0.2);
  expect(testPrevalence).toBeCloseTo(0.5, 1);
  expect(f1).toBeLessThan(record.test.f1 as number);
});

describe('the illusion', () => {
  // Each row is of a day of its own, every two are of one person.
  const [head, ...lines] = tableText(600).trim().split('\n');
  const text = [`person,day,${head}`, ...lines.map((line, i) => `p${i >> 1},${i},${line}`)].join('\n');
  const wish = { preset: 'recommended', balance: 'lecture' } as const;

  test.each([
    { group: 'person', exclude: ['day'] },
    { time: 'day', exclude: ['person'] },
  ])('has no copy in two parts with %j, and is not offered', async (divided) => {
    const run = await trainText(text, { ...wish, ...divided });
    const record = recordOf(run);
    expect(record.split.copies).toBeGreaterThan(0);
    expect(record.audit.sharedRows).toBe(0);
    expect(whyNoIllusion(run)).toBe('copiesStayTogether');
  });

  test('is offered where rows are divided one by one', async () => {
    const run = await trainText(text, { ...wish, exclude: ['person', 'day'] });
    expect(recordOf(run).audit.sharedRows).toBeGreaterThan(0);
    expect(whyNoIllusion(run)).toBeUndefined();
  });
});

describe('a difference that is none', () => {
  const [positives, negatives, copies] = [100, 900, 9];

  /** A model that finds four positives in five, whatever the split: of each row all copies are answered alike, and a fifth of
   * all is tested. The honest run has a fifth of the rows as they are. */
  function drawn(random: Random, alarms: number): readonly [RunRecord, RunRecord] {
    const chosen = () => random.uniform() < 0.2;
    const counts = (times: number) => {
      const found = { tp: 0, fp: 0, fn: 0, tn: 0 };
      for (let i = 0; i < positives; i++) {
        const is = random.uniform() < 0.8;
        for (let k = 0; k < times; k++) if (chosen()) found[is ? 'tp' : 'fn']++;
      }
      for (let i = 0; i < negatives; i++) if (chosen()) found[random.uniform() < alarms ? 'fp' : 'tn']++;
      return found;
    };
    const record = (times: number) => {
      const confusion = counts(times);
      const rows = Object.values(confusion).reduce((sum, count) => sum + count, 0);
      const dataset = { rows: positives + negatives, classes: [{ count: negatives }, { count: positives }] };
      return {
        ...{
          dataset,
          audit: { sharedRows: 0 },
          split: { test: rows, positives: { test: confusion.tp + confusion.fn } },
        },
        test: { rows, confusion, ...scores(confusion) },
      } as unknown as RunRecord;
    };
    return [record(copies), record(1)];
  }

  test.each<[string, typeof besideHonest, number]>([
    ['without false alarms, when the share of positives does not matter', besideHonest, 0],
    ['at the share of positives that the file has', correctedBesideHonest, 0.02],
  ])('is hardly ever claimed: %s', (_, beside, alarms) => {
    const random = Random.fromSeed(17);
    const found: Record<Beside, number> = { higher: 0, lower: 0, unclear: 0 };
    for (let i = 0; i < 400; i++) found[beside(...drawn(random, alarms))]++;
    expect(found.higher + found.lower, JSON.stringify(found)).toBeLessThanOrEqual(20);
  });

  test('of copies more are tested than there are rows, which tell no more than these', () => {
    const record = (confusion: ConfusionCounts) =>
      ({
        dataset: { rows: 1000, classes: [{ count: 900 }, { count: 100 }] },
        test: { confusion, ...scores(confusion) },
      }) as unknown as RunRecord;
    const before = record({ tp: 144, fn: 36, fp: 18, tn: 162 });
    const honest = record({ tp: 80, fn: 20, fp: 30, tn: 150 });
    // Newcombe's interval of .842 - .762, with scipy: -.005 to .165 of 100 positives; of 180 it would be .006 to .159.
    expect(besideHonest(before, honest)).toBe('unclear');
    const ofMany = { ...before.dataset, classes: [{ count: 900 }, { count: 180 }] };
    expect(besideHonest({ ...before, dataset: ofMany } as unknown as RunRecord, honest)).toBe('higher');
  });

  test('of rarer negatives their copies, too', () => {
    const record = (confusion: ConfusionCounts) => {
      const rows = Object.values(confusion).reduce((sum, count) => sum + count, 0);
      return {
        ...{ dataset: { rows: 400, classes: [{ count: 40 }, { count: 360 }] }, audit: { sharedRows: 0 } },
        split: { test: rows, positives: { test: confusion.tp + confusion.fn } },
        test: { rows, confusion, ...scores(confusion) },
      } as unknown as RunRecord;
    };
    const before = record({ tp: 60, fn: 12, fp: 30, tn: 42 }); // 72 negatives of 40 rows
    const honest = record({ tp: 50, fn: 22, fp: 4, tn: 4 });
    // Newcombe's interval of the difference, by scipy and the delta method in Python: from .0008; from -.0004 with as many right
    // answers as there are copies.
    expect(correctedBesideHonest(before, honest)).toBe('higher');
  });

  test('but one that is there is', () => {
    const random = Random.fromSeed(18);
    const found: Beside[] = [];
    for (let i = 0; i < 100; i++) {
      const [before] = drawn(random, 0.02);
      const [, honest] = drawn(random, 0.2); // an F1 near .45
      found.push(besideHonest(before, honest));
    }
    expect(found.filter((each) => each === 'higher').length).toBeGreaterThanOrEqual(95);
  });
});
