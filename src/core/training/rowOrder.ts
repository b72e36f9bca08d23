import type { Random } from '../random.js';
import type { Rows } from '../rows.js';
import { BlockOrder } from './blockOrder.js';
import type { Engine } from './engine.js';
import type { RowOrder } from './order.js';

/** Up to here an epoch's order is a shuffle of all rows: their table, of ten features, fits a processor's cache. */
export const mostShuffledWhole = 2 ** 17;
/** Rows of a block where they lie in memory: some cache lines. */
const blockRows = 64;

/** @param rows in the order of the file where they are many, or marked; changed where they are few
 * @param pageRows of examples on a disk, whose blocks are its pages */
export function rowOrder(
  rows: Rows,
  random: Random,
  engine: Pick<Engine, 'shuffle'>,
  pageRows = blockRows,
): RowOrder {
  return rows instanceof Uint32Array && rows.length <= mostShuffledWhole
    ? new WholeOrder(rows, random, engine)
    : new BlockOrder(rows, random, engine, pageRows);
}

class WholeOrder implements RowOrder {
  private taken = 0;

  constructor(
    private readonly rows: Uint32Array,
    private readonly random: Random,
    private readonly engine: Pick<Engine, 'shuffle'>,
  ) {}

  begin(): void {
    this.engine.shuffle(this.rows, this.random);
    this.taken = 0;
  }

  take(count: number): Uint32Array {
    const from = this.taken;
    this.taken += count;
    return this.rows.subarray(from, from + count);
  }
}
