import type { SettingKey } from '../core/settings.js';
import * as en from './en/settings.js';
import * as ko from './ko/settings.js';
import { spoken } from './language.js';
import type { ChoiceWords, OutcomeWords, SettingsWords, WordsOfSetting } from './settingWords.js';

const words = spoken<SettingsWords>({ en: en.settingWords, ko: ko.settingWords });

/** What a setting's values came to in a run. */
export const outcomeWords = spoken<OutcomeWords>({ en: en.outcomeWords, ko: ko.outcomeWords });

export function wordsOf(key: SettingKey): WordsOfSetting {
  return words[key];
}

/** What a setting is called within a sentence. */
export function settingName(key: SettingKey): string {
  const { term, short = term.replace(/^[A-Z]/, (letter) => letter.toLowerCase()) } = wordsOf(key);
  return short;
}

/** What a choice is called within a sentence: a preset by its key, as everywhere. */
export function choiceName(key: SettingKey, choice: string): string {
  const title = key === 'preset' ? undefined : choiceWords(key, choice)?.title;
  return title?.replace(/^[A-Z]/, (letter) => letter.toLowerCase()) ?? choice;
}

/** What is said of a choice; undefined of one that there is not, or no more. */
export function choiceWords(key: SettingKey, choice: string): ChoiceWords | undefined {
  const { choices = {} } = wordsOf(key);
  const said = Object.hasOwn(choices, choice) ? choices[choice] : undefined;
  return typeof said === 'string' ? { description: said } : said;
}
