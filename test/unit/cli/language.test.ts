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
    expect(languageIn(args, { LANG: 'en_US.UTF-8' })).toEqual({ language: 'ko', others: ['train', 'a.csv'] });
});

test.each([
  [{}, 'en'],
  [{ LANG: 'ko_KR.UTF-8' }, 'ko'],
  [{ LANG: 'ko_KR.UTF-8', LC_ALL: 'C' }, 'en'],
  [{ LANG: 'en_US.UTF-8', LC_ALL: '', LC_MESSAGES: 'ko_KR.UTF-8' }, 'ko'],
])('without it, or with auto, the terminal’s own does: %o', (environment, language) => {
  expect(languageIn(['train'], environment)).toEqual({ language, others: ['train'] });
  expect(languageIn(['train', '--language', 'auto'], environment)).toEqual({ language, others: ['train'] });
  expect(languageIn(['--language=en', 'train'], environment).language).toBe('en');
});

test.each([[['--language']], [['--language', 'fr']], [['--language=']]])('%o is refused', (args) =>
  expect(() => languageIn(args, {})).toThrow(UsageError),
);

test('it is refused in the terminal’s own language', () => {
  expect(() => languageIn(['--language', 'fr'], { LANG: 'ko_KR.UTF-8' })).toThrow(
    /^--language는 .*하나입니다/,
  );
  expect(() => languageIn(['--language', 'fr'], {})).toThrow(/^--language is /);
});

test.each([
  ['ko', 'ko'],
  ['ko-KR', 'ko'],
  ['ko_KR.UTF-8', 'ko'],
  ['kok_IN', 'en'], // Konkani
  ['C.UTF-8', 'en'],
  [undefined, 'en'],
])('a locale %s speaks %s', (locale, language) => expect(languageOf(locale)).toBe(language));
