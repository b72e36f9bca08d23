import { afterEach, expect, test, vi } from 'vitest';
import { speak } from '../../../src/words/language.js';
import { moment } from '../../../src/words/moment.js';

afterEach(() => {
  vi.restoreAllMocks();
  speak('en');
});

/** A person whose machine is set to a locale. */
function at(locale: string, seconds: boolean): string {
  const { resolvedOptions } = Intl.DateTimeFormat.prototype;
  vi.spyOn(Intl.DateTimeFormat.prototype, 'resolvedOptions').mockImplementation(function (
    this: Intl.DateTimeFormat,
  ) {
    return { ...resolvedOptions.call(this), locale };
  });
  return moment('2026-01-02T15:04:05Z', seconds, 'UTC').replace(/\s/g, ' ');
}

test.each([
  ['en-US', false, 'Jan 2, 2026, 3:04 PM'],
  ['en-US', true, 'Jan 2, 2026, 3:04:05 PM'],
  ['en-GB', false, '2 Jan 2026, 15:04'],
  ['de-DE', false, 'Jan 2, 2026, 15:04'],
  ['ko-KR', false, 'Jan 2, 2026, 15:04'],
])('in English, on a machine that is set to %s', (locale, seconds, words) => {
  expect(at(locale, seconds)).toBe(words);
});

test.each(['ko-KR', 'en-US', 'de-DE'])('in Korean, on a machine that is set to %s', (locale) => {
  speak('ko');
  expect(at(locale, false)).toBe('2026. 1. 2. 15:04');
});

test('what is no moment is given back', () => expect(moment('nonsense')).toBe('nonsense'));
