import { InputError } from '../core/problem.js';

/** Reads the beginning of a file as UTF-8 text.
 * @throws InputError `not-text` for UTF-16 and for anything that holds control characters */
export function requireText(head: Uint8Array): string {
  if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)) {
    throw notText('the file is written in UTF-16');
  }
  const at = head.findIndex((byte) => byte < 0x20 && !allowed.has(byte));
  if (at >= 0) {
    const byte = (head[at] as number).toString(16).padStart(2, '0');
    const line = 1 + head.subarray(0, at).filter((each) => each === lineFeed).length;
    throw notText(`the file is not text (byte ${(at + 1).toLocaleString('en-US')} is 0x${byte})`, line);
  }
  return new TextDecoder().decode(head);
}

const lineFeed = 0x0a;

/** Tab, line feed, vertical tab, form feed, carriage return, and the old end-of-file mark. */
const allowed = new Set([0x09, lineFeed, 0x0b, 0x0c, 0x0d, 0x1a]);

function notText(what: string, line?: number): InputError {
  return new InputError({
    code: 'not-text',
    what,
    ...(line === undefined ? {} : { where: { line } }),
    remedy: 'Choose a CSV, or save this one as UTF-8',
  });
}
