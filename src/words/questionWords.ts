import type { SettingKey, settings } from '../core/settings.js';

export type AskedKey = {
  [Key in SettingKey]: (typeof settings)[Key]['asked'] extends 'never' ? never : Key;
}[SettingKey];

/** What is asked of a person before training. */
export interface QuestionWords {
  readonly title: (file: string) => string;
  /** Whether a file that has all columns which a model needs, but not its label, is to be scored or trained on. */
  readonly purpose: {
    readonly title: (file: string) => string;
    readonly lacksLabel: (model: string, label: string) => string;
    readonly toScore: (model: string) => string;
    readonly toTrain: string;
  };
  /** What each setting is for: one that is asked without words does not compile. */
  readonly asked: Readonly<Record<AskedKey, string>>;
  /** The choice that leaves a label or a class to the file. @param found what it would be, where that is known */
  readonly automatic: (found: string | undefined) => string;
  readonly likeliestColumn: string;
  readonly likeliestClass: string;
  readonly enterNumber: string;
  readonly noNumber: (typed: string) => string;
  /** Where several columns could be the label, and where one has many classes. */
  readonly whichLabel: string;
  readonly whichClass: (column: string) => string;
  /** @param now the class that is told from the rest by now */
  readonly whichInstead: (column: string, now: string) => string;
  readonly rowsOf: (value: string, rows: number) => string;
  readonly rows: (rows: number) => string;
  readonly moreClasses: (classes: number) => string;
  /** Said behind a question, in brackets. */
  readonly countedInPart: string;
}
