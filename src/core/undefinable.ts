/** A value that may be undefined in the mathematical sense (0/0). JSON has no word for it, so: null. */
export type Undefinable = number | null;

/** a / b, null where b is 0. */
export function ratio(a: number, b: number): Undefinable {
  return b === 0 ? null : a / b;
}
