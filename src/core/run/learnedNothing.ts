import { againstBlind, blindAnswerOf } from '../evaluation/againstBlind.js';
import type { Warning } from '../warning.js';
import { cure } from './cures.js';
import { tell } from './runSayings.js';
import { asBalanced, type Ended, rowsOfBalanced } from './unseenLoss.js';

/** A run has learned nothing if the test part does not show that it has: the likelihood of its labels under the model is
 * not even e times that under the best constant answer, and the model's answers are not right more often than always the
 * same beyond chance either ({@link againstBlind}: a few rows of which a model is wrongly sure raise the loss of one that is
 * mostly right). Of pure noise this is said nine times in ten or more often. It is also said, in other words, where the
 * probabilities tell something but the answers are right less often than always the same, beyond chance.
 *
 * Where training gave both classes the same weight, both losses do, "right" is the mean of both classes' shares of right
 * answers, and always the same is right in half. A test part of a single class tells nothing, and nothing is said.
 * @returns undefined where something was learned */
export function learnedNothing(ended: Ended): Warning | undefined {
  const { config, test, baseline, unseenLoss: loss, split } = ended;
  if (split.positives.test === 0 || split.positives.test === split.test) return undefined;
  const balanced = asBalanced(config);
  const standing = againstBlind(test.confusion, blindAnswerOf(baseline), config.balance);
  const [right, blind] = [standing.score ?? 0, standing.blind ?? 0]; // both classes are there
  const worth = balanced
    ? rowsOfBalanced(split.test - split.positives.test, split.positives.test)
    : test.rows;
  const gain = worth * (loss.constant - loss.model);
  const learned = gain > leastGain || standing.verdict === 'better';
  if (learned && standing.verdict !== 'worse') return undefined;
  const { model, constant } = loss;
  const { rows } = test;
  const about = { code: 'learned-nothing', column: null, count: rows, line: null } as const;
  if (learned && !balanced)
    return {
      ...about,
      what: tell('answers-worse-than-constant', { rows, right, blind, model, constant }),
      remedy: tell('weigh-classes-alike'),
      fixes: [{ balance: 'weights' }],
    };
  const besideConstant = () => {
    if (right < blind) return tell('constant-right-more-often', { balanced, right, blind });
    return tell(gain <= 0 ? 'constant-does-as-well' : 'gain-within-chance', { model, constant });
  };
  const { cause, remedy, fixes } = cure(ended);
  return {
    ...about,
    what: tell('nothing-learned', { rows, beside: besideConstant(), cause }),
    remedy,
    ...(fixes.length > 0 ? { fixes } : {}),
  };
}

/** What a model must gain in log likelihood on the test part, in nats: noise loses half a nat for each feature. */
const leastGain = 1;
