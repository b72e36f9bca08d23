/** Encodings that Japanese, Chinese and Russian Windows write, by the bytes that their frequent characters have. */

/** What of some bytes is in Shift-JIS, characters beyond ASCII alone. */
interface JapaneseCounts {
  /** Kana and the 2,965 kanji of everyday Japanese: nothing else begins with 0x81 to 0x98 so often. */
  readonly frequent: number;
  /** Kana of half a width, a byte each. */
  readonly narrow: number;
  /** Rare kanji, and bytes that are none of it. */
  readonly others: number;
  /** Different frequent ones that stand beside another: an apostrophe of Windows-1252 and its letter look like one alone. */
  readonly inWords: number;
  /** Of these, and of all frequent ones, those that are no accented letter and a plain one: kana, or without a byte of
   * ASCII. */
  readonly plainInWords: number;
  readonly plain: number;
}

function countJapanese(bytes: Uint8Array): JapaneseCounts {
  let [frequent, narrow, others, plain, before] = [0, 0, 0, 0, -1];
  const inWords = new Set<number>();
  for (let i = 0; i < bytes.length; i++) {
    const lead = bytes[i] as number;
    const trail = bytes[i + 1] ?? 0x80; // the text may end within a character
    let pair = -1;
    if (lead >= 0xa1 && lead <= 0xdf) narrow++;
    else if (lead >= 0x80 && (trail < 0x40 || trail === 0x7f || trail > 0xfc)) others++;
    else if (lead > 0x80) {
      i++;
      if (lead > 0x98) others++;
      else {
        frequent++;
        if (isPlain(lead, trail)) plain++;
        pair = lead * 256 + trail;
        if (before >= 0) inWords.add(before).add(pair);
      }
    }
    before = pair;
  }
  const plainInWords = [...inWords].filter((each) => isPlain(each >> 8, each & 0xff)).length;
  return { frequent, narrow, others, inWords: inWords.size, plainInWords, plain };
}

function isPlain(lead: number, trail: number): boolean {
  return trail >= 0x80 || lead <= 0x83;
}

export function isJapanese(bytes: Uint8Array): boolean {
  const { frequent, narrow, others, inWords, plainInWords } = countJapanese(bytes);
  return plainInWords > 1 && 2 * plainInWords >= inWords && frequent >= narrow && frequent > 8 * others;
}

/** Whether hardly a byte is none of Shift-JIS, few characters as there may be. */
export function mayBeJapanese(bytes: Uint8Array): boolean {
  const { frequent, narrow, others, plain } = countJapanese(bytes);
  return 2 * plain >= frequent && frequent > 0 && frequent >= narrow && frequent > 8 * others;
}

/** Different characters below which Chinese is not told from Korean, and shares of them: of the 3,755 frequent ones, whose
 * places are those of Korean's syllables and of some of its Chinese characters, and of those behind the syllables. */
const fewestChinese = 8;
const [mostlyFrequent, oftenBehind] = [0.9, 0.3];

export function isChinese(bytes: Uint8Array): boolean {
  const { frequent, behind, others } = countChinese(bytes);
  const all = frequent + others;
  return all >= fewestChinese && frequent >= mostlyFrequent * all && behind >= oftenBehind * all;
}

/** Whether hardly a character is none of the frequent Chinese ones. */
export function mayBeChinese(bytes: Uint8Array): boolean {
  const { frequent, others } = countChinese(bytes);
  return frequent > 8 * others;
}

/** Different characters; `behind` those among the frequent ones in the places behind Korean's syllables. Signs do not count,
 * but kana do, which Chinese has no use for. */
function countChinese(bytes: Uint8Array): { frequent: number; behind: number; others: number } {
  const found = new Set<number>();
  for (let i = 0; i < bytes.length; i++) {
    const lead = bytes[i] as number;
    if (lead < 0x80) continue;
    const trail = bytes[i + 1] ?? 0;
    const isPair = lead > 0x80 && lead < 0xff && trail >= 0x40 && trail !== 0x7f && trail < 0xff;
    found.add(isPair ? lead * 256 + trail : lead);
    if (isPair) i++;
  }
  let [frequent, behind, others] = [0, 0, 0];
  for (const pair of found) {
    const [lead, trail] = [pair >> 8, pair & 0xff];
    const isSign = lead >= 0xa1 && lead <= 0xa9 && lead !== 0xa4 && lead !== 0xa5;
    if (lead >= 0xb0 && lead <= 0xd7 && trail >= 0xa1) {
      frequent++;
      if (lead > 0xc8) behind++;
    } else if (!isSign) others++;
  }
  return { frequent, behind, others };
}

/** Letters of Windows-1251 that make up most of a Russian, Ukrainian or Bulgarian text: о е а и н т с р в л. A Greek or
 * Hebrew one in its own code page has others there. */
const frequentCyrillic = new Set([0xee, 0xe5, 0xe0, 0xe8, 0xed, 0xf2, 0xf1, 0xf0, 0xe2, 0xeb]);
/** Ё Є Ї ё є і ї І and №. */
const moreCyrillic = new Set([0xa8, 0xaa, 0xaf, 0xb8, 0xba, 0xb3, 0xbf, 0xb2, 0xb9]);

/** Whether most of what is not ASCII is words of small Cyrillic letters, some with a capital in front: where Latin-1 has a
 * letter with an accent, its neighbours are plain. */
export function isCyrillic(bytes: Uint8Array): boolean {
  let [all, letters, small, frequent, alone] = [0, 0, 0, 0, 0];
  const different = new Set<number>();
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] as number;
    if (byte < 0x80) continue;
    all++;
    if (byte < 0xc0 && !moreCyrillic.has(byte)) continue;
    letters++;
    different.add(byte);
    if (byte >= 0xe0) small++;
    if (frequentCyrillic.has(byte)) frequent++;
    if (isLetterOfAscii(bytes[i - 1]) || isLetterOfAscii(bytes[i + 1])) alone++;
  }
  return (
    different.size > 4 &&
    letters > 0.9 * all &&
    small > 0.5 * letters &&
    frequent > 0.5 * small &&
    alone < 0.1 * letters
  );
}

function isLetterOfAscii(byte = 0): boolean {
  return (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a);
}
