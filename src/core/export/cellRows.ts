import type { ConfusionCounts } from '../evaluation/metrics.js';
import type { Scored } from '../run/scored.js';
import type { Slices } from '../slices.js';
import type { Engine } from '../training/engine.js';
import { copiesIn } from './scores.js';

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

export interface ListedRows extends CellRows {
  /** Names of the columns that are listed, the label first, then in the file's order; and how many there are. */
  readonly columns: readonly string[];
  readonly width: number;
  readonly rows: readonly ListedRow[];
}

export interface ListedRow extends CellRow {
  /** The first letters of the cells in these columns, as the file has them. */
  readonly fields: readonly string[];
}

/** Whether rows of a cell are answered rightly. */
export function isRight(of: MatrixCell): boolean {
  return of === 'tp' || of === 'tn';
}

/** Whether they are predicted to be positive. */
export function isCalled(of: MatrixCell): boolean {
  return of === 'tp' || of === 'fp';
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
  const isPositive = isCalled(of) === isRight(of);
  const times = copiesIn(parts.test, examples.rows);
  let best: CellRow[] = [];
  const cut = () => {
    // The farthest from the threshold where they are wrong, the nearest where they are right.
    best.sort((a, b) => (isPositive ? a.logit - b.logit : b.logit - a.logit) || a.line - b.line);
    best = best.slice(0, most);
  };
  let [first, total, counted] = [0, 0, 0];
  for (let from = 0; from < usable.marks.length; from += pieceRows) {
    const tableRows = usable.within(from, from + pieceRows);
    const start = first;
    const rows = Uint32Array.from(tableRows, (_, i) => start + i).filter(
      (row) => times(row) > 0 && (examples.y[row] === 1) === isPositive,
    );
    const logits = yield* engine.logits(perceptron, examples, rows);
    rows.forEach((row, k) => {
      const logit = logits[k] as number;
      if (logit > threshold !== isCalled(of)) return;
      total++;
      counted += times(row);
      best.push({ line: lineAt(tableRows[row - start] as number), logit, times: times(row) });
    });
    if (best.length > 2 * most) cut();
    first += tableRows.length;
    yield;
  }
  cut();
  return { total, counted, rows: best };
}
