import type { ConfusionCounts } from '../evaluation/metrics.js';
import type { Scored } from '../run/scored.js';
import type { Slices } from '../slices.js';
import type { Engine } from '../training/engine.js';
import { timesIn } from './scores.js';

/** A cell of the confusion matrix. */
export type MatrixCell = keyof ConfusionCounts;
export const matrixCells = ['tn', 'fp', 'fn', 'tp'] as const satisfies readonly MatrixCell[];

/** Which rows of the test part are to be listed. */
export interface CellWish {
  readonly of: MatrixCell;
  /** The threshold, as a logit; null for infinity, which JSON has not. */
  readonly logit: number | null;
}

/** Rows that are listed at most. */
export const mostListed = 500;

export interface CellRow {
  /** Of the file, on which the row begins, counted from 1. */
  readonly line: number;
  readonly logit: number;
  /** How often the test part holds it. */
  readonly times: number;
}

export interface CellRows {
  /** Different rows of the file in the cell, and what they come to with their copies. */
  readonly total: number;
  readonly counted: number;
  /** The first of them. */
  readonly rows: readonly CellRow[];
}

/** A row of the file as it is listed. */
export interface ListedRow extends Omit<CellRow, 'logit'> {
  readonly probability: number;
  /** As the file has it. */
  readonly label: string;
  /** The first letters of each cell, as many cells as there are columns listed. */
  readonly fields: readonly string[];
}

export interface ListedRows extends Omit<CellRows, 'rows'> {
  readonly label: string;
  /** Names of the columns beside the label, in the file's order, those that are listed, and how many there are. */
  readonly columns: readonly string[];
  readonly width: number;
  readonly rows: readonly ListedRow[];
}

/** Whether rows of a cell are answered rightly. */
export function isRight(of: MatrixCell): boolean {
  return of === 'tp' || of === 'tn';
}

/** Rows of the table that are looked at for a slice. */
const pieceRows = 1 << 12;

/** Rows of the test part that a threshold puts into a cell: of mistakes the surest first, of right answers those that nearly went
 * wrong. Of equal rows the first in the file comes first. Memory does not grow with what is found. */
export function* rowsOfCell(
  { perceptron, examples, parts, usable, lineAt }: Scored,
  engine: Pick<Engine, 'logits'>,
  { of, logit: above }: CellWish,
  most = mostListed,
): Slices<CellRows> {
  const threshold = above ?? Number.POSITIVE_INFINITY;
  const isPositive = of === 'tp' || of === 'fn';
  const isCalled = of === 'tp' || of === 'fp';
  const highestFirst = of === 'fp' || of === 'tn';
  const times = timesIn(parts.test, examples.rows);
  let best: CellRow[] = [];
  const cut = () => {
    const order = (a: CellRow, b: CellRow) => (highestFirst ? b.logit - a.logit : a.logit - b.logit);
    best = best.sort((a, b) => order(a, b) || a.line - b.line).slice(0, most);
  };
  let [first, total, counted] = [0, 0, 0];
  for (let from = 0; from < usable.marks.length; from += pieceRows) {
    const tableRows = usable.within(from, from + pieceRows);
    const isMeant = (row: number) => times(row) > 0 && (examples.y[row] === 1) === isPositive;
    const meant = Array.from(tableRows, (_, i) => i).filter((i) => isMeant(first + i));
    const offset = first;
    const rows = Uint32Array.from(meant, (i) => offset + i);
    const logits = yield* engine.logits(perceptron, examples, rows);
    meant.forEach((i, k) => {
      const logit = logits[k] as number;
      if (logit > threshold !== isCalled) return;
      const row = { line: lineAt(tableRows[i] as number), logit, times: times(offset + i) };
      total++;
      counted += row.times;
      best.push(row);
    });
    if (best.length > 2 * most) cut();
    first += tableRows.length;
    yield;
  }
  cut();
  return { total, counted, rows: best };
}
