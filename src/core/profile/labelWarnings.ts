import { grouped, percent } from '../export/lines.js';
import type { Problem, ProblemCode } from '../problem.js';
import type { Column } from '../table/column.js';
import { missingCount } from '../table/columnType.js';
import type { RawTable } from '../table/tableBuilder.js';
import type { FoundClass } from './classes.js';
import { firstGap } from './columnFacts.js';

import type { Warning } from './warning.js';

/** A class with a smaller share, or with fewer rows, is hard to learn, and a test of it says little. */
const rareShare = 0.01;
const rareRows = 20;

/** What is to be known of the label column. @param label null where there is none */
export function labelWarnings(
  table: RawTable,
  label: Column | null,
  problem: Problem | null,
  classes: readonly FoundClass[],
): Warning[] {
  if (label === null) return problem === null ? [] : [unusable(problem, null, table.rows, null)];
  const missing = missingCount(label, table.rows);
  const labelled = table.rows - missing;
  if (problem !== null) {
    const count = labelled === 0 ? table.rows : labelled;
    const line = table.rows === 0 ? null : lineOf(table, classes[0]?.firstRow ?? 0);
    const warning = unusable(problem, label.column, count, line);
    return labelled === 0 ? [warning] : [warning, ...unlabelled(table, label, missing)];
  }
  return [...unlabelled(table, label, missing), ...rare(table, label, classes, labelled)];
}

const codes: Partial<Readonly<Record<ProblemCode, 'no-label' | 'one-class' | 'too-many-classes'>>> = {
  'one-class': 'one-class',
  'too-many-classes': 'too-many-classes',
};

/** What training would refuse the file for. */
function unusable(
  { code, what, remedy }: Problem,
  column: number | null,
  count: number,
  line: number | null,
): Warning {
  return { code: codes[code] ?? 'no-label', column, count, line, message: what, remedy };
}

function unlabelled(table: RawTable, label: Column, missing: number): Warning[] {
  if (missing === 0) return [];
  return [
    {
      code: 'unlabelled-rows',
      column: label.column,
      count: missing,
      line: firstGap(table, label),
      message: `${grouped(missing)} of ${grouped(table.rows)} rows have no label in "${label.name}", and are skipped`,
      remedy: 'Label them, or keep them for the model to be used on',
    },
  ];
}

function lineOf({ lineAt }: RawTable, row: number): number | null {
  return row < 0 ? null : lineAt(row);
}

function rare(table: RawTable, label: Column, classes: readonly FoundClass[], labelled: number): Warning[] {
  return classes
    .filter(({ count }) => count < rareRows || count < rareShare * labelled)
    .map(({ value, count, firstRow }) => ({
      code: 'rare-class',
      column: label.column,
      count,
      line: lineOf(table, firstRow),
      message: `class "${value}" has ${grouped(count)} of ${grouped(labelled)} rows (${percent(count / labelled)}) in "${label.name}"`,
      remedy:
        count < rareRows
          ? 'Add rows of this class: so few can hardly be learned, nor tested'
          : 'Go by precision and recall, not by accuracy, and choose a stratified split',
    }));
}
