import type { DecimalMark } from './dialectWish.js';
import { plainQuoting } from './quotes.js';
import { sketch } from './sketch.js';

/** The decimal mark of a CSV, from the beginning of its text: a comma where more cells say so than speak
 * for a point. A cell that may as well have thousands apart (`1,234`) says nothing.
 * @param sample the first few kilobytes; its last line may be cut off */
export function findDecimal(sample: string, delimiter: string): DecimalMark {
  if (delimiter === ',') return 'point';
  const tally = { point: 0, comma: 0 };
  const { records } = sketch(sample, delimiter, { ...plainQuoting, spaced: true, withinLines: true });
  const rows = records.map(({ fields }) => fields.map(({ text }) => text));
  for (const fields of rows) {
    for (const text of fields) {
      const mark = fraction.exec(text)?.[1];
      if (mark !== undefined && !perhapsThousands.test(text)) tally[mark === ',' ? 'comma' : 'point']++;
    }
  }
  if (tally.comma === 0 && tally.point === 0) return hasGroups(rows) ? 'comma' : 'point';
  return tally.comma > tally.point ? 'comma' : 'point';
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
const perhapsThousands = /^[\s"]*[('+\-−–—‐‑﹣－△▲]*[1-9]\d{0,2}[.,]\d{3}\s?(?:[€%％]|EUR)?[)\-]?[\s"]*$/;
