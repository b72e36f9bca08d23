import { isMissing, mayBeNumber, readNumber } from './cell.js';
import { plainQuoting } from './quotes.js';
import { blanksBetween, columnsFilled, type SketchedRecord, sketch, usualWidth } from './sketch.js';
import { isDate } from './words.js';

/** Spaces that stand in the cells of a table, `10000 to 19999` or `2 - 4 years`, where they cut lines as evenly as its delimiter. */

const mostLines = 100;

/** Marks that between them leave cells with spaces in them. A colon stands in such cells itself. */
const marksOfCells: ReadonlySet<string> = new Set([',', ';', '\t', '|', '^', '\x01']);

/** Whether spaces may stand between fields. They don't where another mark cuts the rows alike, and either the names too, which the
 * spaces cut otherwise; or into cells of which some column holds ranges.
 * @param sample the beginning of a file; its last line may be cut off @param marks that occur in it */
export function areBetweenCells(sample: string, marks: readonly string[]): boolean {
  const quoting = { ...plainQuoting, spaced: true, withinLines: true };
  const drawn = (mark: string) => sketch(sample, mark, quoting, mostLines).records;
  const others = marks.filter((mark) => marksOfCells.has(mark));
  if (others.length === 0) return true; // most files with spaces between fields, told at once
  const byBlanks = drawn(blanksBetween);
  return !others.some((mark) => {
    const records = drawn(mark);
    return cutsNames(records, byBlanks) || leavesRanges(records);
  });
}

/** Whether a mark cuts more lines alike than the blanks do, and the first of these, which has names, is none for the blanks. */
function cutsNames(records: readonly SketchedRecord[], byBlanks: readonly SketchedRecord[]): boolean {
  const { width, agreeing } = usualWidth(records);
  const names = records.find(({ fields }) => fields.length === width);
  if (names === undefined || columnsFilled(records, width) < 2) return false;
  const blanks = usualWidth(byBlanks.filter(({ line }) => line >= names.line)); // a title may have as many words
  if (agreeing <= blanks.agreeing) return false;
  const fieldsByBlanks = byBlanks.find(({ line }) => line === names.line)?.fields.length;
  const words = names.fields.flatMap(({ text }) => text.trim().split(/\s+/));
  return fieldsByBlanks !== blanks.width && (agreeing === records.length || !words.some(mayBeNumber));
}

/** Whether a mark cuts all lines alike, and a column of two thirds of them holds ranges; none holds numbers side by side. */
function leavesRanges(records: readonly SketchedRecord[]): boolean {
  const { width, agreeing } = usualWidth(records);
  if (agreeing < records.length || agreeing < fewestLines || columnsFilled(records, width) < 2) return false;
  const isUsual = (k: number, holds: (text: string) => boolean) =>
    3 * records.filter(({ fields }) => holds(fields[k]?.text ?? '')).length > 2 * records.length;
  const columns = Array.from({ length: width }, (_, k) => k);
  return (
    columns.some((k) => isUsual(k, isRange)) &&
    !columns.some((k) => isUsual(k, (text) => areSeveralNumbers(text) && !isRange(text)))
  );
}

const fewestLines = 3;

/** Whether a cell goes from one value to a greater one, whatever word or sign stands between them, and what unit behind. */
function isRange(text: string): boolean {
  const [, from = '', to = ''] = /^(\S+) (?:\p{L}+|[-–—~]) (\S+)(?: \D+)?$/u.exec(text.trim()) ?? [];
  if (isDate(from) && isDate(to)) return true;
  return readNumber(from.replaceAll(',', '')) < readNumber(to.replaceAll(',', ''));
}

/** Whether a cell holds numbers side by side, as the fields of a row are: a dash between them may be a gap, and part of a range. */
export function areSeveralNumbers(text: string): boolean {
  const parts = text.trim().split(/ +/);
  return (
    parts.length > 1 && parts.some(mayBeNumber) && parts.every((part) => mayBeNumber(part) || isMissing(part))
  );
}
