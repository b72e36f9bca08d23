import { againstBlind, blindAnswerOf } from '../evaluation/againstBlind.js';
import { counted, fixed } from '../format.js';
import type { Warning } from '../warning.js';
import { byWeights, cure } from './cures.js';
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
  const scores = `${standing.measure} ${fixed(right)} against ${fixed(blind)}`;
  const losses = `loss ${loss.model > 100 ? 'above 100' : fixed(loss.model)} against ${fixed(loss.constant)}`;
  const rows = `the ${counted(test.rows, 'test row')}`;
  const { reason, remedy, fixes } = learned && !balanced ? byWeights : cure(ended);
  const besideConstant = () => {
    if (right < blind) return `always giving the same answer is right more often there (${scores})`;
    if (gain <= 0) return `always giving the same answer does as well there (${losses})`;
    return `the model's gain over always giving the same answer is within chance (${losses})`;
  };
  const what =
    learned && !balanced
      ? `the answers on ${rows} are right less often than always the same one would be (${scores}), though the probabilities tell something (${losses})`
      : `nothing was learned that holds up on ${rows}: ${besideConstant()}`;
  return {
    code: 'learned-nothing',
    column: null,
    count: test.rows,
    line: null,
    what: `${what}${reason}`,
    remedy,
    ...(fixes.length > 0 ? { fixes } : {}),
  };
}

/** What a model must gain in log likelihood on the test part, in nats: noise loses half a nat for each feature. */
const leastGain = 1;
