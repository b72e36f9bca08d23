/** A file for rows that memory has no room for: written from front to back, then read and rewritten anywhere. */
export interface SpillFile {
  /** @param at a byte of the file, at most behind the last one
   * @throws InputError `disk-full` or `file-unreadable` */
  write(bytes: Uint8Array, at: number): void;
  /** Fills `into` from a byte of the file on. @throws InputError `file-unreadable` */
  read(into: Uint8Array, at: number): void;
}

/** Where a run puts rows that memory has no room for. A port: there is none in a browser, where a file has to fit
 * into memory. */
export interface Spill {
  /** Bytes of numbers that stay in memory. */
  readonly mostBytes: number;
  /** Called once at most. @throws InputError `too-large` where no file can be made */
  open(): SpillFile;
  /** Whatever was opened is removed. */
  remove(): void;
}

/** Bytes of a table's numbers that stay in memory. Beside them a run keeps 64 MB of pages, up to three bytes for each
 * row and some 100 MB of its own: a file of 10 GB, 97 million rows, took 730 MB at its peak. */
export const mostBytesInMemory = 256 * 2 ** 20;
