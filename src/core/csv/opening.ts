import type { Dialect } from '../run/record.js';
import { isArff, noData, readArffHead } from './arff.js';
import { findDecimal } from './decimal.js';
import { findDelimiter } from './delimiter.js';
import { type DialectWish, delimiters } from './dialectWish.js';
import { findLineEnd, lineEnds } from './lines.js';
import { findPreamble } from './preamble.js';

/** What the beginning of a file tells of how the rest is to be read. */
export interface Opening extends Pick<Dialect, 'format' | 'delimiter' | 'lineEnd' | 'decimalMark'> {
  /** Lines above the first record. */
  readonly linesAbove: number;
  /** Those of them that are comments, counted from 1. */
  readonly comments: readonly number[];
  /** Names told above the table: `sure` ones are the header, others only where the table has none. */
  readonly names: { readonly columns: readonly string[]; readonly sure: boolean } | undefined;
  readonly quote: '"' | "'";
}

/** Decides how a file is written, from the beginning of its text and what the person says of it.
 * @param sample its last line may be cut off @param complete whether it is the whole file
 * @returns undefined where an ARFF header does not end in the sample: read on
 * @throws InputError `malformed-csv` for an ARFF header that can't be read */
export function findOpening(
  sample: string,
  complete: boolean,
  { delimiter: chosen, decimalMark }: DialectWish,
): Opening | undefined {
  if (isArff(sample)) return arffOpening(complete ? `${sample}\n` : sample, complete);
  const preamble = findPreamble(sample);
  const body = below(sample, preamble.lines);
  const delimiter = chosen === 'auto' ? (preamble.delimiter ?? findDelimiter(body)) : delimiters[chosen];
  const { lastComment } = preamble;
  return {
    format: 'csv',
    delimiter,
    lineEnd: findLineEnd(sample),
    decimalMark: decimalMark === 'auto' ? findDecimal(body, delimiter) : decimalMark,
    linesAbove: preamble.lines,
    comments: preamble.comments,
    names: lastComment === undefined ? undefined : { columns: lastComment.split(delimiter), sure: false },
    quote: '"',
  };
}

function arffOpening(sample: string, complete: boolean): Opening | undefined {
  const head = readArffHead(sample);
  if (head === undefined) {
    if (complete) throw noData();
    return undefined;
  }
  return {
    format: 'arff',
    delimiter: ',',
    lineEnd: findLineEnd(sample),
    decimalMark: 'point',
    linesAbove: head.lines,
    comments: [],
    names: { columns: head.names, sure: true },
    quote: head.quote,
  };
}

/** The sample without its first lines. */
function below(sample: string, lines: number): string {
  return lines === 0 ? sample : sample.split(lineEnds).slice(lines).join('\n');
}
