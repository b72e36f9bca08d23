import type { Slices } from '../slices.js';
import type { Column } from './column.js';
import { type Classes, classesOf } from './labelClasses.js';
import { nameSays } from './labelNames.js';
import { meaningOf } from './positive.js';
import { maxCategories } from './textCells.js';

/** A column that could be the label. */
export interface Candidate {
  readonly column: Column;
  readonly classes: Classes;
  /** Points of evidence; see {@link labelCandidates}. */
  readonly score: number;
  /** Whether its name is one of a label. */
  readonly isNamed: boolean;
  /** Whether its name and its place speak against it: it is offered, and never taken unasked. */
  readonly isUnlikely: boolean;
}

/** With fewer points behind the best, a column could be the label too. */
const doubt = 4;

/** A column of whole numbers without a label's name is one of classes with at most so many. */
const mostUnnamed = 20;

/** The columns that could be the label, the likeliest first; of equals the one further back.
 *
 * | evidence | points |
 * |---|---|
 * | named like a label (`target`, `class`, `churn`, …), as a whole | 6 |
 * | one word of the name is such a one (`loan_default`) | 4 |
 * | either, where it holds 3 to 50 whole numbers, a grade or a count, but for `label`, `class` and `target` | 3 |
 * | named as what is known of anybody (`sex`) | -3 |
 * | the last column | 2 |
 * | the first column | 1 |
 * | two classes that answer a question: 0 and 1, yes and no, sick and healthy | 2 |
 * | any other two classes | 1 |
 * | 3 to 50 classes | -1 |
 * | a class that may as well be a gap (`NA`) | -2 |
 * | no value in more than half of the rows | -2 |
 *
 * A column can be the label if it holds two classes, or 3 to 50 words, or as many whole numbers if it is named like a
 * label, or the last one (then at most twenty), and each class has two rows at least on average. So a column `y` of 60
 * different numbers is a coordinate. One named `label`, `class` or `target` is the label also if it
 * cannot be learned: that is then said, and no other column is silently taken. Where no column can be it, those of 3 to
 * 50 whole numbers whose name and place speak against them are there all the same, as unlikely ones.
 * @param columns those that may be the label @param rows of the table */
export function* labelCandidates(columns: readonly Column[], rows: number): Slices<readonly Candidate[]> {
  const filled = columns.filter(
    ({ numberCount, textCells, gapCells }) => numberCount > 0 || textCells || gapCells,
  );
  const found: Candidate[] = [];
  for (const column of columns) {
    const place = column === filled.at(-1) ? 'last' : column === filled[0] ? 'first' : undefined;
    if (!mayBe(column, rows, place)) continue;
    const classes = yield* classesOf(column, rows);
    const name = nameSays(column.name);
    const isClear = classes.classes.length > 1 && isOfClasses(column, classes, place);
    if (!isClear && name !== 'label') continue;
    const isNamed = name !== undefined && name !== 'feature';
    found.push({ column, classes, score: score(column, classes, rows, place), isNamed, isUnlikely: false });
    yield;
  }
  if (found.length === 0) found.push(...(yield* unlikelyOnes(columns, rows)));
  return found.sort((a, b) => b.score - a.score || b.column.column - a.column.column);
}

function* unlikelyOnes(columns: readonly Column[], rows: number): Slices<readonly Candidate[]> {
  const found: Candidate[] = [];
  for (const column of columns) {
    const classes = column.isNumeric ? yield* classesOf(column, rows) : undefined;
    if (classes !== undefined && classes.classes.length > 1 && areFewWholeNumbers(classes))
      found.push({
        ...{ column, classes, score: score(column, classes, rows, undefined) },
        ...{ isNamed: false, isUnlikely: true },
      });
    yield;
  }
  return found;
}

/** Candidates that could be the label as well as the first one. */
export function rivals([best, ...others]: readonly Candidate[]): readonly Candidate[] {
  if (best === undefined || best.isUnlikely || best.classes.classes.length < 2) return []; // it is refused, and says what else there is
  return others.filter(
    ({ score: points, classes }) => best.score - points < doubt && classes.classes.length > 1,
  );
}

type Place = 'last' | 'first' | undefined;

/** Whether it is worth while to look for classes: cheap, since it is asked of all columns. */
function mayBe(column: Column, rows: number, place: Place): boolean {
  const { numberCount, textCells, differentNumbers } = column;
  const name = nameSays(column.name);
  if (name === 'label') return true;
  if ((textCells?.words.size ?? 0) > maxCategories) return false;
  return !differentNumbers.more || numberCount < rows / 2 || place === 'last' || isCalledLabel(column.name);
}

/** Whether a column of at least two classes is one of classes, not of measurements or names. */
function isOfClasses(column: Column, found: Classes, place: Place): boolean {
  const { classes, count } = found;
  if (classes.length === 2) return true;
  if (!column.isNumeric) return count >= 2 * classes.length;
  return (
    areFewWholeNumbers(found) &&
    (isCalledLabel(column.name) || (place === 'last' && classes.length <= mostUnnamed))
  );
}

/** With two rows for each of them at least on average. */
function areFewWholeNumbers({ classes, count }: Classes): boolean {
  return (
    count >= 2 * classes.length &&
    classes.every(({ value }) => Number.isInteger(Number(value.replace(',', '.'))))
  );
}

/** `y` may be a coordinate, and counts for two classes only. */
function isCalledLabel(name: string): boolean {
  const says = nameSays(name);
  return says !== undefined && says !== 'feature' && !/^y$/i.test(name);
}

function score(column: Column, { classes, wordClasses, count }: Classes, rows: number, place: Place): number {
  const name = nameSays(column.name);
  const isNamed = name !== undefined && name !== 'feature';
  const [one, other] = classes.map(({ value }) => value) as [string, string];
  const halfNamed = isNamed && name !== 'label' && classes.length > 2 && column.isNumeric;
  const byName = { label: 6, usual: 6, part: 4, feature: -3 };
  return (
    (halfNamed ? 3 : name === undefined ? 0 : byName[name]) +
    (place === 'last' ? 2 : place === 'first' ? 1 : 0) +
    (classes.length === 2 ? (meaningOf(one, other) === 0 ? 1 : 2) : -1) +
    (wordClasses.length > 0 ? -2 : 0) +
    (count < rows / 2 ? -2 : 0)
  );
}
