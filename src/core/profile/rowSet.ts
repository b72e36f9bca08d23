/** Rows that can be told apart. */
export interface ComparableRows {
  /** 32 bits, the same for equal rows. */
  readonly hash: (row: number) => number;
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
  /** A bit for each hash, by its upper bits, that is in the set: sixteen for each row, so that most rows that are
   * not there are known by one look into a table that fits the cache. */
  private readonly bits: Uint32Array;
  private readonly shift: number;

  /** @param most how many rows will be added at most */
  constructor(
    private readonly rows: ComparableRows,
    most: number,
  ) {
    const capacity = 1 << Math.ceil(Math.log2(Math.max(2, 2 * most)));
    this.slots = new Int32Array(2 * capacity).fill(-1);
    this.mask = 2 * capacity - 2;
    const exponent = Math.min(32, Math.max(5, Math.log2(capacity) + 3));
    this.bits = new Uint32Array(2 ** (exponent - 5));
    this.shift = 32 - exponent;
  }

  /** Adds a row. @returns the row with the same content that was there before, or -1 */
  add(row: number): number {
    const hash = this.rows.hash(row) | 0;
    const at = this.find(row, hash);
    const there = this.slots[at] as number;
    if (there >= 0) return there;
    this.slots[at] = row;
    this.slots[at + 1] = hash;
    const bit = hash >>> this.shift;
    this.bits[bit >>> 5] = (this.bits[bit >>> 5] as number) | (1 << (bit & 31));
    return -1;
  }

  /** The row with the same content, or -1. */
  like(row: number): number {
    const hash = this.rows.hash(row) | 0;
    const bit = hash >>> this.shift;
    if (((this.bits[bit >>> 5] as number) & (1 << (bit & 31))) === 0) return -1;
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
