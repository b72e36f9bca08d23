import { toNamings } from '../classNames.js';
import { emptyClass } from '../csv/givenNames.js';
import { shorten } from '../format.js';
import { InputError } from '../problem.js';
import { namedTwice } from '../settingKind.js';
import { indexOfClass } from './classNamed.js';
import { nameOfRest } from './classPair.js';
import type { LabelChoice } from './labelChoice.js';
import { tell } from './sayings.js';
import type { ClassCount } from './summary.js';

/** What a person calls the classes of a label, by their values; of the rest, too, and of the rows without a tick.
 * @throws InputError `config-invalid` for a value that is no class, and where two classes would be called the same */
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
      throw new InputError({
        code: 'config-invalid',
        what: tell('no-class-to-name', { column: shorten(column.name), value: shorten(value) }),
        where: { column: column.column + 1 },
        remedy: tell('name-a-class', { values: [...values, ...made].slice(0, 12).map(shorten) }),
      });
    if (names.has(known)) throw twice('value', known);
    names.set(known, name);
  }
  const called = new Set<string>();
  for (const value of [...values, ...made]) {
    const name = names.get(value) ?? value;
    if (called.has(name)) throw twice('name', name);
    called.add(name);
  }
  return names;
}

function twice(of: 'value' | 'name', text: string): InputError {
  return new InputError({ code: 'config-invalid', ...namedTwice('classNames', of, text) });
}

export function withName<Class extends ClassCount>(names: ReadonlyMap<string, string>, found: Class): Class {
  const name = names.get(found.value);
  return name === undefined ? found : { ...found, name };
}
