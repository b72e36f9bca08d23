import { type ConfusionCounts, scores } from '../../core/evaluation/metrics.js';
import type { PartEvaluation } from '../../core/evaluation/scores.js';
import { bestF1, tableOf } from '../../core/evaluation/thresholds.js';
import { sigmoid } from '../../core/perceptron/sigmoid.js';
import type { Run } from '../../core/run/run.js';

/** A cut between "negative" and "positive", and what it does to a part. */
export interface Threshold {
  /** Rows with a logit at or above it are called positive; Infinity calls none so. */
  readonly logit: number;
  readonly probability: number;
  /** Where it stands among the part's cuts: 0 calls no row positive, 1 goes with the first step, … */
  readonly index: number;
  readonly counts: ConfusionCounts;
}

type Part = Pick<PartEvaluation, 'positives' | 'negatives' | 'steps'>;

/** The cut at one of the part's own steps. @param index 0 to the number of steps */
export function thresholdAt(part: Part, index: number): Threshold {
  return cut(part, index, part.steps[index - 1]?.logit ?? Number.POSITIVE_INFINITY);
}

/** The cut at any logit: the counts are those of the last step that still lies at or above it. */
export function thresholdFrom(part: Part, logit: number): Threshold {
  return cut(
    part,
    lastIndex(part, (at) => at >= logit),
    logit,
  );
}

/** Probability 0.5, or where the model has its own. A row right on it is called negative, as in training and in the
 * record's scores. @param usual the model's threshold, a logit */
export function defaultThreshold(part: Part, usual = 0): Threshold {
  return cut(
    part,
    lastIndex(part, (at) => at > usual),
    usual,
  );
}

/** The cut with the highest F1, the strictest of equals; undefined where none finds a positive. */
export function bestThreshold(
  part: Part,
): { readonly threshold: Threshold; readonly f1: number } | undefined {
  const step = bestF1(tableOf(part));
  if (step === undefined) return undefined;
  const threshold = thresholdFrom(part, step.logit);
  return { threshold, f1: scores(threshold.counts).f1 as number };
}

function cut(part: Part, index: number, logit: number): Threshold {
  const { tp, fp } = part.steps[index - 1] ?? { tp: 0, fp: 0 };
  const counts = { tp, fp, fn: part.positives - tp, tn: part.negatives - fp };
  return { logit, probability: sigmoid(logit), index, counts };
}

function lastIndex({ steps }: Part, isAbove: (logit: number) => boolean): number {
  return steps.findLastIndex(({ logit }) => isAbove(logit)) + 1;
}

/** What a person chose to look at: it belongs to the page, never to the run. */
export interface Choice {
  /** The threshold for this run; undefined for the default, and for a run without any. */
  of(run: Run): Threshold | undefined;
  set(threshold: Threshold | undefined): void;
}

/** A choice that outlives the page. */
export interface KeptChoice {
  /** When the training began that it was made for. */
  readonly training: string;
  /** Null for infinity. */
  readonly logit: number | null;
}

/** Holds the choice, and forgets it with the training it was made for: repeats, or a page that is shown again, make
 * another record of the same one.
 * @param changed told of each new one, and what of it is to be kept; undefined for the default
 * @param kept of the page before this one */
export function makeChoice(changed: (kept: KeptChoice | undefined) => void, kept?: KeptChoice): Choice {
  let training: string | undefined;
  let chosen: Threshold | undefined;
  let left = kept;
  return {
    of(run) {
      const next = run.phase === 'ended' ? run.record.time.startedAt : undefined;
      if (next === training) return chosen;
      chosen = undefined;
      training = next;
      if (run.phase !== 'ended') return chosen;
      if (left !== undefined && left.training === next)
        chosen = thresholdFrom(run.record.evaluation.test, left.logit ?? Number.POSITIVE_INFINITY);
      left = undefined;
      return chosen;
    },
    set(threshold) {
      chosen = threshold;
      changed(
        threshold && training !== undefined
          ? { training, logit: Number.isFinite(threshold.logit) ? threshold.logit : null }
          : undefined,
      );
    },
  };
}
