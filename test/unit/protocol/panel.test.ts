import { describe, expect, test } from 'vitest';
import { isFromPanel } from '../../../src/protocol/panel.js';

describe('what a page may ask of the host', () => {
  test.each(['ready', 'trainAgain', 'chooseClass', 'unmute', 'stop', 'showOutput'])('%s', (type) => {
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

  test.each<[string, unknown, boolean]>([
    ['a label', { label: 'answer' }, true],
    ['ways with gaps and words', { missingValues: 'median', textColumns: 'one-hot' }, true],
    ['a label that is a number', { label: 7 }, false],
    ['no label', { label: null }, false],
    ['a list where a word belongs', { textColumns: ['one-hot'] }, false],
    ['what no change changes', { seed: 2 }, false],
    ['a list', [], false],
    ['null', null, false],
    ['nothing', undefined, false],
    ['20,000 columns', { exclude: Array.from({ length: 20_000 }, (_, i) => `column ${i}`) }, true],
    ['a label of megabytes', { label: 'x'.repeat(5_000_000) }, false],
    ['a column of megabytes', { exclude: ['x'.repeat(5_000_000)] }, false],
    ['two million columns', { exclude: Array.from({ length: 2_000_000 }, () => '') }, false],
  ])('training with %s', (_, change, allowed) => {
    expect(isFromPanel({ type: 'trainWith', change })).toBe(allowed);
  });

  test.each<[string, unknown, boolean]>([
    ['nothing said', {}, true],
    ['numbers, words and lists', { seed: 7, preset: 'exact', exclude: ['a'], header: 'no' }, true],
    ['what is left open', { label: null, epochs: null, l2: 'auto' }, true],
    ['a seed in words', { seed: '7' }, false],
    ['what no form has', { mutedChecks: ['leak'] }, false],
    ['what is no setting', { toString: 1 }, false],
    ['a list', [], false],
    ['null', null, false],
    ['a label of megabytes', { label: 'x'.repeat(5_000_000) }, false],
  ])('training by a form with %s', (_, said, allowed) => {
    expect(isFromPanel({ type: 'trainAs', said })).toBe(allowed);
  });

  test('a wish without what it is about is none', () => {
    expect(isFromPanel({ type: 'trainWith' })).toBe(false);
    expect(isFromPanel({ type: 'copy' })).toBe(false);
    expect(isFromPanel({ type: 'copy', text: ['x'] })).toBe(false);
  });

  test.each<[string, unknown, boolean]>([
    ['of a cell', { of: 'fp', logit: -0.9946 }, true],
    ['above all rows', { of: 'tn', logit: null }, true],
    ['of no cell', { logit: 0 }, false],
    ['of a cell that is none', { of: 'toString', logit: 0 }, false],
    ['of several', { of: ['tp'], logit: 0 }, false],
    ['at no threshold', { of: 'tp' }, false],
    ['at a threshold in words', { of: 'tp', logit: '0' }, false],
    ['beyond all numbers', { of: 'tp', logit: Number.NEGATIVE_INFINITY }, false],
    ['at no number', { of: 'tp', logit: Number.NaN }, false],
  ])('rows %s', (_, wish, allowed) => {
    expect(isFromPanel({ type: 'rows', ...(wish as object) })).toBe(allowed);
  });

  test.each<[string, unknown, boolean]>([
    ['of a training', { training: '2026-01-02T03:04:05.678Z', logit: -0.9946 }, true],
    ['above all rows', { training: '2026-01-02T03:04:05.678Z', logit: null }, true],
    ['of the run itself', null, true],
    ['that is none', undefined, false],
    ['of no training', { logit: 0 }, false],
    ['of anything', { training: ['2026'], logit: 0 }, false],
    ['of a training of megabytes', { training: 'x'.repeat(5_000_000), logit: 0 }, false],
    ['in words', { training: '2026', logit: '0' }, false],
    ['beyond all numbers', { training: '2026', logit: Number.POSITIVE_INFINITY }, false],
    ['that is no number', { training: '2026', logit: Number.NaN }, false],
  ])('a threshold %s', (_, chosen, allowed) => {
    const look = { chosen, prevalence: null, positive: 'yes' };
    expect(isFromPanel({ type: 'look', look })).toBe(allowed);
  });

  test.each<[string, unknown, boolean]>([
    ['where nobody said how frequent positives are', { prevalence: null }, true],
    ['where positives are rare', { prevalence: 0.001 }, true],
    ['where all are positive', { prevalence: 1 }, false],
    ['where they are so frequent in words', { prevalence: '0.5' }, false],
    ['at no class', { positive: undefined }, false],
    ['at a class of megabytes', { positive: 'x'.repeat(5_000_000) }, false],
    [
      'by a goal that is none',
      { chosen: { training: '2026', logit: 0, by: { rule: { kind: 'wish' } } } },
      false,
    ],
  ])('a look %s', (_, change, allowed) => {
    const look = { chosen: null, prevalence: null, positive: 'yes', ...(change as object) };
    expect(isFromPanel({ type: 'look', look })).toBe(allowed);
  });

  test('a text to copy of any size that a run has, and no more', () => {
    const copy = (characters: number) => isFromPanel({ type: 'copy', text: 'x'.repeat(characters) });
    expect([copy(0), copy(10_000_000), copy(30_000_000)]).toEqual([true, true, false]);
  });
});
