import type { DecimalMark } from './dialectWish.js';
import { plainQuoting } from './quotes.js';
import { sketch } from './sketch.js';

/** The decimal mark of a CSV, from the beginning of its text: a comma where more cells say so than speak
 * for a point. A cell that may as well have thousands apart (`1,234`) says nothing.
 * @param sample the first few kilobytes; its last line may be cut off */
export function findDecimal(sample: string, delimiter: string): DecimalMark {
  if (delimiter === ',') return 'point';
  const tally = { point: 0, comma: 0 };
  for (const { fields } of sketch(sample, delimiter, { ...plainQuoting, spaced: true, withinLines: true })
    .records) {
    for (const { text } of fields) {
      const mark = fraction.exec(text)?.[1];
      if (mark !== undefined && !perhapsThousands.test(text)) tally[mark === ',' ? 'comma' : 'point']++;
    }
  }
  return tally.comma > tally.point ? 'comma' : 'point';
}

const fraction = /^[\s"]*[('+\-−–]*\d*([.,])\d+(?:[eE][+-]?\d+)?[)\-]?[\s"]*$/;
const perhapsThousands = /^[\s"]*[('+\-−–]*[1-9]\d{0,2}[.,]\d{3}[)\-]?[\s"]*$/;
