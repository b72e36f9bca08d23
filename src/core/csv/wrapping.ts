import { findDelimiter } from './delimiter.js';
import { lineEnds } from './lines.js';
import { closingQuote, plainQuoting } from './quoting.js';
import { blanksBetween, sketch, usualWidth } from './sketch.js';

/** What another program put around the lines of a CSV, or around its cells. */
export interface Wrapping {
  /** Delimiters behind each line, which is a single cell in front of them: of a spreadsheet that knew another one. */
  readonly tail: string;
  /** Whether each line is one quoted cell. */
  readonly quotedLines: boolean;
  /** Whether cells are quoted with ' as others are with ". */
  readonly singleQuotes: boolean;
}

/** Finds what has to be taken off before there is a table, with as many cells in each line.
 * @param sample the first few kilobytes; its last line may be cut off
 * @returns undefined where nothing has, as in most files */
export function findWrapping(sample: string): Wrapping | undefined {
  const lines = sample
    .split(lineEnds)
    .slice(0, -1)
    .filter((line) => line.trim() !== '');
  const [first] = lines;
  if (first === undefined || lines.length < 2) return undefined;
  const tail = tailOf(lines);
  const bare = lines.map((line) => line.slice(0, line.length - tail.length));
  const quotedLines = bare.every(
    (line) => line[0] === '"' && closingQuote(line, 1, false) === line.length - 1,
  );
  const singleQuotes = !sample.includes('"') && haveSingleQuotes(bare);
  const found = { tail, quotedLines, singleQuotes };
  if (tail === '' && !quotedLines && !singleQuotes) return undefined;
  return isTable(lines.map((line) => unwrapped(line, found))) ? found : undefined;
}

/** A line as it was before. */
export function unwrapped(line: string, { tail, quotedLines, singleQuotes }: Wrapping): string {
  let text = tail !== '' && line.endsWith(tail) ? line.slice(0, -tail.length) : line;
  if (quotedLines && closingQuote(text, 1, false) === text.length - 1)
    text = text.slice(1, -1).replaceAll('""', '"');
  return singleQuotes
    ? text.replace(singleQuoted, (_, cell: string) => `"${cell.replaceAll("''", "'").replaceAll('"', '""')}"`)
    : text;
}

/** Cells between single quotes; '' stands for one in them. */
const singleQuoted = /(?<=^|[,;|\t])'((?:[^']|'')*)'(?=$|[,;|\t])/g;

function tailOf(lines: readonly string[]): string {
  const [tail = ''] = /[;,|\t]+$/.exec(lines[0] as string) ?? [];
  const [mark = ''] = tail;
  const isMark = new Set(tail).size === 1;
  return isMark &&
    lines.every((line) => line.endsWith(tail) && line.indexOf(mark) === line.length - tail.length)
    ? tail
    : '';
}

/** Whether the cells that begin with a single quote end with one, in most of the lines. */
function haveSingleQuotes(lines: readonly string[]): boolean {
  const quoting = lines.filter((line) => /(?:^|[,;|\t])'/.test(line));
  return (
    quoting.length > lines.length / 2 &&
    quoting.every((line) => !/(?:^|[,;|\t])'/.test(line.replace(singleQuoted, '""')))
  );
}

function isTable(lines: readonly string[]): boolean {
  const text = `${lines.join('\n')}\n`;
  const delimiter = findDelimiter(text);
  if (delimiter === blanksBetween) return false;
  const { records, torn, open } = sketch(text, delimiter, plainQuoting);
  return !torn && open === undefined && usualWidth(records).agreeing === lines.length;
}
