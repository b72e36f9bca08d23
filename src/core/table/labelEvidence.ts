import type { Slices } from '../slices.js';
import type { Column } from './column.js';
import { type Classes, classesOf } from './labelClasses.js';
import { isOfGaps } from './labelGaps.js';
import { asksWhether, isForTwo, isKnownAnyway, nameSays } from './labelNames.js';
import { holdsRemarks, nameRows, type Place, placedColumns, placeOf } from './labelPlace.js';
import { fairScore, fairScoreOfWhole, pointsOf } from './labelPoints.js';
import { saysSplit } from './splitColumn.js';
import { tellable } from './tellable.js';
import { maxCategories } from './textCells.js';
import { isOneOrNothing } from './ticked.js';

/** A column that could be the label. */
export interface Candidate {
  readonly column: Column;
  readonly classes: Classes;
  /** Points of evidence; see {@link pointsOf}. */
  readonly score: number;
  /** Whether its name is one of a label. */
  readonly isNamed: boolean;
  /** Where it stands, see {@link placedColumns}; undefined for in between. */
  readonly place: Place;
  /** Whether it is a full column of two classes where labels stand: the last one, or the first of a file without names. */
  readonly isAtEnd: boolean;
  /** Whether it holds one value, and nothing in the other rows: see {@link isOneOrNothing}. */
  readonly isHalf: boolean;
  /** Whether its name and its place speak against it: it is offered, and never taken unasked. */
  readonly isUnlikely: boolean;
}

/** Points of one whose rarer class is the rows without numbers: as many as a name may be worth. */
const ofGapsAlone = -6;

/** A column of whole numbers without a label's name is one of classes with at most so many. */
const mostUnnamed = 20;

/** The columns that could be the label, the likeliest first; of equals one of many classes comes last, unless it is the last
 * column and no name speaks for it, then one that a name asks for (`재방문여부`) first, then the one further back. {@link pointsOf} counts what speaks for each.
 * A column can be the label if it holds two classes, or 3 to 50 words, or as many whole numbers if it is named like a
 * label, or the last one (then at most twenty), and each class has two rows at least on average, and in between one of them
 * enough to be told from the rest. So a column `y` of 60
 * different numbers is a coordinate. Dates are no label. A few slips beside two classes make no difference. A column that holds one value,
 * and nothing in the other rows, may be a label that was written where it is true only: it is taken, to be
 * refused with a word on what to do, if it is named like a label, or the last one, or there is no other, and where such a one is the
 * likeliest, all others of that kind are there too. So is one whose
 * name says that it is none (`split`), or whose words do (`train`, `test`), where there is no other. One named `label`, `class` or `target` is the label also if it
 * cannot be learned: that is then said, and no other column is silently taken; but see `twoBeforeMany` of labelOrder.ts, and none is with another
 * text in nearly every row. Where no
 * column can be it, those of 3 to 20 whole numbers whose name and place speak against them are there all the same, as
 * unlikely ones.
 * @param columns those that may be the label @param rows of the table @param header whether the columns have names */
export function* labelCandidates(
  columns: readonly Column[],
  rows: number,
  header: boolean,
): Slices<readonly Candidate[]> {
  const placed = placedColumns(columns, rows);
  const found: Candidate[] = [];
  const spare: Candidate[] = [];
  for (const column of columns) {
    const place = placeOf(column, placed, header);
    if (holdsRemarks(column, rows) || !mayBe(column, rows, place)) continue;
    const classes = yield* classesOf(column, rows);
    const name = saysSplit(column) ? 'none' : nameSays(column.name);
    if (name === 'label' && nameRows(column, rows)) continue;
    const isNamed = isNamedAsLabel(column.name);
    const isHalf = isOneOrNothing(classes, rows);
    const isClear = classes.classes.length > 1 && isOfClasses(column, classes, place);
    if (isClear && !isNamed && place !== 'last' && !canBeLearned(classes)) continue;
    if (!isClear && !isHalf && name !== 'label') continue;
    const against = (yield* isOfGaps(column, classes, columns, rows)) ? ofGapsAlone : 0;
    const points = pointsOf(column, classes, rows, place) + against;
    const candidate: Candidate = {
      ...{ column, classes, score: points, isNamed, place, isHalf, isUnlikely: false },
      isAtEnd: classes.classes.length === 2 && isEnd(column, place, points, header),
    };
    if (name === 'none' || (isHalf && !isNamed && place !== 'last')) spare.push(candidate);
    else found.push(candidate);
    yield;
  }
  if (found.length === 0 && spare.length === 0) spare.push(...(yield* unlikelyOnes(columns, rows)));
  if (found.length === 0) return spare.sort(byLikelihood);
  found.sort(byLikelihood);
  if (found[0]?.isHalf !== true) return found;
  return [...found, ...spare.filter(({ column }) => nameSays(column.name) !== 'none')].sort(byLikelihood);
}

