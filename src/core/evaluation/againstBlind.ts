import { balances } from '../balance.js';
import type { Balance } from '../config.js';
import { ratio, type Undefinable } from '../undefinable.js';
import { fisherTest, signTest } from './exactTests.js';
import { type Grouped, independent } from './independent.js';
import { accuracy, type ConfusionCounts } from './metrics.js';

/** How a model stands beside one that always gives the same answer, on the same rows. */
export interface Standing {
  /** What both are judged by. */
  readonly measure: 'accuracy' | 'balanced accuracy';
  readonly score: Undefinable;
  /** Of always giving the same answer. */
  readonly blind: Undefinable;
  /** `unclear`: chance makes such a difference in more than one case of twenty; `untold`: these rows cannot tell. */
  readonly verdict: 'better' | 'worse' | 'unclear' | 'untold';
}

/** Below this a difference is not left to chance. */
const significant = 0.05;

/** Compares a model with always giving one answer, on the rows that its counts are of. Only rows on which model and constant answer differ tell which is better: where the
 * constant is "negative" the model wins its true positives and loses its false ones: what it calls positive, and so as alike as its
 * precision. An exact sign test on these,
 * not whether the constant's accuracy lies in an interval of the model's, which forgets that they share the rows.
 *
 * A model trained with balanced classes was not asked for accuracy: it is judged by the mean of both classes' recall,
 * which is 0.5 for any constant, with Fisher's exact test. Copies made before the split are no rows of their own:
 * with these nothing can be told, nor without a class.
 * @param blindAnswer 1 where the constant answer is the positive class
 * @param part the one that the counts are of: rows in groups tell less */
export function againstBlind(
  counts: ConfusionCounts,
  blindAnswer: 0 | 1,
  balance: Balance,
  part: Grouped = {},
): Standing {
  const { tp, fp, fn, tn } = counts;
  const [positives, negatives] = [tp + fn, fp + tn];
  const isTold = positives > 0 && negatives > 0 && balances[balance].evens !== 'all parts';
  if (balances[balance].evens === 'training') {
    const score = positives > 0 && negatives > 0 ? (tp / positives + tn / negatives) / 2 : null;
    const verdict = isTold ? balancedVerdict(whole(independent(counts, part, 'recall'))) : 'untold';
    return { measure: 'balanced accuracy', score, blind: 0.5, verdict };
  }
  const telling = whole(independent(counts, part, 'precision'));
  const [won, lost] = blindAnswer === 1 ? [telling.tn, telling.fn] : [telling.tp, telling.fp];
  const isClear = signTest(won, lost) < significant;
  return {
    measure: 'accuracy',
    score: accuracy(counts),
    blind: ratio(blindAnswer === 1 ? positives : negatives, positives + negatives),
    verdict: !isTold ? 'untold' : !isClear ? 'unclear' : won > lost ? 'better' : 'worse',
  };
}

/** The exact tests are of whole rows. */
function whole({ tp, fp, fn, tn }: ConfusionCounts): ConfusionCounts {
  return { tp: Math.round(tp), fp: Math.round(fp), fn: Math.round(fn), tn: Math.round(tn) };
}

/** The score says which way, the test only whether it is beyond chance. */
function balancedVerdict({ tp, fp, fn, tn }: ConfusionCounts): Standing['verdict'] {
  const [positives, negatives, rows] = [tp + fn, fp + tn, tp + fp + fn + tn];
  const isBetter = tp * negatives > fp * positives;
  const p = isBetter ? fisherTest(tp, tp + fp, positives, rows) : fisherTest(fp, tp + fp, negatives, rows);
  if (2 * p >= significant) return 'unclear';
  return isBetter ? 'better' : 'worse';
}

/** The class that someone who never looks at the features would always answer, as a label. */
export function blindAnswerOf({ confusion }: { readonly confusion: ConfusionCounts }): 0 | 1 {
  return confusion.tp + confusion.fp > 0 ? 1 : 0;
}
