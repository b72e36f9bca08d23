import { noNumber } from './numbers';

/** Hashes of rows that stand one after the other; their definition is `hashRow` in src/core/table/rowHash.ts.
 * @param x the first row @param labels of the rows, uint8; 0 where they have none
 * @param out count uint32 */
export function hashRows(x: usize, labels: usize, width: u32, count: u32, out: usize): void {
  for (let i: u32 = 0; i < count; i++) {
    let hash: u32 = labels == 0 ? 0 : load<u8>(labels + i);
    for (const end = x + (width << 3); x < end; x += 8) hash = mix(hash, load<f64>(x));
    store<u32>(out + (i << 2), finish(hash));
  }
}

function mix(hash: u32, value: f64): u32 {
  const bits = value == value ? reinterpret<u64>(value + 0.0) : noNumber;
  const word = <u32>(bits >> 32) ^ (<u32>bits * 0x9e3779b1);
  return rotl<u32>(hash ^ (rotl<u32>(word * 0xcc9e2d51, 15) * 0x1b873593), 13) * 5 + 0xe6546b64;
}

function finish(hash: u32): u32 {
  let h = (hash ^ (hash >>> 16)) * 0x85ebca6b;
  h = (h ^ (h >>> 13)) * 0xc2b2ae35;
  return h ^ (h >>> 16);
}
