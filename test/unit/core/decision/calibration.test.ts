import { describe, expect, test } from 'vitest';
import { calibrationAt } from '../../../../src/core/decision/calibration.js';
import { oddsRatio } from '../../../../src/core/decision/prevalence.js';
import { expectedCalibrationError } from '../../../../src/core/evaluation/curves.js';
import {
  downsampleThresholds,
  mostSteps,
  withMeans,
} from '../../../../src/core/evaluation/downsampleThresholds.js';
import { Probabilities } from '../../../../src/core/evaluation/probabilities.js';
import { thresholdTable } from '../../../../src/core/evaluation/scoreList.js';
import type { PartEvaluation } from '../../../../src/core/evaluation/scores.js';
import { reference } from '../../shared.js';
import { finish } from '../../slices.js';

interface Figures {
  readonly bins: PartEvaluation['calibration'];
  readonly error: number;
  readonly brier: number;
}

type Given = {
  readonly rows: number;
  readonly prevalence: number;
  readonly trained: readonly [negatives: number, positives: number];
  readonly asTrained: Figures;
  readonly shifted: Figures;
} & (
  | { readonly logits: number[]; readonly labels: number[] }
  | { readonly share: number; readonly ties: boolean }
);

/** As calibration.py draws them. */
function drawn(rows: number, share: number, ties: boolean) {
  const labels = Array.from({ length: rows }, (_, i) => Math.floor((i + 1) * share) - Math.floor(i * share));
  const logits = labels.map((label, i) => {
    const at = ((i + 0.5) * 0.6180339887498949) % 1;
    const logit = 1.5 * Math.log(at / (1 - at)) + 2 * label + Math.log(share / (1 - share)) - 1;
    return ties ? Math.round(logit) : logit;
  });
  return { logits, labels };
}

/** As a record has it. */
function partOf({ logits, labels }: { logits: number[]; labels: number[] }) {
  const table = finish(thresholdTable(logits, labels));
  return { ...table, steps: withMeans(downsampleThresholds(table), table) };
}

const cases = reference<Given[]>('calibration').map((given) => ({
  ...given,
  data: 'share' in given ? drawn(given.rows, given.share, given.ties) : given,
}));

describe.each(cases)(
  'of $rows rows, where $prevalence are positive',
  ({ prevalence, trained, data, ...told }) => {
    const part = partOf(data);
    const [negatives, positives] = trained;
    const offset = Math.log(oddsRatio({ positives, negatives }, prevalence));
    const isExact = new Set(data.logits).size <= mostSteps;

    test.each([
      ['asTrained', 0],
      ['shifted', offset],
    ] as const)("bins, error and Brier score are numpy's and scikit-learn's: %s", (name, shift) => {
      const { bins, error, brier } = calibrationAt(part, prevalence, shift) ?? {
        bins: [],
        error: null,
        brier: 0,
      };
      const expected = told[name];
      const digits = isExact ? (told.rows <= mostSteps ? 12 : 6) : 3.5;
      expect(error).toBeCloseTo(expected.error, digits);
      expect(brier).toBeCloseTo(expected.brier, digits);
      expect(bins).toHaveLength(expected.bins.length);
      for (const [i, { count, predicted, observed }] of bins.entries()) {
        const { count: rows, ...bin } = expected.bins[i] as Figures['bins'][number];
        expect(Math.abs(count - rows)).toBeLessThanOrEqual(isExact ? 0 : told.rows / 400);
        expect(predicted).toBeCloseTo(bin.predicted, isExact ? digits : 2);
        expect(observed).toBeCloseTo(bin.observed, isExact ? digits : 2);
      }
    });

    test('where they are as frequent as in the part, nothing differs from what was measured there', () => {
      const share = part.positives / (part.positives + part.negatives);
      const { bins, error, brier } = calibrationAt(part, share, 0) ?? { bins: [], error: null, brier: 0 };
      const measured = new Probabilities();
      measured.add(data.logits, data.labels);
      const digits = isExact ? 6 : 3.5;
      expect(brier).toBeCloseTo(measured.brier ?? 1, digits);
      expect(error).toBeCloseTo(expectedCalibrationError(measured.calibration) ?? 1, digits);
      expect(bins.length).toBe(measured.calibration.length);
    });
  },
);

test('nothing is said where a class is missing, nor of a large part whose record says too little', () => {
  expect(
    calibrationAt({ positives: 0, negatives: 3, steps: [{ logit: 1, tp: 0, fp: 3 }] }, 0.1, 0),
  ).toBeUndefined();
  const { steps, ...large } = partOf(drawn(1000, 0.3, false));
  const earlier = steps.map(({ mean: _, ...step }) => step);
  expect(calibrationAt({ ...large, steps }, 0.1, 0)).toBeDefined();
  expect(calibrationAt({ ...large, steps: earlier }, 0.1, 0)).toBeUndefined();
});
