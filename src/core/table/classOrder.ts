/** Classes as a person looks for them: numbers by their size, words in the order of the file. */
export function inOrder<Class extends { readonly value: string }>(
  classes: readonly Class[],
): readonly Class[] {
  if (classes.some(({ value }) => Number.isNaN(sizeOf(value)))) return classes;
  return [...classes].sort((a, b) => sizeOf(a.value) - sizeOf(b.value));
}

/** The number that a class is, with either decimal mark; NaN for a word. */
export function sizeOf(value: string): number {
  return value.trim() === '' ? Number.NaN : Number(value.replace(',', '.'));
}
