import { InputError } from '../problem.js';
import type { Slices } from '../slices.js';
import { indexOfClass } from './classNamed.js';
import type { Column } from './column.js';
import { columnNamed } from './columnNamed.js';
import type { LabelChoice, LabelWish } from './labelChoice.js';
import { type Classes, classesOf } from './labelClasses.js';
import { type Candidate, isNamedAsLabel, labelCandidates } from './labelEvidence.js';
import { noLabel, notNamed, quantityFirst } from './labelFaults.js';
import { nameSays } from './labelNames.js';
import {
  answerBeforeKinds,
  answerBeforeNames,
  rivals,
  twoBeforeMany,
  wholeBeforeTicks,
} from './labelOrder.js';
import { placedColumns } from './labelPlace.js';
import { onlyColumn } from './noFeatures.js';
import type { RawTable } from './tableBuilder.js';
import { classesBelowNames, classesInRow, examplesInColumns, transposedFault } from './transposed.js';

type Table = Pick<RawTable, 'columns' | 'rows' | 'header' | 'declaredLabel' | 'notes'>;

/** All columns that could be the label, the likeliest first; see {@link labelCandidates},
 * {@link wholeBeforeTicks}, {@link answerBeforeNames}, {@link answerBeforeKinds} and {@link twoBeforeMany}. */
export function* candidatesIn(
  { columns, rows, header }: Table,
  { exclude, positive = null }: LabelWish,
): Slices<readonly Candidate[]> {
  const all = wholeBeforeTicks(yield* labelCandidates(mayBeLabel(columns, { exclude }), rows, header));
  const holds = (each: Candidate) => positive !== null && holdsClass(each, positive);
  return twoBeforeMany(answerBeforeKinds(answerBeforeNames(all), holds), holds);
}

function mayBeLabel(columns: readonly Column[], { exclude }: Pick<LabelWish, 'exclude'>): readonly Column[] {
  if (columns.length === 1) return []; // see onlyColumn
  return columns.filter(({ name, aside }) => aside === undefined && !exclude.includes(name));
}

function holdsClass({ column, classes: { classes } }: Candidate, positive: string): boolean {
  return indexOfClass(classes, positive, column.decimalMark) >= 0;
}

/** The column named, else the one that the file declares, else the likeliest one. Yields now and then.
 * @throws InputError `no-label` where there is none, `no-features` where there would be nothing beside it */
export function* findLabel(
  table: Table,
  wish: LabelWish,
  candidates: readonly Candidate[],
): Slices<LabelChoice> {
  const { columns, rows, declaredLabel, notes } = table;
  const [only, ...others] = columns;
  if (only !== undefined && others.length === 0) throw onlyColumn(only);
  const told =
    wish.label === null
      ? columns.find(({ name }) => name === declaredLabel)
      : named(columns, wish.label, candidates);
  if (told !== undefined) {
    const classes = meant(yield* classesOf(told, rows), told, wish);
    const how = wish.label === null ? 'declared' : 'named';
    return { column: told, classes, how, candidates, rivals: [], rows };
  }
  const onSide = classesInRow(columns);
  if (onSide !== undefined) throw new InputError(onSide);
  const [best] = candidates;
  if (best === undefined || best.isUnlikely) {
    const fault = classesBelowNames(notes) ?? transposedFault(columns, rows) ?? examplesInColumns(columns);
    const only = yield* ofOneClass(table, wish);
    if (only !== undefined && (fault === undefined || isNamedAsLabel(only.column.name)))
      return { ...only, how: 'by-name', candidates, rivals: [], rows };
    throw new InputError(fault ?? noLabel(candidates, mayBeLabel(columns, wish), rows));
  }
  const how = best.isNamed ? 'by-name' : candidates.length === 1 ? 'only-candidate' : 'by-evidence';
  const { column } = best;
  const classes = meant(best.classes, column, wish);
  const quantity = quantityFirst(candidates, mayBeLabel(columns, wish), rows);
  return {
    ...{ column, classes, how, candidates, rows },
    rivals: openRivals(candidates, wish.positive ?? null),
    ...(quantity === undefined ? {} : { quantity }),
  };
}

/** The classes of a column; those of codes that say "no label" too, where one of them was named as the positive class. */
function meant(found: Classes, { decimalMark }: Column, { positive = null }: LabelWish): Classes {
  if (positive === null || indexOfClass(found.classes, positive, decimalMark) >= 0) return found;
  const { withCodes = found } = found;
  return indexOfClass(withCodes.classes, positive, decimalMark) >= 0 ? withCodes : found;
}

/** Those that could be the label as well; where the positive class was named, only those that hold it: where it stands in
 * the one taken alone, the choice is no longer open. */
function openRivals(candidates: readonly Candidate[], positive: string | null): readonly Candidate[] {
  const all = rivals(candidates);
  if (positive === null) return all;
  return all.filter((each) => holdsClass(each, positive));
}

/** Where no column is plainly the label, one that is called so, or stands where labels do, or is the only one, and holds the
 * same in every row: what is wrong with it says more than that there is none. */
function* ofOneClass(
  { columns, rows }: Table,
  { exclude }: LabelWish,
): Slices<Pick<LabelChoice, 'column' | 'classes'> | undefined> {
  const all = mayBeLabel(columns, { exclude });
  const last = placedColumns(all, rows).at(-1);
  const isAtItsPlace = last !== undefined && (all.length === 1 || nameSays(last.name) === undefined);
  const called = all.filter(({ name }) => isNamedAsLabel(name));
  for (const column of isAtItsPlace ? [...called, last] : called) {
    const classes = yield* classesOf(column, rows);
    if (classes.classes.length === 1 && classes.count === rows) return { column, classes };
  }
  return undefined;
}

/** The names, as the file writes them, of the columns that a person means. A wish that means none is kept. */
export function namesMeant(
  columns: readonly { readonly name: string }[],
  wishes: readonly string[],
): string[] {
  return wishes.map((wish) => columnNamed(columns, wish)?.name ?? wish);
}

function named(columns: readonly Column[], wish: string, candidates: readonly Candidate[]): Column {
  const found = columnNamed(columns, wish);
  if (found === undefined) throw new InputError(notNamed(columns, wish, candidates));
  return found;
}
