import { arffRow } from './arffRow.js';
import { listedCells, withoutBars } from './bars.js';
import { ofCase } from './c45.js';
import type { Sighting } from './dialect.js';
import { withTabs } from './farMarks.js';
import { cellsBetween } from './ipac.js';
import { closingQuote, type Quoting } from './quotes.js';
import { withoutRemark } from './remarks.js';
import { unwrapper, type Wrapping } from './wrapping.js';
import { withLineEnds } from './writtenEnds.js';

/** How the lines of a file are put straight, so that what is behind them reads as any CSV does: a line for a line, but where line
 * ends were written out. */
export type Tidying =
  /** Runs of spaces and tabs become one tab. */
  | { readonly kind: 'blanks' }
  | ({ readonly kind: 'quotes' } & Quoting)
  /** What stands around lines or cells is taken off. */
  | ({ readonly kind: 'wrapped' } & Wrapping)
  /** The bars at both ends of each line are taken off. */
  | { readonly kind: 'bars' }
  /** Of a framed listing the frame and the numbers of the rows are taken off, and runs of spaces become a tab. */
  | { readonly kind: 'listing' }
  /** What stands behind a # at the ends of lines is taken off. */
  | { readonly kind: 'remarks' }
  /** A mark between fields that takes more than a byte, or is a control character, becomes a tab. */
  | { readonly kind: 'far-mark'; readonly mark: string }
  /** What was written in place of line ends, all in one line, becomes such; then the rest. `linesAbove` of these are left empty. */
  | { readonly kind: 'written-ends'; readonly linesAbove: number; readonly tidying: Tidying | undefined }
  /** Full stops at the ends of lines are taken off, and comments. */
  | { readonly kind: 'c45' }
  /** Lines are cut at places. */
  | { readonly kind: 'ipac'; readonly bars: readonly number[] }
  /** Rows of ARFF become those of a CSV. `remarks`: whether what stands behind a % is a column of its own. */
  | { readonly kind: 'arff'; readonly width: number; readonly remarks: boolean };

export interface Tidier {
  /** @param line without its end @returns the line of a CSV, perhaps empty; without a line end too */
  readonly tidy: (line: string) => string;
  /** Whether line ends may stand within a field, and have to stay as they are. */
  readonly acrossLines: boolean;
  /** Rows of ARFF with a weight, which nothing is made of; `firstLine` counts the lines given, from 1. */
  readonly weights: () => Sighting | null;
}

/** @param delimiter what stands between fields, in front and behind; of no meaning to `blanks` and `arff`, behind
 * which it is {@link tidyDelimiter} */
export function tidierOf(tidying: Tidying, delimiter: string): Tidier {
  const weights = () => null;
  switch (tidying.kind) {
    case 'blanks':
      return { tidy: tidyBlanks, acrossLines: false, weights };
    case 'quotes':
      return { tidy: quotesTidier(tidying, delimiter), acrossLines: true, weights };
    case 'wrapped':
      return { tidy: unwrapper(tidying, delimiter), acrossLines: false, weights };
    case 'bars':
      return { tidy: withoutBars, acrossLines: false, weights };
    case 'listing':
      return { tidy: listedCells, acrossLines: false, weights };
    case 'remarks':
      return { tidy: withoutRemark, acrossLines: false, weights };
    case 'far-mark':
      return { tidy: (line) => withTabs(line, tidying.mark), acrossLines: false, weights };
    case 'written-ends':
      return endsTidier(tidying, delimiter);
    case 'c45':
      return { tidy: ofCase, acrossLines: false, weights };
    case 'ipac':
      return { tidy: (line) => ipacRow(line, tidying.bars), acrossLines: false, weights };
    case 'arff':
      return arffTidier(tidying.width, tidying.remarks);
    default:
      return tidying satisfies never;
  }
}

/** What stands between the fields of tidied lines. */
export function tidyDelimiter(tidying: Tidying | undefined, delimiter: string): string {
  if (tidying?.kind === 'written-ends') return tidyDelimiter(tidying.tidying, delimiter);
  return tidying !== undefined && withTabsBetween.has(tidying.kind) ? '\t' : delimiter;
}

const withTabsBetween: ReadonlySet<Tidying['kind']> = new Set(['blanks', 'far-mark', 'listing']);

/** As a field of a CSV, whatever is in it. */
function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

