/** Rows by index: a list, or those of a table that bear a mark. */
export type Rows = Uint32Array | MarkedRows;

/** Rows of a table with a byte for each: what a list of a hundred million indices would need four times as much for. */
export class MarkedRows {
  /** @param marks one for each row of the table @param mark of the rows meant @param length how many these are */
  constructor(
    readonly marks: Uint8Array,
    readonly mark: number,
    readonly length: number,
  ) {}

  /** Those from one row of the table to before another, ascending. */
  within(from: number, to: number): Uint32Array {
    const { marks, mark } = this;
    const end = Math.min(to, marks.length);
    const found = new Uint32Array(Math.max(0, end - from));
    let count = 0;
    for (let row = from; row < end; row++) if (marks[row] === mark) found[count++] = row;
    return found.subarray(0, count);
  }
}

/** How many places there are to look for rows in: those of the list, or of the table. */
export function extentOf(rows: Rows): number {
  return rows instanceof MarkedRows ? rows.marks.length : rows.length;
}

/** The rows in some of these places, from one to before another. */
export function rowsWithin(rows: Rows, from: number, to: number): Uint32Array {
  return rows instanceof MarkedRows ? rows.within(from, to) : rows.subarray(from, to);
}

/** Places in a table from which rows of a sample are taken: few, since each may be a page of a file. */
export const samplePlaces = 64;

/** About so many of the rows, spread over all of them: one by one from a list, in stretches from a table. */
export function sampleOf(rows: Rows, about: number): Uint32Array {
  if (rows.length <= about) return rowsWithin(rows, 0, extentOf(rows));
  if (rows instanceof Uint32Array) {
    const stride = Math.floor(rows.length / about);
    return new Uint32Array(Math.floor(rows.length / stride)).map((_, i) => rows[i * stride] as number);
  }
  const extent = extentOf(rows);
  const stretch = Math.ceil((about / samplePlaces) * (extent / rows.length));
  const found = Array.from({ length: samplePlaces }, (_, place) => {
    const from = Math.floor((place * extent) / samplePlaces);
    return [...rows.within(from, from + stretch)];
  });
  return Uint32Array.from(found.flat());
}
