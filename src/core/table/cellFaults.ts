import type { Sighting } from '../csv/dialect.js';

/** Texts of a column that a person should hear of. */
export class CellFaults {
  /** Cells with a character that the encoding does not have, read as U+FFFD. */
  damaged: Sighting | null = null;
  /** Cells that are numbers but for their thousands separators, and the first of them. */
  grouped: (Sighting & { readonly text: string }) | null = null;

  /** Cells that hold the end of a number, a semicolon and the beginning of the next, and the first of them. */
  cut: (Sighting & { readonly text: string }) | null = null;

  /** @param cell a cell that is no number but something @returns whether there is something odd about it */
  look(cell: string, line: number): boolean {
    const isDamaged = cell.includes(replacement);
    const isGrouped = hasThousands(cell);
    if (isDamaged) this.damaged = oneMore(this.damaged, line);
    if (isGrouped) this.grouped = { text: this.grouped?.text ?? cell.trim(), ...oneMore(this.grouped, line) };
    const isCut = cell.includes(';') && cutNumbers.test(cell);
    if (isCut) this.cut = { text: this.cut?.text ?? cell.trim(), ...oneMore(this.cut, line) };
    return isDamaged || isGrouped || isCut;
  }
}

const replacement = '\ufffd';

/** Groups of three with one mark between them: `1,234`, `1.234,5`, `1 234`, `1'234`, also with the narrow spaces. */
const grouped = /^\s*[('+-]*\d{1,3}([.,'’ \u00a0\u2009\u202f])\d{3}(?:\1\d{3})*(?:(?!\1)[.,]\d+)?[)-]?\s*$/;

/** Whether a cell may be a number with thousands apart. */
export function hasThousands(cell: string): boolean {
  return grouped.test(cell);
}

const cutNumbers = /^\s*\d+;[+-]?\d+\s*$/;

function oneMore(seen: Sighting | null, line: number): Sighting {
  return { count: (seen?.count ?? 0) + 1, firstLine: seen?.firstLine ?? line };
}

/** Names of columns that were damaged, as one sighting. */
export function damagedNames(names: readonly string[], line: number): Sighting | null {
  const count = names.filter((name) => name.includes(replacement)).length;
  return count === 0 ? null : { count, firstLine: line };
}

/** Several sightings as one; null where there is none. */
export function together(sightings: readonly (Sighting | null)[]): Sighting | null {
  const seen = sightings.filter((each) => each !== null);
  if (seen.length === 0) return null;
  return {
    count: seen.reduce((sum, { count }) => sum + count, 0),
    firstLine: seen.reduce((first, { firstLine }) => Math.min(first, firstLine), Number.POSITIVE_INFINITY),
  };
}