function ipacRow(line: string, bars: readonly number[]): string {
  if (line.trim() === '') return '';
  return cellsBetween(line, bars)
    .map((cell) => (/[",]/.test(cell) ? quoted(cell) : cell))
    .join(',');
}

function endsTidier(
  { linesAbove, tidying }: Extract<Tidying, { readonly kind: 'written-ends' }>,
  delimiter: string,
): Tidier {
  const { tidy, weights } =
    tidying === undefined
      ? { tidy: (line: string) => line, weights: () => null }
      : tidierOf(tidying, delimiter);
  const tidyLine = (line: string, k: number) => (k < linesAbove ? '' : tidy(line));
  return {
    tidy: (line) => withLineEnds(line).split('\n').map(tidyLine).join('\n'),
    acrossLines: false,
    weights,
  };
}

/** R quotes words, and writes \" in them. */
function tidyBlanks(line: string): string {
  const fields: string[] = [];
  let at = 0;
  for (;;) {
    while (line[at] === ' ' || line[at] === '\t') at++;
    if (at >= line.length) return fields.join('\t');
    const from = at;
    const closing = line[at] === '"' ? closingQuote(line, at + 1, true) : undefined;
    const next = closing === undefined ? undefined : (line[closing + 1] ?? ' ');
    if (closing !== undefined && (next === ' ' || next === '\t')) {
      fields.push(`"${unescaped(line.slice(at + 1, closing))}"`);
      at = closing + 1;
    } else {
      while (at < line.length && line[at] !== ' ' && line[at] !== '\t') at++;
      const text = line.slice(from, at);
      fields.push(text.startsWith('"') ? quoted(text) : text);
    }
  }
}

/** \" and \\ as RFC 4180 has them; other backslashes stay. */
function unescaped(text: string): string {
  return text.replace(/\\(["\\])|""/g, (whole, escaped) =>
    escaped === '\\' ? '\\' : escaped ? '""' : whole,
  );
}

function quotesTidier({ spaced, backslash, withinLines }: Quoting, delimiter: string): Tidier['tidy'] {
  /** Whether a quoted field goes on from the line before. */
  let inside = false;
  const plain = (text: string) => (backslash ? unescaped(text) : text);
  const blanksBehind = (line: string, from: number) => {
    let at = from;
    if (spaced) while (line[at] === ' ' || (line[at] === '\t' && delimiter !== '\t')) at++;
    return at;
  };
  const fieldEnd = (line: string, from: number) => {
    const at = line.indexOf(delimiter, from);
    return at < 0 ? line.length : at;
  };
  return (line) => {
    if (!inside && !line.includes('"')) return line;
    let out = '';
    let at = 0;
    for (;;) {
      const from = at;
      const opening = inside ? -1 : blanksBehind(line, at);
      if (inside || line[opening] === '"') {
        const closing = closingQuote(line, opening + 1, backslash);
        if (closing === undefined && !withinLines) {
          const text = plain(line.slice(opening + 1));
          out += inside ? text : `"${text}`;
          inside = true;
          return out;
        }
        const behind = closing === undefined ? opening : blanksBehind(line, closing + 1);
        const ends = closing !== undefined && (behind === line.length || line[behind] === delimiter);
        at = ends ? behind : fieldEnd(line, closing === undefined || withinLines ? opening : closing + 1);
        if (ends) out += `${inside ? '' : '"'}${plain(line.slice(opening + 1, closing))}"`;
        else if (inside) out += quoted(line.slice(0, at)).slice(1);
        else out += quoted(line.slice(opening, at));
        inside = false;
      } else {
        at = fieldEnd(line, from);
        out += line.slice(from, at);
      }
      if (at === line.length) return out;
      out += delimiter;
      at += 1;
    }
  };
}

/** What makes a row of ARFF more than one of a CSV. */
const peculiar = /["'%{\s]|,$/;

function arffTidier(width: number, remarks: boolean): Tidier {
  let line = 0;
  let seen: Sighting | null = null;
  const field = (text: string) => (/[",]/.test(text) ? quoted(text) : text);
  return {
    weights: () => seen,
    acrossLines: false,
    tidy: (row) => {
      line++;
      if (/^\s*(?:%|$)/.test(row)) return '';
      if (!remarks && row.includes(',') && !peculiar.test(row)) return row;
      const { values, weight, remark } = arffRow(row, width);
      if (weight !== undefined) seen = { count: (seen?.count ?? 0) + 1, firstLine: seen?.firstLine ?? line };
      return [...values, ...(remarks ? [remark ?? ''] : [])].map(field).join(',') || '""';
    },
  };
}
