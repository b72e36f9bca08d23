import type { Dialect } from '../core/csv/dialect.js';
import { choiceOf, encodings } from '../core/csv/dialectWish.js';
import { spoken } from './language.js';
import { choiceWords } from './settings.js';

interface Wording {
  readonly marked: string;
  readonly mixed: string;
  readonly separated: (by: string) => string;
  readonly decimalComma: string;
  readonly names: string;
  readonly noNames: string;
}

const words = spoken<Wording>({
  en: {
    marked: ' with BOM',
    mixed: 'mixed line ends',
    separated: (by) => `separated by ${by}`,
    decimalComma: 'decimal comma',
    names: 'names in the first row',
    noNames: 'no row of names',
  },
  ko: {
    marked: '(BOM 있음)',
    mixed: '줄 끝이 섞여 있음',
    separated: (by) => `구분자 ${by}`,
    decimalComma: '소수점은 쉼표',
    names: '첫 행이 열 이름',
    noNames: '열 이름 없음',
  },
});

/** How a file was read, in a few words: `UTF-8 with BOM, CRLF, separated by semicolons, decimal comma, …`. */
export function dialectWords({
  format,
  encoding,
  bom,
  delimiter,
  lineEnd,
  decimalMark,
  header,
}: Dialect): string {
  const inEncoding = `${encodings[encoding]}${bom ? words.marked : ''}`;
  const ends = lineEnd === 'mixed' ? words.mixed : lineEnd.toUpperCase();
  if (format === 'arff') return `ARFF, ${inEncoding}, ${ends}`;
  return [
    inEncoding,
    ends,
    words.separated(choiceWords('delimiter', choiceOf(delimiter))?.description ?? JSON.stringify(delimiter)),
    ...(decimalMark === 'comma' ? [words.decimalComma] : []),
    header ? words.names : words.noNames,
  ].join(', ');
}
