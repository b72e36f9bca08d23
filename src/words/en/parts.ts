import { grouped } from '../../core/format.js';

/** What each part of the split was used for: sentences without a full stop. */
export const partWords = {
  weights: 'the weights',
  medians: 'the medians for gaps',
  standardised: 'the scaling (mean and deviation of each feature)',
  whitened: 'the scaling (means, deviations and curvature)',
  penaltyInTurns: 'the penalty (in turns with the validation part)',
  penaltyByFolds: 'the penalty (by folds)',
  fitted: (what: readonly string[]) => `Fitted here: ${what.join(', ')} and the minimum of the loss`,
  copiesSpread: (copies: number) => `; ${copiesOf(copies)} are spread over the parts`,
  copiesAdded: (copies: number) => `; ${copiesOf(copies)} were added for that`,
  scored: 'Scored after each epoch',
  penaltyHere: 'the penalty was chosen here',
  tookTurns: 'took turns with the training part in choosing the penalty',
  mayTune: 'a threshold may be tuned here',
  all: (what: readonly string[]) => what.join('; '),
  byHand: 'the threshold was then chosen by hand with its scores in view',
  untuned: 'nothing was tuned on it',
  once: (tuned: string) => `Used once, at the end; ${tuned}`,
  later: 'Not used until the end',
  forTheCurve: (tuned: string) => `Scored after each epoch, for the curve; ${tuned}`,
};

function copiesOf(copies: number): string {
  return `${grouped(copies)} ${copies === 1 ? 'copy' : 'copies'} of rows of the rarer class`;
}
