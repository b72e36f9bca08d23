import type { Dialect } from '../csv/dialect.js';
import { delimiters, dialectChoices, encodings } from '../csv/dialectWish.js';

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
  const names = Object.keys(delimiters) as (keyof typeof delimiters)[];
  const name = names.find((each) => delimiters[each] === delimiter);
  return name === undefined ? JSON.stringify(delimiter) : dialectChoices.delimiter[name];
}
