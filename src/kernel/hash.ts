/** MurmurHash3 of rows that stand one after the other, label and bits of the features; its definition is
 * `rowHashes` in src/core/profile/exampleRows.ts. @param x the first row @param y its label, uint8
 * @param out count uint32 */
export function hashRows(x: usize, y: usize, width: u32, count: u32, out: usize): void {
  for (let i: u32 = 0; i < count; i++) {
    let h = load<u8>(y + i) as u32;
    for (const end = x + (width << 3); x < end; x += 4) {
      h ^= rotl<u32>(load<u32>(x) * 0xcc9e2d51, 15) * 0x1b873593;
      h = rotl<u32>(h, 13) * 5 + 0xe6546b64;
    }
    h = (h ^ (h >>> 16)) * 0x85ebca6b;
    h = (h ^ (h >>> 13)) * 0xc2b2ae35;
    store<u32>(out + (i << 2), h ^ (h >>> 16));
  }
}
