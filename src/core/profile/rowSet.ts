/** Rows that can be told apart. */
export interface ComparableRows {
  /** 32 bits, the same for equal rows. */
  readonly hash: (row: number) => number;
  readonly equal: (a: number, b: number) => boolean;
}

/** Distinct rows by content. An open-addressing hash table of row indices; a `Set` of strings would take twenty
 * times the memory. */
export class RowSet {
  private readonly slots: Int32Array;
  private readonly mask: number;

  /** @param most how many rows will be added at most */
  constructor(
    private readonly rows: ComparableRows,
    most: number,
  ) {
    const capacity = 1 << Math.ceil(Math.log2(Math.max(2, 2 * most)));
    this.slots = new Int32Array(capacity).fill(-1);
    this.mask = capacity - 1;
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
    let slot = this.rows.hash(row) & this.mask;
    for (;;) {
      const other = this.slots[slot] as number;
      if (other < 0 || this.rows.equal(other, row)) return slot;
      slot = (slot + 1) & this.mask;
    }
  }
}
