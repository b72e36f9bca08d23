import { isArff, noData, readArffHead } from './arff.js';
import { hasOuterBars, isListing, listedCells, withoutBars } from './bars.js';
import { isC45, ofCase } from './c45.js';
import { readNumber } from './cell.js';
import { findDecimal } from './decimal.js';
import { findDelimiter, findDelimiterOfNames } from './delimiter.js';
import type { Dialect } from './dialect.js';
import { type DialectWish, type Expected, markOf } from './dialectWish.js';
import { findFarMark, withTabs } from './farMarks.js';
import { guessHeader } from './header.js';
import { findIpacHead } from './ipac.js';
import { findLineEnd, lineEnds } from './lines.js';
import { refuseFixedWidth, refuseOtherText } from './otherText.js';
import { findPreamble } from './preamble.js';
import { plainQuoting, type Quoting } from './quotes.js';
import { findQuoting } from './quoting.js';
import { hasRemarks, withoutRemark } from './remarks.js';
import { blanksBetween, sketch, usualWidth } from './sketch.js';
import type { Tidying } from './tidy.js';
import { withoutUnseen } from './unseen.js';
import { findWrapping, unwrapper } from './wrapping.js';
import { areEndsWritten, withLineEnds } from './writtenEnds.js';

/** What the beginning of a file tells of how the rest is to be read. */
export interface Opening extends Pick<Dialect, 'format' | 'delimiter' | 'lineEnd' | 'decimalMark'> {
  /** Lines above the first record. */
  readonly linesAbove: number;
  /** Those of them that are comments, counted from 1. */
  readonly comments: readonly number[];
  /** Names told above the table: `sure` ones are the header, others, of a comment's line, only where the table has none. */
  readonly names:
    | {
        readonly columns: readonly string[];
        readonly sure: boolean;
        readonly line?: number;
        /** Of each column whether it is declared to hold kinds of something, be they written as numbers. */
        readonly nominal?: readonly boolean[];
      }
    | undefined;
  /** What has to be put straight in every line; undefined for a CSV as RFC 4180 has it. */
  readonly tidying: Tidying | undefined;
  /** The first line with a quote that is read as text, since it would swallow others. */
  readonly strayQuote: number | undefined;
  /** Name of the column that the head calls the class. */
  readonly declaredLabel?: string;
}

/** Decides how a file is written, from the beginning of its text and what the person says of it.
 * @param sample its last line may be cut off @param complete whether it is the whole file
 * @returns undefined where an ARFF header does not end in the sample: read on
 * @throws InputError `malformed-csv` for an ARFF header that can't be read */
export function findOpening(given: string, complete: boolean, expected: Expected): Opening | undefined {
  if (areEndsWritten(given)) {
    const opening = findOpening(withLineEnds(given), complete, expected);
    const { tidying, linesAbove = 0 } = opening ?? {};
    return opening && { ...opening, linesAbove: 0, tidying: { kind: 'written-ends', linesAbove, tidying } };
  }
  const { delimiter: chosen, decimalMark, header, isPointed, areNames } = expected;
  const sample = withoutUnseen(given);
  const whole = complete ? `${sample}\n` : sample;
  if (isArff(sample)) return arffOpening(whole, complete);
  const ofIpac = chosen === 'auto' ? ipacOpening(whole, decimalMark) : undefined;
  if (ofIpac !== undefined) return ofIpac;
  const preamble = findPreamble(sample);
  const written = below(whole, preamble.lines);
  refuseOtherText(written);
  const said = chosen === 'auto' ? preamble.delimiter : markOf(chosen);
  const outer = findOuter(written, said);
  const told = outer?.delimiter ?? said;
  const unwrap = outer?.unwrap;
  const body = unwrap === undefined ? written : written.split(lineEnds).map(unwrap).join('\n');
  const known = areNames && findDelimiterOfNames(body, areNames);
  const delimiter = told ?? known ?? findDelimiter(body, complete);
  if (told === undefined) refuseFixedWidth(body, delimiter);
  const { naming } = preamble;
  const other = header === 'no' ? undefined : namesOtherwiseCut(body, delimiter);
  const { strayLine, ...quoting } = findQuoting(body, delimiter, complete);
  const tidied = Object.values(quoting).includes(true);
  return {
    format: 'csv',
    delimiter: outer?.shown ?? delimiter,
    lineEnd: findLineEnd(sample),
    decimalMark: decimalMark === 'auto' ? findDecimal(body, delimiter, isPointed) : decimalMark,
    linesAbove: preamble.lines + (other === undefined ? 0 : 1),
    comments: preamble.comments,
    names:
      other !== undefined
        ? { columns: other, sure: true }
        : naming && { columns: namesIn(naming.text, delimiter), sure: false, line: naming.line },
    tidying: outer?.tidying ?? tidyingFor(delimiter, tidied ? quoting : undefined),
    strayQuote: unwrap || strayLine === undefined ? undefined : strayLine + preamble.lines,
  };
}

