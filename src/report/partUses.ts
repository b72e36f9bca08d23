import type { TrainingConfig } from '../core/config.js';
import { grouped } from '../core/format.js';
import type { Preparation } from '../core/run/record.js';
import { watchedPart } from '../core/run/run.js';
import type { Optimum } from '../core/training/optimum.js';

type Part = 'training' | 'validation' | 'test';

const scaledBy: Readonly<Record<TrainingConfig['scaling'], readonly string[]>> = {
  none: [],
  standardise: ['the scaling (mean and deviation of each feature)'],
  whiten: ['the scaling (means, deviations and curvature)'],
};

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
  const isWatched = watchedPart(config) === 'validation';
  const gaps = dataset.gaps ?? config.missingValues;
  const fitted = [
    'the weights',
    ...(gaps === 'median' || gaps === 'flagged' ? ['the medians for gaps'] : []),
    ...scaledBy[config.scaling],
    ...(judges === 'folds'
      ? [isWatched ? 'the penalty (in turns with the validation part)' : 'the penalty (by folds)']
      : []),
  ];
  const watched = 'Scored after each epoch';
  const tuned = byHand
    ? 'the threshold was then chosen by hand with its scores in view'
    : 'nothing was tuned on it';
  return {
    training: `Fitted here: ${fitted.join(', ')} and the minimum of the loss${copiesWords(config, split.copies)}`,
    validation: [
      watched,
      ...(judges === 'validation' ? ['the penalty was chosen here'] : []),
      ...(judges === 'folds' ? ['took turns with the training part in choosing the penalty'] : []),
      'a threshold may be tuned here',
    ].join('; '),
    test: isWatched
      ? isOver
        ? `Used once, at the end; ${tuned}`
        : 'Not used until the end'
      : `${watched}, for the curve; ${tuned}`,
  };
}

function copiesWords({ balance }: TrainingConfig, copies: number): string {
  if (copies === 0) return '';
  const repeated = `${grouped(copies)} ${copies === 1 ? 'copy' : 'copies'} of rows of the rarer class`;
  return balance === 'lecture'
    ? `; ${repeated} are spread over the parts`
    : `; ${repeated} were added for that`;
}
