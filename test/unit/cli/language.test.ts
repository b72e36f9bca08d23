import { expect, test } from 'vitest';
import { languageIn } from '../../../src/cli/language.js';
import { UsageError } from '../../../src/cli/usageError.js';

test('the option decides, wherever it stands, and is none of the command’s arguments', () => {
  const env = { LANG: 'en_US.UTF-8' };
  for (const args of [
    ['--language', 'ko', 'train', 'a.csv'],
    ['train', '--language=ko', 'a.csv'],
    ['train', 'a.csv', '--language', 'ko'],
  ])
    expect(languageIn(args, env)).toEqual({ language: 'ko', others: ['train', 'a.csv'] });
});

test.each([
  [{ LANG: 'ko_KR.UTF-8' }, 'ko'],
  [{ LANG: 'ko_KR.UTF-8', LC_ALL: 'C' }, 'en'],
  [{ LANG: 'C.UTF-8', LC_MESSAGES: 'ko_KR' }, 'ko'],
  [{ LANG: 'kok_IN' }, 'en'], // Konkani
  [{}, 'en'],
])('else the terminal’s: %o', (env, language) => expect(languageIn(['train'], env).language).toBe(language));

test.each([[['--language']], [['--language', 'fr']], [['--language=']]])('%o is refused', (args) =>
  expect(() => languageIn(args, {})).toThrow(UsageError),
);
