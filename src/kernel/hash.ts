/** Hashes of rows that stand one after the other, label and bits of the features; its definition is `rowHashes` in
 * src/core/profile/exampleRows.ts. @param x the first row @param y its label, uint8 @param out count uint32 */
export function hashRows(x: usize, y: usize, width: u32, count: u32, out: usize): void {
  for (let i: u32 = 0; i < count; i++) {
    // Two chains, of the low and of the high halves: one would wait for itself.
    let low = load<u8>(y + i) as u32;
    let high: u32 = 0;
    for (const end = x + (width << 3); x < end; x += 8) {
      low = mix(low, load<u32>(x));
      high = mix(high, load<u32>(x, 4));
    }
    store<u32>(out + (i << 2), finish(mix(low, high)));
  }
}

function mix(hash: u32, word: u32): u32 {
  return rotl<u32>(hash ^ (rotl<u32>(word * 0xcc9e2d51, 15) * 0x1b873593), 13) * 5 + 0xe6546b64;
}

function finish(hash: u32): u32 {
  let h = (hash ^ (hash >>> 16)) * 0x85ebca6b;
  h = (h ^ (h >>> 13)) * 0xc2b2ae35;
  return h ^ (h >>> 16);
}
