import { shorten } from '../format.js';
import { type Column, noValue } from '../table/column.js';
import { missingCount } from '../table/columnType.js';
import type { LabelChoice } from '../table/labelChoice.js';
import { fillDown, isMerged, rowsBelowTable } from '../table/labelGaps.js';
import type { ClassCount } from '../table/summary.js';
import type { RawTable } from '../table/tableBuilder.js';
import { endsInTotal } from '../table/totalRow.js';
import type { Told } from '../told.js';
import type { Warning } from '../warning.js';
import { firstGap } from './columnFacts.js';
import { tell } from './sayings.js';

/** Rows without a label: left out, whether they are to be answered for, or were forgotten.
 * @param codes by row, `noValue` where there is no label; null where there are no two classes */
export function unlabelledRows(
  table: RawTable,
  { column, classes }: LabelChoice,
  codes: Uint8Array | null,
): Warning[] {
  const missing = table.rows - classes.count - sumOf(classes.odd);
  if (missing === 0) return [];
  if (missing === 1 && codes?.at(-1) === noValue && isTotal(table, table.rows - 1))
    return [totalAtEnd(table, column)];
  return [
    {
      code: 'unlabelled-rows',
      column: column.column,
      count: missing,
      line: firstUnlabelled(table, column, classes, missing),
      what: tell('rows-without-label', {
        column: shorten(column.name),
        rows: missing,
        all: table.rows,
        gaps: classes.gaps,
      }),
      remedy: remedyFor(table, column, missing, codes),
    },
  ];
}

/** Whether a row is the last one, and sums up those above. */
export function isTotal(table: RawTable, row: number): boolean {
  return row === table.rows - 1 && endsInTotal(table);
}

/** The only row without a class is none of the table, and is not to be labelled. */
export function totalAtEnd(table: RawTable, column: Column): Warning {
  return {
    code: 'unlabelled-rows',
    column: column.column,
    count: 1,
    line: table.lineAt(table.rows - 1),
    what: tell('total-at-end'),
    remedy: tell('nothing-is-lost'),
  };
}

function remedyFor(table: RawTable, column: Column, missing: number, codes: Uint8Array | null): Told {
  if (isMerged(table, column)) return fillDown;
  const below = codes === null ? 0 : rowsBelowTable(table, codes);
  if (below >= missing) return tell('delete-rows-below-table', { rows: below });
  return tell('label-rows-or-keep-them', { several: missing - below > 1, below });
}

/** Line of the first cell without a label, where all of these are empty, or all hold codes for it. */
function firstUnlabelled(
  table: RawTable,
  column: Column,
  { classes, withCodes }: LabelChoice['classes'],
  missing: number,
): number | null {
  if (missing === missingCount(column, table.rows)) return firstGap(table, column);
  const all = withCodes === undefined ? [] : [...withCodes.classes, ...withCodes.odd];
  const codes = all.filter(({ value }) => classes.every((each) => each.value !== value));
  if (sumOf(codes) < missing) return null;
  return table.lineAt(Math.min(...codes.map(({ firstRow }) => firstRow)));
}

/** Rows of some classes together. */
export function sumOf(classes: readonly ClassCount[]): number {
  return classes.reduce((sum, { count }) => sum + count, 0);
}
