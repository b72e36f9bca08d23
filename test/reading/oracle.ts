/** What a table must hold, by csv-parse alone on the whole text and by the rules for words and for the first records,
 * as plainly as can be: nothing of the reader's own is used but those rules. What is a number is said anew in
 * numberIn.ts. A file that is put straight before it is read (`Opening.tidying`) is taken apart in another way
 * here, see tidied.ts. */
import { parse } from 'csv-parse/sync';
import { gapWord, isEmpty, isMissing } from '../../src/core/csv/cell.js';
import { columnNames } from '../../src/core/csv/header.js';
import type { Opening } from '../../src/core/csv/opening.js';
import { isRowOf, mayBeNames } from '../../src/core/csv/secondTable.js';
import { findShape } from '../../src/core/csv/shape.js';
import { isDate } from '../../src/core/csv/words.js';
import { oddAmong } from '../../src/core/table/labelClasses.js';
import { noClasses } from '../../src/core/table/missingCodes.js';
import { bySameAnswer } from '../../src/core/table/sameAnswers.js';
import { bySpelling, spellingKey } from '../../src/core/table/spellings.js';
import { areTickSigns } from '../../src/core/table/tickSigns.js';
import { amountsIn, answersIn, durationsIn, percentsIn } from './durations.js';
import { numberIn } from './numberIn.js';
import { tidiedRecords, unwrappedText } from './tidied.js';

/** A table, or why there is none, as data that can be compared. */
export type Contents =
  | { readonly error: string }
  | {
      readonly header: boolean;
      readonly controls: number;
      /** Rows that end early, and were filled up. */
      readonly filled: number;
      readonly lines: readonly number[];
      readonly skipped: readonly {
        readonly reason: string;
        readonly count: number;
        readonly firstLine: number;
      }[];
      readonly columns: readonly ColumnContents[];
    };

export interface ColumnContents {
  readonly name: string;
  readonly numbers: readonly number[];
  /** By row, the word that stands there, if one does: gap words that are gaps are none. */
  readonly words: readonly (string | undefined)[];
  readonly texts: number;
  readonly firstText: { readonly text: string; readonly line: number } | undefined;
  readonly numberCount: number;
  readonly isNumeric: boolean;
  /** As a label; none where there are more than fifty. */
  readonly classes: readonly { readonly value: string; readonly count: number; readonly firstRow: number }[];
  readonly codes: readonly number[];
}

export interface Row {
  readonly fields: readonly string[];
  readonly line: number;
}

const endsInBackslash = (field: string) => /(?<!\\)(?:\\\\)*\\$/.test(field);

/** Whether a row of this many fields has a backslash at the end of one that another follows. */
function speaksAgainstEscapes({ fields }: Row, width: number): boolean {
  return fields.length === width && fields.slice(0, -1).some(endsInBackslash);
}

/** A row that has too many fields, and as many as it should have if a backslash in front of a delimiter takes it into the field. */
function unescaped(row: Row, width: number, mark: string): Row {
  if (row.fields.length <= width || width === 0) return row;
  const isOpen = endsInBackslash;
  if (isOpen(row.fields.at(-1) as string)) return row;
  const fields = row.fields.reduceRight<string[]>(
    ([next = '', ...others], field) =>
      isOpen(field) ? [field.slice(0, -1) + mark + next, ...others] : [field, next, ...others],
    [],
  );
  return fields.length - 1 === width ? { ...row, fields: fields.slice(0, -1) } : row;
}

