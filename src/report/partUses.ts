import { balances } from '../core/balance.js';
import type { TrainingConfig } from '../core/config.js';
import type { Preparation } from '../core/run/record.js';
import type { Optimum } from '../core/training/optimum.js';
import { watchedPart } from '../core/training/partition.js';
import { partWords } from '../words/parts.js';

type Part = 'training' | 'validation' | 'test';

/** What each part of the split was used for, as sentences without a full stop.
 * @param optimum undefined until it is known
 * @param isOver whether the run has ended
 * @param byHand whether a person has chosen another threshold, with the test scores in view */
export function partUses(
  { config, dataset, split }: Pick<Preparation, 'config' | 'dataset' | 'split'>,
  optimum: Optimum | undefined,
  isOver: boolean,
  byHand = false,
): Readonly<Record<Part, string>> {
  const judges = optimum?.choice?.judges;
  const isWatched = watchedPart(split) === 'validation';
  const gaps = dataset.gaps ?? config.missingValues;
  const scaling = { none: [], standardise: [partWords.standardised], whiten: [partWords.whitened] };
  const fitted = [
    partWords.weights,
    ...(gaps === 'median' || gaps === 'flagged' ? [partWords.medians] : []),
    ...scaling[config.scaling],
    ...(judges === 'folds' ? [isWatched ? partWords.penaltyInTurns : partWords.penaltyByFolds] : []),
  ];
  const tuned = byHand ? partWords.byHand : partWords.untuned;
  return {
    training: `${partWords.fitted(fitted)}${copiesWords(config, split.copies)}`,
    validation: partWords.all([
      partWords.scored,
      ...(judges === 'validation' ? [partWords.penaltyHere] : []),
      ...(judges === 'folds' ? [partWords.tookTurns] : []),
      partWords.mayTune,
    ]),
    test: isWatched ? (isOver ? partWords.once(tuned) : partWords.later) : partWords.forTheCurve(tuned),
  };
}

function copiesWords({ balance }: TrainingConfig, copies: number): string {
  if (copies === 0) return '';
  return balances[balance].copies === 'all parts'
    ? partWords.copiesSpread(copies)
    : partWords.copiesAdded(copies);
}
