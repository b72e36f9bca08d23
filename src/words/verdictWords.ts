import type { bounds, Grade, Ranking } from '../core/evaluation/verdict.js';
import type { Undefinable } from '../core/undefinable.js';

/** What is said of a verdict, in whole sentences. Classes are words already: `"pulsar"`, `not "pulsar"`. */
export interface VerdictWords {
  /** In a word or a few. */
  readonly headline: Readonly<Record<Grade, string>>;
  /** Where rows come in groups, of which there are too few. */
  readonly fewGroups: Readonly<Partial<Record<Grade, string>>>;
  /** Of a word that would be another one with the checks that were muted. */
  readonly muted: (headline: string) => string;
  /** All that is not the positive class, where that is the rest of many: as tables and files call it. */
  readonly rest: (name: string) => string;
  /** As a line or a row to compare with is called. */
  readonly always: (answer: string) => string;
  /** A clause, for those below. */
  readonly ranking: (ranking: Ranking) => string;
  /** To add to that where the word goes by its lower end. @param isWhole of rows that seem to belong together, kept so */
  readonly atLeast: (low: number, isWhole: boolean) => string;
  /** Why the word is what it is, where that must not be left to who asks; what it goes by stands beside it. */
  readonly basis: {
    readonly copies: string;
    /** Rows of the same thing are in several parts, and the word would not hold without. */
    readonly grouped: string;
    readonly noNegatives: (negative: string) => string;
    readonly useless: string;
    readonly backwards: string;
    /** @param ranking of models of other splits, all of which rank better */
    readonly below: (ranking: string) => string;
    /** @param callForRows whether nothing else on the page does @param ofGroups whether rows come in groups */
    readonly unproven: (callForRows: boolean, ofGroups: boolean) => string;
    readonly promising: (ofGroups: boolean) => string;
    readonly drowned: (positive: string) => string;
    readonly doubtful: string;
  };
  /** @param cut the threshold, where it is not the run's own */
  readonly found: (facts: {
    readonly cut: number | undefined;
    readonly on: 'test' | 'validation';
    readonly positive: string;
    readonly rows: number;
    readonly found: number;
    readonly precision: Undefinable;
  }) => string;
  readonly compared: (facts: {
    readonly own: Undefinable;
    readonly blind: Undefinable;
    readonly answer: string;
    readonly isBelow: boolean;
    readonly byChance: boolean;
    /** Always the other answer, where that would have been right more often still. */
    readonly other: { readonly answer: string; readonly score: number } | undefined;
  }) => string;
  readonly shares: (facts: {
    readonly positive: string;
    readonly negative: string;
    readonly ofPositive: number;
    readonly ofNegative: number;
  }) => string;
  /** `drowned`: where no threshold finds half of the positives but with more false alarms; `refuted`: where the one with the best F1 on
   * other rows has a lower one on the test part */
  readonly tryAnother: Readonly<Record<'plain' | 'drowned' | 'refuted', string>>;
  /** What may make a weak ranking a better one. */
  readonly tellMore: string;
  /** A clause. */
  readonly overSplits: (facts: {
    readonly splits: number;
    readonly standing: 'better' | 'worse' | 'unclear';
    readonly answer: string;
  }) => string;
  /** How it was come to, for who asks. */
  readonly how: {
    readonly ranking: (facts: {
      readonly grade: Grade;
      readonly ranking: string;
      /** Whether it goes by other splits. */
      readonly isRepeated: boolean;
      readonly drowned: boolean;
      readonly bounds: typeof bounds;
    }) => string;
    readonly signTest: (clear: boolean) => string;
    readonly muted: string;
  };
}
