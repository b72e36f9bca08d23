import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainLine, plainName, plainText } from '../../../src/host/plainText.js';

/** What VS Code takes for links in a notification, and for icons in labels: its own expressions (vs/base/common,
 * linkedText.ts and iconLabels.ts of 1.100). */
const links = /\[([^\]]+)\]\(((?:https?:\/\/|command:|file:)[^)\s]+)(?: (["'])(.+?)(\3))?\)/gi;
const icons = /(\\)?\$\([A-Za-z0-9-]+(?:~[A-Za-z]+)?\)/g;

describe('in what VS Code shows', () => {
  test.each([
    [
      '[Repair this file](command:pulsarSlp.createSample).csv',
      '[Repair this file] (command:pulsarSlp.createSample).csv',
    ],
    ['a](b](c', 'a] (b] (c'],
    ['$(error) failed', '$ (error) failed'],
    ['[x]\u200b(command:a)', '[x]\\u{200b}(command:a)'],
    ['one\ntwo\tthree', 'one two three'],
    ['plain [a] (b) $1', 'plain [a] (b) $1'],
  ])('%j becomes %j', (text, shown) => expect(plainLine(text)).toBe(shown));

  test('of any text no link and no picture is left, however often it is brought together', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '[',
        ']',
        '(',
        ')',
        ' ',
        '$',
        '](',
        '$(',
        '\n',
        '\u200b',
        '\u0000',
        'command:a',
        'https://b',
        'x~spin',
        '\\',
      ),
      fc.string({ unit: 'binary', maxLength: 2 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        for (const shown of [
          plainText(pieces.join('')),
          plainLine(pieces.join('')),
          plainName(pieces.join('')),
        ]) {
          expect(shown.match(links)).toBeNull();
          expect(shown.match(icons)).toBeNull();
          expect(plainText(shown)).toBe(shown);
        }
      }),
      { numRuns: 2_000 },
    );
    expect('[a](command:b) $(c)'.match(links)).not.toBeNull();
    expect('[a](command:b) $(c)'.match(icons)).not.toBeNull();
  });

  test('the name of a file is its last part, and short', () => {
    expect(plainName('/etc/passwd')).toBe('passwd');
    expect(plainName('C:\\secret\\a.csv')).toBe('a.csv');
    expect(plainName('x'.repeat(200))).toBe(`${'x'.repeat(80)}…`);
    expect(plainName(`${'x'.repeat(79)}\u{1f600}`)).toBe(`${'x'.repeat(79)}…`);
  });
});
