import type { Column } from '../table/column.js';
import type { FeatureColumn } from '../table/featureColumn.js';
import { isPrediction } from '../table/predictionNames.js';
import type { RawTable } from '../table/tableBuilder.js';
import { bearingOf, type Warning } from '../warning.js';
import { firstFilled } from './cellsOf.js';
import { type Finding, inOneLine, ofOne } from './finding.js';
import { tell } from './sayings.js';

/** Columns trained on that are called as what a model answered, of however many rows that is true: another model's answer
 * is known before the label, but what is learned of it is to repeat it.
 * @param chosen those trained on */
export function predictionWarnings(
  table: RawTable,
  label: Column | null,
  chosen: readonly FeatureColumn[],
): Warning[] {
  if (label === null || table.rows === 0) return [];
  const columns = chosen.map(({ column }) => column);
  const findings = columns
    .filter((column) => isOne(column, label, table.rows))
    .map(
      (column): Finding => ({
        code: 'label-leak',
        column,
        count: table.rows,
        line: firstFilled(table, column),
        what: tell('called-like-prediction', { ...ofOne(column), label: label.name }),
        remedy: tell('leave-out-predictions'),
        fixes: ['exclude'],
      }),
    );
  return inOneLine(findings, columns);
}

function isOne(column: Column, label: Column, rows: number): boolean {
  const how = isPrediction(column.name, label.name);
  return how === 'surely' || (how === 'likely' && areShares(column, rows));
}

/** Whether numbers lie between 0 and 1, and are not just these two. No model answers in points out of as many, `13 / 20`. */
function areShares(column: Column, rows: number): boolean {
  if (!column.isNumeric || column.notation === 'fraction' || !column.differentNumbers.more) return false;
  for (let row = 0; row < Math.min(rows, column.rowsInMemory); row++) {
    const number = column.numberAt(row);
    if (number < 0 || number > 1) return false;
  }
  return true;
}

/** In the order of what they bear on. */
const order = ['model', 'flattery', 'scores', 'file', 'nothing'];

/** What was found of the scores and of the file, the gravest first. Of a column that was seen to give the label away its name says
 * nothing more. */
export function gathered(ofScores: readonly Warning[], ofFile: readonly Warning[]): readonly Warning[] {
  const seen = new Set(
    ofScores.filter(({ code }) => code === 'label-leak').flatMap((warning) => columnsOf(warning)),
  );
  const isSaid = (warning: Warning) =>
    warning.code === 'label-leak' && columnsOf(warning).every((column) => seen.has(column));
  const all = [...ofScores, ...ofFile.filter((warning) => !isSaid(warning))];
  const rank = (warning: Warning) =>
    warning.code === 'muted' ? order.length : order.indexOf(bearingOf(warning));
  return all.sort((a, b) => rank(a) - rank(b));
}

function columnsOf({ column, columns = [] }: Warning): readonly number[] {
  return column === null ? columns : [column];
}
