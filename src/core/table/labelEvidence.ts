import type { Slices } from '../slices.js';
import type { Column } from './column.js';
import { type Classes, classesOf } from './labelClasses.js';
import {
  isForTwo,
  isKnownAnyway,
  isMadeIntoClasses,
  isPlain,
  isVague,
  nameSays,
  saysAsMuch,
} from './labelNames.js';
import { nameRows, placedColumns } from './labelPlace.js';
import { areOutcomes, isComparison, meaningOf } from './meaning.js';
import { missingCodes } from './missingCodes.js';
import { tellable } from './tellable.js';
import { maxCategories } from './textCells.js';
import { isOneOrNothing } from './ticked.js';

/** A column that could be the label. */
export interface Candidate {
  readonly column: Column;
  readonly classes: Classes;
  /** Points of evidence; see {@link labelCandidates}. */
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

/** With fewer points behind the best, a column could be the label too. */
const doubt = 4;

/** A column of whole numbers without a label's name is one of classes with at most so many. */
const mostUnnamed = 20;

/** The columns that could be the label, the likeliest first; of equals one of many classes comes last, unless it is the last
 * column and no name speaks for it, and the one further back first.
 *
 * | evidence | points |
 * |---|---|
 * | named like a label (`target`, `class`, `churn`, …), as a whole | 6 |
 * | as a whole, of two classes in between, where columns besides the label are called so too (`status`, `diabetes`) | 2 |
 * | one word of the name is such a one (`loan_status`) | 4 |
 * | the same, of two classes in between, where it is an illness or a misdeed (`SkinCancer`) | 2 |
 * | as a whole, where it holds 3 to 50 whole numbers, a grade or a count, but for `label`, `class` and `target` | 2 |
 * | one word of it, where it holds 3 to 50 classes: `response_code`, `income_band` | 1 |
 * | named as what is known of anybody (`sex`), or of any measurement (`filter`) | -3 |
 * | the last column | 2 |
 * | the first column | 1 |
 * | two classes that answer a question: 0 and 1, yes and no, sick and healthy | 2 |
 * | any other two classes | 1 |
 * | words of 3 to 50 classes before a last column of numbers, without names | 2 |
 * | 3 to 50 classes, but without a label's name in the last column or before it | -1 |
 * | of an outcome that was made into these (`Diabetes_012`) | 3 |
 * | 3 classes or more that are outcomes, as win, draw and loss, or normal and several faults | 1 |
 * | a class that may as well be a gap (`NA`) | -2 |
 * | one value, and nothing in the other rows | 1 |
 * | otherwise no value in more than half of the rows | -2 |
 *
 * A column can be the label if it holds two classes, or 3 to 50 words, or as many whole numbers if it is named like a
 * label, or the last one (then at most twenty), and each class has two rows at least on average, and in between one of them
 * enough to be told from the rest. So a column `y` of 60
 * different numbers is a coordinate. Dates are no label. A few slips beside two classes make no difference. A column that holds one value,
 * and nothing in the other rows, may be a label that was written where it is true only: it is taken, to be
 * refused with a word on what to do, if it is named like a label, or the last one, or there is no other. So is one whose
 * name says that it is none (`split`) where there is no other. One named `label`, `class` or `target` is the label also if it
 * cannot be learned: that is then said, and no other column is silently taken; but see {@link twoBeforeMany}, and none is with another
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
    if (!mayBe(column, rows, place)) continue;
    const classes = yield* classesOf(column, rows);
    const name = nameSays(column.name);
    if (name === 'label' && nameRows(column, rows)) continue;
    const isNamed = isNamedAsLabel(column.name);
    const isHalf = isOneOrNothing(classes, rows);
    const isClear = classes.classes.length > 1 && isOfClasses(column, classes, place);
    if (isClear && !isNamed && place !== 'last' && !canBeLearned(classes)) continue;
    if (!isClear && !isHalf && name !== 'label') continue;
    const points = score(column, classes, rows, place);
    const candidate: Candidate = {
      ...{ column, classes, score: points, isNamed, place, isHalf, isUnlikely: false },
      isAtEnd: classes.classes.length === 2 && isEnd(column, place, points, header),
    };
    if (name === 'none' || (isHalf && !isNamed && place !== 'last')) spare.push(candidate);
    else found.push(candidate);
    yield;
  }
  if (found.length === 0 && spare.length === 0) spare.push(...(yield* unlikelyOnes(columns, rows)));
  return (found.length > 0 ? found : spare).sort(
    (a, b) => b.score - a.score || +standsBack(a) - +standsBack(b) || b.column.column - a.column.column,
  );
}

/** @param placed those that places are counted by @param header whether the columns have names */
function placeOf(column: Column, placed: readonly Column[], header: boolean): Place {
  const last = placed.at(-1);
  if (column === last) return 'last';
  if (column === placed[0]) return 'first';
  // Behind the kinds there may be a number that says how sure they are, or how hard to find.
  const [other, before] = [placed.at(-3), placed.at(-2)];
  const isBefore = column === before && !column.isNumeric && last?.isNumeric && other?.isNumeric;
  return !header && isBefore ? 'before-last' : undefined;
}

function isEnd({ name }: Column, place: Place, points: number, header: boolean): boolean {
  if (place === 'last') return points >= fairScore && !isKnownAnyway(name);
  return place === 'first' && !header && points >= fairScoreOfWhole;
}

/** With fewer points a column of two values is no better a label than one in between that is named like one. */
const fairScore = 3;

/** Puts a column of two values that is the last, or named like a label, in front of one of many classes that is named
 * like a label and stands in between: a `Class` of seats, economy and business, is a feature of who was satisfied, and
 * without word on the class to tell from the rest there would be nothing to train on. In front of one that holds too many
 * values to be a label, as a `target` of pressures does, unless that is the last one.
 * @param candidates the likeliest first @param holds whether the class that somebody named is one of a candidate's */
export function twoBeforeMany(
  candidates: readonly Candidate[],
  holds: (candidate: Candidate) => boolean = () => false,
): readonly Candidate[] {
  const [best, ...others] = candidates;
  if (best === undefined || !best.isNamed || best.place === 'last' || holds(best)) return candidates;
  if (!isOfTooMany(best) && !(areMany(best) && best.place === undefined)) return candidates;
  const better = others.find(
    ({ classes, place, isNamed, score: points }) =>
      (classes.classes.length === 2 || classes.areTicks) &&
      (place === 'last' || isNamed) &&
      points >= fairScore,
  );
  return better === undefined ? candidates : [better, ...candidates.filter((each) => each !== better)];
}

/** Puts a column of two classes that answer a question in front of one of ticks that is taken for no more than standing
 * last: the ticks say something of rows whose label is known. Where two such columns are as likely, none is taken unasked,
 * nor is one of treatments, of which the ticks may well be the outcome.
 * @param candidates the likeliest first */
export function wholeBeforeTicks(candidates: readonly Candidate[]): readonly Candidate[] {
  const [best, ...others] = candidates;
  if (best === undefined || !best.isHalf || best.isNamed) return candidates;
  const [whole, next] = others.filter(({ classes, isHalf }) => !isHalf && classes.classes.length === 2);
  if (whole === undefined || whole.score < fairScoreOfWhole || whole.score === next?.score) return candidates;
  const [one, other] = whole.classes.classes.map(({ value }) => value) as [string, string];
  if (!whole.isNamed && isComparison(one, other)) return candidates;
  return [whole, ...candidates.filter((each) => each !== whole)];
}

/** With fewer points the two values of a column are any two kinds. */
const fairScoreOfWhole = 2;

/** Whether a column gives way to one as likely: it has many classes, and is not the last one, or is called like a grade or a code. */
function standsBack(candidate: Candidate): boolean {
  return areMany(candidate) && (candidate.place !== 'last' || candidate.isNamed);
}

/** Whether a column holds more values than there may be classes, so that it is a candidate by its name alone. */
export function isOfTooMany({ classes }: Candidate): boolean {
  return classes.classes.length === 0 && classes.count > 0;
}

function areMany({ classes }: Candidate): boolean {
  return classes.classes.length > 2;
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
        ...{ column, classes, score: score(column, classes, rows, undefined) },
        ...{ isNamed: false, place: undefined, isAtEnd: false, isHalf: false, isUnlikely: true },
      });
    yield;
  }
  return found;
}

