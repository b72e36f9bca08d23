import type { ConfusionCounts } from './metrics.js';

/** A part whose rows may come in groups. */
export interface Grouped {
  /** By how much its rows tell less than as many independent ones, see designEffect.ts; absent where they are that. */
  readonly designEffect?: number | undefined;
}

/** The counts of as many independent rows as tell as much: what intervals and tests are made of. */
export function independent(counts: ConfusionCounts, { designEffect = 1 }: Grouped): ConfusionCounts {
  const { tp, fp, fn, tn } = counts;
  if (designEffect === 1) return counts;
  return { tp: tp / designEffect, fp: fp / designEffect, fn: fn / designEffect, tn: tn / designEffect };
}
