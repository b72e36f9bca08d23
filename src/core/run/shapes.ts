/** Shapes of JSON that comes from a disk or a page. A shape takes a value apart and builds it anew from what it
 * knows, so that nothing else comes along: unknown keys, however deep, are left behind, lists and texts are bounded. */

/** @throws Misshapen where the value has another shape */
export type Shape<T> = (value: unknown) => T;

class Misshapen extends Error {}

/** @throws Misshapen */
export function fail(): never {
  throw new Misshapen();
}

/** The value built anew; undefined where it has another shape, or is nested deeper than the stack. */
export function shaped<T>(shape: Shape<T>, value: unknown): T | undefined {
  try {
    return shape(value);
  } catch (error) {
    if (error instanceof Misshapen || error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Longer than any name in a table, shorter than what a page cannot lay out. */
const mostCharacters = 20_000;

/** What `check` lets through. */
export const being =
  <T>(check: (value: unknown) => value is T): Shape<T> =>
  (value) =>
    check(value) ? value : fail();

/** A shape that also has to mean something: its value passes a check. */
export const holding =
  <T>(shape: Shape<T>, check: (value: T) => boolean): Shape<T> =>
  (value) => {
    const made = shape(value);
    return check(made) ? made : fail();
  };

export const text: Shape<string> = being(
  (value): value is string => typeof value === 'string' && value.length <= mostCharacters,
);
/** JSON has no infinity, but 1e999 reads as one. */
export const number: Shape<number> = being((value): value is number => Number.isFinite(value));
/** Rows, lines, positions: whole, at least 0, and held exactly. */
export const count: Shape<number> = holding(number, (value) => Number.isSafeInteger(value) && value >= 0);
/** Losses, durations, deviations. */
export const amount: Shape<number> = holding(number, (value) => value >= 0);
/** Sums of fractions of a million rows may be off by some rounding. */
export const share: Shape<number> = holding(number, (value) => value >= -1e-9 && value <= 1 + 1e-9);
export const truth: Shape<boolean> = being((value): value is boolean => typeof value === 'boolean');

/** One of the keys of `choices`. */
export const among =
  <T extends string>(choices: Readonly<Record<T, unknown>>): Shape<T> =>
  (value) =>
    typeof value === 'string' && Object.hasOwn(choices, value) ? (value as T) : fail();

/** One of these words. */
export const oneOf = <T extends string>(...choices: readonly T[]): Shape<T> =>
  among(Object.fromEntries(choices.map((choice) => [choice, true])) as Record<T, true>);

export const orNull =
  <T>(shape: Shape<T>): Shape<T | null> =>
  (value) =>
    value === null ? null : shape(value);

/** For a key that may be absent. */
export const optional =
  <T>(shape: Shape<T>): Shape<T | undefined> =>
  (value) =>
    value === undefined ? undefined : shape(value);

/** @param most how long it may be */
export const listOf =
  <T>(shape: Shape<T>, most: number): Shape<readonly T[]> =>
  (value) =>
    Array.isArray(value) && value.length <= most ? value.map((each) => shape(each)) : fail();

export const pairOf =
  <T>(shape: Shape<T>): Shape<readonly [T, T]> =>
  (value) =>
    Array.isArray(value) && value.length === 2 ? [shape(value[0]), shape(value[1])] : fail();

/** A shape for every key of a type: a key without one does not compile. */
export type Fields<T> = {
  readonly [Key in keyof T]-?: Shape<Record<never, never> extends Pick<T, Key> ? T[Key] | undefined : T[Key]>;
};

/** An object with these keys, in the order in which it has them, so that what is read and written again is the same
 * byte for byte. */
export const shape = <T extends object>(fields: Fields<T>): Shape<T> => {
  const keys = Object.keys(fields) as (keyof T & string)[];
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) fail();
    const given = value as Readonly<Record<string, unknown>>;
    const made: Record<string, unknown> = {};
    for (const key of Object.keys(given))
      if (Object.hasOwn(fields, key)) made[key] = fields[key as keyof T & string](given[key]);
    for (const key of keys) if (!Object.hasOwn(made, key)) fields[key](undefined);
    return made as T;
  };
};
