import { expect, test } from 'vitest';
import { isToPanel } from '../../../src/protocol/panel.js';
import { stepTo } from '../../../src/webview/charts/arrowKeys.js';
import { sample } from '../../../src/webview/charts/sample.js';
import { makeChanged } from '../../../src/webview/ui/whenChanged.js';
import { runAfter } from './fixtures.js';

test.each([
  [{ type: 'snapshot', run: runAfter() }, true],
  [{ type: 'events', events: [] }, true],
  [{ type: 'file', state: 'gone' }, true],
  [{ type: 'file', state: 'eaten' }, false],
  [{ type: 'file' }, false],
  [{ type: 'refused', why: 'The file is gone.' }, true],
  [{ type: 'refused' }, false],
  [{ type: 'goTo', section: 'repeats' }, true],
  [{ type: 'goTo', section: 'constructor' }, false],
  [{ type: 'snapshot' }, false],
  [{ type: 'snapshot', run: null }, false],
  [{ type: 'events', events: 'all' }, false],
  [{ type: 'other' }, false],
  ['snapshot', false],
  [null, false],
])('message %# is let in: %s', (message, expected) => expect(isToPanel(message)).toBe(expected));

test.each([
  ['ArrowRight', null, 3, 0],
  ['ArrowRight', 0, 3, 1],
  ['ArrowRight', 2, 3, 2],
  ['ArrowLeft', null, 3, 2],
  ['ArrowLeft', 0, 3, 0],
  ['PageDown', 5, 30, 15],
  ['PageUp', 5, 30, 0],
  ['Home', 5, 30, 0],
  ['End', 5, 30, 29],
  ['Tab', 0, 3, undefined],
  ['ArrowRight', null, 0, undefined],
])('%s from point %s of %d leads to %s', (key, index, length, to) =>
  expect(stepTo(key, { index, length })).toBe(to),
);

test('a change is asked for by identity', () => {
  const changed = makeChanged();
  const list = [1];
  expect(changed(list, 1)).toBe(true);
  expect(changed(list, 1)).toBe(false);
  expect(changed([1], 1)).toBe(true);
});

test('a sample keeps the first and the last', () => {
  const all = Array.from({ length: 100 }, (_, i) => i);
  expect(sample(all, 3)).toEqual([0, 34, 68, 99]);
  expect(sample([1, 2], 24)).toEqual([1, 2]);
  expect(sample([], 24)).toEqual([]);
});
