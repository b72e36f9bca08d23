import type { Encoding } from '../../../core/csv/dialectWish.js';
import { tell } from '../../../core/csv/sayings.js';
import { InputError } from '../../../core/problem.js';

/** The platform's own decoder. @throws InputError `not-text` where Node was built without it */
export function platformDecoder(encoding: Encoding): TextDecoder {
  try {
    return new TextDecoder(encoding === 'cp949' ? 'euc-kr' : encoding, { ignoreBOM: true });
  } catch {
    throw new InputError({
      code: 'not-text',
      what: tell('encoding-not-built-in', { encoding }),
      remedy: tell('save-as-utf-8'),
    });
  }
}
