import { HashBits } from './hashBits.js';

/** Rows that can be told apart. */
export interface ComparableRows {
  /** 32 bits for each row, the same for equal rows. */
  readonly hashes: Uint32Array;
  /** Asked only of rows with the same hash. */
  readonly equal: (a: number, b: number) => boolean;
}

/** Distinct rows by content. An open-addressing hash table of row indices; a `Set` of strings would take twenty
 * times the memory. */
export class RowSet {
  /** A row and its hash, slot by slot; the row is -1 in a free one. Rows themselves lie far apart in memory: they
   * are compared only where the hashes agree. */
  private readonly slots: Int32Array;
  /** Of the place of a slot's row: always even. */
  private readonly mask: number;
  private readonly bits: HashBits;

  /** @param most how many rows will be added at most */
  constructor(
    private readonly rows: ComparableRows,
    most: number,
  ) {
    const capacity = 1 << Math.ceil(Math.log2(Math.max(2, 2 * most)));
    this.slots = new Int32Array(2 * capacity).fill(-1);
    this.mask = 2 * capacity - 2;
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
    return -1;
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
