import { toNamings } from '../classNames.js';
import { emptyClass } from '../csv/givenNames.js';
import { shorten } from '../format.js';
import { InputError, type Problem } from '../problem.js';
import { namedTwice, notAmong } from '../settingKind.js';
import { indexOfClass } from './classNamed.js';
import { nameOfRest } from './classPair.js';
import type { LabelChoice } from './labelChoice.js';
import type { ClassCount } from './summary.js';

/** Classes named in a sentence. */
const most = 12;

/** What a person calls the classes of a label, by their values; of the rest, too, and of the rows without a tick.
 * @throws InputError `config-invalid` for a value that is no class, and where two classes would be called the same, or one as the other is in the file */
export function namesOfClasses(
  { column, classes: { classes, areTicks } }: LabelChoice,
  wish: readonly string[] | undefined,
): ReadonlyMap<string, string> {
  const values = classes.map(({ value }) => value);
  const made = areTicks ? [emptyClass] : values.length > 2 ? [nameOfRest(values)] : [];
  const names = new Map<string, string>();
  for (const { value, name } of toNamings(wish)) {
    const known =
      values[indexOfClass(classes, value, column.decimalMark)] ?? made.find((each) => each === value);
    if (known === undefined)
      throw refused(notAmong('classNames', value, [...values, ...made].slice(0, most).map(shorten)));
    if (names.has(known)) throw refused(namedTwice('classNames', known));
    names.set(known, name);
  }
  const all = [...values, ...made];
  const called = new Set<string>();
  for (const value of all) {
    const name = names.get(value) ?? value;
    // Nor by the other's value: nobody could tell any more which of them is meant.
    if (called.has(name) || (name !== value && all.includes(name)))
      throw refused(namedTwice('classNames', name));
    called.add(name);
  }
  return names;
}

function refused(fault: Pick<Problem, 'what' | 'remedy'>): InputError {
  return new InputError({ code: 'config-invalid', ...fault });
}

export function withName<Class extends ClassCount>(names: ReadonlyMap<string, string>, found: Class): Class {
  const name = names.get(found.value);
  return name === undefined ? found : { ...found, name };
}
