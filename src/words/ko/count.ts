/** As a column, a class or a cell is named. */
export function quoted(name: string): string {
  return `"${name}"`;
}
