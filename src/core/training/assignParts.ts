import type { Random } from '../random.js';
import { inSpans, rowsPerSlice, type Slices } from '../slices.js';

/** How many rows of a stratum go into each part. */
export type PartSizes = readonly [train: number, validation: number, test: number];

/** Rows of each part. */
export type Division = [train: Uint32Array, validation: Uint32Array, test: Uint32Array];

/** Divides rows at random: every division with these sizes is equally likely. Shuffles everything, so that each
 * part too is in random order. @param pool indices of rows, changed @param sizes of the one stratum that all rows
 * make, or of the positives and of the others
 * @param shuffle brings rows into random order, in place */
export function drawShuffled(
  pool: Uint32Array,
  y: Uint8Array,
  sizes: readonly PartSizes[],
  shuffle: (rows: Uint32Array) => void,
): Division {
  shuffle(pool);
  const strata =
    sizes.length === 1 ? [pool] : [pool.filter((row) => y[row] === 1), pool.filter((row) => y[row] !== 1)];
  const part = (which: 0 | 1 | 2): Uint32Array => {
    const rows = new Uint32Array(sizes.reduce((sum, size) => sum + size[which], 0));
    let filled = 0;
    strata.forEach((stratum, i) => {
      const size = sizes[i] as PartSizes;
      const from = size.slice(0, which).reduce((sum, each) => sum + each, 0);
      rows.set(stratum.subarray(from, from + size[which]), filled);
      filled += size[which];
    });
    if (strata.length > 1) shuffle(rows); // or the classes would stand one after the other
    return rows;
  };
  return [part(0), part(1), part(2)];
}

/** The same for many rows, each part in the order of the pool, which must be near the file's: going through a
 * part is then going through memory from front to back, and nothing is shuffled. */
export function* drawInOrder(
  pool: Uint32Array,
  y: Uint8Array,
  sizes: readonly PartSizes[],
  drawMarks: (labels: Uint8Array) => Slices<Uint8Array>,
): Slices<Division> {
  const labels = new Uint8Array(pool.length);
  yield* inSpans(pool.length, slice, (from, to) => {
    for (let i = from; i < to; i++) labels[i] = y[pool[i] as number] as number;
  });
  const marks = yield* drawMarks(labels);
  const total = (which: Part) => sizes.reduce((sum, size) => sum + size[which], 0);
  const parts: Division = [new Uint32Array(total(0)), new Uint32Array(total(1)), new Uint32Array(total(2))];
  const filled = new Uint32Array(3);
  yield* inSpans(pool.length, slice, (from, to) => {
    for (let i = from; i < to; i++) {
      const part = marks[i] as Part;
      const at = filled[part] as number;
      parts[part][at] = pool[i] as number;
      filled[part] = at + 1;
    }
  });
  return parts;
}

/** The same division of all rows, by a mark for each row: its part. Selection sampling (Knuth, The Art of Computer
 * Programming, 3.4.2, algorithm S) for three parts. */
export function* drawMarks(y: Uint8Array, sizes: readonly PartSizes[], random: Random): Slices<Uint8Array> {
  const marks = new Uint8Array(y.length);
  // How many rows of a stratum each part still lacks; one stratum takes the place of both.
  const [positive, negative = positive] = sizes.map((size) => Uint32Array.from(size)) as [
    Uint32Array,
    Uint32Array,
  ];
  for (let row = 0; row < y.length; row++) {
    if (row % slice === slice - 1) yield;
    const left = y[row] === 1 ? positive : negative;
    const train = left[0] as number;
    const known = train + (left[1] as number);
    const draw = random.below(known + (left[2] as number));
    const part = draw < train ? 0 : draw < known ? 1 : 2;
    left[part] = (left[part] as number) - 1;
    marks[row] = part;
  }
  return marks;
}

type Part = 0 | 1 | 2;

/** Rows between two yields: some milliseconds. */
const slice = rowsPerSlice(10);
