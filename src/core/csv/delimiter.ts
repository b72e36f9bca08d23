import { areColumnsBetweenBlanks } from './blankColumns.js';
import { areBetweenCells, areSeveralNumbers } from './blanksInCells.js';
import { mayBeNumber } from './cell.js';
import { delimiters } from './dialectWish.js';
import { lineEnds } from './lines.js';
import { plainQuoting } from './quotes.js';
import {
  blanksBetween,
  columnsFilled,
  neverCloses,
  type SketchedField,
  sketch,
  usualWidth,
} from './sketch.js';
import { isDate } from './words.js';

/** In order of preference where nothing else decides: a comma may also be a decimal mark. */
const candidates = [';', '\t', '|', ',', '^', delimiters['ctrl-a'], ':', blanksBetween] as const;

const maxLines = 100;

/** The delimiter of a CSV, from the beginning of its text.
 *
 * A delimiter stands equally often in every line, and what it leaves between its places looks like values: a cell
 * `51;2` or `2.1,0.3,red` is cut wrongly. The share of lines that agree, squared, columns and the share of such cells
 * are multiplied, much as CleverCSV does (van den Burg, Nazábal, Sutton 2019). Spaces within the cells of another mark are no
 * candidate, and spaces between words are asked about last. A file of one column gives a comma.
 * @param sample the first few kilobytes; its last line may be cut off @param complete whether it is the whole file
 * @returns ' ' for runs of spaces and tabs */
export function findDelimiter(sample: string, complete = true): string {
  const marks = candidates.filter((delimiter) => sample.includes(delimiter));
  const areOfCells =
    marks.includes(blanksBetween) && (areTabsTheDelimiter(sample) || !areBetweenCells(sample, marks));
  const present = areOfCells ? marks.filter((delimiter) => delimiter !== blanksBetween) : marks;
  const [only] = present;
  if (present.length === 1 && only !== undefined && !isRare(only)) return only; // most files, told at once
  let best = { delimiter: ',', score: 0, share: 0 };
  for (const delimiter of present) {
    const found = { delimiter, ...scoreOf(sample, delimiter, complete) };
    const isOfTimes = delimiter === ':' && found.share < best.share; // 2:03:45 below a name
    if (found.score > best.score && !isOfTimes) best = found;
  }
  if (best.score > 0) return best.delimiter;
  return seldomMark(sample, complete) ?? (isCutAtBlanks(sample) ? blanksBetween : best.delimiter);
}

/** The delimiter that makes the first line the names which are looked for, and cuts most lines like it.
 * @param sample the beginning of a file; its last line may be cut off
 * @param areNames whether a first row can be nothing else */
export function findDelimiterOfNames(
  sample: string,
  areNames: (first: readonly string[]) => boolean,
): string | undefined {
  const quoting = { ...plainQuoting, spaced: true, withinLines: true };
  return candidates.find((mark) => {
    if (!sample.includes(mark)) return false;
    const { records } = sketch(sample, mark, quoting, maxLines);
    const { width, agreeing } = usualWidth(records);
    const names = records[0]?.fields.map(({ text }) => text) ?? [];
    return names.length === width && 2 * agreeing >= records.length && areNames(names);
  });
}

function isCutAtBlanks(sample: string): boolean {
  if (!sample.includes(' ')) return false;
  return areColumnsBetweenBlanks(sketch(sample, blanksBetween, plainQuoting, maxLines).records);
}

/** Marks that stand between fields where nothing else can: each is at home in values too, the last ones most. */
const seldomMarks = ['~', '$', '!', '*', '\\', '&', '#', '@', '/'];
const marksOfValues = new Set(['&', '#', '@', '/']);

/** Of a sample that would be a single column, the mark that cuts all of its lines, the names too, into equally many fields.
 * Between two fields, or where the mark is one of values (days, addresses), some of these have to be numbers. */
function seldomMark(sample: string, complete: boolean): string | undefined {
  const cuts = seldomMarks.filter((mark) => {
    if (!sample.includes(mark)) return false;
    const { records } = sketch(sample, mark, plainQuoting, maxLines);
    const { width, agreeing } = usualWidth(records);
    if (width === 0 || records.length < 3 || agreeing < records.length) return false;
    const cells = records.flatMap(({ fields }) => fields);
    if (columnsFilled(records, width) < 2) return false;
    if (cells.some(({ text }) => / {2}/.test(text.trim()))) return false; // columns of fixed width
    if (width > 2 && !marksOfValues.has(mark)) return true;
    const lines = records.map(({ fields }) => fields.map(({ text }) => text).join(mark));
    return lines.filter(isDate).length < lines.length / 2 && isConvincing(mark, 1, cells);
  });
  const scored = cuts.map((mark) => ({ mark, ...scoreOf(sample, mark, complete) }));
  return scored.sort((a, b) => b.score - a.score)[0]?.mark;
}

