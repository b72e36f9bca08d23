/** XXH128 of at most 240 bytes, where each range of lengths has a way of its own. */
import { upperHalf } from './product';
import {
  avalanche,
  fold,
  keyed,
  prime32b,
  prime64a,
  prime64b,
  prime64c,
  prime64d,
  putHash,
  secret,
} from './xxh3';

/** @param input its bytes @param length at most 240 @param out 16 bytes, the lower half first */
export function hashShort(input: usize, length: u32, out: usize): void {
  if (length > 16) return hashTo240(input, length, out);
  if (length > 8) return hashTo16(input, length, out);
  if (length > 3) return hashTo8(input, length, out);
  if (length > 0) return hashTo3(input, length, out);
  putHash(out, finish(keyed(secret + 64, secret + 72)), finish(keyed(secret + 80, secret + 88)));
}

/** XXH64's way to the same as {@link avalanche}. */
function finish(hash: u64): u64 {
  let h = (hash ^ (hash >> 33)) * prime64b;
  h = (h ^ (h >> 29)) * prime64c;
  return h ^ (h >> 32);
}

function hashTo3(input: usize, length: u32, out: usize): void {
  const first: u32 = load<u8>(input);
  const middle: u32 = load<u8>(input + (length >> 1));
  const last: u32 = load<u8>(input + length - 1);
  const low = (first << 16) | (middle << 24) | last | (length << 8);
  const high = rotl<u32>(bswap<u32>(low), 13);
  const lowKey: u32 = load<u32>(secret) ^ load<u32>(secret, 4);
  const highKey: u32 = load<u32>(secret, 8) ^ load<u32>(secret, 12);
  putHash(out, finish((low ^ lowKey) as u64), finish((high ^ highKey) as u64));
}

function hashTo8(input: usize, length: u32, out: usize): void {
  const bytes = (load<u32>(input) as u64) + ((load<u32>(input + length - 4) as u64) << 32);
  const word = bytes ^ keyed(secret + 16, secret + 24);
  const factor = prime64a + (length << 2);
  let low = word * factor;
  const high = upperHalf(word, factor) + (low << 1);
  low ^= high >> 3;
  low = (low ^ (low >> 35)) * 0x9fb21c651e98df25;
  putHash(out, low ^ (low >> 28), avalanche(high));
}

function hashTo16(input: usize, length: u32, out: usize): void {
  const last = load<u64>(input + length - 8);
  const both = load<u64>(input) ^ last ^ keyed(secret + 32, secret + 40);
  const low = both * prime64a + ((<u64>(length - 1)) << 54);
  const word = last ^ keyed(secret + 48, secret + 56);
  const high = upperHalf(both, prime64a) + word + (word & 0xffffffff) * (prime32b - 1);
  const mixed = low ^ bswap<u64>(high);
  putHash(out, avalanche(mixed * prime64b), avalanche(upperHalf(mixed, prime64b) + high * prime64b));
}

/** The two sums that 32 bytes each are mixed into. */
let low: u64 = 0;
let high: u64 = 0;

function hashTo240(input: usize, length: u32, out: usize): void {
  low = length * prime64a;
  high = 0;
  const end = input + length;
  if (length <= 128) {
    // From the middle to both ends.
    for (let k = (length - 1) >> 5; <i32>k >= 0; k--)
      mixIn(input + (k << 4), end - ((k + 1) << 4), secret + (k << 5));
  } else {
    for (let k: u32 = 0; k < 4; k++) mixPair(input, k, secret + (k << 5));
    low = avalanche(low);
    high = avalanche(high);
    for (let k: u32 = 4; k < length >> 5; k++) mixPair(input, k, secret + 3 + ((k - 4) << 5));
    mixIn(end - 16, end - 32, secret + 103);
  }
  const mixed = low * prime64a + high * prime64d + length * prime64b;
  putHash(out, avalanche(low + high), 0 - avalanche(mixed));
}

function mixPair(input: usize, k: u32, key: usize): void {
  mixIn(input + (k << 5), input + (k << 5) + 16, key);
}

function mixIn(one: usize, other: usize, key: usize): void {
  low += fold(keyed(one, key), keyed(one + 8, key + 8));
  low ^= load<u64>(other) + load<u64>(other, 8);
  high += fold(keyed(other, key + 16), keyed(other + 8, key + 24));
  high ^= load<u64>(one) + load<u64>(one, 8);
}
