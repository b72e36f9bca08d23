import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printable } from '../../../src/core/printable.js';

test.each([
  ['a colour', 'z\u001b[31mred.csv', 'z\\u{1b}[31mred.csv'],
  ['C1, a CSI of one byte', 'a\u009b31m', 'a\\u{9b}31m'],
  ['delete', 'a\u007f', 'a\\u{7f}'],
  ['a carriage return, which writes over the line', 'good\rbad', 'good\\u{d}bad'],
  ['next line', 'a\u0085b', 'a\\u{85}b'],
  ['text that runs backwards', 'x\u202egpj.csv', 'x\\u{202e}gpj.csv'],
  ['isolates', '\u2066x\u2069', '\\u{2066}x\\u{2069}'],
  ['zero width', 'a\u200bb\u200dc\u2060d', 'a\\u{200b}b\\u{200d}c\\u{2060}d'],
  ['line and paragraph separators', 'a\u2028b\u2029', 'a\\u{2028}b\\u{2029}'],
  ['a byte order mark', '\ufeffname', '\\u{feff}name'],
  [
    'the Arabic letter mark, Hangul fillers, the soft hyphen',
    '\u061c\u3164\u115f\u00ad',
    '\\u{61c}\\u{3164}\\u{115f}\\u{ad}',
  ],
  ['tags, beyond the first plane', 'a\u{e0041}', 'a\\u{e0041}'],
  ['half a surrogate pair', 'a\ud83d', 'a\\u{d83d}'],
])('written out: %s', (_, text, expected) => {
  expect(printable(text)).toBe(expected);
});

test.each([
  'line\n\ttab',
  'target_class, 별, звезда, ünïcode, نجم',
  'a\u00a0b  c',
  '\u{1f600} \u2764\ufe0f',
  '[a](b) <i> & "c" \\ |',
])('left as it is: %j', (text) => {
  expect(printable(text)).toBe(text);
});

test('of any text nothing is left that acts on a terminal or cannot be seen, and twice is once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const shown = printable(text);
      expect(shown).not.toMatch(
        /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/u,
      );
      expect(printable(shown)).toBe(shown);
    }),
    { numRuns: 300 },
  );
});