/** Whether the tabs of a sample stand between fields, and its spaces in words, `New York` in each row: equally many tabs
 * in at least as many lines as would agree on runs of blanks. Not where numbers stand on both sides of a space. A title above
 * the first tab may have as many words as the rows have fields. */
function areTabsTheDelimiter(whole: string): boolean {
  const tab = whole.indexOf('\t');
  if (tab === -1 || !whole.includes(' ')) return false;
  const from = Math.max(whole.lastIndexOf('\n', tab), whole.lastIndexOf('\r', tab)) + 1;
  const titles = whole.slice(0, from).split(lineEnds).length - 1;
  const sample = whole.slice(from);
  const quoting = { ...plainQuoting, spaced: true, withinLines: true };
  const { records } = sketch(sample, '\t', quoting, maxLines);
  const { width, agreeing } = usualWidth(records);
  if (width === 0 || agreeing <= titles) return false;
  if (agreeing < usualWidth(sketch(sample, blanksBetween, quoting, maxLines).records).agreeing) return false;
  const rows = records.filter(({ fields }) => fields.length === width).map(({ fields }) => fields);
  const lists = rows.filter((fields) => fields.some(({ text }) => areSeveralNumbers(text)));
  return columnsFilled(records, width) > 1 && lists.length <= agreeing / 2;
}

/** `share`: that of the lines that agree; both are 0 where it is none. */
function scoreOf(
  sample: string,
  delimiter: string,
  complete: boolean,
): { readonly score: number; readonly share: number } {
  const none = { score: 0, share: 0 };
  const quoting = { ...plainQuoting, spaced: true, backslash: sample.includes('\\"') };
  let drawn = sketch(sample, delimiter, quoting, maxLines);
  if (neverCloses(drawn, complete))
    drawn = sketch(sample, delimiter, { ...quoting, withinLines: true }, maxLines);
  const { records } = drawn;
  const { width, agreeing } = usualWidth(records);
  if (width === 0) return none;
  const cells = records.filter(({ fields }) => fields.length === width).flatMap(({ fields }) => fields);
  // A spreadsheet puts the delimiters of empty columns behind the lines of a file that it took for one column.
  const filled = columnsFilled(records, width);
  if (filled < 2) return none;
  const share = agreeing / records.length;
  // R gives names one field less than rows.
  if (isRare(delimiter) && !isConvincing(delimiter, (agreeing + 1) / records.length, cells)) return none;
  const likeness = cells.reduce((sum, cell) => sum + likenessOf(cell), 0) / cells.length;
  return { score: share ** 2 * (1 - 1 / filled) * likeness, share };
}

/** Spaces and colons stand in words and times far more often than between fields. */
function isRare(delimiter: string): boolean {
  return delimiter === blanksBetween || delimiter === ':';
}

function isConvincing(delimiter: string, share: number, cells: readonly SketchedField[]): boolean {
  const values = cells.filter(({ text, quoted }) => quoted || mayBeNumber(text) || isDate(text)).length;
  // Two colons, `1::1193::5`, leave empty cells between them, which say nothing.
  const written =
    delimiter === ':' ? cells.filter(({ text, quoted }) => quoted || text.trim() !== '') : cells;
  const enough = delimiter === ':' ? 0.5 : 1 / 3;
  return (
    share >= 0.8 &&
    values >= enough * written.length &&
    !cells.some(({ text }) => /^\d{4}-\d\d-\d\d /.test(text))
  );
}

/** How much a cell looks like a value, 0 to 1. A comma between digits, and any mark in front of a space, are its own. */
function likenessOf({ text, quoted }: SketchedField): number {
  const cell = text.trim();
  if (quoted || cell === '' || mayBeNumber(cell) || isDate(cell)) return 1;
  if (/[;|,](?! )|[\t"\x01]/.test(cell.replace(/(?<=\d),(?=\d)/g, ''))) return 0.1;
  return /^\p{L}/u.test(cell) ? 0.95 : /^[\d,.]+$/.test(cell) ? 0.9 : 0.5;
}
