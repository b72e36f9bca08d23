/** What Japanese computers write, by the bytes that its frequent characters have: Shift-JIS of Windows, EUC-JP of Unix. */

/** What of some bytes is in Shift-JIS, characters beyond ASCII alone. */
interface ShiftJisCounts {
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

function countShiftJis(bytes: Uint8Array): ShiftJisCounts {
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

export function isShiftJis(bytes: Uint8Array): boolean {
  const { frequent, narrow, others, inWords, plainInWords } = countShiftJis(bytes);
  return plainInWords > 1 && 2 * plainInWords >= inWords && frequent >= narrow && frequent > 8 * others;
}

/** Whether hardly a byte is none of Shift-JIS, few characters as there may be. */
export function mayBeShiftJis(bytes: Uint8Array): boolean {
  const { frequent, narrow, others, plain } = countShiftJis(bytes);
  return 2 * plain >= frequent && frequent > 0 && frequent >= narrow && frequent > 8 * others;
}

/** Different kana below which EUC-JP is not told from Korean and Chinese, whose frequent characters have the places of its
 * kanji, and the share of its characters that are kana at least. */
const fewestKana = 3;
const kanaShare = 0.2;
/** さ す ね ぬ し, in the places of which Koreans write ㅋㅋ, ㅎㅎ, ㅠㅠ, ㅜㅜ and ㅇㅇ. */
const lettersOfKorean: ReadonlySet<number> = new Set([0xa4bb, 0xa4be, 0xa4d0, 0xa4cc, 0xa4b7]);

/** Whether it is pairs of kana and kanji: kana stand beside others, and hardly a byte is in no such pair. */
export function isEucJp(bytes: Uint8Array): boolean {
  const kana = new Set<number>();
  let [pairs, ofKana, others, isInWord] = [0, 0, 0, false];
  for (let i = 0; i < bytes.length; i++) {
    const [lead, trail] = [bytes[i] as number, bytes[i + 1] ?? 0xa1]; // the text may end within a character
    const wasInWord = isInWord;
    isInWord = false;
    if (lead < 0x80) continue;
    if (lead < 0xa1 || lead > 0xf4 || trail < 0xa1) {
      others++;
      continue;
    }
    i++;
    pairs++;
    isInWord = true;
    const isKana = (lead === 0xa4 && trail <= 0xf3) || (lead === 0xa5 && trail <= 0xf6);
    if (isKana) ofKana++;
    else if (lead > 0xa8 && lead < 0xb0) others++;
    const pair = lead * 256 + trail;
    if (isKana && !lettersOfKorean.has(pair) && (wasInWord || (bytes[i + 1] ?? 0) >= 0xa1)) kana.add(pair);
  }
  return kana.size >= fewestKana && ofKana >= kanaShare * pairs && pairs > 8 * others;
}

/** Different kanji below which EUC-JP is not advised in place of Chinese, which is more frequent. */
const fewestKanji = 8;

/** Whether all of it is kana, wide or narrow, and kanji of the 2,965 frequent ones, which end before Chinese does: of its frequent
 * characters one in five comes behind. */
export function mayBeEucJp(bytes: Uint8Array): boolean {
  const kanji = new Set<number>();
  for (let i = 0; i < bytes.length; i++) {
    const [lead, trail] = [bytes[i] as number, bytes[i + 1] ?? 0xa1]; // the text may end within a character
    if (lead < 0x80) continue;
    const isKanji = lead >= 0xb0 && lead <= 0xcf;
    if (!(isKanji || lead === 0x8e || (lead >= 0xa1 && lead <= 0xa5)) || trail < 0xa1) return false;
    if (isKanji) kanji.add(lead * 256 + trail);
    i++;
  }
  return kanji.size >= fewestKanji;
}
