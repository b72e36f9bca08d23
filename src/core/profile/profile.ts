import type { Column } from '../table/column.js';
import type { Policies } from '../table/features.js';
import { withName } from '../table/namedClasses.js';
import type { Roles } from '../table/roles.js';
import { areOnDisk, type RawTable } from '../table/tableBuilder.js';
import { withoutTime } from '../table/times.js';
import { gapsInUse } from '../table/usableRows.js';
import { expectedRepeats } from './chanceOfEqual.js';
import { type ColumnFacts, columnFacts, type NumberRange, rangeWithout } from './columnFacts.js';
import { columnWarnings } from './columnWarnings.js';
import { countedRows } from './countedRows.js';
import { findDuplicates } from './duplicates.js';
import { type Examined, otherCandidates } from './examined.js';
import { groupedRows } from './groupedRows.js';
import { equalsAreSeparate } from './labelsOfEquals.js';
import { labelWarnings } from './labelWarnings.js';
import { gathered, predictionWarnings } from './predictionWarnings.js';
import { rowWarnings } from './rowWarnings.js';
import { scan } from './scan.js';
import { unknownColumns } from './unknownColumns.js';
import { untimedRows } from './untimedRows.js';

/** Looks through a table before anything is learned from it. To be called before makeDataset, which adds to the
 * rows skipped. Throws nothing. Yields now and then. */
export function* examine(table: RawTable, roles: Roles, wish: Policies): Generator<void, Examined> {
  const { columns, rows } = table;
  const { candidates, label: choice, pair, codes, labelProblem, others, features: featureChoice } = roles;
  const label = choice?.column ?? null;
  const features = new Set(featureChoice.chosen.map(({ column }) => column));
  const { lows, highs, comparable } = yield* scan(table);
  const duplicates = comparable && (yield* findDuplicates(comparable));
  const expected = duplicates && duplicates.count > 0 ? yield* expectedRepeats(table) : 0;
  const separate =
    duplicates && duplicates.count > 0 && codes ? yield* equalsAreSeparate(table, others, codes) : false;
  const facts = new Map<Column, ColumnFacts>();
  for (const [k, column] of columns.entries()) {
    const range = { min: lows[k] as number, max: highs[k] as number };
    facts.set(column, columnFacts(column, rows, duplicates?.count ?? null, range));
    yield;
  }
  const { chosen, gaps } = featureChoice;
  const valueRanges = new Map<Column, NumberRange>();
  for (const { column, absent } of chosen) {
    if (absent === undefined) continue;
    valueRanges.set(column, rangeWithout(column, absent, rows));
    yield;
  }
  const areFilled = codes !== null && gaps !== 'skip' && !areOnDisk(table);
  const inUse = areFilled
    ? yield* gapsInUse(table, codes, chosen, gaps, withoutTime(table, roles.time))
    : undefined;
  const isDivided = roles.group !== null || roles.time !== null;
  const classes = choice?.classes.classes ?? [];
  // What is to be done about the column of groups is said with these.
  const told = others.filter((each) => each.aside === undefined && each !== roles.likelyGroup?.column);
  return {
    profile: {
      rows,
      label: label?.name ?? null,
      classes: classes.map(({ value, count }) => withName(roles.names, { value, count })),
      columns: columns.map((column) => {
        const { type, missing, ...all } = facts.get(column) as ColumnFacts;
        const { min, max } = valueRanges.get(column) ?? all;
        const role = column === label ? 'label' : features.has(column) ? 'feature' : 'left-out';
        const isOfNumbers = role === 'feature' && column.isNumeric; // a word among them is a gap, too
        const without = isOfNumbers ? rows - column.numberCount : missing;
        const used = isOfNumbers && inUse !== undefined ? (inUse.get(column) ?? 0) : without;
        return {
          ...{ name: column.name, column: column.column, type, role, missing: without, min, max },
          ...(used < without && { missingInUse: used }),
        };
      }),
      duplicateRows: duplicates?.count ?? null,
    },
    warnings: gathered(
      [],
      [
        ...predictionWarnings(table, label, featureChoice.chosen),
        ...labelWarnings(table, choice, pair, labelProblem, codes),
        ...[groupedRows(roles.likelyGroup) ?? []].flat(),
        ...unknownColumns(columns, wish.exclude),
        ...rowWarnings(table, duplicates, expected, separate),
        ...countedRows(table, choice, told, facts),
        ...untimedRows(table, roles),
        ...columnWarnings(table, told, facts, featureChoice, wish, codes, isDivided),
      ],
    ),
    candidates: otherCandidates(candidates, label),
  };
}