function byLikelihood(a: Candidate, b: Candidate): number {
  return (
    b.score - a.score ||
    +standsBack(a) - +standsBack(b) ||
    +isAsked(b) - +isAsked(a) ||
    b.column.column - a.column.column
  );
}

function isEnd({ name }: Column, place: Place, points: number, header: boolean): boolean {
  if (place === 'last') return points >= fairScore && !isKnownAnyway(name);
  return place === 'first' && !header && points >= fairScoreOfWhole;
}

/** Whether a column holds more values than there may be classes, so that it is a candidate by its name alone. */
export function isOfTooMany({ classes }: Candidate): boolean {
  return classes.classes.length === 0 && classes.count > 0;
}

export function areMany({ classes }: Candidate): boolean {
  return classes.classes.length > 2;
}

function isAsked({ column, isNamed }: Candidate): boolean {
  return isNamed && asksWhether(column.name);
}

/** Whether a column gives way to one as likely: it has many classes, and is not the last one, or is called like a grade or a code. */
function standsBack(candidate: Candidate): boolean {
  return areMany(candidate) && (candidate.place !== 'last' || candidate.isNamed);
}

function* unlikelyOnes(columns: readonly Column[], rows: number): Slices<readonly Candidate[]> {
  const found: Candidate[] = [];
  for (const column of columns) {
    const classes = column.isNumeric ? yield* classesOf(column, rows) : undefined;
    if (
      classes !== undefined &&
      classes.classes.length > 1 &&
      areFewWholeNumbers(classes) &&
      canBeLearned(classes)
    )
      found.push({
        ...{ column, classes, score: pointsOf(column, classes, rows, undefined) },
        ...{ isNamed: false, place: undefined, isAtEnd: false, isHalf: false, isUnlikely: true },
      });
    yield;
  }
  return found;
}

/** Whether it is worth while to look for classes: cheap, since it is asked of all columns. */
function mayBe(column: Column, rows: number, place: Place): boolean {
  const { numberCount, textCells, differentNumbers, allDates } = column;
  const name = nameSays(column.name);
  if (name === 'label') return true;
  if (allDates) return false;
  if ((textCells?.words.size ?? 0) > maxCategories) return false;
  return !differentNumbers.more || numberCount < rows / 2 || place === 'last' || isCalledLabel(column.name);
}

/** Whether a column of at least two classes is one of classes, not of measurements or names. */
function isOfClasses(column: Column, { classes, odd, count }: Classes, place: Place): boolean {
  const values = [...classes, ...odd].map(({ value }) => Number(value.replace(',', '.')));
  if (values.length === 2) return true;
  if (count < 2 * classes.length) return false;
  const numbers = values.filter((value) => !Number.isNaN(value)); // words among them are strays, and no measurements
  if (!column.isNumeric || numbers.length === 2) return true;
  const whole = numbers.every(Number.isInteger);
  return whole && (isCalledLabel(column.name) || (place === 'last' && classes.length <= mostUnnamed));
}

/** Whether one of more than two classes can be told from the rest. */
function canBeLearned({ classes }: Classes): boolean {
  return classes.length < 3 || tellable(classes).length > 0;
}

/** With two rows for each of them at least on average. */
function areFewWholeNumbers({ classes, count }: Classes): boolean {
  return (
    count >= 2 * classes.length &&
    classes.length <= mostUnnamed &&
    classes.every(({ value }) => Number.isInteger(Number(value.replace(',', '.'))))
  );
}

export function isNamedAsLabel(name: string): boolean {
  const says = nameSays(name);
  return says !== undefined && says !== 'feature' && says !== 'none';
}

function isCalledLabel(name: string): boolean {
  return isNamedAsLabel(name) && !isForTwo(name);
}
