import { lineEnds } from './lines.js';
import { areUnits } from './units.js';

/** What stands above the table. */
export interface Preamble {
  /** Lines it takes, empty ones included. */
  readonly lines: number;
  /** The comment lines among them, counted from 1. */
  readonly comments: readonly number[];
  /** The comment that may hold the columns' names: one that says so, `#Fields: date time` of a web server or Zeek's `#fields`, else the last
   * one, but for units, in which numpy's `savetxt` writes them. `line` counts from 1. */
  readonly naming: { readonly text: string; readonly line: number } | undefined;
  /** What Excel's `sep=;` in the first line says. */
  readonly delimiter: string | undefined;
}

/** Finds comment lines (they begin with #, in MATLAB's files with %) and `sep=` at the head of a CSV, and the head of
 * LabVIEW's files. A # further down is a value, and so are those of a file in which every line begins with one: colours,
 * say.
 * @param sample the first few kilobytes; its last line may be cut off */
export function findPreamble(sample: string): Preamble {
  const lines = sample.split(lineEnds);
  const delimiter = /^sep=([,;\t|^:])$/i.exec(lines[0] ?? '')?.[1];
  const from = delimiter === undefined ? 0 : 1;
  const none = { lines: from, comments: [], naming: undefined, delimiter };
  if (lines[0]?.startsWith('LabVIEW Measurement'))
    return {
      ...none,
      lines: Math.max(
        0,
        lines.findIndex((line) => line.startsWith('X_Value')),
      ),
    };
  const mark = commentMark(lines.slice(from));
  if (mark === undefined) return none;
  const body = lines.findIndex((line, i) => i >= from && line.trim() !== '' && !line.startsWith(mark));
  const comments: number[] = [];
  for (let i = from; i < body; i++) if (lines[i]?.startsWith(mark)) comments.push(i + 1);
  if (comments.length === 0) return none;
  const textOf = (line: number) => (lines[line - 1] as string).replace(/^[#%]+\s*/, '');
  const line =
    comments.find((each) => saysNames.test(textOf(each))) ??
    comments.find((each) => each + 1 === comments.at(-1) && areNamesAbove(textOf(each), textOf(each + 1))) ??
    (comments.at(-1) as number);
  return { lines: body, comments, naming: { text: textOf(line).replace(saysNames, ''), line }, delimiter };
}

/** Whether the lower of two lines, as many fields in each, tells units or types: by their words, or since it is empty or the same
 * above several columns, as names are not. */
function areNamesAbove(upper: string, lower: string): boolean {
  const [names, below] = [wordsOf(upper), wordsOf(lower)];
  if (names.length !== below.length) return false;
  return areUnits(below) || (marks.test(upper) && marks.test(lower) && areNames(names) && !areNames(below));
}

function areNames(cells: readonly string[]): boolean {
  return new Set(cells.map((cell) => cell.trim()).filter((cell) => cell !== '')).size === cells.length;
}

const marks = /[,;\t|]/;

function wordsOf(text: string): readonly string[] {
  return text.split(marks.test(text) ? marks : /\s+/);
}

/** Zeek's `#fields` has a tab behind it in place of the colon. */
const saysNames = /^(?:(?:fields|columns|column names|names|variables)\s*:\s*|fields\t)/i;

/** What the comments at the head begin with. A line of names may begin with a %, `%fat,age`: alone, it is one. */
function commentMark(lines: readonly string[]): '#' | '%' | undefined {
  const written = lines.filter((line) => line.trim() !== '');
  const [first = '', second = ''] = written;
  if (first.startsWith('#')) return isNumberSign(written) ? undefined : '#';
  const isComment = first.startsWith('%') && (second.startsWith('%') || !/[,;|\t]/.test(first));
  return isComment ? '%' : undefined;
}

/** Rows that are held against the names. */
const fewRows = 5;

/** Whether the # is the name of the first column, the rows' numbers: as many fields are in the rows with it. Between blanks a
 * sentence may have as many words, so there the rows have to be numbered. */
function isNumberSign([first = '', ...lines]: readonly string[]): boolean {
  const mark = /^#\s?([,;\t|]| )/.exec(first)?.[1];
  if (mark === undefined) return false;
  const cut = (line: string) => (mark === ' ' ? line.trim().split(/\s+/) : line.split(mark));
  const names = cut(first);
  const rows = lines.slice(0, fewRows).map(cut);
  if (names.length < 2 || rows.length === 0 || rows.some(([cell = '']) => cell.startsWith('#'))) return false;
  if (rows.some(({ length }) => length !== names.length)) return false;
  return mark !== ' ' || rows.every(([cell], i) => Number(cell) === Number(rows[0]?.[0]) + i);
}
