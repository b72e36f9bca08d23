/** Classes as a person looks for them: numbers by their size, words in the order of the file. */
export function inOrder<Class extends { readonly value: string }>(
  classes: readonly Class[],
): readonly Class[] {
  const size = ({ value }: Class) => (value.trim() === '' ? Number.NaN : Number(value.replace(',', '.')));
  if (classes.some((each) => Number.isNaN(size(each)))) return classes;
  return [...classes].sort((a, b) => size(a) - size(b));
}
