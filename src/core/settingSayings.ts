import { type Sayings, teller } from './told.js';

/** What a fault of a setting's value says of it: the setting's key, and where it stands what it is called there, such as
 * the name of an option. */
const ofSetting = { setting: 'text', name: 'text?' } as const;
/** The value that it has instead. */
const given = { given: 'text', isText: 'flag' } as const;

/** What may have to be said of the values of settings. */
export const settingSayings = {
  'outside-range': { ...ofSetting, ...given, least: 'number', most: 'number', whole: 'flag', orAuto: 'flag' },
  'choose-value-in-range': { orAuto: 'flag' },
  'no-such-choice': { ...ofSetting, ...given, choices: 'texts', orMark: 'flag' },
  'choose-one-of-these': {},
  'not-a-text': { ...ofSetting, ...given },
  'write-in-quotes': {},
  'not-a-list': ofSetting,
  'write-a-list': {},
  'not-among-these': { ...ofSetting, ...given },
  'take-any-of-these': { these: 'texts' },
  'no-naming': { ...ofSetting, ...given },
  'write-naming': {},
  'named-twice': { ...ofSetting, ...given },
  'group-and-time': {},
} as const satisfies Sayings;

export const tellOfSettings = teller<typeof settingSayings>();
