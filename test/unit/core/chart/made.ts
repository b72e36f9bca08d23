/** What charts are made of, by hand: pictures of it change only where the drawing does, not with the training. */
import type { OverlaidRun } from '../../../../src/core/chart/overlays.js';
import type { PartEvaluation, TestResult } from '../../../../src/core/evaluation/scores.js';
import type { CalibrationThere } from '../../../../src/core/scoring/calibrationThere.js';
import type { EpochRecord } from '../../../../src/core/training/epoch.js';
import type { Optimum, PenaltyChoice } from '../../../../src/core/training/optimum.js';

const confusion = { tp: 30, fp: 12, fn: 10, tn: 148 };

/** A course that falls, the part that is watched above the training part, with a little noise. */
export function epochsOf(count: number, from = 0.6): EpochRecord[] {
  return Array.from({ length: count }, (_, i) => {
    const fallen = 1 / (1 + (12 * i) / count);
    const noise = 0.03 * Math.sin(i * i);
    return {
      epoch: i + 1,
      loss: 0.1 + (from - 0.1) * fallen + noise * fallen,
      trainAccuracy: 0.97 - 0.15 * fallen,
      testLoss: null,
      testAccuracy: null,
      testConfusion: null,
      validation: { loss: 0.15 + (from - 0.1) * fallen - noise, accuracy: 0.95 - 0.18 * fallen, confusion },
    };
  });
}

export const course = {
  config: { balance: 'none' },
  watched: 'validation',
  epochs: epochsOf(10),
} as const;

export const optimum: Optimum = { status: 'found', loss: 0.12, iterations: 7 };

export const part: PartEvaluation = {
  positives: 40,
  negatives: 160,
  steps: [
    [3, 8, 0],
    [2.2, 16, 2],
    [1.1, 24, 6],
    [0.2, 30, 12],
    [-0.8, 34, 30],
    [-1.5, 38, 70],
    [-3, 40, 160],
  ].map(([logit = 0, tp = 0, fp = 0]) => ({ logit, tp, fp })),
  rocArea: 0.9,
  averagePrecision: 0.78,
  brier: 0.07,
  calibrationError: 0.03,
  calibration: [
    [0.05, 0.02, 120],
    [0.25, 0.3, 40],
    [0.55, 0.5, 20],
    [0.9, 0.95, 20],
  ].map(([predicted = 0, observed = 0, count = 0]) => ({ predicted, observed, count })),
  histogram: Array.from({ length: 20 }, (_, i) => ({
    negatives: Math.round(1200 / (1 + i) ** 2.2),
    positives: Math.round(i ** 1.4 / 2),
  })),
};

export const there: CalibrationThere = {
  prevalence: 0.02,
  asTrained: {
    bins: [
      [0.05, 0.001, 120],
      [0.25, 0.02, 40],
      [0.55, 0.06, 20],
      [0.9, 0.4, 20],
    ].map(([predicted = 0, observed = 0, count = 0]) => ({ predicted, observed, count })),
    error: 0.12,
    brier: 0.05,
  },
  shifted: {
    bins: [
      [0.02, 0.01, 170],
      [0.3, 0.35, 20],
      [0.75, 0.7, 10],
    ].map(([predicted = 0, observed = 0, count = 0]) => ({ predicted, observed, count })),
    error: 0.01,
    brier: 0.02,
  },
};

export const cut = { probability: 0.5, counts: confusion };

export const choice: PenaltyChoice = {
  judges: 'validation',
  rows: 200,
  path: [1, 0.1, 1e-2, 1e-3, 1e-4, 0].map((l2) => ({
    l2,
    loss: 0.2 + 0.02 * (Math.log10(l2 + 2e-5) + 2.4) ** 2,
  })),
};

/** Two runs, the second shorter and with other counts. */
export const runs: readonly OverlaidRun[] = [
  { letter: 'A', name: 'recommended, seed 1', index: 0, record: recordOf(12, 0.6, part) },
  {
    letter: 'B',
    name: 'lecture, seed 1',
    index: 1,
    record: recordOf(8, 0.9, {
      ...part,
      steps: part.steps.map((step) => ({ ...step, fp: Math.min(160, step.fp + 8) })),
    }),
  },
];

function recordOf(epochs: number, from: number, test: PartEvaluation): OverlaidRun['record'] {
  const at = test.steps.findLast(({ logit }) => logit > 0) ?? { tp: 0, fp: 0 };
  const counts = { tp: at.tp, fp: at.fp, fn: test.positives - at.tp, tn: test.negatives - at.fp };
  const result: TestResult = {
    rows: 200,
    loss: 0.2,
    accuracy: 0.89,
    precision: 0.7,
    recall: 0.75,
    f1: 0.73,
    confusion: counts,
  };
  return { epochs: epochsOf(epochs, from), evaluation: { validation: null, test }, test: result };
}
