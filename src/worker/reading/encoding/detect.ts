/** Which encoding a file is in, from its bytes alone. */
import type { Encoding } from '../../../core/csv/dialectWish.js';
import { alphabetOf } from './alphabets.js';
import { encodingOfAnswers } from './answers.js';
import { isBig5, isGb18030, mayBeGb18030 } from './chinese.js';
import { isExtendedPair, isFrequentSyllable, isOtherPair, isShape, isSign } from './cp949.js';
import { isEucJp, isShiftJis, mayBeEucJp, mayBeShiftJis } from './japanese.js';
import { isHardlyKorean } from './korean.js';
import { firstLineWithoutZeros } from './twoEncodings.js';

export interface Mark {
  readonly encoding: Encoding;
  readonly length: number;
}

/** The byte order mark at the beginning of a file. */
export function byteOrderMark([a, b, c]: Uint8Array): Mark | undefined {
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'utf-8', length: 3 };
  if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le', length: 2 };
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', length: 2 };
  return undefined;
}

/** UTF-16 without a mark: digits, delimiters and line ends have a zero in one half, always the same. A few
 * characters have it in the other: 가, say. */
export function unmarkedUtf16(head: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (!head.includes(0)) return undefined; // most files, told much faster
  if (beginsOtherwise(head)) return undefined;
  const pairs = Math.floor(head.length / 2);
  let [first, second] = [0, 0];
  for (let i = 0; i < 2 * pairs; i += 2) {
    if (head[i] === 0) first++;
    if (head[i + 1] === 0) second++;
  }
  if (second > pairs / 4 && first < second / 4) return 'utf-16le';
  if (first > pairs / 4 && second < first / 4) return 'utf-16be';
  return undefined;
}

/** Whether the first line is text of ASCII, UTF-8 or CP949, whatever follows. */
function beginsOtherwise(head: Uint8Array): boolean {
  const line = firstLineWithoutZeros(head);
  if (line === undefined) return false;
  if (countUtf8(line).strays === 0)
    return !line.some((byte) => byte < 0x20 && byte !== 0x09 && byte !== 0x0d);
  const { frequent, others } = countKorean(line);
  return frequent > 0 && others === 0;
}

/** Which of the encodings that extend ASCII a stretch of bytes is in.
 *
 * UTF-8 if more of its characters than bytes outside them are seen: chance forms few, and one broken byte
 * must not make the rest unreadable. Else CP949 if most of what is not ASCII is pairs that are among the
 * 2,350 syllables of everyday Korean: in Latin-1 a letter above ASCII mostly stands between two of ASCII,
 * which in CP949 is no pair, or a syllable nobody uses (`°C` would be 캜). Signs (○, ×, ㎝) do not count, since a column
 * of them outweighs its name: they begin with ¡ to ¬ in Latin-1, which no word does. Where there is nothing else, ○ or △
 * as a whole cell is Korean: the other codes of East Asia have them in other places. Before it come words that are answers
 * in one encoding alone, too few to be counted, and Japanese, Chinese and Cyrillic, which have to be plainer than that.
 * Else Latin-1, which takes any byte.
 * @param bytes begins with a byte that is not ASCII; may end within a character */
export function narrowEncoding(bytes: Uint8Array): Exclude<Encoding, 'utf-16le' | 'utf-16be'> {
  const { characters, strays } = countUtf8(bytes);
  if (characters > strays) return 'utf-8';
  const ofAnswers = encodingOfAnswers(bytes);
  if (ofAnswers !== undefined) return ofAnswers;
  if (isShiftJis(bytes)) return 'shift_jis';
  if (isEucJp(bytes)) return 'euc-jp';
  const { frequent, others, signs, shapes } = countKorean(bytes);
  const alphabet = frequent > 0 && others === 0 ? undefined : alphabetOf(bytes);
  if (alphabet !== undefined) return alphabet;
  if (isBig5(bytes)) return 'big5';
  if (isGb18030(bytes)) return 'gb18030';
  if (frequent > others) return 'cp949';
  return frequent + others === 0 && shapes > 0 && shapes === signs ? 'cp949' : 'latin-1';
}

