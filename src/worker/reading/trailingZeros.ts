import { tell } from '../../core/csv/sayings.js';
import { InputError } from '../../core/problem.js';
import { concat } from './concat.js';

/** Zero bytes behind the last row that are waited for. */
const most = 1 << 24;

/** Keeps zero bytes back until something follows them: a logger that loses its power leaves a file that ends in
 * them. The old end-of-file mark 0x1a is dropped with them. */
export class TrailingZeros {
  /** Bytes kept back. */
  count = 0;
  private marks: Uint8Array[] = [];

  /** @throws InputError `not-text` for more zeros than any file ends in */
  push(bytes: Uint8Array): Uint8Array {
    let end = bytes.length;
    while (end > 0 && (bytes[end - 1] === 0 || bytes[end - 1] === endOfFile)) end--;
    if (end === bytes.length && this.count === 0) return bytes;
    const before = end === 0 ? [] : [...this.marks, bytes.subarray(0, end)];
    if (end > 0) {
      this.marks = [];
      this.count = 0;
    }
    if (end < bytes.length) this.marks.push(new Uint8Array(bytes.subarray(end)));
    this.count += bytes.length - end;
    if (this.count > most) throw endless();
    return concat(before);
  }
}

const endOfFile = 0x1a;

function endless(): InputError {
  return new InputError({
    code: 'not-text',
    what: tell('zeros-in-a-row', { megabytes: most / (1 << 20) }),
    remedy: tell('cut-off-zeros'),
  });
}
