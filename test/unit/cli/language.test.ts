import { expect, test } from 'vitest';
import { languageIn } from '../../../src/cli/language.js';
import { UsageError } from '../../../src/cli/usageError.js';
import { languageOf } from '../../../src/words/language.js';

test('the option decides, wherever it stands, and is none of the command’s arguments', () => {
  for (const args of [
    ['--language', 'ko', 'train', 'a.csv'],
    ['train', '--language=ko', 'a.csv'],
    ['train', 'a.csv', '--language', 'ko'],
  ])
    expect(languageIn(args)).toEqual({ language: 'ko', others: ['train', 'a.csv'] });
  expect(languageIn(['train'])).toEqual({ language: 'en', others: ['train'] });
});

test.each([[['--language']], [['--language', 'fr']], [['--language=']]])('%o is refused', (args) =>
  expect(() => languageIn(args)).toThrow(UsageError),
);

test.each([
  ['ko', 'ko'],
  ['ko-KR', 'ko'],
  ['ko_KR.UTF-8', 'ko'],
  ['kok_IN', 'en'], // Konkani
  ['C.UTF-8', 'en'],
  [undefined, 'en'],
])('a locale %s speaks %s', (locale, language) => expect(languageOf(locale)).toBe(language));
