import type { Dialect } from '../core/csv/dialect.js';
import { choiceOf, dialectChoices, encodings } from '../core/csv/dialectWish.js';

/** How a file was read, in a few words: `UTF-8 with BOM, CRLF, separated by semicolons, decimal comma, …`. */
export function dialectWords(dialect: Dialect): string {
  const { format, encoding, bom, lineEnd, decimalMark, header } = dialect;
  const inEncoding = `${encodings[encoding]}${bom ? ' with BOM' : ''}`;
  const ends = lineEnd === 'mixed' ? 'mixed line ends' : lineEnd.toUpperCase();
  if (format === 'arff') return `ARFF, ${inEncoding}, ${ends}`;
  return [
    inEncoding,
    ends,
    `separated by ${delimiterWord(dialect)}`,
    ...(decimalMark === 'comma' ? ['decimal comma'] : []),
    header ? 'names in the first row' : 'no row of names',
  ].join(', ');
}

function delimiterWord({ delimiter }: Dialect): string {
  const choice = choiceOf(delimiter);
  const words: Readonly<Record<string, string>> = dialectChoices.delimiter;
  return Object.hasOwn(words, choice) ? (words[choice] as string) : JSON.stringify(delimiter);
}
