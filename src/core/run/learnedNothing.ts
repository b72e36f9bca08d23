import { balances } from '../balance.js';
import { againstBlind, blindAnswerOf, type Standing } from '../evaluation/againstBlind.js';
import { isRanked, verdictOf } from '../evaluation/verdict.js';
import { shorten } from '../format.js';
import type { Warning } from '../warning.js';
import { type Cure, cure, cureOfSettings } from './cures.js';
import { tell } from './runSayings.js';
import { type Ended, rowsOfBalanced } from './unseenLoss.js';

/** A run has learned nothing if the test part does not show that it has: its rows are not ranked better than chance would
 * ({@link verdictOf}), and the likelihood of its labels under the model is not even e times that under the best constant answer, or
 * the answers are right less often than always the same, beyond chance. With a poor likelihood, answers that are right more often
 * are something learned, too ({@link againstBlind}: a few rows of which a model is wrongly sure raise the loss of one that is mostly
 * right). Of pure noise this is said nine times in ten or more often.
 *
 * Where rows are ranked something was learned, and what is worse than always the same is said alone.
 *
 * Where training gave both classes the same weight, both losses do, "right" is the mean of both classes' shares of right
 * answers, and always the same is right in half. A test part of a single class tells nothing, and nothing is said.
 * @returns undefined where something was learned, and nothing about it is worse than always the same */
export function learnedNothing(ended: Ended): Warning | undefined {
  const { config, test, baseline, unseenLoss: loss, split } = ended;
  if (split.positives.test === 0 || split.positives.test === split.test) return undefined;
  const standing = againstBlind(
    test.confusion,
    blindAnswerOf(baseline),
    config.balance,
    ended.evaluation.test,
  );
  const worth =
    balances[config.balance].evens === 'training'
      ? rowsOfBalanced(split.test - split.positives.test, split.positives.test)
      : test.rows;
  const beside: Beside = { standing, gain: worth * (loss.constant - loss.model) };
  const { grade, ranking } = verdictOf(ended);
  if (grade === 'untold') return undefined;
  if (ranking !== null && isRanked({ ranking })) return rankedButWorse(ended, beside);
  const learned = beside.gain > leastGain || standing.verdict === 'better';
  if (learned && standing.verdict !== 'worse') return undefined;
  const { cause, remedy, fixes } = cure(ended);
  return {
    ...{ code: 'learned-nothing', column: null, count: test.rows, line: null },
    what: tell('nothing-learned', {
      ...{ rows: test.rows, beside: besideConstant(ended, beside), cause },
      ...guessed(ended),
    }),
    remedy,
    ...(fixes.length > 0 ? { fixes } : {}),
  };
}

/** The label, where nobody named it and its own name does not say for sure that it is one. */
function guessed({ dataset: { label, labelChoice }, warnings }: Ended) {
  const isGuess =
    labelChoice === 'only-candidate' ||
    labelChoice === 'by-evidence' ||
    warnings.some(({ code }) => code === 'label-choice');
  return isGuess ? { label: shorten(label), chosen: labelChoice } : {};
}

/** What a model must gain in log likelihood on the test part, in nats: noise loses half a nat for each feature. */
const leastGain = 1;

interface Beside {
  readonly standing: Standing;
  /** In log likelihood, over the best constant answer. */
  readonly gain: number;
}

function besideConstant({ config, unseenLoss }: Ended, { standing, gain }: Beside) {
  const [right, blind] = [standing.score ?? 0, standing.blind ?? 0]; // both classes are there
  if (right < blind)
    return tell('constant-right-more-often', {
      balanced: balances[config.balance].evens === 'training',
      right,
      blind,
    });
  return tell(gain <= 0 ? 'constant-does-as-well' : 'gain-within-chance', { ...unseenLoss });
}

/** That a model ranks rows and is worse all the same: its answers beyond chance, or its probabilities by as much as would count as
 * a gain the other way round. */
function rankedButWorse(ended: Ended, beside: Beside): Warning | undefined {
  const { unseenLoss, test } = ended;
  const { rows } = test;
  const answers = beside.standing.verdict === 'worse';
  if (!answers && beside.gain >= -leastGain) return undefined;
  const { cause, remedy, fixes } = cureOfRanked(ended, answers, beside.gain);
  const worse = answers ? besideConstant(ended, beside) : tell('constant-has-lower-loss', { ...unseenLoss });
  return {
    ...{ code: 'worse-than-constant', column: null, count: rows, line: null },
    what: tell('ranked-but-worse', { rows, beside: worse, cause }),
    remedy,
    ...(fixes.length > 0 ? { fixes } : {}),
  };
}

/** Where the probabilities are good for something, answers come right with the classes' weights. */
function cureOfRanked(ended: Ended, answers: boolean, gain: number): Cure {
  const ofSettings = gain > leastGain ? undefined : cureOfSettings(ended);
  if (ofSettings !== undefined) return ofSettings;
  if (answers && balances[ended.config.balance].evens === 'nothing')
    return { remedy: tell('weigh-classes-alike'), fixes: [{ balance: 'weights' }] };
  return { remedy: tell('go-by-order'), fixes: [] };
}
