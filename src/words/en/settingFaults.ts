import { inFull } from '../../core/format.js';
import type { settingSayings } from '../../core/settingSayings.js';
import type { Sentences } from '../sentences.js';
import type { WordsOfSetting } from '../settingWords.js';
import { quoted } from './count.js';
import { settingWords } from './settings.js';

const words: Readonly<Record<string, WordsOfSetting>> = settingWords;

/** By its term, in small letters but for `L2 penalty`, where it has no other name. */
function called({ setting, name }: { readonly setting: string; readonly name?: string | undefined }): string {
  const term = Object.hasOwn(words, setting) ? words[setting]?.term : undefined;
  return name ?? term?.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase()) ?? setting;
}

function shown({ given, isText }: { readonly given: string; readonly isText: boolean }): string {
  return isText ? quoted(given) : given;
}

const item = (setting: string) => (Object.hasOwn(words, setting) ? words[setting]?.of : undefined) ?? 'value';

export const settingSentences: Sentences<typeof settingSayings> = {
  'outside-range': ({ least, most, whole, orAuto, ...facts }) =>
    `${called(facts)} must be ${orAuto ? '"auto" or ' : ''}${whole ? 'a whole number' : 'a number'} from ${inFull(least)} to ${inFull(most)}, not ${shown(facts)}`,
  'choose-value-in-range': ({ orAuto }) => `Choose a value in this range${orAuto ? ', or "auto"' : ''}`,
  'no-such-choice': ({ choices, orMark, ...facts }) =>
    `${called(facts)} must be one of ${choices.join(', ')}${orMark ? ', or a single mark' : ''}, not ${shown(facts)}`,
  'choose-one-of-these': () => 'Choose one of these',
  'not-a-text': (facts) => `${called(facts)} must be a text, not ${shown(facts)}`,
  'write-in-quotes': () => 'Write it in quotes',
  'not-a-list': (facts) => `${called(facts)} must be a list of ${item(facts.setting)}s`,
  'write-a-list': () => 'Write it as a list: ["a", "b"]',
  'not-among-these': (facts) => `${shown(facts)} in ${called(facts)} is not a ${item(facts.setting)}`,
  'take-any-of-these': ({ these }) => `Take any of these: ${these.join(', ')}`,
  'no-naming': (facts) =>
    `${shown(facts)} in ${called(facts)} is not VALUE=NAME, with a name of at most 200 letters`,
  'write-naming': () => 'Give each class one name, like 1=pulsar',
  'named-twice': (facts) => `${shown(facts)} comes twice in ${called(facts)}`,
  'group-and-time': () => 'rows are divided by a group column or by a time column, not by both',
};
