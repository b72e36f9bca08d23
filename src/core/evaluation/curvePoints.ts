import { sigmoid } from '../perceptron/sigmoid.js';
import { ratio } from '../undefinable.js';
import type { PartEvaluation } from './scores.js';

/** A point of a curve whose axes both are shares. */
export interface CurvePoint {
  readonly x: number;
  readonly y: number;
  /** Which cut it belongs to: 0 calls no row positive, 1 goes with the part's first step, … */
  readonly index: number;
  /** Of the last row that is called positive there. */
  readonly probability: number;
}

/** Precision over recall; no point where no row is called positive, since there precision is 0/0. */
export function precisionRecall(part: PartEvaluation): CurvePoint[] {
  return points(part, (tp, fp) => [ratio(tp, part.positives), ratio(tp, tp + fp)]);
}

/** True positive rate over false positive rate, from 0, 0 to 1, 1. */
export function receiver(part: PartEvaluation): CurvePoint[] {
  return points(part, (tp, fp) => [ratio(fp, part.negatives), ratio(tp, part.positives)]);
}

/** Share of the positives found over share of the rows called positive, most probable first ("cumulative gains"); from the
 * first step on, since no rows at all have no place on a logarithm. */
export function cumulativeGains(part: PartEvaluation): CurvePoint[] {
  const rows = part.positives + part.negatives;
  return points(part, (tp, fp) => [ratio(tp + fp, rows), ratio(tp, part.positives)]).slice(1);
}

function points(
  { steps }: PartEvaluation,
  at: (tp: number, fp: number) => [x: number | null, y: number | null],
): CurvePoint[] {
  return [{ logit: Number.POSITIVE_INFINITY, tp: 0, fp: 0 }, ...steps].flatMap(({ logit, tp, fp }, index) => {
    const [x, y] = at(tp, fp);
    return x === null || y === null ? [] : [{ x, y, index, probability: sigmoid(logit) }];
  });
}