/** Candidates that could be the label as well as the first one. A name alone does not win: whatever their points, so could one
 * whose name says as much, and a column of two classes where labels stand, but beside one that is called just `label` or `class` and
 * does not hold two kinds of a thing, as of seats. */
export function rivals([best, ...others]: readonly Candidate[]): readonly Candidate[] {
  if (best === undefined || best.isUnlikely || (best.classes.classes.length < 2 && !best.classes.areTicks))
    return []; // it is refused, and says what else there is
  const isCalledAlike = ({ column, classes }: Candidate) =>
    classes.classes.length === 2 && saysAsMuch(column.name, best.column.name);
  const isSure = isPlain(best.column.name) && !areTwoKinds(best.classes);
  return others.filter(
    (each) =>
      (best.score - each.score < doubt && (each.classes.classes.length > 1 || each.isHalf)) ||
      (each.isAtEnd && !isSure) ||
      isCalledAlike(each),
  );
}

/** Two classes that answer no question. */
function areTwoKinds({ classes: [one, other, ...more] }: Classes): boolean {
  return (
    one !== undefined && other !== undefined && more.length === 0 && meaningOf(one.value, other.value) === 0
  );
}

type Place = 'last' | 'before-last' | 'first' | undefined;

/** Whether it is worth while to look for classes: cheap, since it is asked of all columns. */
function mayBe(column: Column, rows: number, place: Place): boolean {
  const { numberCount, textCells, differentNumbers } = column;
  const name = nameSays(column.name);
  if (name === 'label') return true;
  if (textCells?.allDates && numberCount === 0) return false;
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

/** The classes without those that say that the label is not known, where that leaves two. */
function told(classes: Classes['classes'], name: string): Classes['classes'] {
  if (classes.length < 3) return classes;
  const unknown = new Set(missingCodes(classes, name).map(({ found }) => found));
  const known = classes.filter((each) => !unknown.has(each));
  return known.length === 2 ? known : classes;
}

function score(column: Column, found: Classes, rows: number, place: Place): number {
  const { classes, wordClasses, count } = found;
  const isHalf = isOneOrNothing(found, rows);
  const name = nameSays(column.name);
  const values = told(classes, column.name).map(({ value }) => value);
  const [one, other] = values as [string, string];
  const hasMany = values.length > 2;
  const isUnsure = !hasMany && place === undefined && isVague(column.name);
  const usual = (hasMany ? column.isNumeric : isUnsure) ? 2 : 6;
  const byName = { label: 6, usual, part: hasMany ? 1 : isUnsure ? 2 : 4, feature: -3, none: 0 };
  const isBehind = place === 'last' || (place === 'before-last' && hasMany);
  return (
    (name === undefined ? 0 : byName[name]) +
    (hasMany && isMadeIntoClasses(column.name) ? 3 : 0) +
    (isBehind ? 2 : place === 'first' ? 1 : 0) +
    (isHalf
      ? 1
      : values.length === 2
        ? meaningOf(one, other) === 0
          ? 1
          : 2
        : areOutcomes(values)
          ? 1
          : isBehind && name === undefined
            ? 0
            : -1) +
    (wordClasses.length > 0 ? -2 : 0) +
    (!isHalf && count < rows / 2 ? -2 : 0)
  );
}
