import type { Column } from './column.js';
import { countsIn, fewestRows } from './identifier.js';

const [firstDay, lastDay] = [19000101, 20991231];

/** Share of a column's numbers that have to be days: 0 and 99991231 stand for none in some programs. */
const nearlyAll = 0.95;

/** Whether a column of numbers holds days written without anything between, `20110416`. As numbers they are of no use: a month ends
 * 70 before the next begins. */
export function areDayNumbers(column: Column, rows: number): boolean {
  if (!column.isNumeric || !column.differentNumbers.numbers.some(({ number }) => isDay(number))) return false;
  const values = countsIn(column, rows);
  if (values === undefined || values.length < fewestRows) return false;
  return values.filter(isDay).length >= nearlyAll * values.length;
}

function isDay(number: number): boolean {
  if (!Number.isInteger(number) || number < firstDay || number > lastDay) return false;
  const [month, day] = [Math.floor(number / 100) % 100, number % 100];
  return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}
