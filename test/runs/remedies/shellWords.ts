/** The words of a command line as a POSIX shell splits them, single quotes and escaped ones alone. */
export function shellWords(line: string): string[] {
  const words = line.match(/(?:'[^']*'|\\'|[^\s'\\])+/g) ?? [];
  return words.map((word) => word.replace(/'([^']*)'|\\'/g, (_, inner?: string) => inner ?? "'"));
}
