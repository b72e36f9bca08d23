import type { Random } from '../random.js';
import type { Engine } from './engine.js';

/** Up to here an epoch's order is a shuffle of all rows: their table, of ten features, fits a processor's cache. */
export const mostShuffledWhole = 2 ** 17;

const blockRows = 64;
const blocksPerGroup = 16;
const groupRows = blockRows * blocksPerGroup;

/** The order in which epochs visit rows, handed out in pieces.
 *
 * Many rows are shuffled by blocks: 64 rows that follow each other make a block, the blocks are put in random
 * order, and every 16 of them are shuffled as one group of 1,024 rows. A group lies on few pages and in the
 * cache, so that its rows are fetched at the speed of memory, not of its latency; and no order of all rows is
 * kept. Groups are drawn anew in each epoch and hold 16 places of the file: rows sorted by class train as well as
 * mixed ones, where pieces of the file in sequence, or a shuffle within each, would not.
 *
 * Rejected: a shuffle of all rows, a cache miss for each row in making it and another in using it. */
export class RowOrder {
  /** Block numbers in the epoch's order; undefined where all rows are shuffled. */
  private readonly blocks: Uint32Array | undefined;
  private nextBlock = 0;
  /** Rows drawn and not yet handed out: from `start` to `end`. */
  private drawn: Uint32Array = new Uint32Array();
  private start = 0;
  private end = 0;

  /** @param rows in the order of the file where they are many; changed where they are few */
  constructor(
    private readonly rows: Uint32Array,
    private readonly random: Random,
    private readonly engine: Pick<Engine, 'shuffle'>,
  ) {
    if (rows.length <= mostShuffledWhole) return;
    this.blocks = new Uint32Array(Math.ceil(rows.length / blockRows)).map((_, i) => i);
  }

  /** Begins an epoch: every row will come once. */
  begin(): void {
    this.engine.shuffle(this.blocks ?? this.rows, this.random);
    this.nextBlock = 0;
    this.start = 0;
    this.end = this.blocks === undefined ? this.rows.length : 0;
    if (this.blocks === undefined) this.drawn = this.rows;
  }

  /** The next `count` rows, or as many as are left of the epoch. They hold until the next call. */
  take(count: number): Uint32Array {
    if (this.blocks !== undefined) this.draw(count, this.blocks);
    const from = this.start;
    this.start = Math.min(from + count, this.end);
    return this.drawn.subarray(from, this.start);
  }

  private draw(count: number, blocks: Uint32Array): void {
    if (this.drawn.length < count + groupRows) {
      const larger = new Uint32Array(count + groupRows);
      larger.set(this.drawn.subarray(this.start, this.end));
      this.drawn = larger;
    } else this.drawn.copyWithin(0, this.start, this.end);
    this.end -= this.start;
    this.start = 0;
    while (this.end < count && this.nextBlock < blocks.length) this.drawGroup(blocks);
  }

  private drawGroup(blocks: Uint32Array): void {
    const { rows, drawn } = this;
    const from = this.end;
    const until = Math.min(this.nextBlock + blocksPerGroup, blocks.length);
    for (; this.nextBlock < until; this.nextBlock++) {
      const first = (blocks[this.nextBlock] as number) * blockRows;
      const last = Math.min(first + blockRows, rows.length);
      for (let i = first; i < last; i++) drawn[this.end++] = rows[i] as number;
    }
    this.engine.shuffle(drawn.subarray(from, this.end), this.random);
  }
}
