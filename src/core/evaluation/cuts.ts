import type { Model } from '../perceptron/model.js';
import { sigmoid } from '../perceptron/sigmoid.js';
import { mostSteps } from './downsampleThresholds.js';
import type { ConfusionCounts } from './metrics.js';
import type { PartEvaluation } from './scores.js';

/** A cut between "negative" and "positive", and what it does to a part. As everywhere a row is called positive where its
 * logit is above the threshold, and negative right on it. */
export interface Cut {
  /** The threshold; Infinity calls no row positive. */
  readonly logit: number;
  readonly probability: number;
  /** Where it stands among the part's cuts: 0 calls no row positive, 1 goes with the first step, … */
  readonly index: number;
  readonly counts: ConfusionCounts;
}

type Part = Pick<PartEvaluation, 'positives' | 'negatives' | 'steps'>;

/** The cut that goes with one of the part's own steps. @param index 0 to the number of steps */
export function cutAt(part: Part, index: number): Cut {
  const step = part.steps[index - 1];
  return made(part, index, step === undefined ? Number.POSITIVE_INFINITY : justBelow(step.logit));
}

/** The cut at any logit: the counts are those of the last step that lies above it. */
export function cutFrom(part: Part, logit: number): Cut {
  return made(part, part.steps.findLastIndex((step) => step.logit > logit) + 1, logit);
}

/** The cut at the model's own threshold, probability 0.5 where it has none. */
export function usualCut(part: Part, { threshold = 0 }: Pick<Model, 'threshold'>): Cut {
  return cutFrom(part, threshold);
}

/** The probability above which a row is called positive where nobody says otherwise. @param model undefined while it trains */
export function usualProbability(model?: Pick<Model, 'threshold'>): number {
  return sigmoid(model?.threshold ?? 0);
}

/** As {@link cutAt}, for other rows to be judged by: of the logits that cut the part there, the one in the middle. Right below
 * the last row that goes through, others that are a hair less certain would be missed, above all where the classes lie far apart.
 * Of a larger part only some thresholds are kept, and what lies between two of them is known only if they are one row apart.
 * @param index 1 to the number of steps */
export function cutBetween(part: Part, index: number): Cut {
  const { logit, tp, fp } = part.steps[index - 1] as Part['steps'][number];
  const after = part.steps[index];
  const isNext =
    after !== undefined &&
    (part.positives + part.negatives <= mostSteps || after.tp + after.fp === tp + fp + 1);
  const next = isNext ? after.logit : logit;
  const middle = next + (logit - next) / 2;
  // Of neighbouring doubles there is none between.
  return made(part, index, next < middle && middle < logit ? middle : justBelow(logit));
}

function made(part: Part, index: number, logit: number): Cut {
  const { tp, fp } = part.steps[index - 1] ?? { tp: 0, fp: 0 };
  const counts = { tp, fp, fn: part.positives - tp, tn: part.negatives - fp };
  return { logit, probability: sigmoid(logit), index, counts };
}

/** So that rows at a step's own logit are above it. */
function justBelow(logit: number): number {
  return logit - Math.max(Number.MIN_VALUE, Math.abs(logit) * Number.EPSILON);
}
