import type { Balance } from '../config.js';
import { bearingOf, type Warning } from '../warning.js';
import { type Ranked, rocAreaInterval } from './areaIntervals.js';
import type { Interval } from './interval.js';

/** What the test part proves of a model, in a word; docs/verdict.md says why so. `untold`: these rows cannot tell; `useless`: no
 * ranking beyond chance; `unproven`: too few rows to tell; `promising`: better than chance, and too few rows to tell how good;
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
  /** The ROC area with its 95 % interval; null where the test part lacks a class. */
  readonly ranking: Ranking | null;
  /** Whether the word would be a better one, but for false alarms. */
  readonly drowned: boolean;
}

export interface Ranking extends Interval {
  readonly area: number;
}

/** What a verdict is made of; every record has it. */
export interface Judged {
  readonly evaluation: { readonly test: Ranked };
  readonly config: { readonly balance: Balance };
  readonly warnings: readonly Pick<Warning, 'code'>[];
}

const chance = 0.5;
/** Below these are weak, fair and good (Hosmer, Lemeshow & Sturdivant 2013, Applied Logistic Regression, chapter 5). */
const [acceptable, excellent, outstanding] = [0.7, 0.8, 0.9];

/** The one verdict on a model: by how it ranks the rows of the test part, so that no threshold changes it and no balance. It goes
 * by the lower end of the ROC area's interval, since the word is what these rows prove.
 *
 * Copies in the test part make a ranking look better: where one seems proven nothing is told, where none does even so, that holds. */
export function verdictOf({ evaluation: { test }, config: { balance }, warnings }: Judged): Verdict {
  const interval = rocAreaInterval(test);
  if (interval === null || test.rocArea === null) return { grade: 'untold', ranking: null, drowned: false };
  const ranking = { area: test.rocArea, ...interval };
  const told = (grade: Grade, drowned = false): Verdict => ({ grade, ranking, drowned });
  if (!isRanked({ ranking })) return told(ranking.high >= acceptable ? 'unproven' : 'useless');
  if (balance === 'lecture') return told('untold');
  if (ranking.low < acceptable) return told(ranking.high < outstanding ? 'weak' : 'promising');
  if (ranking.low < excellent) return told('fair');
  if (isDrowned(test)) return told('fair', true);
  if (warnings.some((warning) => bearingOf(warning) === 'flattery')) return told('doubtful');
  return told(ranking.low < outstanding ? 'good' : 'excellent');
}

/** Whether the test part shows that rows are ranked better than chance would. */
export function isRanked({ ranking }: Pick<Verdict, 'ranking'>): boolean {
  return ranking !== null && ranking.low > chance;
}

/** Whether no threshold finds half of the positives without more false alarms than these: the ROC area of a rare class may be high
 * all the same. */
function isDrowned({ steps, positives }: Ranked): boolean {
  return !steps.some(({ tp, fp }) => 2 * tp >= positives && tp >= fp);
}
