/** What a table must hold, by csv-parse alone on the whole text and by the rules for one cell and for the first
 * records, as plainly as can be: nothing of the reader's own is used but those rules. A file that is put straight
 * before it is read (`Opening.tidying`) is taken apart in another way here, see tidied.ts. */
import { parse } from 'csv-parse/sync';
import { isMissing, readNumber } from '../../src/core/csv/cell.js';
import { columnNames } from '../../src/core/csv/header.js';
import type { Opening } from '../../src/core/csv/opening.js';
import { findShape } from '../../src/core/csv/shape.js';
import { tidiedRecords } from './tidied.js';

/** A table, or why there is none, as data that can be compared. */
export type Contents =
  | { readonly error: string }
  | {
      readonly header: boolean;
      readonly controls: number;
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
  readonly codes: readonly number[];
  readonly codesAtOnce: readonly number[];
  readonly distinct: readonly { readonly written: string; readonly count: number }[];
  readonly more: boolean;
  readonly texts: number;
  readonly firstText: { readonly text: string; readonly line: number } | undefined;
  readonly firstMark: string | undefined;
  readonly numberCount: number;
}

export interface Row {
  readonly fields: readonly string[];
  readonly line: number;
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
  const { decimalMark, names: told } = opening;
  const shape =
    told === undefined
      ? findShape(
          rows.slice(0, lookAhead).map(({ fields }) => fields),
          'auto',
          decimalMark,
        )
      : undefined;
  const { width = told?.columns.length ?? 0, body: from = 0, rowNames = false } = shape ?? {};
  const written = shape?.orange?.names ?? shape?.names ?? told?.columns;
  const names = columnNames(rowNames ? ['row names', ...(written ?? [])] : written, width);
  const body = rows.slice(from);
  if (body.length === 0) return { error: 'no-rows' };
  const header = written !== undefined;
  const isName = (cell: string) => cell.trim() !== '' && Number.isNaN(readNumber(cell, decimalMark));
  const again = shape?.names?.some(isName) ? shape.names : undefined;
  const { used, skipped } = sift(body, names.length, header, again, shape?.endsInDelimiter ?? false);
  return {
    header,
    controls,
    lines: used.map(({ line }) => line),
    skipped,
    columns: names.map((name, column) => {
      const cells = used.map(({ fields, line }) => ({ cell: fields[column] as string, line }));
      return columnContents(name, cells, (cell) => readNumber(cell, decimalMark));
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

function sift(
  all: readonly Row[],
  width: number,
  header: boolean,
  names: readonly string[] | undefined,
  endsInDelimiter: boolean,
) {
  const reasons = new Map<string, { count: number; firstLine: number }>();
  const skip = (reason: string, line: number) => {
    const known = reasons.get(reason);
    if (known === undefined) reasons.set(reason, { count: 1, firstLine: line });
    else known.count++;
  };
  const rows = all.map(({ fields, line }) => {
    const more = endsInDelimiter && fields.length === width + 1 && fields.at(-1)?.trim() === '';
    return { fields: more ? fields.slice(0, -1) : fields, written: fields, line };
  });
  const used = rows.filter(({ fields, written, line }) => {
    const has = fields.length === 1 ? '1 field' : `${fields.length} fields`;
    if (JSON.stringify(written) === JSON.stringify(names)) skip('the names again', line);
    else if (fields.length !== width)
      skip(`${has} where ${header ? 'the header' : 'the first row'} has ${width}`, line);
    else if (fields.every(isMissing)) skip('empty row', line);
    else return true;
    return false;
  });
  const skipped = [...reasons].map(([reason, counts]) => ({ reason, ...counts }));
  skipped.sort((a, b) => b.count - a.count || a.firstLine - b.firstLine);
  return { used, skipped };
}

const noValue = 255;

function columnContents(
  name: string,
  cells: readonly { cell: string; line: number }[],
  numberOf: (cell: string) => number,
): ColumnContents {
  const numbers = cells.map(({ cell }) => numberOf(cell));
  const present = cells.filter(({ cell }) => !isMissing(cell));
  const texts = present.filter(({ cell }) => Number.isNaN(numberOf(cell)));
  // 1, 1.0 and -0, 0 are the same; a number and a text never are.
  const keyOf = (cell: string) =>
    Number.isNaN(numberOf(cell)) ? `text ${cell.trim()}` : String(numberOf(cell));
  const values = new Map<string, { written: string; count: number }>();
  let more = false;
  for (const { cell } of present) {
    const known = values.get(keyOf(cell));
    if (known !== undefined) known.count++;
    else if (values.size < 4) values.set(keyOf(cell), { written: cell.trim(), count: 1 });
    else {
      more = true;
      break; // from the fifth value on nothing is counted
    }
  }
  const keys = [...values.keys()];
  const [firstText] = texts;
  const codeOf = (cell: string) => (isMissing(cell) || keys.length > 2 ? noValue : keys.indexOf(keyOf(cell)));
  const codes = cells.map(({ cell }) => codeOf(cell));
  return {
    name,
    numbers,
    codes,
    codesAtOnce: codes,
    distinct: [...values.values()],
    more,
    texts: texts.length,
    firstText: firstText && { text: firstText.cell.trim(), line: firstText.line },
    firstMark: cells.find(({ cell }) => isMissing(cell) && cell.trim() !== '')?.cell.trim(),
    numberCount: numbers.filter((number) => !Number.isNaN(number)).length,
  };
}
