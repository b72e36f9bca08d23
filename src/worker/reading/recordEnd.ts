import { isControl } from './controlCharacters.js';

/** Where the records of a file end, told from bytes without taking them apart. It goes through the states that
 * csv-parse goes through with the options of {@link RecordParser}, and must agree with it. */

const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const quote = 0x22;

/** A record with more control characters is none of a table. */
const mostControls = 8;

export interface RecordEnd {
  /** Index behind the record's line end. */
  readonly end: number;
  /** Line ends up to there, those between quotes included; CRLF is one. */
  readonly lines: number;
  /** Whether this is no record: nothing is on the line. */
  readonly blank: boolean;
  /** Control characters in it; of too many to be text the record ends with the last one counted. */
  readonly controls: Controls | undefined;
}

/** Characters that a table rarely holds, and binary files everywhere. */
export interface Controls {
  readonly count: number;
  /** The first of them, and how many line ends of the record are before it. */
  readonly first: number;
  readonly lines: number;
  readonly tooMany: boolean;
}

/** Finds the end of the record that begins at `from`. A quote opens only where the field is empty so far, and the
 * next one that is not doubled closes it, whatever follows.
 * @param bytes UTF-8 @param delimiter a byte @param last whether the file ends with these bytes
 * @returns undefined where the end isn't among the bytes, or where `last` and a quote is left open */
export function findRecordEnd(
  bytes: Uint8Array,
  from: number,
  delimiter: number,
  last: boolean,
): RecordEnd | undefined {
  let isQuoted = false;
  let lines = 0;
  let emptyField = true;
  let blank = true;
  let controls: Controls | undefined;
  for (let i = from; i < bytes.length; i++) {
    const byte = bytes[i] as number;
    if (byte < 0x20 && isControl(byte) && byte !== delimiter) {
      const count = (controls?.count ?? 0) + 1;
      const tooMany = count > mostControls;
      controls = { ...(controls ?? { first: byte, lines }), count, tooMany };
      if (tooMany) return { end: i, lines, blank, controls };
    }
    if (byte === lineFeed || byte === carriageReturn) {
      const next = bytes[i + 1];
      if (byte === carriageReturn && next === undefined && !last) return undefined;
      if (byte === carriageReturn && next === lineFeed) i++;
      lines++;
      if (!isQuoted) return { end: i + 1, lines, blank, controls };
    } else if (isQuoted) {
      if (byte === quote) {
        if (bytes[i + 1] === quote) i++;
        else isQuoted = false;
      }
    } else if (byte === quote && emptyField) {
      isQuoted = true;
      blank = false;
      emptyField = false;
    } else {
      emptyField = byte === delimiter;
      blank = false;
    }
  }
  return isQuoted || !last || from === bytes.length
    ? undefined
    : { end: bytes.length, lines, blank, controls };
}