/** @param lookAhead rows by which the header is decided */
export function expectedContents(bytes: Uint8Array, opening: Opening, lookAhead: number): Contents {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  let rows: Row[];
  let controls: number;
  try {
    ({ rows, controls } = records(text, opening));
  } catch (error) {
    const { code } = error as { code: string };
    return { error: code === 'CSV_QUOTE_NOT_CLOSED' ? 'malformed-csv' : code };
  }
  const { decimalMark, names: told, format } = opening;
  const drawn = told === undefined ? rows.slice(0, lookAhead).filter(({ fields }) => isRule(fields)) : [];
  const kept = rows.filter((row) => !drawn.includes(row));
  const whole = (row: Row, width: number) => unescaped(row, width, opening.delimiter);
  const looked = lookAhead - drawn.length;
  const head = kept.slice(0, looked);
  const ofFirst = kept[0]?.fields.length ?? 0;
  const mayEscape = (width: number) =>
    format === 'csv' && !head.some((row) => speaksAgainstEscapes(row, width));
  const rest = kept.map((row, k) => (k < looked && mayEscape(ofFirst) ? whole(row, ofFirst) : row));
  const shape =
    told === undefined
      ? findShape(
          rest.slice(0, lookAhead - drawn.length).map(({ fields }) => fields),
          'auto',
          decimalMark,
          opening.delimiter,
        )
      : undefined;
  if (shape?.cut) return { error: 'malformed-csv' };
  const { width = told?.columns.length ?? 0, body: from = 0, rowNames = false } = shape ?? {};
  const written = shape?.orange?.names ?? shape?.names ?? told?.columns;
  const named = rowNames ? ['row names', ...(written ?? [])] : written;
  const names = columnNames(named, width);
  const body = rest.slice(from);
  if (body.length + drawn.length === 0) return { error: 'no-rows' };
  const header = written !== undefined;
  const isName = (cell: string) => cell.trim() !== '' && Number.isNaN(numberIn(cell, decimalMark));
  const again = shape?.names?.some(isName) ? shape.names : undefined;
  if (again?.every(isName) && body.some(({ fields }) => isDisorder(fields, again)))
    return { error: 'malformed-csv' };
  let escapes = mayEscape(ofFirst) && mayEscape(names.length);
  const { used, skipped, filled } = sift(
    body.map((row) => {
      if (speaksAgainstEscapes(row, names.length)) escapes = false;
      return escapes ? whole(row, names.length) : row;
    }),
    names.length,
    header,
    again,
    again?.every(isName) ?? false,
    shape?.endsInDelimiter ?? false,
    format,
    shape?.least,
    drawn,
    {
      firsts: rest
        .slice(from, looked)
        .slice(0, 20)
        .map(({ line }) => line),
      decimalMark,
    },
  );
  // Behind the last column with a name or a value there are delimiters only.
  const isThere = (column: number) =>
    !isEmpty(named?.[column] ?? 'none') ||
    used.some(({ fields }) => !isEmpty(fields[column] as string, format));
  const there = names.slice(0, [...names.keys()].findLastIndex(isThere) + 1);
  return {
    header,
    controls,
    filled,
    lines: used.map(({ line }) => line),
    skipped,
    columns: there.map((name, column) => {
      const cells = used.map(({ fields, line }) => ({ cell: fields[column] as string, line }));
      return columnContents(name, cells, decimalMark, format);
    }),
  };
}

/** Control characters of a record, but for those that separate its fields. */
const controlsIn = (text: string, delimiter: string) =>
  [...text].filter((each) => /[\0-\x08\x0e-\x19\x1b-\x1f]/.test(each) && each !== delimiter).length;

const notText = () => Object.assign(new Error(), { code: 'not-text' });

/** The records with the lines they begin on, and how many control characters they hold. csv-parse says where each
 * ends. */
function records(text: string, opening: Opening): { rows: Row[]; controls: number } {
  const { delimiter, linesAbove, tidying } = opening;
  if (tidying?.kind === 'wrapped')
    return records(unwrappedText(text, tidying, delimiter), { ...opening, tidying: undefined });
  if (tidying !== undefined) {
    const rows = tidiedRecords(text, tidying, delimiter);
    return { rows: rows.map((row) => ({ ...row, line: row.line + linesAbove })), controls: 0 };
  }
  const rows: Row[] = [];
  const bytes = Buffer.from(text);
  let from = 0;
  let line = linesAbove + 1;
  let controls = 0;
  const pass = (some: string) => {
    line += some.match(/\r\n|\n|\r/g)?.length ?? 0;
  };
  try {
    parse(bytes, {
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      on_record: (fields: string[], { bytes: to }: { bytes: number }) => {
        const written = bytes.toString('utf8', from, to);
        const found = controlsIn(written, delimiter);
        controls += found;
        // Eight in a record, and in all two and one in 200 bytes, are put down to accidents.
        if (found > 8 || (found > 0 && controls > 2 + to / 200)) throw notText();
        const above = /^(?:\r\n|\n|\r)+/.exec(written)?.[0] ?? '';
        pass(above);
        rows.push({ fields, line });
        pass(written.slice(above.length));
        from = to;
        return null;
      },
    });
  } catch (error) {
    const unread = bytes.toString('utf8', from);
    if ((error as { code: string }).code === 'CSV_QUOTE_NOT_CLOSED' && controlsIn(unread, delimiter) > 8)
      throw notText();
    throw error;
  }
  return { rows, controls };
}

