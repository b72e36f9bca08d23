import { type Interval, z95 } from '../../core/evaluation/interval.js';
import type { Model } from '../../core/perceptron/model.js';
import type { Feature } from '../../core/table/summary.js';
import type { FeatureDoubt, WeightDoubt } from '../../core/training/doubt.js';
import type { Undefinable } from '../../core/undefinable.js';
import { mean } from '../../words/figures.js';
import { pageWords } from '../../words/page.js';
import { featureName } from '../../words/recordNames.js';
import { roughly } from './format.js';
import { factor, oddsWords, wordOdds } from './oddsRatio.js';

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
  /** Ends of the 95 % interval on the same scale as the bar of the standardised weight; undefined where none is known. */
  readonly whisker: readonly [number, number] | undefined;
  readonly words: string;
}

/** The features by the size of their standardised weight, those without one last.
 * @param positive the positive class's value
 * @param doubt how sure they are, if that is known */
export function weightRows(model: Model, positive: string, doubt?: WeightDoubt): WeightRow[] {
  const { features, weights, centres, deviations } = model;
  const references = referencesOf(model);
  const wordsOf = (feature: Feature, value: number, deviation: number | null) => {
    const { column, category, missing } = feature;
    const name = featureName(feature);
    if (category === undefined && !missing) return oddsWords(value, deviation, positive);
    const at = category === undefined ? undefined : references.get(column);
    if (at === undefined) return wordOdds(name, value, deviation);
    if (features[at] === feature) return pageWords.weights.compared;
    return wordOdds(
      name,
      value - (weights[at] as number),
      deviation,
      features[at]?.category ?? pageWords.weights.missing,
    );
  };
  const rows = features.map((feature, i) => {
    const own = weights[i] as number;
    const deviation = deviations[i] ?? null;
    const standardised = deviation === null ? null : own * deviation;
    return {
      name: featureName(feature),
      own,
      standardised,
      ends: endsOf(doubt?.features[i], deviation),
      words: [
        ...meanWords(centres?.[i] ?? 0, deviation),
        wordsOf(feature, own, deviation),
        ...doubtWords(doubt, i, feature, deviation),
      ].join(' · '),
    };
  });
  const ownShare = shares(rows.map(({ own }) => own));
  const standardisedShare = shares(drawnTo(rows));
  return rows
    .map(({ ends, ...row }) => ({
      ...row,
      whisker: ends && ([standardisedShare(ends.low), standardisedShare(ends.high)] as const),
      ownShare: ownShare(row.own),
      standardisedShare: standardisedShare(row.standardised ?? 0),
    }))
    .sort((a, b) => size(b.standardised) - size(a.standardised));
}

/** For each column of which several words are features, the one that the others are compared with: without a weight, or the
 * most frequent one. */
function referencesOf({ features, weights, centres, deviations }: Model): Map<number, number> {
  const references = new Map<number, number>();
  const several = new Set<number>();
  const isFurther = (i: number, than: number) => {
    const [free, other] = [weights[i] === 0, weights[than] === 0];
    return free === other ? (centres?.[i] ?? 0) > (centres?.[than] ?? 0) : free;
  };
  features.forEach(({ column, category }, i) => {
    if (category === undefined || deviations[i] === 0) return;
    const known = references.get(column);
    if (known !== undefined) several.add(column);
    if (known === undefined || isFurther(i, known)) references.set(column, i);
  });
  for (const column of references.keys()) if (!several.has(column)) references.delete(column);
  return references;
}

/** How long what is drawn becomes: intervals make room for themselves, up to twice the longest bar. */
function drawnTo(
  rows: readonly { readonly standardised: Undefinable; readonly ends: Interval | undefined }[],
) {
  const bars = rows.map(({ standardised }) => Math.abs(standardised ?? 0));
  const most = 2 * bars.reduce((longest, bar) => Math.max(longest, bar), 0);
  const ends = rows.flatMap(({ ends }) => (ends === undefined ? [] : [ends.low, ends.high]));
  return [...bars, ...ends.map((end) => Math.min(most, Math.abs(end)))];
}

/** 95 %, of the weight for a standard deviation. */
function endsOf(
  doubt: WeightDoubt['features'][number] | undefined,
  deviation: number | null,
): Interval | undefined {
  if (!isKnown(doubt) || deviation === null) return undefined;
  const [middle, half] = [doubt.weight * deviation, z95 * doubt.error * deviation];
  return { low: middle - half, high: middle + half };
}

function isKnown(doubt: WeightDoubt['features'][number] | undefined): doubt is FeatureDoubt {
  return typeof doubt === 'object' && doubt !== null;
}

/** From so much on a feature says little that others do not say (a rule of thumb: O'Brien 2007, Quality & Quantity 41, 673-690). */
const muchInflation = 10;

function doubtWords(
  doubt: WeightDoubt | undefined,
  i: number,
  { category }: Feature,
  deviation: number | null,
): string[] {
  const known = doubt?.features[i];
  const ends = endsOf(known, deviation);
  const { sure, unsure, shared, tied, endless } = pageWords.weights;
  if (known === 'endless') return [endless];
  // The words of a column always add up to one.
  if (known === 'tied') return category === undefined ? [tied] : [];
  if (!isKnown(known) || ends === undefined) return [];
  const [low, high] = [factor(ends.low), factor(ends.high)];
  return [
    ends.low <= 0 && ends.high >= 0 ? unsure(low, high) : sure(low, high),
    ...(known.inflation >= muchInflation ? [shared(roughly(known.inflation))] : []),
  ];
}

/** What is subtracted from a value before it is multiplied. */
function meanWords(centre: number, deviation: number | null): string[] {
  return centre === 0 ? [] : [pageWords.weights.mean(mean(centre, deviation))];
}

function size(value: Undefinable): number {
  return value === null ? -1 : Math.abs(value);
}

function shares(values: readonly number[]): (value: number) => number {
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return (value) => (largest === 0 ? 0 : value / largest);
}
