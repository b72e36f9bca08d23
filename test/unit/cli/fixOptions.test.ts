/** What the terminal says of a remedy is what it takes. */
import { expect, test } from 'vitest';
import { parseCommand } from '../../../src/cli/command.js';
import { optionsOf, withOptions } from '../../../src/cli/fixOptions.js';
import type { Change } from '../../../src/core/change.js';
import { isChange, withChange } from '../../../src/core/config.js';
import { flat, sayable, settings } from '../../../src/core/settings.js';
import { say } from '../../../src/words/told.js';
import { written } from '../../inWords.js';
import { otherValues } from '../../otherValues.js';

const changes: readonly Change[] = [
  { preset: 'lecture', balance: 'weights', batchSize: 3, learningRate: 0.5, l2: 0.01 },
  { label: "the doctor's word", positive: 'yes' },
  { exclude: ['row number', 'id'], missingValues: 'median', textColumns: 'one-hot' },
  { label: '-log p', positive: '-1', exclude: ['-', '--x y'] },
  { encoding: 'latin-1', delimiter: ';', header: 'no', decimalMark: 'comma' },
];

const words = (line: string) =>
  [...line.matchAll(/((?:'(?:[^']|'\\'')*'|[^\s'])+)/g)].map(([word]) =>
    word.replaceAll("'\\''", '\u0000').replaceAll("'", '').replaceAll('\u0000', "'"),
  );

function configOf(args: readonly string[]) {
  const command = parseCommand(['train', 'x.csv', ...args]);
  if (command.name !== 'train') throw new Error('no training');
  return command.config;
}

test.each(changes)('the options of a change mean the change: %j', (change) => {
  expect(isChange(change)).toBe(true);
  expect(configOf(words(optionsOf(change)))).toEqual(withChange(configOf([]), change));
});

test.each(sayable)('the option of %s means the setting', (key) => {
  const isOfTime = key === 'gap'; // which counts beside a time column alone
  const change = { ...(isOfTime && { time: 'day' }), [key]: otherValues[key] } as Change;
  expect(isChange(change)).toBe(settings[key].inChange);
  expect(configOf(words(optionsOf(change)))).toEqual(withChange(configOf([]), change));
  expect(flat(withChange(configOf([]), change))[key]).toEqual(otherValues[key]);
});

test('another label has other classes: the positive one is not kept, unless it is said', () => {
  const chosen = withChange(configOf([]), { label: 'a', positive: 'yes' });
  expect(withChange(chosen, { label: 'b' }).positive).toBe(null);
  expect(withChange(chosen, { label: 'b', positive: 'no' }).positive).toBe('no');
  expect(withChange(chosen, { l2: 0 }).positive).toBe('yes');
});

test('a thousand options are not printed', () => {
  const many = { exclude: Array.from({ length: 1_000 }, (_, i) => `column ${i}`) };
  const said = (fixes: readonly Change[]) =>
    say(withOptions({ remedy: written('Leave them out'), fixes }).remedy);
  expect(said([many])).toBe('Leave them out');
  expect(said([many, { l2: 0 }])).toBe('Leave them out (--l2 0)');
});
