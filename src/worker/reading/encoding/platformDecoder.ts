import { type Encoding, encodings } from '../../../core/csv/dialectWish.js';
import { InputError } from '../../../core/problem.js';

/** The platform's own decoder. @throws InputError `not-text` where Node was built without it */
export function platformDecoder(encoding: Encoding): TextDecoder {
  try {
    return new TextDecoder(encoding === 'cp949' ? 'euc-kr' : encoding, { ignoreBOM: true });
  } catch {
    throw new InputError({
      code: 'not-text',
      what: `the file seems to be in ${encodings[encoding]}, which this program was built without`,
      remedy: 'Save it as UTF-8',
    });
  }
}
