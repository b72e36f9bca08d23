import type { Dialect } from '../csv/dialect.js';
import { columnNames } from '../csv/header.js';
import { plainQuoting } from '../csv/quotes.js';
import { sketch } from '../csv/sketch.js';
import { significant } from '../format.js';
import { InputError, type Problem } from '../problem.js';
import type { CellStyle } from '../table/column.js';
import { type CellNote, cellReader } from './cellReader.js';
import { lackingColumns, matchColumns } from './matchColumns.js';
import type { ModelColumn, ScoringModel } from './scoringModel.js';

/** What a cell comes to. */
export interface ReadCell {
  /** What it adds to the logit, over all features of its column; NaN where the model has no answer for such a cell. */
  readonly term: number;
  readonly note: CellNote | undefined;
  /** Whether it is a number below the least or above the greatest of the file trained on. */
  readonly isOutside: boolean;
}

/** Reads the cells of single rows, by the rules by which files are scored: see {@link cellReader}.
 * @param style how they are written */
export function rowReader({ columns, bias }: ScoringModel, style: CellStyle) {
  const readers = columns.map((column) => cellReader(column, style));
  return {
    /** @param k of the model's columns */
    read(k: number, cell: string): ReadCell {
      const reader = readers[k] as (typeof readers)[number];
      const term = reader.read(cell);
      const { note, value } = reader;
      const range = columns[k]?.range ?? null;
      return { term, note, isOutside: range !== null && (value < range.min || value > range.max) };
    },
    /** Bias + Σ terms, added in the order in which a file's rows are scored, so that both come to the same double.
     * @param cells of all columns of the model, in their order @returns NaN where there is no answer */
    logit: (cells: readonly ReadCell[]): number => cells.reduce((sum, { term }) => sum + term, bias),
  };
}

/** How much a column tells: the largest of its features' standardised weights in absolute value; -1 where none is known. */
export function sizeOf({ terms }: ModelColumn): number {
  return terms.reduce(
    (most, { weight, deviation }) =>
      deviation === null ? most : Math.max(most, Math.abs(weight * deviation)),
    -1,
  );
}

/** Whether a model knows the means of its training part: without scaling, and in records of early versions, it does not. */
export function knowsMeans({ columns }: ScoringModel): boolean {
  return columns.some(({ terms }) => terms.some(({ centre }) => centre !== 0));
}

/** What a rounded mean may add to a logit. */
const mostByRounding = 1e-4;

/** A usual cell of a column, as its file would have it: the training part's mean in as few digits as come to the same logit, four at
 * least; the most frequent word, or the first where nobody knows. Without means a number from the middle.
 * @param areKnown whether {@link knowsMeans} */
export function usualCell(
  { terms, range }: ModelColumn,
  { decimalMark }: CellStyle,
  areKnown: boolean,
): string {
  const [first] = terms;
  if (first === undefined) return '';
  if (first.feature.category !== undefined) {
    const most = terms.reduce((a, b) => (b.centre > a.centre ? b : a));
    return most.feature.category ?? '';
  }
  const { feature, weight, centre } = terms.find((term) => !term.feature.missing) ?? first;
  const { min = 0, max = 0 } = range ?? {};
  const middle = feature.median ?? min + (max - min) / 2;
  const value = areKnown ? centre : Number.isFinite(middle) ? middle : 0;
  const isLikeIt = (rounded: number) =>
    Math.abs(weight * (rounded - value)) < mostByRounding &&
    (rounded < min || rounded > max) === (value < min || value > max);
  let text = String(value);
  for (let digits = 4; digits < 17; digits++) {
    const rounded = significant(value, digits);
    if (!isLikeIt(rounded)) continue;
    text = String(rounded);
    break;
  }
  return decimalMark === 'comma' ? text.replace('.', ',') : text;
}

/** A row that was pasted, with the names above it or without. */
export interface PastedRow {
  /** Of the model's columns, in their order. */
  readonly cells: readonly string[];
  /** How many rows were pasted, of which it is the first. */
  readonly rows: number;
}

/** Takes apart what was pasted: rows as the file trained on is written, or as a spreadsheet copies them, with tabs. Where names of at
 * least half of the model's columns stand above, they say which cell is whose, in any order and among any others; otherwise the first
 * row goes by places, with the label or without it. See {@link matchColumns}.
 * @returns why it is no row for this model, where it is none; undefined of a text that is a single cell */
export function pastedRow(
  model: ScoringModel,
  text: string,
  { delimiter }: Pick<Dialect, 'delimiter'>,
): PastedRow | Problem | undefined {
  let refusal: Problem | undefined;
  for (const mark of new Set([delimiter, '\t'])) {
    const { records } = sketch(`${text}\n`, mark, { ...plainQuoting, spaced: true });
    const rows = records.map(({ fields }) =>
      fields.map(({ text: cell, quoted }) => (quoted ? cell.replaceAll('""', '"') : cell)),
    );
    const [first = []] = rows;
    const isNamed = rows.length > 1 && 2 * lackingColumns(model, first).length <= model.columns.length;
    const [row = [], ...others] = isNamed ? rows.slice(1) : rows;
    if (row.length < 2 && !isNamed) continue;
    if (row.length === model.width + 1 && row.at(-1) === '') row.pop(); // behind a delimiter at the end of the line
    try {
      const { columns } = matchColumns(model, isNamed ? columnNames(first, first.length) : row, isNamed);
      return { cells: columns.map((at) => row[at] ?? ''), rows: 1 + others.length };
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      refusal = error.problem;
    }
  }
  return refusal;
}