/** Whether such a text may as well be in another encoding, perhaps one that is not known here: always where Latin-1 was
 * taken, since it takes all, and of alphabets and Chinese characters; CP949 where many pairs are none that Koreans write,
 * or there is no syllable, or most are such as Koreans rarely write. */
export function isGuess(encoding: Encoding, bytes: Uint8Array): boolean {
  if (encoding !== 'cp949') return !['utf-8', 'shift_jis', 'euc-jp'].includes(encoding);
  const { frequent, others } = countKorean(bytes);
  return frequent === 0 || others > frequent / 8 || isHardlyKorean(bytes);
}

/** Different letters of an alphabet that are enough to advise it. */
const fewLetters = 3;

/** What such a text may be in as well, of the encodings known here: where Latin-1 was taken, Shift-JIS or CP949 if it has
 * hardly a byte that is none of it: a degree sign and a C are a syllable that nobody uses. A doubtful CP949 is
 * Japanese or Chinese more often than Latin-1. */
export function otherThan(encoding: Encoding, bytes: Uint8Array): Encoding | undefined {
  if (encoding === 'gb18030') return mayBeEucJp(bytes) ? 'euc-jp' : 'cp949';
  if (encoding === 'cp949') return mayBeEucJp(bytes) ? 'euc-jp' : mayBeGb18030(bytes) ? 'gb18030' : undefined;
  if (encoding !== 'latin-1') return undefined;
  if (mayBeShiftJis(bytes)) return 'shift_jis';
  const alphabet = alphabetOf(bytes, fewLetters);
  if (alphabet !== undefined) return alphabet;
  const { frequent, signs, others, broken, rare } = countKorean(bytes);
  const without = broken + rare;
  return frequent > 0 && 8 * without < frequent + signs + others - without ? 'cp949' : undefined;
}

function countUtf8(bytes: Uint8Array): { characters: number; strays: number } {
  let [characters, strays] = [0, 0];
  for (let i = 0; i < bytes.length; ) {
    const lead = bytes[i] as number;
    const length =
      lead < 0x80 ? 1 : lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
    if (length === 1) i++;
    else if (length > 0 && followed(bytes, i + 1, i + length)) {
      characters++;
      i += length;
    } else {
      strays++;
      i++;
    }
  }
  return { characters, strays };
}

/** Whether the bytes go on with continuations of UTF-8; those behind the end may be. */
function followed(bytes: Uint8Array, from: number, to: number): boolean {
  for (let i = from; i < Math.min(to, bytes.length); i++)
    if (((bytes[i] as number) & 0xc0) !== 0x80) return false;
  return true;
}

interface KoreanCounts {
  /** Everyday syllables. */
  readonly frequent: number;
  /** Signs, and letters of other alphabets; of these `shapes` are what marks yes and no, with nothing around them. */
  readonly signs: number;
  readonly shapes: number;
  /** Pairs that are neither, `rare` syllables among them, and bytes that are in no pair, the `broken` ones. */
  readonly others: number;
  readonly rare: number;
  readonly broken: number;
}

function countKorean(bytes: Uint8Array): KoreanCounts {
  let [frequent, signs, shapes, others, rare, broken] = [0, 0, 0, 0, 0, 0];
  for (let i = 0; i < bytes.length; i++) {
    const lead = bytes[i] as number;
    if (lead < 0x80) continue;
    const trail = bytes[i + 1] ?? 0;
    if (isFrequentSyllable(lead, trail)) frequent++;
    else if (isSign(lead, trail)) {
      signs++;
      if (isShape(lead, trail) && !isWordByte(bytes[i - 1]) && !isWordByte(bytes[i + 2])) shapes++;
    } else {
      others++;
      if (isExtendedPair(lead, trail)) rare++;
      else if (!isOtherPair(lead, trail)) {
        broken++;
        continue;
      }
    }
    i++;
  }
  return { frequent, signs, shapes, others, rare, broken };
}

/** A letter, a digit, or part of something beyond ASCII. */
function isWordByte(byte = 0x20): boolean {
  return byte >= 0x80 || /\w/.test(String.fromCharCode(byte));
}
