import type { Model } from '../../core/perceptron/model.js';
import type { Feature } from '../../core/table/summary.js';
import type { Undefinable } from '../../core/undefinable.js';
import { mean } from './format.js';
import { oddsWords, wordOdds } from './oddsRatio.js';

/** A feature's weight in both its units. */
export interface WeightRow {
  readonly name: string;
  /** Per unit of the file. */
  readonly own: number;
  /** Per standard deviation: comparable between features; null where the deviation is not known. */
  readonly standardised: Undefinable;
  /** Lengths of the bars, from -1 to 1: of the longest of their kind. */
  readonly ownShare: number;
  readonly standardisedShare: number;
  readonly words: string;
}

/** The features by the size of their standardised weight, those without one last.
 * @param positive the positive class's value */
export function weightRows({ features, weights, centres, deviations }: Model, positive: string): WeightRow[] {
  const weighed = new Set(features.filter((_, i) => weights[i] !== 0).map(({ column }) => column));
  const wordsOf = ({ name, column, category, missing }: Feature, value: number, deviation: number | null) => {
    if (category === undefined && !missing) return oddsWords(value, deviation, positive);
    const isReference = category !== undefined && value === 0 && deviation !== 0 && weighed.has(column);
    return wordOdds(name, value, deviation, isReference);
  };
  const rows = features.map((feature, i) => {
    const own = weights[i] as number;
    const deviation = deviations[i] ?? null;
    const standardised = deviation === null ? null : own * deviation;
    return {
      name: feature.name,
      own,
      standardised,
      words: [...meanWords(centres?.[i] ?? 0, deviation), wordsOf(feature, own, deviation)].join(' · '),
    };
  });
  const ownShare = shares(rows.map(({ own }) => own));
  const standardisedShare = shares(rows.map(({ standardised }) => standardised ?? 0));
  return rows
    .map((row) => ({
      ...row,
      ownShare: ownShare(row.own),
      standardisedShare: standardisedShare(row.standardised ?? 0),
    }))
    .sort((a, b) => size(b.standardised) - size(a.standardised));
}

/** What is subtracted from a value before it is multiplied. */
function meanWords(centre: number, deviation: number | null): string[] {
  return centre === 0 ? [] : [`mean ${mean(centre, deviation)}`];
}

function size(value: Undefinable): number {
  return value === null ? -1 : Math.abs(value);
}

function shares(values: readonly number[]): (value: number) => number {
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return (value) => (largest === 0 ? 0 : value / largest);
}
