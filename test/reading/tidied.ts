/** The records of files that are written in another way than csv-parse reads, taken apart character by character
 * into cells: the reader makes lines of a plain CSV of them, and these go the usual way. */
import type { Tidying } from '../../src/core/csv/tidy.js';
import type { Row } from './oracle.js';

export function tidiedRecords(
  text: string,
  tidying: Exclude<Tidying, { kind: 'wrapped' }>,
  delimiter: string,
): Row[] {
  if (tidying.kind === 'quotes') return quotedRecords(text, tidying, delimiter);
  if (
    tidying.kind === 'written-ends' ||
    tidying.kind === 'remarks' ||
    tidying.kind === 'far-mark' ||
    tidying.kind === 'bars' ||
    tidying.kind === 'listing' ||
    tidying.kind === 'c45' ||
    tidying.kind === 'ipac'
  )
    throw new Error('no such files are made');
  const take = tidying.kind === 'blanks' ? blankFields : (line: string) => arffFields(line, tidying);
  return text
    .split(/\r\n|\n|\r/)
    .map((line, i) => ({ fields: take(line), line: i + 1 }))
    .filter(({ fields }) => fields.length > 0);
}

/** A file without what stands around its lines and cells: a plain CSV, of as many lines. */
export function unwrappedText(
  text: string,
  { tail, quotedLines, singleQuotes }: Extract<Tidying, { kind: 'wrapped' }>,
  delimiter: string,
): string {
  const lines = text.split(/\r\n|\n|\r/).map((written) => {
    const line = tail !== '' && written.endsWith(tail) ? written.slice(0, -tail.length) : written;
    const inner = quotedLines && /^"((?:[^"]|"")*)"$/.exec(line)?.[1]?.split('""').join('"');
    return inner || inner === '' ? inner : line;
  });
  return (singleQuotes ? lines.map((line) => doubleQuoted(line, delimiter)) : lines).join('\n');
}

/** Cell after cell, those in single quotes in double ones. */
function doubleQuoted(line: string, delimiter: string): string {
  let out = '';
  let rest = line;
  for (;;) {
    const cell = /^'((?:[^']|'')*)'/.exec(rest);
    const behind = cell === null ? '' : rest.slice(cell[0].length);
    const isWhole = cell !== null && (behind === '' || behind.startsWith(delimiter));
    const length = isWhole ? cell[0].length : `${rest}${delimiter}`.indexOf(delimiter);
    const content = cell?.[1]?.split("''").join("'").split('"').join('""');
    out += isWhole ? `"${content}"` : rest.slice(0, length);
    if (length === rest.length) return out;
    out += delimiter;
    rest = rest.slice(length + 1);
  }
}

