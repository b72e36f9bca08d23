import type { ConfusionCounts } from './metrics.js';

/** What is measured, as far as rows of a group may be alike in it. Of recall and precision those of either class. */
export const measures = ['accuracy', 'recall', 'precision', 'rocArea'] as const;
export type Measure = (typeof measures)[number];

/** A part whose rows may come in groups. */
export interface Grouped {
  /** By how much its rows tell less of each than as many independent ones, see designEffect.ts; absent where they are that. */
  readonly designEffect?: Readonly<Record<Measure, number>> | undefined;
}

/** The greatest effect on what a figure is made of; 1 of independent rows. */
export function effectOn({ designEffect }: Grouped, ...on: readonly Measure[]): number {
  return designEffect === undefined ? 1 : Math.max(...on.map((each) => designEffect[each]));
}

/** The counts of as many independent rows as tell as much: what intervals and tests are made of. */
export function independent(
  counts: ConfusionCounts,
  part: Grouped,
  ...on: readonly Measure[]
): ConfusionCounts {
  const { tp, fp, fn, tn } = counts;
  const effect = effectOn(part, ...on);
  return effect === 1 ? counts : { tp: tp / effect, fp: fp / effect, fn: fn / effect, tn: tn / effect };
}
