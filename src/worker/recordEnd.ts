import type { Opening } from '../core/csv/opening.js';
import { isControl } from './text.js';

/** Where the records of a file end, told from bytes without taking them apart. It goes through the states that
 * csv-parse goes through with the options of {@link RecordParser}, and must agree with it. */

const lineFeed = 0x0a;
const carriageReturn = 0x0d;

export interface RecordEnd {
  /** Index behind the record's line end. */
  readonly end: number;
  /** Line ends up to there, those between quotes included; CRLF is one. */
  readonly lines: number;
  /** Whether this is no record: nothing is on the line, or a comment. */
  readonly blank: boolean;
  /** The control character at `end`, which no table holds, in place of a line end. */
  readonly control?: number;
}

/** Which bytes mean something. */
export interface RecordStyle {
  readonly delimiter: number;
  readonly quote: number;
  /** Takes the meaning from the next byte, between quotes. */
  readonly escape: number;
  /** ARFF only: what begins a comment, and whether spaces in front of a field are none of it. */
  readonly comment: number | undefined;
  readonly trims: boolean;
}

export function recordStyle({ format, delimiter, quote }: Opening): RecordStyle {
  const isArff = format === 'arff';
  return {
    delimiter: code(delimiter),
    quote: code(quote),
    escape: isArff ? code('\\') : code(quote),
    comment: isArff ? code('%') : undefined,
    trims: isArff,
  };
}

const code = (character: string) => character.charCodeAt(0);

/** Finds the end of the record that begins at `from`. A quote opens only where the field is empty so far, and the
 * next one that is not escaped closes it, whatever follows.
 * @param bytes UTF-8 @param last whether the file ends with these bytes
 * @returns undefined where the end isn't among the bytes, or where `last` and a quote is left open */
export function findRecordEnd(
  bytes: Uint8Array,
  from: number,
  style: RecordStyle,
  last: boolean,
): RecordEnd | undefined {
  const { delimiter, quote, escape, comment, trims } = style;
  let state: 'plain' | 'quoted' | 'comment' = 'plain';
  let lines = 0;
  let firstField = true;
  let emptyField = true;
  let blank = true;
  for (let i = from; i < bytes.length; i++) {
    const byte = bytes[i] as number;
    const next = bytes[i + 1];
    if (byte < 0x20 && isControl(byte)) return { end: i, lines, blank, control: byte };
    if (byte === lineFeed || byte === carriageReturn) {
      if (byte === carriageReturn && next === undefined && !last) return undefined;
      if (byte === carriageReturn && next === lineFeed) i++;
      lines++;
      if (state !== 'quoted') return { end: i + 1, lines, blank };
      emptyField = false;
    } else if (state === 'quoted') {
      if (byte === escape && (escape !== quote || next === quote)) {
        emptyField = false;
        if (next !== undefined && next >= 0x20) i++; // line ends and control characters are seen all the same
      } else if (byte === quote) {
        state = 'plain';
        emptyField &&= next === comment; // what follows the quote is part of the field otherwise
      } else emptyField = false;
    } else if (state === 'plain') {
      if (byte === quote && emptyField) {
        state = 'quoted';
        blank = false;
      } else if (byte === comment && firstField && emptyField) state = 'comment';
      else if (byte === delimiter) {
        firstField = false;
        emptyField = true;
        blank = false;
      } else {
        const space = trims && emptyField ? spaceAt(bytes, i) : 0;
        if (space > 0) i += space - 1;
        else {
          emptyField = false;
          blank = false;
        }
      }
    }
  }
  return state === 'quoted' || !last || from === bytes.length
    ? undefined
    : { end: bytes.length, lines, blank };
}

/** What csv-parse trims besides line ends, in UTF-8. */
const spaces = [
  ...' \t\f\v\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff',
].map((space) => new TextEncoder().encode(space));

/** How many bytes the space at `at` has, 0 if there is none. */
function spaceAt(bytes: Uint8Array, at: number): number {
  return spaces.find((space) => space.every((byte, k) => bytes[at + k] === byte))?.length ?? 0;
}
