import type { Interval } from '../../core/evaluation/interval.js';
import type { WeightSpreads } from '../../core/judgement/weightSpread.js';
import { quoted } from '../../core/names.js';
import type { Model } from '../../core/perceptron/model.js';
import { columnNameOf } from '../../core/table/featureNames.js';
import type { Feature } from '../../core/table/summary.js';
import type { WeightDoubt } from '../../core/training/doubt.js';
import type { Undefinable } from '../../core/undefinable.js';
import { mean } from '../../words/figures.js';
import { pageWords } from '../../words/page.js';
import { featureName, shownName } from '../../words/recordNames.js';
import { roughly } from './format.js';
import { type Around, endsOf, isSpread, oddsWords, wordOdds } from './oddsRatio.js';

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
  /** Ends of the 95 % interval, or else of the range over other splits, on the same scale as the bar of the standardised weight; undefined
   * where neither is known. */
  readonly whisker: readonly [number, number] | undefined;
  readonly words: string;
}

/** The features by the size of their standardised weight, those without one last.
 * @param positive the positive class's value
 * @param doubt how sure they are, if that is known @param spreads how they vary over other splits, where that is not */
export function weightRows(
  model: Model,
  positive: string,
  doubt?: WeightDoubt,
  spreads?: WeightSpreads,
): WeightRow[] {
  const { features, weights, centres, deviations } = model;
  const references = referencesOf(model);
  const wordsOf = (feature: Feature, i: number, deviation: number | null, known?: Around) => {
    const { column, category, missing } = feature;
    const value = weights[i] as number;
    if (category === undefined && !missing) return oddsWords(value, deviation, positive, known);
    const { when, whenGap, whenRather, compared, missing: gap } = pageWords.weights;
    if (missing) return wordOdds(whenGap(shownName(columnNameOf(feature))), value, deviation, known);
    const name = featureName(feature);
    const at = references.get(column);
    if (at === undefined) return wordOdds(when(name), value, deviation, known);
    if (at === i) return compared;
    const other = quoted(features[at]?.category ?? gap);
    const difference = value - (weights[at] as number);
    return wordOdds(whenRather(name, other), difference, deviation, spreads?.of(i, at) ?? undefined);
  };
  const rows = features.map((feature, i) => {
    const own = weights[i] as number;
    const deviation = deviations[i] ?? null;
    const standardised = deviation === null ? null : own * deviation;
    const said = doubt?.features[i];
    const known = (typeof said === 'object' ? said : undefined) ?? spreads?.of(i) ?? undefined;
    return {
      name: featureName(feature),
      own,
      standardised,
      // A constant feature has no bar.
      ends: known === undefined || !deviation ? undefined : endsOf(known, deviation),
      words: [
        ...meanWords(centres?.[i] ?? 0, deviation),
        wordsOf(feature, i, deviation, known),
        ...spreadWords(known),
        ...doubtWords(said, feature),
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

/** From so much on a feature says little that others do not say (a rule of thumb: O'Brien 2007, Quality & Quantity 41, 673-690). */
const muchInflation = 10;

function doubtWords(doubt: WeightDoubt['features'][number] | undefined, { category }: Feature): string[] {
  const { unsure, shared, tied, endless } = pageWords.weights;
  if (doubt === 'endless') return [endless];
  // The words of a column always add up to one.
  if (doubt === 'tied') return category === undefined ? [tied] : [];
  if (doubt === undefined || doubt === null) return [];
  const { low, high } = endsOf(doubt, 1);
  return [
    ...(low <= 0 && high >= 0 ? [unsure] : []),
    ...(doubt.inflation >= muchInflation ? [shared(roughly(doubt.inflation))] : []),
  ];
}

/** Where the weight's sign changes: of a word its own, as its bar has it, whatever it is compared with. */
function spreadWords(around: Around | undefined): string[] {
  if (around === undefined || !isSpread(around) || !around.changesSign) return [];
  return [pageWords.weights.signChanges(around.positive, around.splits)];
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
