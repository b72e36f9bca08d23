import { encodings } from '../core/csv/dialectWish.js';

/** An encoding's name, the same in every language. @param encoding possibly one of a newer version */
export function encodingName(encoding: string): string {
  return Object.hasOwn(encodings, encoding) ? encodings[encoding as keyof typeof encodings] : encoding;
}
