/** XXH128 of a file's bytes: `XXH3_128bits` of xxHash 0.8.2 (Yann Collet), seed 0, as the bytes come in. */
import { hashShort } from './shortFingerprint';
import {
  avalanche,
  fold,
  keyed,
  prime32a,
  prime32b,
  prime32c,
  prime64a,
  prime64b,
  prime64c,
  prime64d,
  prime64e,
  putHash,
  secret,
} from './xxh3';

/** Bytes that are mixed in at once, and that have a key of their own in the secret. */
const stripe: u32 = 64;
const block: u32 = 1024;

/** Whole blocks. What is in it is only mixed in when more comes: the end of a file is treated in another way. */
const size: u32 = 1 << 16;

/** The stripe before those in the input, and the input: the last 64 bytes of a file may begin there. */
const before = memory.data(stripe + size, 16);
const input = before + stripe;
const sums = memory.data(stripe, 16);

/** Where the next bytes are put, from front to back: 65,536 have room. */
export function fingerprintInput(): usize {
  return input;
}

export function beginFingerprint(): void {
  store<u64>(sums, prime32c);
  store<u64>(sums, prime64a, 8);
  store<u64>(sums, prime64b, 16);
  store<u64>(sums, prime64c, 24);
  store<u64>(sums, prime64d, 32);
  store<u64>(sums, prime32b, 40);
  store<u64>(sums, prime64e, 48);
  store<u64>(sums, prime32a, 56);
}

/** Takes the input, which is full, and of which more follows. */
export function addToFingerprint(): void {
  mixBlocks(size / block);
  memory.copy(before, input + size - stripe, stripe);
}

/** @param filled bytes in the input @param length of the file
 * @param out 16 bytes, the lower half of the hash first */
export function endFingerprint(filled: u32, length: f64, out: usize): void {
  if (length <= 240) return hashShort(input, filled, out);
  const blocks = (filled - 1) / block;
  mixBlocks(blocks);
  mixStripes(input + blocks * block, ((filled - 1) % block) / stripe);
  mixStripe(input + filled - stripe, secret + 121);
  const bytes = length as u64;
  putHash(out, merged(secret + 11, bytes * prime64a), merged(secret + 117, ~(bytes * prime64b)));
}

function mixBlocks(count: u32): void {
  for (let k: u32 = 0; k < count; k++) {
    mixStripes(input + k * block, block / stripe);
    scramble();
  }
}

function mixStripes(at: usize, count: u32): void {
  for (let k: u32 = 0; k < count; k++) mixStripe(at + k * stripe, secret + (k << 3));
}

function mixStripe(at: usize, key: usize): void {
  for (let k: u32 = 0; k < stripe; k += 16) {
    const bytes = v128.load(at + k);
    const mixed = v128.xor(bytes, v128.load(key + k));
    const lower = v128.shuffle<u32>(mixed, mixed, 0, 2, 0, 2);
    const upper = v128.shuffle<u32>(mixed, mixed, 1, 3, 1, 3);
    const product = i64x2.extmul_low_i32x4_u(lower, upper);
    const crossed = v128.shuffle<u64>(bytes, bytes, 1, 0);
    v128.store(sums + k, i64x2.add(v128.load(sums + k), i64x2.add(product, crossed)));
  }
}

function scramble(): void {
  const prime = i64x2.splat(prime32a);
  for (let k: u32 = 0; k < stripe; k += 16) {
    const sum = v128.load(sums + k);
    const mixed = v128.xor(v128.xor(sum, i64x2.shr_u(sum, 47)), v128.load(secret + 128 + k));
    v128.store(sums + k, i64x2.mul(mixed, prime));
  }
}

function merged(key: usize, start: u64): u64 {
  let hash = start;
  for (let k: u32 = 0; k < stripe; k += 16)
    hash += fold(keyed(sums + k, key + k), keyed(sums + k + 8, key + k + 8));
  return avalanche(hash);
}
