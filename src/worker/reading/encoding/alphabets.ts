/** Alphabets of a byte a letter, told apart by how often each letter comes. */

type Encoding = 'windows-1251' | 'koi8-u' | 'windows-1253' | 'iso-8859-7';

interface CodePage {
  /** Undefined for what is known only so that it is not taken for another. */
  readonly encoding: Encoding | undefined;
  /** All of its letters beyond ASCII. */
  readonly letters: ReadonlySet<number>;
  /** Which of 0xc0 to 0xdb and 0xe0 to 0xff are its capitals; undefined where it has none. */
  readonly capitals: 'low' | 'high' | undefined;
}

/** Bytes read as letters of one case: a text is mostly in one. */
interface Reading extends CodePage {
  /** Of each byte the rank of its letter: 0 for the one that comes most often; undefined for none of this case. */
  readonly ranks: readonly (number | undefined)[];
  /** Bytes of which any such text has some. */
  readonly needs?: ReadonlySet<number>;
}

/** Letters in the order of their frequency in Russian, Greek and Hebrew. */
const cyrillic = 'оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъ';
const greek = 'αοιετσνηυρπκμλςωγδχθφβξζψ';
const hebrew = 'יוהלאמרבתשנםדחכעפקןטגצסזךץף';

/** And in that of their bytes, without accents; a space where there is none. */
const windows1251 = 'абвгдежзийклмнопрстуфхцчшщъыьэюя';
const koi8 = 'юабцдефгхийклмнопярстужвьызшэщчъ';
const smallGreek = 'αεηιυαβγδεζηθικλμνξοπρςστυφχψωιυουω';
const capitalGreek = 'αβγδεζηθικλμνξοπρ στυφχψω';
const windows1255 = 'אבגדהוזחטיךכלםמןנסעףפץצקרשת';

/** Ά in Windows-1253 and in ISO 8859-7, which are alike but for that. */
const [alphaOfWindows, alphaOfIso] = [0xa2, 0xb6];

const ofWindows: CodePage = {
  encoding: 'windows-1251',
  letters: bytesOf(
    ...([
      [0xc0, 0xff],
      [0xa1, 0xa3],
      0xa5,
      0xa8,
      0xaa,
      0xaf,
      [0xb2, 0xb4],
      [0xb8, 0xba],
      [0xbc, 0xbf],
    ] as const),
  ),
  capitals: 'low',
};
const ofUnix: CodePage = {
  encoding: 'koi8-u',
  letters: bytesOf([0xc0, 0xff], 0xa3, 0xa4, 0xa6, 0xa7, 0xad, 0xae, 0xb3, 0xb4, 0xb6, 0xb7, 0xbd, 0xbe),
  capitals: 'high',
};
const ofGreece: CodePage = {
  encoding: 'windows-1253',
  letters: bytesOf(alphaOfWindows, alphaOfIso, [0xb8, 0xba], 0xbc, [0xbe, 0xd1], [0xd3, 0xfe]),
  capitals: 'low',
};
const ofIsrael: CodePage = { encoding: undefined, letters: bytesOf([0xe0, 0xfa]), capitals: undefined };

const readings: readonly Reading[] = [
  { ...ofWindows, ranks: ranks(cyrillic, windows1251, 0xe0) },
  { ...ofWindows, ranks: ranks(cyrillic, windows1251, 0xc0) },
  { ...ofUnix, ranks: ranks(cyrillic, koi8, 0xc0) },
  { ...ofUnix, ranks: ranks(cyrillic, koi8, 0xe0) },
  { ...ofGreece, ranks: ranks(greek, smallGreek, 0xdc), needs: bytesOf([0xdc, 0xdf]) }, // ά έ ή ί
  { ...ofGreece, ranks: ranks(greek, capitalGreek, 0xc1) },
  { ...ofIsrael, ranks: ranks(hebrew, windows1255, 0xe0) },
];

function bytesOf(...spans: readonly (number | readonly [number, number])[]): ReadonlySet<number> {
  const all = spans.flatMap((span) => {
    const [first, last] = typeof span === 'number' ? [span, span] : span;
    return Array.from({ length: last - first + 1 }, (_, i) => first + i);
  });
  return new Set(all);
}

function ranks(byFrequency: string, byByte: string, first: number): (number | undefined)[] {
  return Array.from({ length: 256 }, (_, byte) => {
    const letter = byByte[byte - first] ?? ' ';
    return letter === ' ' ? undefined : byFrequency.indexOf(letter);
  });
}

/** What a letter of the other case counts as, and what is no letter. */
const [rankOfOther, rankOfNone] = [24, 40];
/** The mean rank of a text at most, and by how much any other reading is worse: of languages one is some 8 in its own
 * alphabet, 11 and more in others. */
const [greatestRank, ahead] = [13, 0.75];

/** Different letters below which it is not told. */
const fewestLetters = 5;

/** In which of them what is not ASCII is words; undefined where it is in none, or may be in two. */
export function alphabetOf(bytes: Uint8Array, fewest = fewestLetters): Encoding | undefined {
  const counts = countBytes(bytes);
  const [best, second] = readings
    .filter((each) => isText(counts, each, fewest))
    .map(({ encoding, ...each }) => ({ encoding, rank: meanRank(counts, each) }))
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

interface Counts {
  /** Bytes beyond ASCII. */
  readonly all: number;
  /** How often each byte stands there, and how often beside a letter of ASCII. */
  readonly of: Uint32Array;
  readonly beside: Uint32Array;
  /** How often a byte of 0xc0 to 0xdb stands in front of one of 0xe0 to 0xff, and the other way round. */
  readonly rises: number;
  readonly falls: number;
}

function countBytes(bytes: Uint8Array): Counts {
  const [of, beside] = [new Uint32Array(256), new Uint32Array(256)];
  const isLow = (byte = 0) => byte >= 0xc0 && byte < 0xdc;
  const isHigh = (byte = 0) => byte >= 0xe0;
  let [all, rises, falls] = [0, 0, 0];
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] as number;
    if (byte < 0x80) continue;
    const next = bytes[i + 1];
    all++;
    of[byte] = (of[byte] as number) + 1;
    if (isLetterOfAscii(bytes[i - 1]) || isLetterOfAscii(next)) beside[byte] = (beside[byte] as number) + 1;
    if (isLow(byte) && isHigh(next)) rises++;
    if (isHigh(byte) && isLow(next)) falls++;
  }
  return { all, of, beside, rises, falls };
}

/** Whether it may be words: where Latin-1 has a letter with an accent, its neighbours are plain; and capitals stand in front
 * of small letters more often than behind them. */
function isText(counts: Counts, { letters, capitals, needs }: Reading, fewest: number): boolean {
  const { all, of, beside, rises, falls } = counts;
  let [written, alone, different] = [0, 0, 0];
  for (const byte of letters) {
    written += of[byte] as number;
    alone += beside[byte] as number;
    if (of[byte] !== 0) different++;
  }
  const isInCase = capitals === undefined || (capitals === 'low' ? falls <= rises : rises <= falls);
  const isComplete = needs === undefined || [...needs].some((byte) => of[byte] !== 0);
  return different >= fewest && written > 0.9 * all && alone < 0.1 * written && isInCase && isComplete;
}

function meanRank({ all, of }: Counts, { letters, ranks }: Pick<Reading, 'letters' | 'ranks'>): number {
  const sum = of.reduce(
    (so, count, byte) => so + count * (ranks[byte] ?? (letters.has(byte) ? rankOfOther : rankOfNone)),
    0,
  );
  return sum / all;
}

function isLetterOfAscii(byte = 0): boolean {
  return (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a);
}
