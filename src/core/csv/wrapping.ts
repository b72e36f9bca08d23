import { findDelimiter } from './delimiter.js';
import { lineEnds } from './lines.js';
import { closingQuote, plainQuoting } from './quotes.js';
import { blanksBetween, sketch, usualWidth } from './sketch.js';

/** What another program put around the lines of a CSV, or around its cells. */
export interface Wrapping {
  /** Delimiters behind each line, which is a single cell in front of them: of a spreadsheet that knew another one. */
  readonly tail: string;
  /** Whether each line is one quoted cell. */
  readonly quotedLines: boolean;
  /** Whether cells are quoted with ' as others are with ". */
  readonly singleQuotes: boolean;
  /** Whether cells are quoted as a word processor does it: “a”, „a“, «a». */
  readonly typographic?: true;
}

/** Finds what has to be taken off before there is a table, with as many cells in each line.
 * @param sample the first few kilobytes; its last line may be cut off
 * @param told the delimiter, where it is known
 * @returns undefined where nothing has, as in most files */
export function findWrapping(sample: string, told: string | undefined): Wrapping | undefined {
  const lines = sample
    .split(lineEnds)
    .slice(0, -1)
    .filter((line) => line.trim() !== '');
  const [first] = lines;
  if (first === undefined || lines.length < 2) return undefined;
  const tail = tailOf(lines);
  const bare = lines.map((line) => line.slice(0, line.length - tail.length));
  const quotedLines = bare.every(isQuoted);
  const mayQuote = !sample.includes('"');
  const singleQuotes = mayQuote && areQuoted(bare, "'", singleQuoted(anyMark));
  const typographic = mayQuote && !singleQuotes && areQuoted(bare, '[“„«]', typeset(anyMark));
  const found = { tail, quotedLines, singleQuotes, ...(typographic ? { typographic } : {}) };
  if (tail === '' && !quotedLines && !singleQuotes && !typographic) return undefined;
  return isTable(lines.map(unwrapper(found)), told) ? found : undefined;
}

/** Makes a line what it was before. @param marks the delimiter, or all that it may be */
export function unwrapper(
  { tail, quotedLines, singleQuotes, typographic }: Wrapping,
  marks: string = anyMark,
): (line: string) => string {
  const cells = typographic ? typeset(marks) : singleQuoted(marks);
  const inner = (cell: string) => (typographic ? cell.trim() : cell.replaceAll("''", "'"));
  return (line) => {
    let text = tail !== '' && line.endsWith(tail) ? line.slice(0, -tail.length) : line;
    if (quotedLines && isQuoted(text)) text = text.slice(1, -1).replaceAll('""', '"');
    if (!singleQuotes && !typographic) return text;
    return text.replace(cells, (_, cell: string) => `"${inner(cell).replaceAll('"', '""')}"`);
  };
}

const anyMark = ',;|\t';

/** Cells between single quotes; '' stands for one in them. */
function singleQuoted(marks: string): RegExp {
  return new RegExp(`(?<=^|${oneOf(marks)})'((?:[^']|'')*)'(?=$|${oneOf(marks)})`, 'g');
}

/** Cells between quotes of print, which open and close with another sign each. */
function typeset(marks: string): RegExp {
  return new RegExp(`(?<=^|${oneOf(marks)}) *[“„«]([^“”„«»]*)[”“»] *(?=$|${oneOf(marks)})`, 'g');
}

function oneOf(marks: string): string {
  return `[${[...marks].map((each) => `\\${each}`).join('')}]`;
}

function isQuoted(line: string): boolean {
  return line[0] === '"' && closingQuote(line, 1, false) === line.length - 1;
}

function tailOf(lines: readonly string[]): string {
  const first = lines[0] as string;
  const mark = first.at(-1) ?? '';
  const tail = first.slice(first.indexOf(mark));
  const isTail = anyMark.includes(mark) && tail === mark.repeat(tail.length);
  const endsIn = (line: string) => line.endsWith(tail) && line.indexOf(mark) === line.length - tail.length;
  return isTail && lines.every(endsIn) ? tail : '';
}

/** Whether the cells that begin with such a quote end with one, in most of the lines.
 * @param quote as a pattern @param cells between two of them */
function areQuoted(lines: readonly string[], quote: string, cells: RegExp): boolean {
  const opens = new RegExp(`(?:^|${oneOf(anyMark)})${quote}`);
  const quoting = lines.filter((line) => opens.test(line));
  return quoting.length > lines.length / 2 && quoting.every((line) => !opens.test(line.replace(cells, '""')));
}

function isTable(lines: readonly string[], told: string | undefined): boolean {
  const text = `${lines.join('\n')}\n`;
  const delimiter = told ?? findDelimiter(text);
  if (delimiter === blanksBetween) return false;
  const { records, torn, open } = sketch(text, delimiter, plainQuoting);
  return !torn && open === undefined && usualWidth(records).agreeing === lines.length;
}
