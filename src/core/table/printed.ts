import type { Told } from '../told.js';
import type { Column } from './column.js';
import { tell } from './sayings.js';
import type { SkipTally } from './skipTally.js';

/** What programs write among the rows and below them where they show a table on a screen: how many rows there are, and that some are
 * not shown. A text with such lines may be a print that lacks most of the table. */

/** `300 rows selected.`, `80 rows in set (0.01 sec)`, `(80 rows)` and `(80 rows affected)`, as they stand below a listing, and
 * `[980 rows x 4 columns]` as it stands below one of pandas, in Jupyter without the brackets. */
const rowCount =
  /^(?:(?:\d+ rows? (?:selected|affected|returned)\.?|\d+ rows? in set(?: \([\d.]+ sec\))?|\(\d+ rows?(?: affected)?\)|\d+ rows? [x×] \d+ columns?)|\[\d+ rows? x \d+ columns?\])$/;

/** Cut at its blanks a number of rows may be as wide as these: it has three fields, or pandas' five. */
const wordsOfCount: ReadonlySet<number> = new Set([3, 5]);

/** What stands in each cell where pandas, Polars and Julia, or people, leave rows out. */
const dots = /^(?:\.{2,3}|…|⋮|·)$/;

/** How tibbles, R's `max.print`, Julia and Spark say that rows are left out. Spark says how many it shows, not how many there are. */
const rowsLeftOut = [
  /^# (?:…|\.{3}|ℹ|i) (?:with )?(?:([\d,]+) )?more rows?\b/,
  /^\[ reached .*max\.print.* omitted (\d+) rows? \]$/,
  /^(?:\d+ columns? and )?(\d+) rows? omitted$/,
  /^only showing top \d+ rows?$/,
];
const columnsLeftOut = /^(?:# .*\bmore variables?\b|\d+ columns? (?:and \d+ rows? )?omitted$)/;

/** Whether a line stands in place of rows: dots in each of its cells. Those of a row without a value are `..`, as World Bank's are. */
export function areDots(fields: readonly string[]): boolean {
  if (!dots.test(fields[0]?.trim() ?? '')) return false; // most rows, told at once
  return fields.every((cell) => dots.test(cell.trim())) && fields.some((cell) => cell.trim() !== '..');
}

/** What a line says of the rows, and is none: how many there are, or that some are not shown.
 * @param isUneven whether it has another number of fields than they */
export function saidOfRows(fields: readonly string[], isUneven: boolean): Told | undefined {
  const begins = fields.slice(0, 5).some((cell) => /row|column|more|reached|^showing$/.test(cell));
  if (!begins) return undefined; // most rows, told at once
  const line = fields.join(' ').trim();
  const columns = columnsLeftOut.test(line) || undefined;
  for (const pattern of rowsLeftOut) {
    const found = pattern.exec(line);
    if (found === null) continue;
    const rest = found[1] === undefined ? undefined : Number(found[1].replaceAll(',', ''));
    return tell('rows-left-out', { rest, columns });
  }
  if (columns) return tell('columns-left-out');
  if (!(isUneven || wordsOfCount.has(fields.length)) || fields[0]?.trim() === '') return undefined;
  return rowCount.test(line) ? tell('number-of-rows', { rows: Number(/\d+/.exec(line)?.[0]) }) : undefined;
}

/** Whether a line that holds this word may be one of these. @param text without spaces around it */
export function maySpeakOfRows(text: string): boolean {
  return dots.test(text) || /\b(?:rows?|variables?|columns?)\b/.test(text);
}

const ofPrint = ['rows-left-out', 'columns-left-out', 'number-of-rows'];

/** What a text shows of the table that it is a print of. */
export interface Print {
  readonly shown: number;
  /** Rows of the table; undefined where nothing says how many. */
  readonly all: number | undefined;
  readonly lacks: { readonly rows: boolean; readonly columns: boolean };
  /** The first line that says so. */
  readonly line: number;
}

/** What is known of a table once its rows are read. */
interface Printed {
  readonly columns: readonly Column[];
  readonly rows: number;
  readonly skipped: SkipTally;
}

/** What a table is a print of, if lines among its rows say that more belong to it. */
export function printOf({ columns, rows, skipped }: Printed): Print | undefined {
  const speaking = namesOfDataTable(columns) ? [...ofPrint, 'drawn-line'] : ofPrint;
  const found = skipped.summary().reasons.filter(({ reason: { key } }) => speaking.includes(key));
  const sum = (fact: 'rest' | 'rows') =>
    found.reduce((all, { reason: { facts } }) => all + Number(facts[fact] ?? 0), 0);
  const { longer, shorter } = skipped.uneven ?? { longer: 0, shorter: 0 };
  const shown = rows + longer + shorter;
  const all = Math.max(shown + sum('rest'), sum('rows'));
  const isSaid = found.some(({ reason: { key } }) => key === 'rows-left-out' || key === 'drawn-line');
  const lacks = {
    rows: isSaid || all > shown,
    columns:
      columns.some(({ name }) => dots.test(name)) ||
      found.some(({ reason: { key, facts } }) => key === 'columns-left-out' || facts.columns === true),
  };
  if (found.length === 0 || !(lacks.rows || lacks.columns)) return undefined;
  const line = Math.min(...found.map(({ firstLine }) => firstLine));
  return { shown, all: all > shown ? all : undefined, lacks, line };
}

/** Whether rows are named as data.table prints them, `1:`, where three dashes stand in place of those left out. */
function namesOfDataTable([first]: readonly Column[]): boolean {
  return first?.aside !== undefined && /^\d+:$/.test(first.firstText?.text ?? '');
}
