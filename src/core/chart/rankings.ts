import { type CurvePoint, precisionRecall, receiver } from '../evaluation/curvePoints.js';
import type { ConfusionCounts } from '../evaluation/metrics.js';
import type { PartEvaluation } from '../evaluation/scores.js';
import { fixed } from '../format.js';
import { ratio, type Undefinable } from '../undefinable.js';
import type { Curve, Reference } from './chart.js';
import { level } from './courses.js';
import { precisionAt, truePositivesAt } from './readings.js';
import type { ChartWords } from './words.js';

/** A curve of a part's rows in the order of their logits. */
export interface Ranking {
  /** Where charts have their title for it. */
  readonly id: 'precisionRecall' | 'receiver';
  readonly axes: Readonly<
    Record<'x' | 'y', 'precision' | 'recall' | 'falsePositiveRate' | 'truePositiveRate'>
  >;
  readonly kind: Curve['kind'];
  readonly points: (part: PartEvaluation) => CurvePoint[];
  /** What is below the curve. */
  readonly area: (part: PartEvaluation) => Undefinable;
  /** What a curve says anywhere. */
  readonly read: (points: readonly CurvePoint[], x: number) => number;
  /** Where a threshold that does this lies. */
  readonly at: (counts: ConfusionCounts) => readonly [x: number | null, y: number | null];
  readonly references: (words: ChartWords, parts: readonly PartEvaluation[]) => Reference[];
}

export const rankings = {
  precisionRecall: {
    id: 'precisionRecall',
    axes: { x: 'recall', y: 'precision' },
    kind: 'steps',
    points: precisionRecall,
    area: ({ averagePrecision }) => averagePrecision,
    read: precisionAt,
    at: ({ tp, fp, fn }) => [ratio(tp, tp + fn), ratio(tp, tp + fp)],
    references: (words, parts) => {
      const levels = parts.flatMap((part) => prevalenceOf(words, part));
      return levels.filter((one, i) => levels.findIndex(({ name }) => name === one.name) === i);
    },
  },
  receiver: {
    id: 'receiver',
    axes: { x: 'falsePositiveRate', y: 'truePositiveRate' },
    kind: 'line',
    points: receiver,
    area: ({ rocArea }) => rocArea,
    read: truePositivesAt,
    at: ({ tp, fp, fn, tn }) => [ratio(fp, fp + tn), ratio(tp, tp + fn)],
    references: (words) => [diagonal(words.guessing)],
  },
} satisfies Record<string, Ranking>;

/** What a cut that knows nothing, or a model that means what it says, gives. */
export function diagonal(name: string): Reference {
  return { kind: 'reference', name, ink: 'reference', at: 'diagonal' };
}

/** The share of positives: what any order would have of precision. */
function prevalenceOf(words: ChartWords, { positives, negatives }: PartEvaluation): Reference[] {
  const prevalence = ratio(positives, positives + negatives);
  return prevalence === null ? [] : [level(words.prevalence(fixed(prevalence)), prevalence)];
}
