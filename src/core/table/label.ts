import { labelKey } from '../csv/cell.js';
import { InputError, type ProblemCode } from '../problem.js';
import type { DatasetSummary } from '../run/record.js';
import type { Column } from './column.js';
import { shorten } from './features.js';

/** Names that say "this is the label", the likeliest first. */
const usualNames = ['target_class', 'class', 'label', 'target', 'y'];

export interface LabelChoice {
  readonly column: Column;
  readonly how: DatasetSummary['labelChoice'];
}

/** Finds the label column, and makes sure that it can be one.
 * @param wish a column's name, or null
 * @throws InputError `no-label`, `one-class` or `too-many-classes` */
export function chooseLabel(columns: readonly Column[], wish: string | null): LabelChoice {
  const choice = findLabel(columns, wish);
  requireTwoValues(choice.column, columns);
  return choice;
}

/** The column named, else one with a usual name, else the last two-valued one; what it holds is not looked at.
 * @throws InputError `no-label` */
export function findLabel(columns: readonly Column[], wish: string | null): LabelChoice {
  return wish === null ? likeliest(columns) : { column: named(columns, wish), how: 'named' };
}

function named(columns: readonly Column[], wish: string): Column {
  const found =
    columns.find(({ name }) => name === wish.trim()) ??
    columns.find(({ name }) => name.toLowerCase() === wish.trim().toLowerCase());
  if (found !== undefined) return found;
  throw new InputError({
    code: 'no-label',
    what: `no column is named "${wish}"`,
    remedy: `Name one of the file's columns: ${list(columns.map(({ name }) => name))}`,
  });
}

function likeliest(columns: readonly Column[]): LabelChoice {
  for (const usual of usualNames) {
    const column = columns.find(({ name }) => name.toLowerCase() === usual);
    if (column !== undefined) return { column, how: 'by-name' };
  }
  const column = twoValued(columns).at(-1);
  if (column !== undefined) return { column, how: 'last-two-valued' };
  throw new InputError({
    code: 'no-label',
    what: 'no column holds exactly two different values, so none can be the label',
    remedy: 'Add a column with the two classes, 0 and 1 say, and name it "label"',
  });
}

/** Columns that hold exactly two different values. */
export function twoValued(columns: readonly Column[]): Column[] {
  return columns.filter(({ distinct: { values } }) => values.length === 2);
}

/** @throws InputError `no-label`, `one-class` or `too-many-classes` */
export function requireTwoValues(column: Column, columns: readonly Column[]): void {
  const { values, more } = column.distinct;
  if (values.length === 2) return;
  const others = twoValued(columns).map(({ name }) => name);
  const refuse = (code: ProblemCode, fault: string, otherwise: string): never => {
    throw new InputError({
      code,
      what: `the label column "${shorten(column.name)}" ${fault}`,
      where: { column: column.column + 1 },
      remedy: others.length > 0 ? `Choose a label column with two values: ${list(others)}` : otherwise,
    });
  };
  const shown = list(values.map(({ written }) => `"${shorten(written)}"`));
  if (values.length === 0)
    refuse('no-label', 'is empty in every row', 'Choose a file whose rows carry their class');
  if (values.length === 1) {
    const { firstMark } = column;
    refuse(
      'one-class',
      `holds one class only, ${shown}`,
      firstMark === undefined
        ? 'Add rows of the other class: there is nothing to tell apart'
        : `If "${firstMark}" is the other class, write it as another word: it counts as an empty cell`,
    );
  }
  refuse(
    'too-many-classes',
    more
      ? `holds more than ${values.length} different values (${shown}, …)`
      : `holds ${values.length} classes (${shown})`,
    'Keep the rows of two classes, or merge the others into one: this perceptron tells two apart',
  );
}

function list(items: readonly string[]): string {
  const most = 12;
  return items.length > most
    ? `${items.slice(0, most).join(', ')}, … (${items.length} in all)`
    : items.join(', ');
}

export interface ClassChoice {
  /** Code ({@link Column.codeAt}) of the positive class, 0 or 1. */
  readonly positiveCode: number;
  readonly how: DatasetSummary['positiveChoice'];
}

/** Which of the two values is the positive class: the one named, else the rarer one; of two equally
 * frequent ones the greater, so that 1 is positive and 0 is not.
 * @param wish a label value as written in the file, or null @param counts usable rows by code
 * @throws InputError `no-label` */
export function choosePositive(
  column: Column,
  wish: string | null,
  counts: readonly [number, number],
): ClassChoice {
  const values = column.distinct.values.map(({ written }) => written) as [string, string];
  if (wish !== null) {
    const key = (text: string) => labelKey(text, column.decimalMark);
    const positiveCode = values.findIndex((value) => key(value) === key(wish));
    if (positiveCode >= 0) return { positiveCode, how: 'named' };
    throw new InputError({
      code: 'no-label',
      what: `the label column "${shorten(column.name)}" has no value "${wish}"`,
      where: { column: column.column + 1 },
      remedy: `Choose "${values[0]}" or "${values[1]}" as the positive class`,
    });
  }
  if (counts[0] !== counts[1]) return { positiveCode: counts[1] < counts[0] ? 1 : 0, how: 'rarer' };
  return { positiveCode: isGreater(values[1], values[0]) ? 1 : 0, how: 'rarer' };
}

function isGreater(a: string, b: string): boolean {
  const [x, y] = [Number(a), Number(b)];
  return Number.isNaN(x) || Number.isNaN(y) ? a > b : x > y;
}
