import { describe, expect, test } from 'vitest';
import { isFromPanel } from '../../../src/protocol/panel.js';

describe('what a page may ask of the host', () => {
  test.each(['ready', 'trainAgain', 'stop', 'showOutput'])('%s', (type) => {
    expect(isFromPanel({ type })).toBe(true);
    // As a page's message arrives: copied, without a class of ours.
    expect(isFromPanel(structuredClone({ type, more: 1 }))).toBe(true);
  });

  test.each([
    [null],
    [undefined],
    ['stop'],
    [['stop']],
    [{}],
    [{ type: 'Stop' }],
    [{ type: ['stop'] }],
    [{ type: 'toString' }],
    [{ type: '__proto__' }],
    [{ type: 'constructor' }],
  ])('nothing else: %o', (value) => {
    expect(isFromPanel(value)).toBe(false);
  });

  test.each([
    [{ label: 'answer' }, true],
    [{ missingValues: 'median', textColumns: 'one-hot' }, true],
    [{ label: 7 }, false],
    [{ label: null }, false],
    [{ textColumns: ['one-hot'] }, false],
    [{ seed: 2 }, false],
    [[], false],
    [null, false],
    [{ exclude: Array.from({ length: 20_000 }, (_, i) => `column ${i}`) }, true],
    [{ label: 'x'.repeat(5_000_000) }, false],
    [{ exclude: ['x'.repeat(5_000_000)] }, false],
    [{ exclude: Array.from({ length: 2_000_000 }, () => '') }, false],
  ])('training with change %#: %s', (change, allowed) => {
    expect(isFromPanel({ type: 'trainWith', change })).toBe(allowed);
  });

  test('a text to copy of any size that a run has, and no more', () => {
    const copy = (characters: number) => isFromPanel({ type: 'copy', text: 'x'.repeat(characters) });
    expect([copy(0), copy(10_000_000), copy(30_000_000)]).toEqual([true, true, false]);
  });
});
