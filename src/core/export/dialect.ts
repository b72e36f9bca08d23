import type { Dialect } from '../run/record.js';

const delimiters: Readonly<Record<string, string>> = {
  ',': 'commas',
  ';': 'semicolons',
  '\t': 'tabs',
  '|': 'bars',
  ' ': 'spaces',
};

/** How a file is written, in a few words. */
export function dialectWords({ delimiter, header }: Dialect): string {
  const between = delimiters[delimiter] ?? `"${delimiter}"`;
  return `separated by ${between}, ${header ? 'names in the first row' : 'no row of names'}`;
}
