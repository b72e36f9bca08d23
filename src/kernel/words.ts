/** Words that columns are known to hold: a hash table with open addressing, in which a word of a column is found by its
 * bytes. Behind its slots stands a byte for each column, whether it has any words. */

const lineFeed: u32 = 0x0a;
const carriageReturn: u32 = 0x0d;

const slotCount: u32 = 1 << 12;

/** A cache line: the word's bytes, then where the three numbers beside it stand. */
const slotBytes: u32 = 64;
const columnAt: usize = 48;
const lengthAt: usize = 52;
const codeAt: usize = 56;

/** Bytes that are compared in one step. */
const step: u32 = 16;

/** Of a word that {@link learnWord} takes, in bytes. */
export function longestWord(): u32 {
  return <u32>columnAt;
}

/** So many words have room, in all columns; then half of the slots are free, so that one is found soon. */
export function mostWords(): u32 {
  return slotCount / 2;
}

/** @param width columns @returns size of a table, which begins as zeros */
export function wordTableBytes(width: u32): u32 {
  return slotCount * slotBytes + width;
}

/** @param table on a cache line @param word printable ASCII, no spaces around it @param code 1 to 255 */
export function learnWord(table: usize, word: usize, length: u32, column: u32, code: u32): void {
  const slot = slotOf(table, word, length, column);
  memory.copy(slot, word, length);
  store<u32>(slot, column, columnAt);
  store<u32>(slot, length, lengthAt);
  store<u32>(slot, code, codeAt);
  store<u8>(table + slotCount * slotBytes + column, 1);
}

let end: usize = 0;

/** Where the cell that {@link knownWord} found ends. */
export function wordEnd(): usize {
  return end;
}

/** Code of the word that the cell at `p` is; 0 if it is none that its column is known to hold. */
export function knownWord(table: usize, p: usize, column: u32, delimiter: u32): u32 {
  if (load<u8>(table + slotCount * slotBytes + column) == 0) return 0;
  const length = cellLength(p, delimiter);
  if (length > <u32>columnAt) return 0;
  end = p + length;
  return load<u32>(slotOf(table, p, length, column), codeAt);
}

/** Bytes up to a delimiter or line end; of a long cell some number above the longest word's. */
function cellLength(p: usize, delimiter: u32): u32 {
  let length: u32 = 0;
  for (; length <= <u32>columnAt; length += step) {
    const bytes = v128.load(p + length);
    const lineEnds = v128.or(
      i8x16.eq(bytes, i8x16.splat(<i8>lineFeed)),
      i8x16.eq(bytes, i8x16.splat(<i8>carriageReturn)),
    );
    const ends = i8x16.bitmask(v128.or(lineEnds, i8x16.eq(bytes, i8x16.splat(<i8>delimiter))));
    if (ends != 0) return length + ctz(ends);
  }
  return length;
}

/** The slot of a word, or the free one where it would be put. */
function slotOf(table: usize, word: usize, length: u32, column: u32): usize {
  let at = hashOf(word, length, column) % slotCount;
  while (!isFor(table + at * slotBytes, word, length, column)) at = (at + 1) % slotCount;
  return table + at * slotBytes;
}

function isFor(slot: usize, word: usize, length: u32, column: u32): bool {
  if (load<u32>(slot, codeAt) == 0) return true;
  if (load<u32>(slot, columnAt) != column || load<u32>(slot, lengthAt) != length) return false;
  return areEqual(word, slot, length);
}

function areEqual(a: usize, b: usize, length: u32): bool {
  for (let i: u32 = 0; i < length; i += step) {
    const others = i8x16.bitmask(i8x16.ne(v128.load(a + i), v128.load(b + i)));
    if ((others & upTo(length - i)) != 0) return false;
  }
  return true;
}

/** The lowest bits, one for each byte of a step that counts. */
function upTo(count: u32): u32 {
  return count < step ? (1 << count) - 1 : 0xffff;
}

/** Eight bytes a step, each multiplied by 2^64 divided by the golden ratio (Knuth): the upper bits are the mixed ones. */
function hashOf(word: usize, length: u32, column: u32): u32 {
  let hash: u64 = column;
  for (let i: u32 = 0; i < length; i += 8) {
    const bytes = load<u64>(word + i);
    const some = length - i < 8 ? bytes & (((<u64>1) << ((length - i) << 3)) - 1) : bytes;
    hash = (rotl<u64>(hash, 29) ^ some) * 0x9e3779b97f4a7c15;
  }
  return <u32>(hash >> 32);
}
