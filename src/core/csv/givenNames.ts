/** What is called so because the file has no name for it. A record has these names in every language, a person reads them in
 * their own (words/recordNames.ts) and may write either. */

/** @param column from 0 */
export function numbered(column: number): string {
  return `column ${column + 1}`;
}

/** A column that names the rows. */
export const rowNames = 'row names';

/** The class of rows without a tick. */
export const emptyClass = '(empty)';

/** What a person wrote, in the record's words where it is one of these names in those of a language. */
export function inRecord(wish: string): string {
  const name = wish.trim();
  const number = /^(\d+)열$/.exec(name)?.[1];
  if (number !== undefined) return numbered(Number(number) - 1);
  return { '행 이름': rowNames, '(빈칸)': emptyClass }[name] ?? name;
}
