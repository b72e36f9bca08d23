import { plainQuoting, type Quoting } from './quotes.js';
import { neverCloses, type Sketch, sketch, usualWidth } from './sketch.js';

/** How quotes are used, and the first line with one that would swallow others, were it not text. */
export interface FoundQuoting extends Quoting {
  readonly strayLine: number | undefined;
}

/** Finds out what makes the rows fit: equally many fields in all of them, and nothing behind a quote that closes.
 * Whatever reads as RFC 4180 has it is left alone.
 * @param sample the first few kilobytes; its last line may be cut off @param complete whether it is the whole file */
export function findQuoting(sample: string, delimiter: string, complete: boolean): FoundQuoting {
  const none = { ...plainQuoting, strayLine: undefined };
  if (!sample.includes('"')) return none;
  const draw = (quoting: Partial<Quoting>) => {
    const drawn = sketch(sample, delimiter, { ...plainQuoting, ...quoting });
    return neverCloses(drawn, complete) ? drawn : { ...drawn, open: undefined };
  };
  const spaced = draw({ spaced: true }).blanks;
  const usual = draw({ spaced });
  if (isWell(usual) && !hasLongField(usual)) return { ...none, spaced };
  if (sample.includes('\\"') && !isWell(usual)) {
    const escaped = draw({ spaced, backslash: true });
    if (isBetter(escaped, usual)) return { ...none, spaced, backslash: true };
  }
  const withinLines = draw({ spaced, withinLines: true });
  const { width } = usualWidth(withinLines.records);
  const swallows = usual.torn || isOpen(usual) || (width > 2 && hasLongField(usual, 3));
  if (swallows && (hasLongField(usual) || !isEven(usual)) && isEven(withinLines)) {
    const stray = longField(usual) ?? usual.records.find(({ fields }) => fields.length !== width);
    return { spaced, backslash: false, withinLines: true, strayLine: stray?.line ?? usual.open?.line };
  }
  return { ...none, spaced };
}

/** Whether all records have as many fields, more than one. */
function isEven({ records }: Sketch): boolean {
  return usualWidth(records).agreeing === records.length && records.length > 0;
}

function isOpen({ open }: Sketch): boolean {
  return open !== undefined;
}

function isWell(drawn: Sketch): boolean {
  return isEven(drawn) && !drawn.torn && !isOpen(drawn);
}

function isBetter(one: Sketch, other: Sketch): boolean {
  if (isOpen(one) || (one.torn && !other.torn)) return false;
  const share = ({ records }: Sketch) => usualWidth(records).agreeing / Math.max(1, records.length);
  return share(one) > share(other) || (share(one) === share(other) && other.torn && !one.torn);
}

function longField({ records }: Sketch, lines = 2) {
  return records.find((record) => record.lines >= lines);
}

function hasLongField(drawn: Sketch, lines = 2): boolean {
  return longField(drawn, lines) !== undefined || isOpen(drawn);
}
