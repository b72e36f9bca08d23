import type { Examples } from '../table/dataset.js';

/** Distinct rows by content: equal in every feature and in the label. An open-addressing hash table of row
 * indices; a `Set` of strings would take twenty times the memory. */
export class RowSet {
  private readonly slots: Int32Array;
  private readonly words: Uint32Array;
  private readonly mask: number;

  /** @param most how many rows will be added at most */
  constructor(
    private readonly examples: Examples,
    most: number,
  ) {
    const { x } = examples;
    const capacity = 1 << Math.ceil(Math.log2(Math.max(2, 2 * most)));
    this.slots = new Int32Array(capacity).fill(-1);
    this.mask = capacity - 1;
    this.words = new Uint32Array(x.buffer, x.byteOffset, 2 * x.length);
  }

  /** Adds a row. @returns the row with the same content that was there before, or -1 */
  add(row: number): number {
    const slot = this.find(row);
    const there = this.slots[slot] as number;
    if (there < 0) this.slots[slot] = row;
    return there;
  }

  /** The row with the same content, or -1. */
  like(row: number): number {
    return this.slots[this.find(row)] as number;
  }

  /** The slot that holds the row's like, or the free one where it belongs. */
  private find(row: number): number {
    let slot = this.hash(row) & this.mask;
    for (;;) {
      const other = this.slots[slot] as number;
      if (other < 0 || this.equal(other, row)) return slot;
      slot = (slot + 1) & this.mask;
    }
  }

  /** The doubles' bits, mixed as MurmurHash3 does (Appleby, public domain). */
  private hash(row: number): number {
    const length = 2 * this.examples.width;
    const at = row * length;
    let h = this.examples.y[row] as number;
    for (let k = 0; k < length; k++) {
      const word = Math.imul(this.words[at + k] as number, 0xcc9e2d51);
      h ^= Math.imul((word << 15) | (word >>> 17), 0x1b873593);
      h = (Math.imul((h << 13) | (h >>> 19), 5) + 0xe6546b64) | 0;
    }
    h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
    h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
    return h ^ (h >>> 16);
  }

  private equal(a: number, b: number): boolean {
    const { width, x, y } = this.examples;
    if (y[a] !== y[b]) return false;
    for (let k = 0; k < width; k++) if (x[a * width + k] !== x[b * width + k]) return false;
    return true;
  }
}