/** Without the byte order mark of a file that was put behind another. */
const bare = (cell: string) => cell.replace(/^\ufeff/, '');

/** @param areNames whether none of them is a number, as the file writes numbers */
const isRepeated = (fields: readonly string[], names: readonly string[], areNames: boolean) => {
  const written = ([first = '', ...others]: readonly string[]) => [bare(first), ...others];
  const small = (cells: readonly string[]) =>
    JSON.stringify(written(cells).map((cell) => cell.trim().toLowerCase()));
  const areDifferent = names.length > 1 && new Set(names.map(bare)).size === names.length;
  return (
    JSON.stringify(written(fields)) === JSON.stringify(written(names)) ||
    (areNames && areDifferent && small(fields) === small(names))
  );
};

/** Whether a row holds the names, three different ones at least, in another order. */
function isDisorder(fields: readonly string[], names: readonly string[]): boolean {
  const sorted = (cells: readonly string[]) => JSON.stringify(cells.map(bare).sort());
  const isNew = names.length > 2 && new Set(names.map(bare)).size === names.length;
  return isNew && sorted(fields) === sorted(names) && !isRepeated(fields, names, true);
}

/** Dashes in every cell, or = in every one, three or more in one; a single cell may have a + among them. */
const isRule = (fields: readonly string[]) =>
  fields.length === 1
    ? /^(?:---[-+ \t]*|===[=+ \t]*)$/.test((fields[0] as string).trim())
    : ['-', '='].some(
        (mark) =>
          fields.every((cell) => cell.trim() !== '' && [...cell.trim()].every((sign) => sign === mark)) &&
          fields.some((cell) => cell.includes(mark.repeat(3))),
      );

/** What stands below a listing, in whatever number of cells. */
const isCount = (fields: readonly string[]) =>
  (fields[0] as string).trim() !== '' &&
  /^(?:\d+ rows? (?:selected|affected|returned)\.?|\d+ rows? in set(?: \([\d.]+ sec\))?|\(\d+ rows?\))$/.test(
    fields.join(' ').trim(),
  );

