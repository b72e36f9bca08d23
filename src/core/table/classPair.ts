import { emptyClass } from '../csv/givenNames.js';
import { InputError } from '../problem.js';
import type { Slices } from '../slices.js';
import { indexOfClass } from './classNamed.js';
import { noValue } from './column.js';
import type { LabelChoice } from './labelChoice.js';
import { tooFew, tooMany } from './labelFaults.js';
import { noSuchClass } from './positive.js';
import type { ClassCount } from './summary.js';

/** The two classes that a run tells apart. */
export interface ClassPair {
  readonly classes: readonly [ClassCount, ClassCount];
  /** Index of the class that was named as the positive one; null where none was. */
  readonly named: 0 | 1 | null;
  /** By row 0 or 1, the index of its class, or `noValue`. */
  codes(): Slices<Uint8Array>;
}

/** The two classes of a label; of three to fifty, the one wished for and the rest.
 * @throws InputError `no-label`, `one-class` or `too-many-classes` */
export function pairOf(choice: LabelChoice, wish: string | null): ClassPair {
  const { column, classes: found } = choice;
  const { classes } = found;
  const values = classes.map(({ value }) => value);
  if (found.areTicks) return tickedOrNot(choice, wish);
  if (classes.length < 2) throw new InputError(tooFew(choice));
  const positive = wish === null ? -1 : indexOfClass(classes, wish, column.decimalMark);
  if (wish !== null && positive < 0) throw noSuchClass(column, wish, classes, isOdd(choice, wish));
  if (classes.length === 2) {
    const [first, second] = classes as unknown as [ClassCount, ClassCount];
    return {
      classes: [counted(first), counted(second)],
      named: positive < 0 ? null : positive === 0 ? 0 : 1,
      codes: () => found.codes(),
    };
  }
  if (wish === null) throw new InputError(tooMany(choice));
  const chosen = classes[positive] as ClassCount;
  const others = classes.filter((each) => each !== chosen);
  return {
    classes: [
      {
        value: nameOfRest(values),
        count: others.reduce((sum, { count }) => sum + count, 0),
        rest: others.map(({ value }) => value),
      },
      counted(chosen),
    ],
    named: 1,
    *codes() {
      const codes = yield* found.codes();
      for (let row = 0; row < codes.length; row++)
        if (codes[row] !== noValue) codes[row] = codes[row] === positive ? 1 : 0;
      return codes;
    },
  };
}

/** Rows with a tick, and those with an empty cell. */
function tickedOrNot({ column, classes: found, rows }: LabelChoice, wish: string | null): ClassPair {
  const ticked = found.classes[0] as ClassCount;
  const isEmpty = wish?.trim() === emptyClass;
  const empty = { value: emptyClass, count: rows - ticked.count };
  if (wish !== null && !isEmpty && indexOfClass(found.classes, wish, column.decimalMark) < 0)
    throw noSuchClass(column, wish, [ticked, empty]);
  return {
    classes: [empty, counted(ticked)],
    named: wish === null ? null : isEmpty ? 0 : 1,
    *codes() {
      const codes = yield* found.codes();
      return codes.map((code) => (code === noValue ? 0 : 1));
    },
  };
}

function counted({ value, count }: ClassCount): ClassCount {
  return { value, count };
}

/** Whether a value is one of the slips beside two classes. */
function isOdd({ column, classes: { odd } }: LabelChoice, wish: string): boolean {
  return indexOfClass(odd, wish, column.decimalMark) >= 0;
}

/** A name that no class has. */
export function nameOfRest(values: readonly string[]): string {
  let name = 'rest';
  while (values.includes(name)) name = `the ${name}`;
  return name;
}
