import { describe, expect, test } from 'vitest';
import { atPrevalence, illusionOf } from '../../../../src/core/comparison/illusion.js';
import { scores } from '../../../../src/core/evaluation/metrics.js';
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
