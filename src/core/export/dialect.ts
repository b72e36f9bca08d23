import { delimiters, dialectChoices, encodings } from '../csv/dialectWish.js';
import type { Dialect } from '../run/record.js';
import { grouped } from './lines.js';

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

/** A sentence on characters that could not be read; none where all could. */
export function damageWords({ encoding, damaged }: Dialect): string[] {
  if (damaged === null) return [];
  const { count, firstLine } = damaged;
  const cells = count === 1 ? '1 cell holds' : `${grouped(count)} cells hold`;
  return [
    `${cells} bytes that are not ${encodings[encoding]}, read as \ufffd, first in line ${grouped(firstLine)}. Choose the encoding if it is another.`,
  ];
}

function delimiterWord({ delimiter }: Dialect): string {
  const names = Object.keys(delimiters) as (keyof typeof delimiters)[];
  const name = names.find((each) => delimiters[each] === delimiter);
  return name === undefined ? JSON.stringify(delimiter) : dialectChoices.delimiter[name];
}
