import type { SettingKey, settings } from '../core/settings.js';

export type AskedKey = {
  [Key in SettingKey]: (typeof settings)[Key]['asked'] extends 'never' ? never : Key;
}[SettingKey];

/** What Train with Options says. */
export interface QuestionWords {
  readonly title: (file: string) => string;
  /** What each setting is for: one that is asked without words does not compile. */
  readonly asked: Readonly<Record<AskedKey, string>>;
  /** The choice that leaves a label or a class to the file. @param found what it would be, where that is known */
  readonly automatic: (found: string | undefined) => string;
  readonly likeliestColumn: string;
  readonly likeliestClass: string;
  readonly enterNumber: string;
  readonly noNumber: (typed: string) => string;
}
