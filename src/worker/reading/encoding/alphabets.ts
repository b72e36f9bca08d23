/** Alphabets of a byte a letter, told apart by how often each letter comes. */

type Encoding = 'windows-1251' | 'koi8-u' | 'windows-1253' | 'iso-8859-7';

/** Letters in the order of their bytes, and the first of these. */
type Places = readonly [letters: string, first: number];

interface CodePage {
  /** Undefined for what is known only so that it is not taken for another. */
  readonly encoding: Encoding | undefined;
  /** All of its letters beyond ASCII. */
  readonly letters: ReadonlySet<number>;
  readonly byFrequency: string;
  readonly small: Places;
  readonly capital?: Places;
  /** Bytes of which any such text in small letters has some. */
  readonly needs?: ReadonlySet<number>;
}

/** Letters in the order of their frequency in Russian, Greek, Hebrew and Arabic. */
const cyrillic = 'оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъ';
const greek = 'αοιετσνηυρπκμλςωγδχθφβξζψ';
const hebrew = 'יוהלאמרבתשנםדחכעפקןטגצסזךץף';
const arabic = 'الرمنوتديبهسعةقشفحجخزكأطصضثغآذئإظءىؤ';

/** And in that of their bytes, without accents; a bar where there is none. */
const windows1251 = 'абвгдежзийклмнопрстуфхцчшщъыьэюя';
const koi8 = 'юабцдефгхийклмнопярстужвьызшэщчъ';
const smallGreek = 'αεηιυαβγδεζηθικλμνξοπρςστυφχψωιυουω';
const capitalGreek = 'αβγδεζηθικλμνξοπρ|στυφχψω';
const windows1255 = 'אבגדהוזחטיךכלםמןנסעףפץצקרשת';
const windows1256 = 'ءآأؤإئابةتثجحخدذرزسشصض|طظعغ|فقك|ل|منهو|||||ىي';

/** Ά in ISO 8859-7, which is like Windows-1253 but for that. */
const alphaOfIso = 0xb6;

/** The rank of a letter of the other case, and of what is no letter. */
const [rankOfOther, rankOfNone] = [24, 40];

const codePages: readonly CodePage[] = [
  {
    encoding: 'windows-1251',
    letters: bytesOf('c0-ff a1-a3 a5 a8 aa af b2-b4 b8-ba bc-bf'),
    byFrequency: cyrillic,
    small: [windows1251, 0xe0],
    capital: [windows1251, 0xc0],
  },
  {
    encoding: 'koi8-u',
    letters: bytesOf('c0-ff a3 a4 a6 a7 ad ae b3 b4 b6 b7 bd be'),
    byFrequency: cyrillic,
    small: [koi8, 0xc0],
    capital: [koi8, 0xe0],
  },
  {
    encoding: 'windows-1253',
    letters: bytesOf('a2 b6 b8-ba bc be-d1 d3-fe'),
    byFrequency: greek,
    small: [smallGreek, 0xdc],
    capital: [capitalGreek, 0xc1],
    needs: bytesOf('dc-df'), // ά έ ή ί
  },
  { encoding: undefined, letters: bytesOf('e0-fa'), byFrequency: hebrew, small: [windows1255, 0xe0] },
  {
    encoding: undefined,
    letters: bytesOf('81 8d 90 98 c0-d6 d8-db dd-df e1 e3-e6 ec ed'),
    byFrequency: arabic,
    small: [windows1256, 0xc1],
  },
];

/** A code page with, of each byte, the rank of its letter as a small one and as a capital: 0 for the one that comes most often. */
const readings = codePages.map((page) => ({
  ...page,
  small: ranks(page, page.small),
  capital: ranks(page, page.capital ?? page.small),
}));

type Reading = (typeof readings)[number];

/** @param spans in hexadecimal */
function bytesOf(spans: string): ReadonlySet<number> {
  const all = spans.split(' ').flatMap((span) => {
    const [first = 0, last = first] = span.split('-').map((byte) => Number.parseInt(byte, 16));
    return Array.from({ length: last - first + 1 }, (_, i) => first + i);
  });
  return new Set(all);
}

function ranks({ letters, byFrequency }: CodePage, [byByte, first]: Places): readonly number[] {
  return Array.from({ length: 256 }, (_, byte) => {
    const letter = byByte[byte - first] ?? '|';
    if (letter !== '|') return byFrequency.indexOf(letter);
    return letters.has(byte) ? rankOfOther : rankOfNone;
  });
}

