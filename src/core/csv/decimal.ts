import type { DecimalMark } from './dialectWish.js';
import { plainQuoting } from './quotes.js';
import { sketch } from './sketch.js';

/** The decimal mark of a CSV, from the beginning of its text: a comma where more cells say so than speak
 * for a point. A cell that has thousands apart (`1,234,567`) or may as well (`1,234`) says nothing.
 * @param sample the first few kilobytes; its last line may be cut off
 * @param isPointed whether another file of its kind has points between thousands */
export function findDecimal(sample: string, delimiter: string, isPointed = false): DecimalMark {
  const isFree = delimiter !== ',';
  if (!isFree && !isPointed) return 'point';
  const rows = cellsOf(sample, delimiter);
  const tally = tallyOf(rows);
  if (tally.comma === 0 && tally.point === 0)
    return (isFree && hasGroups(rows)) || (isPointed && mayBePointed(rows)) ? 'comma' : 'point';
  return isFree && tally.comma > tally.point ? 'comma' : 'point';
}

/** Whether cells speak for the other decimal mark, and none for this one. */
export function speaksAgainst(mark: DecimalMark, sample: string, delimiter: string): boolean {
  const tally = tallyOf(cellsOf(sample, delimiter));
  return tally[mark] === 0 && tally.comma + tally.point > 0;
}

function cellsOf(sample: string, delimiter: string): readonly (readonly string[])[] {
  const { records } = sketch(sample, delimiter, { ...plainQuoting, spaced: true, withinLines: true });
  return records.map(({ fields }) => fields.map(({ text }) => text));
}

function tallyOf(rows: readonly (readonly string[])[]): Readonly<Record<DecimalMark, number>> {
  const tally = { point: 0, comma: 0 };
  for (const text of rows.flat()) {
    const mark = fraction.exec(text)?.[1];
    if (mark !== undefined && !perhapsThousands.test(text)) tally[mark === ',' ? 'comma' : 'point']++;
  }
  return tally;
}

/** Whether there are numbers with points that may stand between thousands, and none with such a comma. */
function mayBePointed(rows: readonly (readonly string[])[]): boolean {
  const doubtful = rows.flat().filter((text) => perhapsThousands.test(text));
  return doubtful.length > 0 && !doubtful.some((text) => text.includes(','));
}

/** Whether the points of a column stand between thousands: all of its cells have as many groups of three as they have
 * points, some two of them, or others none; so many decimals of three digits and none of fewer there are nowhere. */
function hasGroups([, ...rows]: readonly (readonly string[])[]): boolean {
  const width = Math.max(0, ...rows.map(({ length }) => length));
  return Array.from({ length: width }, (_, k) => rows.map((row) => row[k]?.trim() ?? '')).some((column) => {
    const cells = column.filter((cell) => cell !== '');
    const points = cells.map((cell) => cell.split('.').length - 1);
    const many = points.filter((count) => count > 0).length;
    return (
      many >= 5 &&
      cells.every((cell) => ofGroups.test(cell)) &&
      (Math.max(...points) > 1 || many < cells.length)
    );
  });
}

const ofGroups = /^[+-]?[1-9]\d{0,2}(?:\.\d{3})*$/;

/** Behind a number: a sign of money or %, a bracket, a minus. */
const fraction =
  /^[\s"]*[('+\-−–—‐‑﹣－△▲]*(?:[1-9]\d{0,2}(?:[.,]\d{3})*|\d*)([.,])\d+(?:[eE][+-]?\d+)?\s?(?:[€%％]|EUR)?[)\-]?[\s"]*$/;
const perhapsThousands =
  /^[\s"]*[('+\-−–—‐‑﹣－△▲]*[1-9]\d{0,2}([.,])\d{3}(?:\1\d{3})*\s?(?:[€%％]|EUR)?[)\-]?[\s"]*$/;
