import type { ThresholdCounts, ThresholdTable } from '../../src/core/evaluation/thresholds.js';

/** A table of steps that were kept of one. */
export function tableOf({
  steps,
  positives,
  negatives,
}: {
  readonly steps: readonly ThresholdCounts[];
  readonly positives: number;
  readonly negatives: number;
}): ThresholdTable {
  return {
    positives,
    negatives,
    logits: Float64Array.from(steps, ({ logit }) => logit),
    tp: Uint32Array.from(steps, ({ tp }) => tp),
    fp: Uint32Array.from(steps, ({ fp }) => fp),
  };
}
