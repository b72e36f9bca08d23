import type { Rows } from '../rows.js';
import { inSlices, inSpans, type Slices } from '../slices.js';
import { type ComparableRows, exampleRows } from '../table/exampleRows.js';
import type { Examples } from '../table/examples.js';
import type { Engine } from '../training/engine.js';
import { RowSet } from './rowSet.js';

/** Rows between two yields: some milliseconds. */
const slice = 1 << 15;

export interface Duplicates {
  /** Rows equal to an earlier one in every column. */
  readonly count: number;
  /** The first of them; null where there is none. */
  readonly firstRow: number | null;
}

/** Rows that are compared with each other at once, about: their table fits a processor's cache. */
const bucketRows = 1 << 12;

/** Rows that repeat an earlier one. Rows are dealt into buckets by the upper bits of their hashes first: looked up in one
 * table of millions of rows, each would be a cache miss. Where most repeat, that table is small, and one bucket has them all.
 * Yields now and then. */
export function* findDuplicates(rows: ComparableRows): Slices<Duplicates> {
  const seen = new Bucket(rows);
  const { order, hashes, ends } = mostRepeat(rows.hashes) ? asTheyAre(rows.hashes) : yield* deal(rows.hashes);
  for (let bucket = 0, from = 0; bucket < ends.length; bucket++) {
    const end = ends[bucket] as number;
    seen.clear();
    yield* inSpans(end - from, slice, (a, b) => seen.add(order, hashes, from + a, from + b));
    from = end;
    if (bucket % 8 === 7) yield;
  }
  return { count: seen.count, firstRow: seen.firstRow };
}

interface Dealt {
  /** Rows bucket by bucket, ascending in each; null where they are all in one. */
  readonly order: Uint32Array | null;
  /** Theirs. */
  readonly hashes: Uint32Array;
  /** Where each bucket ends. */
  readonly ends: Uint32Array;
}

/** Rows that are asked whether there is another like them. */
const sampled = 1 << 10;

/** Whether three of four rows, of some spread over all, have the hash of another of these. */
function mostRepeat(hashes: Uint32Array): boolean {
  const count = Math.min(sampled, hashes.length);
  const found = new Set<number | undefined>();
  for (let i = 0; i < count; i++) found.add(hashes[Math.floor((i * hashes.length) / count)]);
  return 4 * found.size < count;
}

/** To deal would take eight bytes a row for nothing. */
function asTheyAre(hashes: Uint32Array): Dealt {
  return { order: null, hashes, ends: Uint32Array.of(hashes.length) };
}

function* deal(hashes: Uint32Array): Slices<Dealt> {
  const { length } = hashes;
  const bits = Math.max(1, Math.ceil(Math.log2(length / bucketRows)));
  const shift = 32 - bits;
  const ends = new Uint32Array(2 ** bits);
  yield* inSpans(length, slice, (from, to) => {
    for (let row = from; row < to; row++) {
      const bucket = (hashes[row] as number) >>> shift;
      ends[bucket] = (ends[bucket] as number) + 1;
    }
  });
  let sum = 0;
  for (let bucket = 0; bucket < ends.length; bucket++) {
    const count = ends[bucket] as number;
    ends[bucket] = sum;
    sum += count;
  }
  const dealt = { order: new Uint32Array(length), hashes: new Uint32Array(length), ends };
  yield* inSpans(length, slice, (from, to) => {
    for (let row = from; row < to; row++) {
      const hash = hashes[row] as number;
      const at = ends[hash >>> shift] as number;
      ends[hash >>> shift] = at + 1;
      dealt.order[at] = row;
      dealt.hashes[at] = hash;
    }
  });
  return dealt;
}

function rowAt(order: Dealt['order'], place: number): number {
  return order === null ? place : (order[place] as number);
}

/** The different rows of a bucket, in an open-addressing hash table, and how many rows of all buckets were like one. */
class Bucket {
  count = 0;
  firstRow: number | null = null;
  /** Places in the order, -1 where free. It grows with the different rows: millions may be equal. */
  private slots = new Int32Array(4 * bucketRows);
  private different = 0;

  constructor(private readonly rows: Pick<ComparableRows, 'equal'>) {}

  clear(): void {
    this.slots.fill(-1);
    this.different = 0;
  }

  /** Adds the rows from one place in the order to before another. */
  add(order: Dealt['order'], hashes: Uint32Array, from: number, to: number): void {
    if (2 * (this.different + to - from) > this.slots.length) this.enlarge(hashes, to - from);
    const { slots, rows } = this;
    const mask = slots.length - 1;
    for (let i = from; i < to; i++) {
      const hash = hashes[i] as number;
      let at = hash & mask;
      let other = slots[at] as number;
      while (other >= 0 && !(hashes[other] === hash && rows.equal(rowAt(order, other), rowAt(order, i)))) {
        at = (at + 1) & mask;
        other = slots[at] as number;
      }
      if (other < 0) {
        slots[at] = i;
        this.different++;
        continue;
      }
      const row = rowAt(order, i);
      this.count++;
      if (this.firstRow === null || row < this.firstRow) this.firstRow = row;
    }
  }

  /** Makes room for so many more rows. */
  private enlarge(hashes: Uint32Array, more: number): void {
    const old = this.slots;
    let length = old.length;
    while (length < 2 * (this.different + more)) length *= 2;
    this.slots = new Int32Array(length).fill(-1);
    for (const each of old) {
      if (each < 0) continue;
      let at = (hashes[each] as number) & (length - 1);
      while ((this.slots[at] as number) >= 0) at = (at + 1) & (length - 1); // all differ
      this.slots[at] = each;
    }
  }
}

export interface Shared {
  /** Rows of the part that have their like in another; one named more than once counts as often. */
  readonly count: number;
  /** Whether a row of the part is one of them. */
  readonly has: (row: number) => boolean;
}

/** Where nothing is shared. */
export const noneShared: Shared = { count: 0, has: () => false };

/** The rows of a part that have their like in another part; null where the examples lie on a disk, and nobody looked. Yields now
 * and then.
 * @param others the rows of all other parts */
export function* findShared(
  examples: Examples,
  part: Rows,
  others: readonly Rows[],
  engine: Pick<Engine, 'rowHashes'>,
): Slices<Shared | null> {
  if (!(part instanceof Uint32Array)) return null;
  // The set holds the part, mostly the smallest, and remembers of which of its rows a like was met.
  const set = new RowSet(exampleRows(examples, yield* engine.rowHashes(examples)), part.length);
  yield* inSlices(part, slice, (some) => {
    for (const row of some) set.add(row);
  });
  const met = new Uint8Array(examples.rows);
  let any = false;
  for (const other of others) {
    yield* inSlices(other, slice, (some) => {
      for (const row of some) {
        const like = set.like(row);
        if (like < 0) continue;
        met[like] = 1;
        any = true;
      }
    });
  }
  if (!any) return noneShared; // most files
  const has = (row: number) => met[set.like(row)] === 1;
  let sum = 0;
  yield* inSlices(part, slice, (some) => {
    for (const row of some) sum += Number(has(row));
  });
  return { count: sum, has };
}
