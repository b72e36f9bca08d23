import type { Column } from './column.js';
import type { Classes } from './labelClasses.js';
import { asksOnly, isMadeIntoClasses, isVague, nameSays } from './labelNames.js';
import type { Place } from './labelPlace.js';
import { areOutcomes, meaningOf, meaningReason } from './meaning.js';
import { missingCodes } from './missingCodes.js';
import { isOneOrNothing } from './ticked.js';

/** What speaks for a column as the label: the sum of the points for its name, its place, its classes and its gaps.
 *
 * A label's name says most. It says less of two classes in between, where features are called so too, and of many classes, which may
 * be a grade, a count or a code. What it says beats any place, and any place beats two classes that answer a question.
 * @param rows of the table */
export function pointsOf(column: Column, found: Classes, rows: number, place: Place): number {
  const values = told(found.classes, column.name).map(({ value }) => value);
  const isHalf = isOneOrNothing(found, rows);
  const hasMany = values.length > 2;
  const isBehind = place === 'last' || (place === 'before-last' && hasMany);
  const isAtItsPlace = isBehind && nameSays(column.name) === undefined;
  return (
    ofName(column, hasMany, place) +
    (isBehind ? 2 : place === 'first' ? 1 : 0) +
    (isHalf ? 1 : ofClasses(values, isAtItsPlace)) +
    ofGaps(found, !isHalf && found.count < rows / 2)
  );
}

/** | name | two classes | two, where features are called so too | three or more |
 * |---|---|---|---|
 * | means the label and nothing else: `target`, `class` | 6 | 6 | 6; made into classes, `Diabetes_012`: 9 |
 * | is one that labels have: `churn`; in between, `status` | 6 | 2 | 6; of numbers 2 |
 * | has such a word: `koi_disposition`; not behind all others, `order_status`, `SkinCancer`, `재방문여부` | 4 | 2 | 1 |
 * | asks whether or not, behind all others, of what no outcome is called: `확인여부` | 3 | | |
 * | is what is known of anybody or of any measurement: `sex`, `filter` | -3 | -3 | -3 |
 * | none of these, or the status of what is known of anybody: `smoking_status` | 0 | 0 | 0 | */
function ofName({ name, isNumeric }: Column, hasMany: boolean, place: Place): number {
  const isUnsure = !hasMany && place === undefined && isVague(name);
  switch (nameSays(name)) {
    case 'label':
      return hasMany && isMadeIntoClasses(name) ? 9 : 6;
    case 'usual':
      return isUnsure || (hasMany && isNumeric) ? 2 : 6;
    case 'part':
      if (hasMany) return 1;
      if (isVague(name) && place !== 'last') return 2;
      return asksOnly(name) ? 3 : 4;
    case 'feature':
      return -3;
    default:
      return 0;
  }
}

/** Two classes are worth a point, another where they answer a question, as 0 and 1 do, yes and no, smoker and non-smoker, and a third
 * where they say how something ended or was found: approved and rejected, malignant and benign. More of them are one where they are outcomes, as win, draw and loss; and else cost one but for the place of a label. */
function ofClasses(values: readonly string[], isAtItsPlace: boolean): number {
  const [one, other] = values as [string, string];
  if (values.length === 2) return ofTwo(one, other);
  if (areOutcomes(values)) return 1;
  return isAtItsPlace ? 0 : -1;
}

function ofTwo(one: string, other: string): number {
  const meaning = meaningOf(one, other);
  if (meaning === 0) return 1;
  return sayHowItEnded([one, other]) ? 3 : 2;
}

/** Whether two classes say how something ended or was found. */
export function sayHowItEnded(values: readonly string[]): boolean {
  const [one, other] = values as [string, string];
  const meaning = values.length === 2 ? meaningOf(one, other) : 0;
  if (meaning === 0) return false;
  const reason = meaning > 0 ? meaningReason(one, other) : meaningReason(other, one);
  return reason === 'finding' || reason === 'success';
}

/** A class that may as well be a gap (`NA`) speaks against a column, and so does no value in most rows. */
function ofGaps({ wordClasses }: Classes, isMostlyEmpty: boolean): number {
  return (wordClasses.length > 0 ? -2 : 0) + (isMostlyEmpty ? -2 : 0);
}

/** The classes without those that say that the label is not known, where that leaves two. */
function told(classes: Classes['classes'], name: string): Classes['classes'] {
  if (classes.length < 3) return classes;
  const unknown = new Set(missingCodes(classes, name).map(({ found }) => found));
  const known = classes.filter((each) => !unknown.has(each));
  return known.length === 2 ? known : classes;
}

/** With fewer points a column of two values is no better a label than one in between that is named like one. */
export const fairScore = 3;

/** With fewer points the two values of a column are any two kinds. */
export const fairScoreOfWhole = 2;
