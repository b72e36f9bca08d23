/** The fingerprint beside hash-wasm's XXH128, which is xxHash's own C compiled. */
import fc from 'fast-check';
import { xxhash128 } from 'hash-wasm';
import { describe, expect, test } from 'vitest';
import { Random } from '../../../../src/core/random.js';
import { startKernel } from '../../../../src/worker/kernel/kernel.js';
import { Fingerprint } from '../../../../src/worker/reading/fingerprint.js';

const kernel = startKernel();

/** What the kernel takes in at once. */
const input = 1 << 16;

function randomBytes(length: number): Uint8Array {
  const random = Random.fromSeed(length);
  return Uint8Array.from({ length }, () => random.below(256));
}

function fingerprintOf(pieces: Iterable<Uint8Array>): string {
  const fingerprint = new Fingerprint(kernel);
  for (const piece of pieces) fingerprint.add(piece);
  return fingerprint.end();
}

function* cut(bytes: Uint8Array, lengths: readonly number[]): Generator<Uint8Array> {
  let from = 0;
  for (const length of [...lengths, bytes.length]) {
    yield bytes.subarray(from, from + length);
    from += length;
  }
}

describe('a fingerprint', () => {
  test('is the XXH128 of bytes of every length that has a way of its own', async () => {
    for (let length = 0; length <= 1_100; length++) {
      const bytes = randomBytes(length);
      expect(fingerprintOf([bytes]), `${length} bytes`).toBe(await xxhash128(bytes));
    }
  });

  test.each([input, 2 * input])('is that of bytes that end near the %i-th', async (end) => {
    for (const more of [-1_025, -1_024, -65, -64, -1, 0, 1, 63, 64, 65, 1_024, 1_025]) {
      const bytes = randomBytes(end + more);
      expect(fingerprintOf([bytes]), `${more} more`).toBe(await xxhash128(bytes));
    }
  });

  test('is the same however the bytes are cut into pieces', () => {
    const bytes = randomBytes(3 * input);
    const whole = fingerprintOf([bytes]);
    const lengths = fc.array(fc.nat(input + 100), { maxLength: 8 });
    fc.assert(
      fc.property(lengths, (each) => {
        expect(fingerprintOf(cut(bytes, each))).toBe(whole);
      }),
    );
  });
});
