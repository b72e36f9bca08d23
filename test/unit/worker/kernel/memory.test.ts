import fc from 'fast-check';
import { expect, test } from 'vitest';
import { startKernel } from '../../../../src/worker/kernel/kernel.js';
import { refusal } from '../../../inWords.js';

test('reservations begin on cache lines, do not overlap, and keep what is in them while memory grows', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 1 << 18 }), { maxLength: 20 }), (sizes) => {
      const { memory } = startKernel();
      const offsets = sizes.map((size, i) => {
        const at = memory.reserve(size);
        memory.uint8(at, size).fill(i + 1);
        return at;
      });
      offsets.forEach((at, i) => {
        expect(at % 64).toBe(0);
        expect(memory.uint8(at, sizes[i] as number).every((byte) => byte === i + 1)).toBe(true);
      });
    }),
    { numRuns: 20 },
  );
});

test('the last reservation grows in place; released memory is handed out again', () => {
  const { memory } = startKernel();
  const first = memory.reserve(100);
  const last = memory.reserve(8);
  memory.uint8(last, 8).fill(7);
  memory.resize(last, 1 << 20);
  expect([...memory.uint8(last, 8)]).toEqual(new Array(8).fill(7));
  expect(memory.reserve(1)).toBe(last + (1 << 20));
  memory.release(first);
  expect(memory.reserve(1)).toBe(first);
});

test('more than 32-bit offsets reach is refused in a sentence', () => {
  expect(refusal(() => startKernel().memory.reserve(2 ** 32))).toContain('more than can be had');
});
