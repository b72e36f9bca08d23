import { expect, test } from 'vitest';
import { makeSilence } from '../../../../src/webview/ui/trouble.js';

/** What is said after so many seconds. */
function after(silence: ReturnType<typeof makeSilence>, seconds: number): string {
  for (let i = 0; i < seconds; i++) silence.tick();
  return silence.words();
}

test('after ten seconds without a word the page says so, and what to do', () => {
  const silence = makeSilence(() => true);
  expect(after(silence, 9)).toBe('');
  expect(after(silence, 1)).toContain('Developer: Reload Window');
  silence.heard();
  expect(silence.words()).toBe('');
  expect(after(silence, 9)).toBe('');
});

test('where nothing is to come nothing is missed', () => {
  let waiting = true;
  const silence = makeSilence(() => waiting);
  expect(after(silence, 20)).not.toBe('');
  waiting = false;
  expect(after(silence, 1)).toBe('');
  waiting = true;
  expect(after(silence, 9)).toBe('');
});
