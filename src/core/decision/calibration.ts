import { expectedCalibrationError } from '../evaluation/curves.js';
import { mostSteps } from '../evaluation/downsampleThresholds.js';
import { calibrationBin, calibrationBins } from '../evaluation/probabilities.js';
import type { PartEvaluation } from '../evaluation/scores.js';
import { sigmoid } from '../perceptron/sigmoid.js';
import type { Undefinable } from '../undefinable.js';

/** Whether probabilities mean what they say where positives are as frequent as somebody says. */
export interface Calibration {
  /** As in {@link PartEvaluation}: `count` has rows of the part, the means are of rows weighted to that place. */
  readonly bins: PartEvaluation['calibration'];
  /** Expected calibration error and Brier score, of rows weighted likewise. */
  readonly error: Undefinable;
  readonly brier: number;
}

type Part = Pick<PartEvaluation, 'positives' | 'negatives' | 'steps'>;

/** Rows between two steps are taken to lie in at most so many places. */
const mostPlaces = 16;

/** Calibration of a part whose rows are weighted so that positives are as frequent as somebody says: each positive counts π over
 * their share of the part, each negative 1 - π over theirs. Exact where the record has a step for each logit. Else rows between two
 * steps are taken to lie evenly around their mean: error and Brier score are then off by a thousandth at most, and rows close to
 * the end of a bin may be counted in the next.
 * @param prevalence π, between 0 and 1 @param offset added to each logit; 0 for probabilities as trained
 * @returns undefined where a class is missing, or a record of earlier versions does not say where the rows lie */
export function calibrationAt(
  { positives, negatives, steps }: Part,
  prevalence: number,
  offset: number,
): Calibration | undefined {
  const isLarge = positives + negatives > mostSteps;
  if (positives === 0 || negatives === 0 || (isLarge && steps[0]?.mean === undefined)) return undefined;
  const bins = Array.from({ length: calibrationBins }, () => ({
    count: 0,
    mass: 0,
    predicted: 0,
    positive: 0,
  }));
  let [before, brier] = [{ tp: 0, fp: 0 }, 0];
  for (const step of steps) {
    const { logit, mean = logit } = step;
    const [found, wrong] = [step.tp - before.tp, step.fp - before.fp];
    before = step;
    const places = Math.min(mostPlaces, found + wrong);
    const positive = (prevalence * found) / positives / places;
    const negative = ((1 - prevalence) * wrong) / negatives / places;
    for (let i = 0; i < places; i++) {
      const above = places === 1 ? 1 : (2 * i) / (places - 1);
      const probability = sigmoid(logit + above * (mean - logit) + offset);
      const bin = bins[calibrationBin(probability)] as (typeof bins)[number];
      bin.count += (found + wrong) / places;
      bin.mass += positive + negative;
      bin.predicted += (positive + negative) * probability;
      bin.positive += positive;
      brier += positive * (1 - probability) ** 2 + negative * probability ** 2;
    }
  }
  const shares = bins
    .filter(({ mass }) => mass > 0)
    .map(({ count, mass, predicted, positive }) => ({
      ...{ count: Math.round(count), mass },
      ...{ predicted: predicted / mass, observed: positive / mass },
    }));
  return {
    bins: shares.map(({ mass: _, ...bin }) => bin),
    error: expectedCalibrationError(shares.map(({ mass, ...bin }) => ({ ...bin, count: mass }))),
    brier,
  };
}
