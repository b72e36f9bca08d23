import { balances } from '../balance.js';
import type { Balance } from '../config.js';
import { bearingOf, type Warning, type WarningCode } from '../warning.js';
import { areaInterval, type Ranked, rocAreaInterval } from './areaIntervals.js';
import { effectOn } from './independent.js';
import type { Interval } from './interval.js';
import type { Evaluation } from './scores.js';

/** What is proven of a model, in a word; docs/verdict.md says why so. `untold`: these rows cannot tell; `useless`: no
 * ranking beyond chance, of rows that would show one; `unproven`: too few rows to tell; `promising`: better than chance, and too few rows to tell how good;
 * `doubtful`: it would be good, and something flatters it. */
export type Grade =
  | 'untold'
  | 'useless'
  | 'unproven'
  | 'promising'
  | 'weak'
  | 'fair'
  | 'good'
  | 'excellent'
  | 'doubtful';

export interface Verdict {
  readonly grade: Grade;
  /** What it goes by, the ROC area with its 95 % interval; null where the test part lacks a class, and nothing else tells. */
  readonly ranking: Ranking | null;
  /** What other splits say, where this model is surely worse than theirs. */
  readonly below: Ranking | null;
  /** Whether the word would be a better one, but for false alarms. */
  readonly drowned: boolean;
  /** Whether it surely ranks the rows the wrong way round. */
  readonly backwards: boolean;
  /** Whether the word would be a better one, but for rows that belong together in several parts. */
  readonly grouped: boolean;
  /** The lower end with such rows kept together, where that proves less than the interval; undefined where nobody tried. */
  readonly wholeLow?: number;
}

export interface Ranking extends Interval {
  readonly area: number;
  /** Rows of each class that it is of: those of several test parts counted once, and of groups as many as tell as much, and so
   * not whole. */
  readonly positives: number;
  readonly negatives: number;
  /** Of how many other splits it is the mean; undefined of the test part. */
  readonly splits?: number;
}

/** What a verdict is made of, beside other splits; every record has it. */
export interface Judged {
  readonly evaluation: { readonly test: Ranked } & Pick<Evaluation, 'wholeGroups'>;
  readonly config: { readonly balance: Balance };
  readonly warnings: readonly Pick<Warning, 'code'>[];
}

/** What guessing has, and from where the lower end is fair, good and excellent (Hosmer, Lemeshow & Sturdivant 2013, Applied Logistic
 * Regression, chapter 5: acceptable, excellent, outstanding). */
export const bounds = { chance: 0.5, fair: 0.7, good: 0.8, excellent: 0.9 } as const;

/** The one verdict on a model: by how it ranks rows that it has not seen, so that no threshold changes it, and no balance but the
 * lecture's. It goes by the lower end of the ROC area's interval, since the word is what the rows prove: that of the mean over other
 * splits, which tell more than one test part, but where this model is surely worse than theirs.
 *
 * Copies in the test part make a ranking look better: where one seems proven nothing is told, where none does even so, that holds.
 * Nor does a word hold that is not proven where rows that seem to belong together are kept so.
 * @param overSplits what other splits say; null where there are none, or none that say anything of this model */
export function verdictOf(
  { evaluation: { test, wholeGroups }, config: { balance }, warnings }: Judged,
  overSplits: Ranking | null = null,
): Verdict {
  const own = ownRanking(test);
  const below = own !== null && overSplits !== null && own.high < overSplits.low ? overSplits : null;
  const ranking = below !== null ? own : (overSplits ?? own);
  if (ranking === null)
    return { grade: 'untold', ranking: null, below: null, drowned: false, backwards: false, grouped: false };
  const backwards = ranking.high < bounds.chance;
  const ofGroups = warnings.some(({ code }) => code === 'grouped-rows') ? wholeGroups?.low : undefined;
  const told = (word: Grade, drowned = false): Verdict => {
    const grouped =
      ofGroups !== undefined && Object.hasOwn(needed, word) && !(ofGroups > (needed[word] ?? 0));
    const grade = !grouped ? word : (needed[word] ?? 0) > bounds.chance ? 'doubtful' : 'untold';
    const wholeLow = ofGroups !== undefined && ofGroups < ranking.low ? { wholeLow: ofGroups } : {};
    return { grade, ranking, below, drowned: drowned && !grouped, backwards, grouped, ...wholeLow };
  };
  if (!isRanked({ ranking }))
    return told(ranking.high < bounds.fair && couldTell(ranking) ? 'useless' : 'unproven');
  const flattering = warnings.filter((warning) => bearingOf(warning) === 'flattery');
  const hasCopies = flattering.some(({ code }) => copied.has(code));
  if (balances[balance].copies === 'all parts' || (hasCopies && ranking.low < bounds.good))
    return told('untold');
  if (ranking.low < bounds.fair) return told(ranking.high < bounds.excellent ? 'weak' : 'promising');
  if (ranking.low < bounds.good) return told('fair');
  if (isDrowned(test)) return told('fair', true);
  if (flattering.length > 0) return told('doubtful');
  return told(ranking.low < bounds.excellent ? 'good' : 'excellent');
}

/** What the lower end of the interval has to be above for each word. */
const needed: Readonly<Partial<Record<Grade, number>>> = {
  promising: bounds.chance,
  weak: bounds.chance,
  fair: bounds.fair,
  good: bounds.good,
  excellent: bounds.excellent,
};

/** Rows of the test part that were trained on, or nearly: of ten copies of each row even labels by coin are ranked. */
const copied: ReadonlySet<WarningCode> = new Set(['shared-rows', 'near-duplicates']);

function ownRanking(test: Ranked): Ranking | null {
  const interval = rocAreaInterval(test);
  const { rocArea: area, positives, negatives } = test;
  const effect = effectOn(test, 'rocArea');
  if (interval === null || area === null) return null;
  return { area, ...interval, positives: positives / effect, negatives: negatives / effect };
}

/** Whether there are rows enough to tell a ranking by chance from a fair one, whatever these came to: of a handful any area may
 * come about, and one that is far too low says no more of the model than one that is far too high. */
function couldTell({ positives, negatives }: Ranking): boolean {
  return areaInterval(bounds.chance, positives, negatives).high < bounds.fair;
}

/** Whether the word is the lower end's: the others have a reason of their own. */
export function isByLowerEnd({ grade, drowned }: Pick<Verdict, 'grade' | 'drowned'>): boolean {
  return !drowned && ['weak', 'fair', 'good', 'excellent'].includes(grade);
}

/** Whether it is shown that rows are ranked better than chance would. */
export function isRanked({ ranking }: Pick<Verdict, 'ranking'>): boolean {
  return ranking !== null && ranking.low > bounds.chance;
}

/** Whether no threshold finds half of the positives without raising more false alarms than it finds rows: the ROC area of a rare class
 * may be high all the same. */
function isDrowned({ steps, positives }: Ranked): boolean {
  return positives > 0 && !steps.some(({ tp, fp }) => 2 * tp >= positives && tp >= fp);
}
