import type { SettingKey, settings } from '../core/settings.js';

type OptionKey = {
  [Key in SettingKey]: (typeof settings)[Key]['option'] extends null ? never : Key;
}[SettingKey];

/** What a terminal says of its commands and options. */
export interface UsageWords {
  /** The whole of it. @param options a line for each */
  readonly text: (options: string) => string;
  /** What each setting's option does: one without words does not compile. */
  readonly helps: Readonly<Record<OptionKey, string>>;
  readonly json: string;
  readonly scores: string;
  readonly decide: string;
  readonly prevalence: string;
  readonly output: string;
  readonly top: string;
  readonly force: string;
  readonly language: string;
  readonly help: string;
  /** Of an option that may be given several times. */
  readonly often: string;
  /** Of one that any mark may be given to, behind its other choices. */
  readonly orMark: string;
  readonly byPreset: string;
}
