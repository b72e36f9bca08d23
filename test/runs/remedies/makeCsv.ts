import { Random } from '../../../src/core/random.js';

type Cell = string | number;
export type Columns = Readonly<Record<string, (row: Row) => Cell>>;

/** What a cell may be made of. */
export interface Row {
  readonly i: number;
  /** Whether it is of the class to be found. */
  readonly found: boolean;
  /** Standard normal numbers that tell the class apart, in part. */
  readonly a: number;
  readonly b: number;
  /** One that tells nothing. */
  readonly noise: number;
}

/** Rows with something to learn in them, the same each time. @param share of the class to be found */
export function makeRows(count: number, share = 0.4): Row[] {
  const random = Random.fromSeed(5);
  return Array.from({ length: count }, (_, i) => {
    const found = random.uniform() < share;
    const shift = found ? 1 : -1;
    return { i, found, a: random.normal() + shift, b: random.normal() + shift, noise: random.normal() };
  });
}

/** A CSV with a header. */
export function makeCsv(columns: Columns, rows: readonly Row[] = makeRows(300)): string {
  const cells = Object.values(columns);
  const body = rows.map((row) => cells.map((cell) => cell(row)).join(','));
  return `${[Object.keys(columns).join(','), ...body].join('\n')}\n`;
}

const fixed = (value: number) => value.toFixed(5);

export const a: Columns = { a: (row) => fixed(row.a) };
export const b: Columns = { b: (row) => fixed(row.b) };
export const label: Columns = { label: ({ found }) => Number(found) };