/** What stands around all lines of a table. */
interface Outer {
  readonly tidying: Tidying;
  /** Undefined where it says nothing of what stands between fields. */
  readonly delimiter: string | undefined;
  /** What stands between fields in the file, where that is something else. */
  readonly shown?: string;
  /** Takes it off. */
  readonly unwrap: (line: string) => string;
}

/** @param said the delimiter, where it is known */
function findOuter(sample: string, said: string | undefined): Outer | undefined {
  const mayBe = (mark: string) => said === undefined || said === mark;
  if (mayBe('|') && hasOuterBars(sample))
    return { tidying: { kind: 'bars' }, delimiter: '|', unwrap: withoutBars };
  if (mayBe(blanksBetween) && isListing(sample))
    return { tidying: { kind: 'listing' }, delimiter: '\t', shown: blanksBetween, unwrap: listedCells };
  if (mayBe(',') && isC45(sample)) return { tidying: { kind: 'c45' }, delimiter: ',', unwrap: ofCase };
  if (hasRemarks(sample)) return { tidying: { kind: 'remarks' }, delimiter: said, unwrap: withoutRemark };
  const mark = said === undefined ? findFarMark(sample) : undefined;
  if (mark !== undefined)
    return {
      tidying: { kind: 'far-mark', mark },
      delimiter: '\t',
      shown: mark,
      unwrap: (line) => withTabs(line, mark),
    };
  const wrapping = findWrapping(sample, said);
  return (
    wrapping && {
      tidying: { kind: 'wrapped', ...wrapping },
      delimiter: undefined,
      unwrap: unwrapper(wrapping),
    }
  );
}

function tidyingFor(delimiter: string, quoting: Quoting | undefined): Tidying | undefined {
  if (delimiter === blanksBetween) return { kind: 'blanks' };
  return quoting && { kind: 'quotes', ...quoting };
}

/** The names in the first line of a table, where another mark stands between them than between the fields below, and with that
 * they are as many. */
function namesOtherwiseCut(sample: string, delimiter: string): readonly string[] | undefined {
  const end = lineEnds.exec(sample);
  if (end === null) return undefined;
  const first = sample.slice(0, end.index);
  const marks = otherMarks.filter((mark) => mark !== delimiter && first.includes(mark));
  if (marks.length === 0) return undefined; // most files, told at once
  const { records } = sketch(sample.slice(end.index), delimiter, plainQuoting, mostLines);
  const { width, agreeing } = usualWidth(records);
  if (agreeing < records.length || fieldsOf(first, delimiter).length >= width) return undefined;
  const rows = records.map(({ fields }) => fields.map(({ text }) => text));
  if (guessHeader(rows).names) return undefined; // what stands above is a title
  const cuts = marks.map((mark) =>
    first.split(mark).map((name) => name.replace(/^\s*"(.*)"\s*$/, '$1').trim()),
  );
  return cuts.find((names) => names.length === width && names.every(isName) && new Set(names).size === width);
}

const otherMarks = [',', ';', '\t', '|'];

const mostLines = 100;

function isName(cell: string): boolean {
  return cell !== '' && Number.isNaN(readNumber(cell));
}

/** The names in a comment: as the rows are cut, or, where that leaves it whole, at the mark in it. BLAST has commas above tabs. */
function namesIn(text: string, delimiter: string): readonly string[] {
  const mark = text.includes(delimiter) ? delimiter : otherMarks.find((each) => text.includes(each));
  return fieldsOf(text, mark ?? delimiter);
}

function fieldsOf(line: string, delimiter: string): readonly string[] {
  return delimiter === blanksBetween ? line.trim().split(/[ \t]+/) : line.split(delimiter);
}

function arffOpening(sample: string, complete: boolean): Opening | undefined {
  const head = readArffHead(sample);
  if (head === undefined) {
    if (complete) throw noData();
    return undefined;
  }
  const { names, nominal, remarks, label } = head;
  return {
    format: 'arff',
    delimiter: ',',
    lineEnd: findLineEnd(sample),
    decimalMark: 'point',
    linesAbove: head.lines,
    comments: [],
    names: { columns: remarks ? [...names, 'remark'] : names, sure: true, nominal },
    tidying: { kind: 'arff', width: names.length, remarks },
    strayQuote: undefined,
    ...(label === undefined ? {} : { declaredLabel: label }),
  };
}

function ipacOpening(sample: string, decimalMark: DialectWish['decimalMark']): Opening | undefined {
  const head = findIpacHead(sample);
  if (head === undefined) return undefined;
  return {
    format: 'csv',
    delimiter: ',',
    lineEnd: findLineEnd(sample),
    decimalMark: decimalMark === 'comma' ? 'comma' : 'point',
    linesAbove: head.lines,
    comments: head.comments,
    names: { columns: head.names, sure: true },
    tidying: { kind: 'ipac', bars: head.bars },
    strayQuote: undefined,
  };
}

/** The sample without its first lines. */
function below(sample: string, lines: number): string {
  return lines === 0 ? sample : sample.split(lineEnds).slice(lines).join('\n');
}
