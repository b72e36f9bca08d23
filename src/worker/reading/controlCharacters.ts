import { tell } from '../../core/csv/sayings.js';
import { InputError } from '../../core/problem.js';

/** Whether a byte is a control character that hardly any table holds: all but tab, the line ends, vertical tab, form feed
 * and the old end-of-file mark. */
export function isControl(byte: number): boolean {
  return byte < 0x20 && (byte < 0x09 || (byte > 0x0d && byte !== 0x1a));
}

/** Whether so many control characters in so many bytes are more than accidents. */
export function isBinary(controls: number, bytes: number): boolean {
  return controls > 2 + bytes / 200;
}

/** @param control a character that no table holds @param line counted from 1 */
export function notText(control: number, line: number): InputError {
  return new InputError({
    code: 'not-text',
    what: tell('characters-of-no-text', { byte: control }),
    where: { line },
    remedy: tell('choose-csv-or-encoding'),
  });
}
