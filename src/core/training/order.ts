/** The order in which epochs visit rows, handed out in pieces. */
export interface RowOrder {
  /** Begins an epoch: every row will come once. */
  begin(): void;
  /** The next `count` rows, or as many as are left of the epoch. They hold until the next call. */
  take(count: number): Uint32Array;
}