/** The mean rank of a text at most, and by how much any other reading is worse: of languages one is some 8 in its own
 * alphabet, 11 and more in others. */
const [greatestRank, ahead] = [13, 0.75];

/** Different letters below which it is not told. */
const fewestLetters = 5;

/** In which of them what is not ASCII is words; undefined where it is in none, or may be in two. */
export function alphabetOf(bytes: Uint8Array, fewest = fewestLetters): Encoding | undefined {
  const words = wordsOf(bytes);
  const letters = Uint8Array.from(words.flatMap((word) => [...word.filter(isBeyondAscii)]));
  if (isLatin(words, letters.length)) return undefined;
  const [best, second] = readings
    .filter((each) => isText(letters, each, fewest))
    .map((each) => ({ encoding: each.encoding, rank: meanRank(words, letters.length, each) }))
    .sort((a, b) => a.rank - b.rank);
  if (best === undefined || best.rank > greatestRank) return undefined;
  if (second !== undefined && second.encoding !== best.encoding && second.rank < best.rank + ahead)
    return undefined;
  return best.encoding === 'windows-1253' ? ofGreek(bytes) : best.encoding;
}

/** Where ¶ stands in front of a small letter, it is Ά. */
function ofGreek(bytes: Uint8Array): 'windows-1253' | 'iso-8859-7' {
  return bytes.some((byte, i) => byte === alphaOfIso && (bytes[i + 1] ?? 0) >= 0xe1)
    ? 'iso-8859-7'
    : 'windows-1253';
}

/** Dashes, quotation marks and the wide space, which are the same in all of Windows' alphabets: no part of a word. */
const signs = bytesOf('84 85 91-97 a0 ab bb');

/** The different words that are not all ASCII. Each counts once: how often a category comes says nothing about a language. */
function wordsOf(bytes: Uint8Array): readonly Uint8Array[] {
  const words = new Map<string, Uint8Array>();
  let key = '';
  for (let i = 0; i <= bytes.length; i++) {
    const byte = bytes[i] ?? 0;
    if (isLetterOfAscii(byte) || (isBeyondAscii(byte) && !signs.has(byte))) {
      key += String.fromCharCode(byte);
      continue;
    }
    const word = bytes.subarray(i - key.length, i);
    if (!words.has(key) && word.some(isBeyondAscii)) words.set(key, word);
    key = '';
  }
  return [...words.values()];
}

/** Whether what is not ASCII stands among its letters, as a letter with an accent does. */
function isLatin(words: readonly Uint8Array[], all: number): boolean {
  const isBeside = (byte: number, i: number, word: Uint8Array) =>
    isBeyondAscii(byte) && (isLetterOfAscii(word[i - 1]) || isLetterOfAscii(word[i + 1]));
  return words.reduce((so, word) => so + word.filter(isBeside).length, 0) > 0.1 * all;
}

function isText(found: Uint8Array, { letters, small, needs }: Reading, fewest: number): boolean {
  const written = found.filter((byte) => letters.has(byte));
  const different = new Set(written);
  const isNeeded = needs !== undefined && written.some((byte) => (small[byte] ?? rankOfNone) < rankOfOther);
  const isComplete = !isNeeded || [...needs].some((byte) => different.has(byte));
  return different.size >= fewest && written.length > 0.9 * found.length && isComplete;
}

function meanRank(words: readonly Uint8Array[], all: number, reading: Reading): number {
  return words.reduce((so, word) => so + sumOfRanks(word.filter(isBeyondAscii), reading), 0) / all;
}

/** Of a word in small letters, in capitals, or with a capital in front, whichever it is. */
function sumOfRanks(letters: Uint8Array, { small, capital }: Reading): number {
  const sumIn = (ranksOf: readonly number[]) =>
    letters.reduce((so, byte) => so + (ranksOf[byte] ?? rankOfNone), 0);
  const [first = 0] = letters;
  const inSmall = sumIn(small);
  const withCapital = inSmall - (small[first] ?? rankOfNone) + (capital[first] ?? rankOfNone);
  return Math.min(inSmall, sumIn(capital), withCapital);
}

function isBeyondAscii(byte: number): boolean {
  return byte >= 0x80;
}

function isLetterOfAscii(byte = 0): boolean {
  return (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a);
}