function sift(
  all: readonly Row[],
  width: number,
  header: boolean,
  names: readonly string[] | undefined,
  areNames: boolean,
  endsInDelimiter: boolean,
  format: Opening['format'],
  least: number | undefined = width,
  drawn: readonly Row[],
  { firsts, decimalMark }: { firsts: readonly number[]; decimalMark: Opening['decimalMark'] },
) {
  const reasons = new Map<string, { count: number; firstLine: number }>();
  const skip = (reason: string, line: number) => {
    const known = reasons.get(reason);
    if (known === undefined) reasons.set(reason, { count: 1, firstLine: line });
    else known.count++;
  };
  for (const { line } of drawn) skip('a line drawn with dashes', line);
  const within = (fields: readonly string[]) =>
    fields.slice(width).every((cell) => cell.trim() === '') ? fields.slice(0, width) : fields;
  const told = all.filter(({ line, fields }) => firsts.includes(line) && fields.length === width);
  const kindIn = (cell = '') => (Number.isNaN(numberIn(cell, decimalMark)) ? 'word' : 'number');
  const isAsFirsts = (fields: readonly string[]) =>
    fields.every((cell, column) => {
      const filled = told.map((row) => row.fields[column] ?? '').filter((each) => !isMissing(each));
      const kinds = new Set(filled.map(kindIn));
      return isMissing(cell) || kinds.size !== 1 || kinds.has(kindIn(cell));
    });
  const rows = all.map(({ fields, line }) => {
    const most = within(fields);
    const isKept =
      endsInDelimiter || (names !== undefined && isRepeated(most, names, areNames)) || isAsFirsts(most);
    const cut = isKept ? most : fields;
    const lacks = cut.length >= least ? width - cut.length : 0;
    const filled = [...cut, ...Array<string>(Math.max(0, lacks)).fill('')];
    return { fields: filled, written: cut, line };
  });
  // Behind an empty row or line.
  let isApart = false;
  let isOver = false;
  const beginsAnother = (at: number) => {
    const [here, next] = [rows[at], rows[at + 1]];
    const above = rows.filter(
      (row) =>
        firsts.includes(row.line) && row.line < (here?.line ?? 0) && within(row.fields).length === width,
    );
    return (
      here !== undefined &&
      next !== undefined &&
      mayBeNames(
        here.written,
        above.map(({ fields }) => within(fields)),
        width,
        decimalMark,
      ) &&
      isRowOf(here.written, next.written, decimalMark)
    );
  };
  const used = rows.filter(({ fields, written, line }, at) => {
    const before = rows[at - 1];
    const ends = before?.written.join().match(/\r\n|\n|\r/g)?.length ?? 0;
    if (before !== undefined && line > before.line + ends + 1) isApart = true;
    const isAgain = names !== undefined && isRepeated(written, names, areNames);
    isOver ||= isApart && !isAgain && !isRule(written) && beginsAnother(at);
    if (isOver) {
      skip('another table, with names of its own', line);
      return false;
    }
    const has = fields.length === 1 ? '1 field' : `${fields.length} fields`;
    if (isAgain) skip('the names again', line);
    else if (isRule(written)) skip('a line drawn with dashes', line);
    else if ((fields.length !== width || width === 3) && isCount(written)) skip('the number of rows', line);
    else if (fields.length !== width && /^[#%]|^\/\//.test((fields[0] as string).trim()))
      skip('comment', line);
    else if (fields.length !== width)
      skip(`${has} where ${header ? 'the header' : 'the first row'} has ${width}`, line);
    else if (fields.every((cell) => isEmpty(cell, format))) {
      isApart = true;
      skip('empty row', line);
    } else {
      isApart = false;
      return true;
    }
    return false;
  });
  const skipped = [...reasons].map(([reason, counts]) => ({ reason, ...counts }));
  skipped.sort((a, b) => b.count - a.count || a.firstLine - b.firstLine);
  return { used, skipped, filled: used.filter(({ written }) => written.length < width).length };
}

const noValue = 255;
const mostClasses = 50;

function columnContents(
  name: string,
  given: readonly { cell: string; line: number }[],
  decimalMark: Opening['decimalMark'],
  format: Opening['format'],
): ColumnContents {
  const numberOf = (cell: string) => numberIn(cell, decimalMark);
  const plainNumbers = given.map(({ cell }) => numberOf(cell));
  const hasNumbers = plainNumbers.some((number) => !Number.isNaN(number));
  const plainWords = hasNumbers ? [] : wordsIn(given, plainNumbers, format);
  const allWords = wordsIn(given, plainNumbers, format);
  const timed =
    durationsIn(plainWords) ??
    percentsIn(allWords, plainNumbers, decimalMark) ??
    (hasNumbers ? answersIn(allWords, plainNumbers) : undefined) ??
    amountsIn(allWords, plainNumbers, decimalMark);
  const cells = given.map(({ cell, line }, row) => ({ cell: String(timed?.[row] ?? cell), line }));
  const numbers = plainNumbers.map((number, row) => timed?.[row] ?? number);
  const isNumber = numbers.map((number) => !Number.isNaN(number));
  const gap = cells.map(({ cell }, row) => {
    if (isNumber[row] || isEmpty(cell, format)) return undefined;
    return format === 'csv' ? gapWord(cell.trim()) : undefined;
  });
  const plain = wordsIn(cells, numbers, format);
  const has = (all: readonly unknown[]) => all.filter((each) => each !== undefined);
  const numberCount = isNumber.filter(Boolean).length;
  const numeric = isOfNumbers(numbers, numberCount, has(plain));
  const dates =
    numberCount === 0 && has(plain).length > 0 && has(plain).every((word) => isDate(word as string));
  const settled = !numeric && !dates;
  const words = plain.map((word, row) =>
    settled && gap[row] === 'among-words' ? cells[row]?.cell.trim() : word,
  );
  const first = words.findIndex((word) => word !== undefined);
  return {
    name,
    numbers,
    words,
    texts: has(words).length,
    firstText: first < 0 ? undefined : { text: words[first] as string, line: cells[first]?.line as number },
    numberCount,
    isNumeric: isOfNumbers(numbers, numberCount, has(words)),
    ...classesIn(cells, numbers, words, gap),
  };
}

/** The cells with a word that is no gap word. */
function wordsIn(
  cells: readonly { cell: string }[],
  numbers: readonly number[],
  format: Opening['format'],
): (string | undefined)[] {
  return cells.map(({ cell }, row) => {
    if (!Number.isNaN(numbers[row]) || isEmpty(cell, format)) return undefined;
    return format === 'csv' && gapWord(cell.trim()) !== undefined ? undefined : cell.trim();
  });
}

function isOfNumbers(numbers: readonly number[], count: number, words: readonly unknown[]): boolean {
  const kinds = new Set(words).size;
  const many = new Set(numbers.filter((number) => !Number.isNaN(number)).map((n) => n + 0)).size > 4;
  if (many && kinds === 1 && count / (count + words.length) >= 0.1) return true;
  if (count <= words.length) return false;
  return words.length / (count + words.length) <= 0.05 || (kinds <= 3 && many);
}

function zerosOf(names: ReadonlyMap<string, string>, number: number): string {
  const tails = [...names.values()].slice(0, 4).map((text) => text.replace(/^[+-]?\d+(?=[.,]0+$)/, ''));
  const [tail = ''] = tails;
  return /^[.,]0+$/.test(tail) && tails.every((each) => each === tail) && number % 1 === 0 ? tail : '';
}

/** What the label's classes would be: 1, 1.0 and -0, 0 are the same, a number and a word never are. */
function classesIn(
  cells: readonly { cell: string }[],
  numbers: readonly number[],
  words: readonly (string | undefined)[],
  gap: readonly (string | undefined)[],
): Pick<ColumnContents, 'classes' | 'codes'> {
  const written = cells.map(({ cell }) => cell.trim());
  // A number is called as it is first written; beyond the first four different ones, in its plainest form, but with the
  // zeros behind the point that all four have.
  const names = new Map<string, string>();
  const keys = written.map((text, row) => {
    const number = numbers[row] as number;
    if (Number.isNaN(number)) return text;
    const key = String(number);
    if (!names.has(key)) names.set(key, names.size < 4 ? text : key + zerosOf(names, number));
    return names.get(key) as string;
  });
  const said = keys.map((_, row) => !Number.isNaN(numbers[row]) || words[row] !== undefined);
  const rows = keys.map((_, row) => row);
  if (new Set(keys.filter((_, row) => said[row])).size > mostClasses) return { classes: [], codes: [] };
  const kinds = (of: readonly number[]) => {
    const folded = new Set(of.map((row) => spellingKey(keys[row] as string)));
    return folded.size > 1 ? folded.size : new Set(of.map((row) => keys[row])).size;
  };
  const sure = rows.filter((row) => said[row]);
  const unsure = rows.filter((row) => !said[row] && gap[row] !== undefined);
  const likely = unsure.filter((row) => gap[row] === 'among-words');
  // What the words of a label mean is the product's to say: that is no question of reading.
  const alike = (of: readonly number[]) => {
    const different = [...new Set(of.map((row) => keys[row] as string))].map((written) => ({ written }));
    const groups = bySameAnswer(bySpelling(different)).map((group) => group.map(({ written }) => written));
    return groups.map((group) => of.filter((row) => group.includes(keys[row] as string)));
  };
  const isText = (row: number) => Number.isNaN(numbers[row]) && words[row] !== undefined;
  const texts = rows.filter(isText);
  const areTicks =
    rows.every((row) => Number.isNaN(numbers[row])) &&
    areTickSigns(new Set(texts.map((row) => words[row] as string)), texts.length, rows.length);
  const wanted = areTicks ? 0 : 2 - alike(sure).length;
  const extra = wanted <= 0 ? [] : ([likely, unsure].find((some) => kinds(some) === wanted) ?? []);
  const used = [...sure, ...extra].sort((a, b) => a - b);
  const groups = areTicks ? [used] : alike(used);
  const all = groups.map((of) => {
    const counts = new Map<string, number>();
    for (const row of of) counts.set(keys[row] as string, (counts.get(keys[row] as string) ?? 0) + 1);
    const value = [...counts].reduce((most, each) => (each[1] > most[1] ? each : most))[0];
    return { value, count: of.length, firstRow: of[0] as number };
  });
  const codes = noClasses(all, '');
  const none = [...codes, ...oddAmong(all.filter((each) => !codes.includes(each)))];
  const classes = all.filter((each) => !none.includes(each));
  const kept = groups.filter((_, i) => !none.includes(all[i] as (typeof all)[0]));
  const codeOf = new Map(kept.flatMap((of, code) => of.map((row) => [row, code] as const)));
  return { classes, codes: rows.map((row) => codeOf.get(row) ?? noValue) };
}
