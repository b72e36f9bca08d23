import { readNumber } from './cell.js';

/** What stands in the first line of the files that scikit-learn comes with, in place of names: `150,4,setosa,versicolor,virginica`. */
export interface CountsAbove {
  readonly rows: number;
  readonly features: number;
  readonly classes: readonly string[];
}

/** @param records from the first line on @param width of the rows
 * @returns undefined where the first line is another: there have to be as many features as it says, and behind them numbers of
 * classes, from 0 on */
export function findCounts(
  [first = [], ...records]: readonly (readonly string[])[],
  width: number,
): CountsAbove | undefined {
  const [rows, features] = first.slice(0, 2).map((cell) => readNumber(cell)) as [number, number];
  const classes = first.slice(2).map((cell) => cell.trim());
  if (features !== width - 1 || !Number.isInteger(rows) || rows < 1 || classes.length < 2) return undefined;
  if (classes.some((name) => name === '' || !Number.isNaN(readNumber(name)))) return undefined;
  const body = records.filter(({ length }) => length === width);
  const isClass = (cell = '') => /^\s*\d+\s*$/.test(cell) && Number(cell) < classes.length;
  return body.length > 0 && body.every((row) => isClass(row[features]))
    ? { rows, features, classes }
    : undefined;
}
