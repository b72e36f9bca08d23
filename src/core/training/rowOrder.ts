import type { Random } from '../random.js';
import type { Engine } from './engine.js';

/** Up to here an epoch's order is a shuffle of all rows: their table, of ten features, fits a processor's cache. */
export const mostShuffledWhole = 2 ** 17;

const blockRows = 64;
const sections = 64;
const groupRows = blockRows * sections;

/** The order in which epochs visit rows, handed out in pieces.
 *
 * Many rows are shuffled by blocks: 64 rows that follow each other make a block, and 64 blocks a group, one at
 * random from each 64th of the file; a group is shuffled as a whole. Its 4,096 rows lie on few pages and in the
 * cache, so that they are fetched at the speed of memory, not of its latency; and no order of all rows is kept.
 * Every epoch draws its groups anew. As each holds rows from all over the file, rows sorted by class train as
 * well as mixed ones.
 *
 * Rejected: a shuffle of all rows, a cache miss for each row in making it and another in using it; blocks drawn
 * from anywhere, which in a sorted file leaves some groups without one class (a tenth more steps to the same loss
 * at a constant rate). */
export class RowOrder {
  /** Block numbers, section by section, each in the epoch's order; undefined where all rows are shuffled. */
  private readonly blocks: Uint32Array | undefined;
  private nextGroup = 0;
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
    const { blocks, rows, random, engine } = this;
    this.nextGroup = 0;
    this.start = 0;
    this.end = 0;
    if (blocks === undefined) {
      engine.shuffle(rows, random);
      this.drawn = rows;
      this.end = rows.length;
    } else {
      for (let s = 0; s < sections; s++) engine.shuffle(blocks.subarray(...bounds(blocks, s)), random);
    }
  }

  /** The next `count` rows, or as many as are left of the epoch. They hold until the next call. */
  take(count: number): Uint32Array {
    if (this.blocks !== undefined) this.draw(count, this.blocks);
    const from = this.start;
    this.start = Math.min(from + count, this.end);
    return this.drawn.subarray(from, this.start);
  }

  private draw(count: number, blocks: Uint32Array): void {
    const kept = this.drawn.subarray(this.start, this.end);
    if (this.drawn.length < count + groupRows) this.drawn = new Uint32Array(count + groupRows);
    this.drawn.set(kept);
    this.start = 0;
    this.end = kept.length;
    const groups = Math.ceil(blocks.length / sections);
    while (this.end < count && this.nextGroup < groups) this.drawGroup(blocks, this.nextGroup++);
  }

  private drawGroup(blocks: Uint32Array, group: number): void {
    const { rows, drawn } = this;
    const begin = this.end;
    for (let s = 0; s < sections; s++) {
      const [from, to] = bounds(blocks, s);
      if (from + group >= to) continue; // sections may differ by one block
      const first = (blocks[from + group] as number) * blockRows;
      const last = Math.min(first + blockRows, rows.length);
      for (let i = first; i < last; i++) drawn[this.end++] = rows[i] as number;
    }
    this.engine.shuffle(drawn.subarray(begin, this.end), this.random);
  }
}

/** Where a section of the blocks begins and ends. */
function bounds({ length }: Uint32Array, section: number): [from: number, to: number] {
  return [Math.floor((section * length) / sections), Math.floor(((section + 1) * length) / sections)];
}
