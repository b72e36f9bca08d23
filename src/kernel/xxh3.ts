/** What all lengths of XXH3 have in common (Yann Collet, xxHash 0.8.2, seed 0). */
import { upperHalf } from './product';

/** XXH3's own 192 random bytes. */
export const secret = memory.data<u64>([
  0xbe4ba423396cfeb8, 0x1cad21f72c81017c, 0xdb979083e96dd4de, 0x1f67b3b7a4a44072, 0x78e5c0cc4ee679cb,
  0x2172ffcc7dd05a82, 0x8e2443f7744608b8, 0x4c263a81e69035e0, 0xcb00c391bb52283c, 0xa32e531b8b65d088,
  0x4ef90da297486471, 0xd8acdea946ef1938, 0x3f349ce33f76faa8, 0x1d4f0bc7c7bbdcf9, 0x3159b4cd4be0518a,
  0x647378d9c97e9fc8, 0xc3ebd33483acc5ea, 0xeb6313faffa081c5, 0x49daf0b751dd0d17, 0x9e68d429265516d3,
  0xfca1477d58be162b, 0xce31d07ad1b8f88f, 0x280416958f3acb45, 0x7e404bbbcafbd7af,
]);

export const prime32a: u64 = 0x9e3779b1;
export const prime32b: u64 = 0x85ebca77;
export const prime32c: u64 = 0xc2b2ae3d;
export const prime64a: u64 = 0x9e3779b185ebca87;
export const prime64b: u64 = 0xc2b2ae3d27d4eb4f;
export const prime64c: u64 = 0x165667b19e3779f9;
export const prime64d: u64 = 0x85ebca77c2b2ae63;
export const prime64e: u64 = 0x27d4eb2f165667c5;

/** Both halves of the 128 bits of a × b in one. */
export function fold(a: u64, b: u64): u64 {
  return (a * b) ^ upperHalf(a, b);
}

/** Lets every bit of a hash depend on every other one. */
export function avalanche(hash: u64): u64 {
  const h = (hash ^ (hash >> 37)) * 0x165667919e3779f9;
  return h ^ (h >> 32);
}

/** Eight bytes with a key mixed in. */
export function keyed(at: usize, key: usize): u64 {
  return load<u64>(at) ^ load<u64>(key);
}

/** Puts down both halves of a hash, the lower one first. */
export function putHash(at: usize, lower: u64, higher: u64): void {
  store<u64>(at, lower);
  store<u64>(at, higher, 8);
}
