/** What is called so because the file has no name for it. A record has these names in every language, a person reads them in
 * their own and may write either: words/recordNames.ts translates both ways, and what comes in here is the record's. */

/** @param column from 0 */
export function numbered(column: number): string {
  return `column ${column + 1}`;
}

/** A column that names the rows. */
export const rowNames = 'row names';

/** The class of rows without a tick. */
export const emptyClass = '(empty)';
