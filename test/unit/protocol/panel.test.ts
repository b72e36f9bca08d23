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
  ])('training with %j: %s', (change, allowed) => {
    expect(isFromPanel({ type: 'trainWith', change })).toBe(allowed);
  });
});
