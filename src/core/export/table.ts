import { grouped } from '../format.js';
import type { Undefinable } from '../undefinable.js';

/** A table of text and figures: what every report, the clipboard and the terminal make theirs of. */
export interface Table {
  readonly title: string;
  /** The first row holds the headings; of each row the first cell names it. */
  readonly rows: readonly (readonly Cell[])[];
  /** A sentence that a report has with it. */
  readonly note?: string | undefined;
}

export type Cell = string | Figure;

/** A number as it is, for machines, and as it is shown. */
export interface Figure {
  readonly value: Undefinable;
  readonly text: string;
}

/** What a person reads of a cell. */
export function shown(cell: Cell): string {
  return typeof cell === 'string' ? cell : cell.text;
}

/** A count, shown with its thousands apart. */
export function whole(value: number): Figure {
  return { value, text: grouped(value) };
}