const unescape = (text: string) => text.replace(/""|\\"|\\\\/g, (pair) => (pair === '\\\\' ? '\\' : '"'));

/** Words between spaces and tabs; one in quotes may hold these. */
function blankFields(line: string): string[] {
  const fields: string[] = [];
  let rest = line.replace(/^[ \t]+/, '');
  while (rest !== '') {
    const closing = rest.startsWith('"') ? closes(rest.slice(1), true) + 1 : 0;
    const isQuoted = closing > 0 && /^(?:[ \t]|$)/.test(rest.slice(closing + 1));
    const length = isQuoted ? closing + 1 : (/^[^ \t]+/.exec(rest) as RegExpExecArray)[0].length;
    fields.push(isQuoted ? unescape(rest.slice(1, closing)) : rest.slice(0, length));
    rest = rest.slice(length).replace(/^[ \t]+/, '');
  }
  return fields;
}

/** Index of the quote that closes, -1 if none does. */
function closes(text: string, backslash: boolean): number {
  const pairs = backslash ? /""|\\"|\\\\/g : /""/g;
  return text.replace(pairs, '__').indexOf('"');
}

/** One record after the other; a field that goes over lines ends with the line that its quote is closed in. */
function quotedRecords(
  text: string,
  { spaced, backslash, withinLines }: Extract<Tidying, { kind: 'quotes' }>,
  delimiter: string,
): Row[] {
  const rows: Row[] = [];
  let line = 1;
  let rest = text;
  const lineOf = (from: string) => from.split(/[\n\r]/, 1)[0] as string;
  const plainEnd = (from: string) => lineOf(from).split(delimiter, 1)[0]?.length as number;
  const blanks = new RegExp(spaced ? (delimiter === '\t' ? '^ *' : '^[ \\t]*') : '^');
  const width = (from: string) => (blanks.exec(from) as RegExpExecArray)[0].length;
  while (rest !== '') {
    const fields: string[] = [];
    const begins = line;
    let length = 0;
    for (;;) {
      const opening = width(rest);
      const within = rest.slice(opening + 1);
      length = plainEnd(rest);
      if (rest[opening] !== '"') fields.push(rest.slice(0, length));
      else {
        const closing = closes(withinLines ? lineOf(within) : within, backslash);
        if (closing < 0 && !withinLines) throw Object.assign(new Error(), { code: 'CSV_QUOTE_NOT_CLOSED' });
        const behind = within.slice(closing + 1);
        const after = width(behind);
        const content = closing < 0 ? '' : within.slice(0, closing);
        const inside = backslash ? unescape(content) : content.replaceAll('""', '"');
        if (closing >= 0 && /^(?:$|[\n\r])/.test(behind.slice(after).replace(delimiter, '\n'))) {
          fields.push(inside);
          length = opening + 1 + closing + 1 + after;
        } else {
          // Text goes on behind the quote: it is part of the field, and of a field of one line the opening one too.
          const from = closing < 0 || withinLines ? rest.slice(opening) : behind;
          const more = from.slice(0, plainEnd(from));
          length = rest.length - from.length + more.length;
          fields.push(tornField(rest.slice(opening, length), content, more, backslash));
        }
        line += rest.slice(0, length).match(/\r\n|\n|\r/g)?.length ?? 0;
      }
      rest = rest.slice(length);
      if (!rest.startsWith(delimiter)) break;
      rest = rest.slice(1);
    }
    const end = /^(?:\r\n|\n|\r)/.exec(rest)?.[0] ?? '';
    rest = rest.slice(end.length);
    line++;
    if (length > 0 || fields.length > 1) rows.push({ fields, line: begins });
  }
  return rows;
}

/** As written, if it is on one line; else its lines above as they are meant, without the quote that opened them. */
function tornField(written: string, content: string, more: string, backslash: boolean): string {
  const lines = content.split(/(\r\n|\n|\r)/);
  if (lines.length === 1) return written;
  const meant = (text: string) => (backslash ? unescape(text) : text.replaceAll('""', '"'));
  const last = lines.pop() as string;
  return `${meant(lines.join(''))}${last}"${more}`;
}

/** Pieces between commas, or between blanks and commas where that makes as many as there are attributes. */
function arffFields(line: string, { width, remarks }: Extract<Tidying, { kind: 'arff' }>): string[] {
  if (line.trim() === '' || line.trim().startsWith('%')) return [];
  const row = line.replace(/^[ \t]+/, '');
  const byCommas = pieces(row, width, /^[^]*?(?=,|$)/);
  const byBlanks = pieces(row, width, /^[^]*?(?=[ \t,]|$)/);
  const { values, remark } =
    byCommas.values.length !== width && byBlanks.values.length === width ? byBlanks : byCommas;
  return remarks ? [...values, remark] : values;
}

const quotedPiece = /^(?:'((?:[^'\\]|\\[^])*)'|"((?:[^"\\]|\\[^])*)")/;

function pieces(line: string, width: number, plain: RegExp): { values: string[]; remark: string } {
  const values: string[] = [];
  let rest = line;
  for (;;) {
    const tail = /^(?:\{[^}]*\}[ \t]*,?[ \t]*)?(?:%(.*))?$/.exec(rest);
    if (values.length >= width && tail !== null) return { values, remark: tail[1]?.trim() ?? '' };
    const last = /^([^\s,'"%{]+)\s*([%{].*)$/.exec(rest);
    const lastTail = last && /^(?:\{[^}]*\}[ \t]*,?[ \t]*)?(?:%(.*))?$/.exec(last[2] as string);
    if (values.length === width - 1 && lastTail)
      return { values: [...values, last?.[1] as string], remark: lastTail[1]?.trim() ?? '' };
    const quoted = quotedPiece.exec(rest);
    const behind = quoted === null ? '' : rest.slice(quoted[0].length);
    const commas = plain.source.includes('[ \\t,]') === false;
    const ends = commas ? /^[ \t]*(?:[,%{]|$)/ : /^[ \t]*(?:[,%{]|$)|^[ \t]/;
    if (quoted !== null && ends.test(behind)) {
      values.push((quoted[1] ?? quoted[2] ?? '').replace(/\\([^])/g, '$1'));
      rest = behind;
    } else {
      const within = quoted?.[0] ?? '';
      const more = (plain.exec(rest.slice(within.length)) as RegExpExecArray)[0];
      values.push((within + more).trimEnd());
      rest = rest.slice(within.length + more.length);
    }
    rest = rest.replace(/^[ \t]+/, '');
    if (rest === '') return { values, remark: '' };
    if (!rest.startsWith(',')) continue;
    rest = rest.slice(1).replace(/^[ \t]+/, '');
    if (rest === '' && values.length < width) return { values: [...values, ''], remark: '' };
  }
}
