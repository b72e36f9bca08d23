import { describe, expect, test } from 'vitest';
import {
  type ConfusionCounts,
  classReport,
  mirrored,
  scores,
} from '../../../../src/core/evaluation/metrics.js';
import { sigmoid, sigmoidCrossEntropy } from '../../../../src/core/perceptron/sigmoid.js';
import { reference } from '../../shared.js';

describe('the chapter’s example (2.8): TP 1, FP 1, FN 8, TN 90', () => {
  test('looks good by accuracy and is not', () => {
    const { accuracy, positive } = classReport({ tp: 1, fp: 1, fn: 8, tn: 90 });
    expect(accuracy).toBe(0.91);
    expect(positive.precision).toBe(0.5);
    expect(positive.recall).toBeCloseTo(0.111, 3);
    expect(positive.f1).toBeCloseTo(0.182, 3);
    expect(positive.support).toBe(9);
  });
});

describe('what is 0/0 is undefined, not 0', () => {
  test('precision when nothing was called positive; F1 is 0 then, as scikit-learn has it', () => {
    expect(scores({ tp: 0, fp: 0, fn: 5, tn: 5 })).toEqual({ precision: null, recall: 0, f1: 0, support: 5 });
  });

  test('recall when there is no positive row', () => {
    expect(scores({ tp: 0, fp: 2, fn: 0, tn: 5 })).toEqual({ precision: 0, recall: null, f1: 0, support: 0 });
  });

  test('everything without rows, and each average over an undefined score', () => {
    expect(scores({ tp: 0, fp: 0, fn: 0, tn: 0 })).toEqual({
      precision: null,
      recall: null,
      f1: null,
      support: 0,
    });
    const report = classReport({ tp: 0, fp: 0, fn: 5, tn: 5 });
    expect(report.macro.precision).toBeNull();
    expect(report.weighted.precision).toBeNull();
    expect(report.macro.recall).toBe(0.5);
  });
});

test('mirroring swaps the classes, and twice is nothing', () => {
  const counts = { tp: 1, fp: 2, fn: 3, tn: 4 };
  expect(mirrored(counts)).toEqual({ tp: 4, fp: 3, fn: 2, tn: 1 });
  expect(mirrored(mirrored(counts))).toEqual(counts);
});

interface ClassRow {
  readonly precision: number;
  readonly recall: number;
  readonly 'f1-score': number;
  readonly support: number;
}
interface Case extends ConfusionCounts {
  readonly threshold: number;
  readonly accuracy: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly report: Record<'0' | '1' | 'macro avg' | 'weighted avg', ClassRow> & { readonly accuracy: number };
}
interface Reference {
  readonly logits: number[];
  readonly labels: number[];
  readonly cases: Case[];
  readonly mean_cross_entropy_from_logits: number;
}

describe('scikit-learn on 600 logits', () => {
  const { logits, labels, cases, ...rest } = reference<Reference>('metrics');
  const near = (actual: number | null, wanted: number) =>
    expect(Math.abs((actual as number) - wanted)).toBeLessThanOrEqual(1e-12);

  test.each(cases)('threshold $threshold: every count and score', ({ threshold, report, ...wanted }) => {
    const counts = { tp: 0, fp: 0, fn: 0, tn: 0 };
    logits.forEach((logit, i) => {
      const called = sigmoid(logit) > threshold;
      counts[labels[i] === 1 ? (called ? 'tp' : 'fn') : called ? 'fp' : 'tn']++;
    });
    const { tp, fp, fn, tn } = wanted;
    expect(counts).toEqual({ tp, fp, fn, tn });
    const ours = classReport(counts);
    near(ours.accuracy, wanted.accuracy);
    near(ours.positive.f1, wanted.f1);
    const pairs = [
      [ours.negative, report['0']],
      [ours.positive, report['1']],
      [ours.macro, report['macro avg']],
      [ours.weighted, report['weighted avg']],
    ] as const;
    for (const [mine, theirs] of pairs) {
      near(mine.precision, theirs.precision);
      near(mine.recall, theirs.recall);
      near(mine.f1, theirs['f1-score']);
      expect(mine.support).toBe(theirs.support);
    }
  });

  test('mean cross entropy', () => {
    const sum = logits.reduce((total, x, i) => total + sigmoidCrossEntropy(x, labels[i] as number), 0);
    near(sum / logits.length, rest.mean_cross_entropy_from_logits);
  });
});
