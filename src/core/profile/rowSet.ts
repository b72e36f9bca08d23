import type { ComparableRows } from '../table/exampleRows.js';
import { HashBits } from './hashBits.js';

const firstCapacity = 1 << 10;

/** Distinct rows by content. An open-addressing hash table of row indices; a `Set` of strings would take twenty
 * times the memory. It grows with the rows in it: millions may be equal. */
export class RowSet {
  /** A row and its hash, slot by slot; the row is -1 in a free one. Rows themselves lie far apart in memory: they
   * are compared only where the hashes agree. */
  private slots = freeSlots(firstCapacity);
  /** Of the place of a slot's row: always even. */
  private mask = 2 * firstCapacity - 2;
  private count = 0;
  private readonly bits: HashBits;

  /** @param most how many rows will be added at most */
  constructor(
    private readonly rows: ComparableRows,
    most: number,
  ) {
    this.bits = new HashBits(most);
  }

  /** Adds a row. @returns the row with the same content that was there before, or -1 */
  add(row: number): number {
    const hash = (this.rows.hashes[row] as number) | 0;
    const at = this.find(row, hash);
    const there = this.slots[at] as number;
    if (there >= 0) return there;
    this.slots[at] = row;
    this.slots[at + 1] = hash;
    this.bits.add(hash);
    if (++this.count > this.slots.length / 4) this.enlarge();
    return -1;
  }

  private enlarge(): void {
    const old = this.slots;
    this.slots = freeSlots(old.length);
    this.mask = this.slots.length - 2;
    for (let from = 0; from < old.length; from += 2) {
      if ((old[from] as number) < 0) continue;
      const hash = old[from + 1] as number;
      let at = (hash << 1) & this.mask;
      while ((this.slots[at] as number) >= 0) at = (at + 2) & this.mask; // all differ
      this.slots[at] = old[from] as number;
      this.slots[at + 1] = hash;
    }
  }

  /** The row with the same content, or -1. */
  like(row: number): number {
    const hash = (this.rows.hashes[row] as number) | 0;
    if (!this.bits.has(hash)) return -1;
    return this.slots[this.find(row, hash)] as number;
  }

  /** Where the row's like is, or the free place where it belongs. */
  private find(row: number, hash: number): number {
    const { slots, mask } = this;
    for (let at = (hash << 1) & mask; ; at = (at + 2) & mask) {
      const other = slots[at] as number;
      if (other < 0 || (slots[at + 1] === hash && this.rows.equal(other, row))) return at;
    }
  }
}

/** @param capacity rows, a power of 2 */
function freeSlots(capacity: number): Int32Array {
  return new Int32Array(2 * capacity).fill(-1);
}
