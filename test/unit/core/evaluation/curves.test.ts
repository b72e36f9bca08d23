import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  averagePrecision,
  expectedCalibrationError,
  rocArea,
} from '../../../../src/core/evaluation/curves.js';
import { Probabilities } from '../../../../src/core/evaluation/probabilities.js';
import { thresholdTable as tabling } from '../../../../src/core/evaluation/scoreList.js';
import { logit } from '../../../../src/core/perceptron/information.js';
import { sigmoid } from '../../../../src/core/perceptron/sigmoid.js';
import { reference } from '../../shared.js';
import { whole } from '../../slices.js';

const thresholdTable = whole(tabling);

function probabilitiesOf(logits: readonly number[], labels: readonly number[]): Probabilities {
  const probabilities = new Probabilities();
  probabilities.add(logits, labels);
  return probabilities;
}

interface Reference {
  readonly logits: number[];
  readonly labels: number[];
  readonly roc_auc: number;
  readonly average_precision: number;
  readonly brier: number;
  readonly pr_curve: { readonly precision: number[]; readonly recall: number[] };
  readonly roc_curve: { readonly fpr: number[]; readonly tpr: number[] };
}

describe('curves and areas against scikit-learn', () => {
  const { logits, labels, ...wanted } = reference<Reference>('metrics');
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
        probabilitiesOf(logits, labels).brier as number,
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
  const given = [0.07, 0.12, 0.17, 1];
  const { calibration, histogram } = probabilitiesOf(given.map(logit), [0, 1, 0, 1]);
  expect(calibration.map(({ count }) => count)).toEqual([1, 2, 1]);
  expect(calibration.map(({ observed }) => observed)).toEqual([0, 0.5, 1]);
  const predicted = calibration.map((bin) => bin.predicted);
  for (const [i, mean] of [0.07, 0.145, 1].entries()) expect(predicted[i]).toBeCloseTo(mean, 15);
  const bins = histogram.flatMap(({ negatives, positives }, bin) =>
    negatives + positives > 0 ? [[bin, negatives, positives]] : [],
  );
  expect(bins).toEqual([
    [1, 1, 0],
    [2, 0, 1],
    [3, 1, 0],
    [19, 0, 1],
  ]);
  expect(expectedCalibrationError(calibration)).toBeCloseTo((0.07 + 2 * 0.355) / 4, 12);
  expect(expectedCalibrationError([])).toBeNull();
});

test('probabilities that come in pieces make the same figures to the last bit', () => {
  const logits = Array.from({ length: 1_000 }, (_, i) => 20 * Math.sin(i) ** 3);
  const labels = logits.map((each, i) => (each + 5 * Math.cos(7 * i) > 0 ? 1 : 0));
  const pieces = new Probabilities();
  for (let from = 0; from < 1_000; from += 300)
    pieces.add(logits.slice(from, from + 300), labels.slice(from, from + 300));
  const { brier, calibration, histogram } = probabilitiesOf(logits, labels);
  expect([pieces.brier, pieces.calibration, pieces.histogram]).toEqual([brier, calibration, histogram]);
});
