import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  averagePrecision,
  brierScore,
  calibrationBins,
  expectedCalibrationError,
  rocArea,
} from '../../../src/core/evaluation/curves.js';
import { thresholdTable } from '../../../src/core/evaluation/thresholds.js';
import { sigmoid } from '../../../src/core/perceptron/sigmoid.js';
import { describeWith, readJson } from '../shared.js';

interface Reference {
  readonly logits: number[];
  readonly labels: number[];
  readonly roc_auc: number;
  readonly average_precision: number;
  readonly brier: number;
  readonly pr_curve: { readonly precision: number[]; readonly recall: number[] };
  readonly roc_curve: { readonly fpr: number[]; readonly tpr: number[] };
}

describeWith('reference/metrics.json', 'curves and areas against scikit-learn', () => {
  const { logits, labels, ...wanted } = readJson<Reference>('reference/metrics.json');
  // Probabilities, as scikit-learn was given: to those two of the logits are one.
  const table = thresholdTable(logits.map(sigmoid), labels);
  const [tp, fp] = [[...table.tp], [...table.fp]];
  const near = (actual: readonly number[], expected: readonly number[]) => {
    expect(actual.length).toBe(expected.length);
    actual.forEach((value, i) =>
      expect(Math.abs(value - (expected[i] as number)), `point ${i}`).toBeLessThanOrEqual(1e-12),
    );
  };

  test('areas and the Brier score', () => {
    near(
      [
        rocArea(table) as number,
        averagePrecision(table) as number,
        brierScore(logits.map(sigmoid), labels) as number,
      ],
      [wanted.roc_auc, wanted.average_precision, wanted.brier],
    );
  });

  test('every point of the ROC curve; scikit-learn begins with one more, above all scores', () => {
    near([0, ...fp.map((each) => each / table.negatives)], [...wanted.roc_curve.fpr]);
    near([0, ...tp.map((each) => each / table.positives)], [...wanted.roc_curve.tpr]);
  });

  test('every point of the PR curve, from lenient to strict; scikit-learn ends it at recall 0, precision 1', () => {
    const precisions = tp.map((each, i) => each / (each + (fp[i] as number)));
    near([...precisions.toReversed(), 1], wanted.pr_curve.precision);
    near([...tp.map((each) => each / table.positives).toReversed(), 0], wanted.pr_curve.recall);
  });
});

test('the ROC area is the chance that a positive scores above a negative, ties counting half', () => {
  const rows = fc.array(fc.tuple(fc.integer({ min: -5, max: 5 }), fc.constantFrom(0, 1)), {
    minLength: 1,
    maxLength: 40,
  });
  fc.assert(
    fc.property(rows, (pairs) => {
      const positives = pairs.filter(([, z]) => z === 1).map(([s]) => s);
      const negatives = pairs.filter(([, z]) => z === 0).map(([s]) => s);
      const area = rocArea(
        thresholdTable(
          pairs.map(([s]) => s),
          pairs.map(([, z]) => z),
        ),
      );
      const wins = positives.flatMap((p) => negatives.map((n): number => (p > n ? 1 : p === n ? 0.5 : 0)));
      if (wins.length === 0) expect(area).toBeNull();
      else expect(area).toBeCloseTo(wins.reduce((a, b) => a + b) / wins.length, 12);
    }),
  );
});

test('calibration: bins hold what lies in them, the error is their weighted gap', () => {
  const bins = calibrationBins([0.05, 0.15, 0.15, 1], [0, 1, 0, 1]);
  expect(bins).toEqual([
    { count: 1, predicted: 0.05, observed: 0 },
    { count: 2, predicted: 0.15, observed: 0.5 },
    { count: 1, predicted: 1, observed: 1 },
  ]);
  expect(expectedCalibrationError(bins)).toBeCloseTo((0.05 + 2 * 0.35 + 0) / 4, 12);
  expect(expectedCalibrationError([])).toBeNull();
});
