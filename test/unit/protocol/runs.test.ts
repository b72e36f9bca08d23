import { describe, expect, test } from 'vitest';
import { isFromRuns } from '../../../src/protocol/runs.js';

const id = '0123456789abcdef-0123456789';

describe('what the page of runs may ask of the host', () => {
  test.each([
    [{ type: 'ready' }],
    [{ type: 'open', id }],
    [{ type: 'rename', id }],
    [{ type: 'pin', id }],
    [{ type: 'unpin', id }],
    [{ type: 'compare', ids: [id, id] }],
    [{ type: 'delete', ids: [] }],
  ])('%j', (wish) => expect(isFromRuns(structuredClone(wish))).toBe(true));

  test.each([
    [null],
    ['ready'],
    [{}],
    [{ type: 'toString' }],
    [{ type: 'open' }],
    [{ type: 'open', id: 7 }],
    [{ type: 'open', id: 'x'.repeat(1_000_000) }],
    [{ type: 'delete', id }],
    [{ type: 'delete', ids: id }],
    [{ type: 'delete', ids: [id, null] }],
    [{ type: 'delete', ids: Array.from({ length: 100_000 }, () => id) }],
    [{ type: 'train', id }],
  ])('nothing else: %j', (wish) => expect(isFromRuns(wish)).toBe(false));
});
