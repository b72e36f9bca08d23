/** Words too few to tell an encoding by its letters, but known: the answers of one column, or men and women. */
import type { Encoding } from '../../../core/csv/dialectWish.js';
import { areAnswers } from '../../../core/table/meaning.js';
import { platformDecoder } from './platformDecoder.js';

const [ofEastAsia, ofAlphabets] = [
  /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]+$/u,
  /^[\p{Script=Cyrillic}\p{Script=Greek}]+$/u,
];

/** Each with what its words are written in: those of East Asia have Cyrillic letters as well, at the places of Korean syllables.
 * Of two that write some words alike the first one is taken. */
const candidates = [
  ['cp949', ofEastAsia],
  ['gb18030', ofEastAsia],
  ['big5', ofEastAsia],
  ['shift_jis', ofEastAsia],
  ['euc-jp', ofEastAsia],
  ['windows-1251', ofAlphabets],
  ['koi8-u', ofAlphabets],
  ['windows-1253', ofAlphabets],
  ['iso-8859-7', ofAlphabets],
] as const satisfies readonly (readonly [Encoding, RegExp])[];

type Candidate = (typeof candidates)[number][0];

/** What stands around a cell or a word, of what is no second half of a character but for the bar. */
const around: ReadonlySet<number> = new Set([...'\t\n\r ,;|"\''].map((sign) => sign.charCodeAt(0)));

/** Different words above which they are more than answers. */
const mostWords = 8;

const lineFeed = 0x0a;

/** The encoding in which all words that are not ASCII are answers, if there is just one. */
export function encodingOfAnswers(bytes: Uint8Array): Candidate | undefined {
  const words = wordsBeyondAscii(bytes.subarray(0, bytes.lastIndexOf(lineFeed) + 1 || bytes.length));
  if (words === undefined) return undefined;
  const found = new Map<string, Candidate>();
  for (const [encoding, script] of candidates) {
    const texts = words.map((word) => decoded(encoding, word));
    const key = texts.join();
    if (!found.has(key) && texts.every((text) => script.test(text)) && areAnswers(texts))
      found.set(key, encoding);
  }
  const [only, ...more] = found.values();
  return more.length === 0 ? only : undefined;
}

/** The different ones; undefined where there are too many. */
function wordsBeyondAscii(bytes: Uint8Array): readonly Uint8Array[] | undefined {
  const words = new Map<string, Uint8Array>();
  let [from, isBeyond] = [0, false];
  for (let i = 0; i <= bytes.length; i++) {
    const byte = bytes[i];
    if (byte !== undefined && !around.has(byte)) {
      isBeyond ||= byte >= 0x80;
      continue;
    }
    const word = bytes.subarray(from, i);
    if (isBeyond) words.set(word.join(), word);
    if (words.size > mostWords) return undefined;
    [from, isBeyond] = [i + 1, false];
  }
  return [...words.values()];
}

/** By the platform's own decoder, since on such words all agree, and tables of our own take long to build. Nothing where
 * it has none: the text may be in another encoding. */
function decoded(encoding: Candidate, word: Uint8Array): string {
  try {
    return platformDecoder(encoding).decode(word);
  } catch {
    return '';
  }
}
