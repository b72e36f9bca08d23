import { type OtherMark, otherMarks } from '../core/csv/dialectWish.js';
import type { SettingKey, settings } from '../core/settings.js';
import type { Split } from '../core/training/partition.js';
import type { TrainingConfig } from '../core/trainingConfig.js';

type Catalogue = typeof settings;

/** What a language calls each setting and its choices: one without words does not compile. */
export type SettingsWords = {
  readonly [Key in SettingKey]: Called & OfChoices<Catalogue[Key]> & OfTexts<Catalogue[Key]>;
};

interface Called {
  /** What it is called where it is alone. */
  readonly term: string;
  /** What it is called in a list of settings, if not the same. */
  readonly short?: string;
  /** How its value is shown, where the kind does not say it all. */
  readonly value?: (config: TrainingConfig) => readonly string[];
}

export interface ChoiceWords {
  /** What it is called where a person is asked for it. */
  readonly title?: string;
  readonly description: string;
}

type OfChoices<S> = S extends { kind: { choices: readonly (infer Value extends string)[] } }
  ? {
      readonly choices: Readonly<
        Record<Value, S extends { asked: 'never' } ? string : Required<ChoiceWords>>
      >;
    }
  : unknown;

type OfTexts<S> = S extends { kind: { is: 'texts' } }
  ? {
      /** What it lists, in the singular. */
      readonly of: string;
    }
  : unknown;

/** The words of any setting. */
export interface WordsOfSetting extends Called {
  readonly choices?: Readonly<Record<string, string | ChoiceWords>>;
  readonly of?: string;
}

/** What was left to the file, with what that came to. */
/** How many of something each part has; `validation` is 0 where there is no such part. */
export interface PartCounts {
  readonly train: number;
  readonly validation: number;
  readonly test: number;
}

export interface OutcomeWords {
  readonly ofEarlierVersion: string;
  /** @param epochs of which fewer are made where fewer do */
  readonly atMost: (epochs: string) => string;
  readonly penaltyOpen: string;
  readonly penaltyChosen: (l2: string, judges: 'folds' | 'validation') => string;
  readonly gapsHere: { readonly skipped: string; readonly filled: string };
  /** @param rows of each part @param leftOut rows between these @param spans when they were made, where that is known */
  readonly times: (rows: PartCounts, leftOut: number, spans: Split['times']) => string;
  /** How a partition divides rows where their times say which part they are in. */
  readonly partitionByTime: (hasValidation: boolean) => string;
  readonly groups: {
    readonly divided: (groups: PartCounts) => string;
    readonly ungrouped: (rows: number) => string;
  };
  /** Of rows of the test part that share a group, or are near in time. @param telling independent rows, of which intervals would be
   * as wide */
  readonly alike: (what: 'group' | 'time', rows: number, telling: number) => string;
}

/** Words for each mark that may stand between fields and has no other name. */
export function eachMark(wordsFor: (mark: OtherMark) => string): Readonly<Record<OtherMark, string>> {
  const entries = otherMarks.map((mark) => [mark, wordsFor(mark)]);
  return Object.fromEntries(entries) as Record<OtherMark, string>;
}
