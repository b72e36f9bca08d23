/** What Chinese computers write, by the bytes that its frequent characters have: GB18030 in China, Big5 in Taiwan and Hong Kong. */

/** Different characters below which Chinese is not told from Korean, and shares of them: of the 3,755 frequent ones, whose
 * places are those of Korean's syllables and of some of its Chinese characters, and of those behind the syllables. */
const fewestChinese = 8;
const [mostlyFrequent, oftenBehind] = [0.9, 0.3];

export function isGb18030(bytes: Uint8Array): boolean {
  const { frequent, behind, others } = countGb18030(bytes);
  const all = frequent + others;
  return all >= fewestChinese && frequent >= mostlyFrequent * all && behind >= oftenBehind * all;
}

/** Whether hardly a character is none of the frequent Chinese ones. */
export function mayBeGb18030(bytes: Uint8Array): boolean {
  const { frequent, others } = countGb18030(bytes);
  return frequent > 8 * others;
}

/** Different characters; `behind` those among the frequent ones in the places behind Korean's syllables. Signs do not count,
 * but kana do, which Chinese has no use for. */
function countGb18030(bytes: Uint8Array): { frequent: number; behind: number; others: number } {
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

/** Shares of the characters of Big5 that are among the 5,401 frequent ones, that stand beside another, and that have a
 * byte of ASCII, as two in five do, or none: in Latin-1 a letter above ASCII mostly stands between two of ASCII. */
const [mostlyInWords, oftenAscii] = [0.6, 0.15];

export function isBig5(bytes: Uint8Array): boolean {
  const { frequent, others, inWords, withAscii } = countBig5(bytes);
  const all = frequent + others;
  return (
    all >= fewestChinese &&
    frequent >= mostlyFrequent * all &&
    inWords >= mostlyInWords * all &&
    withAscii >= oftenAscii * all &&
    withAscii <= (1 - oftenAscii) * all
  );
}

/** Different characters. */
function countBig5(bytes: Uint8Array): {
  frequent: number;
  others: number;
  inWords: number;
  withAscii: number;
} {
  const found = new Set<number>();
  const inWords = new Set<number>();
  let before = -1;
  for (let i = 0; i < bytes.length; i++) {
    const [lead, trail] = [bytes[i] as number, bytes[i + 1] ?? 0x40];
    let pair = -1;
    if (lead > 0x80 && lead < 0xff && ((trail >= 0x40 && trail <= 0x7e) || (trail > 0xa0 && trail < 0xff))) {
      i++;
      pair = lead * 256 + trail;
      found.add(pair);
      if (before >= 0) inWords.add(before).add(pair);
    } else if (lead >= 0x80) found.add(lead);
    before = pair;
  }
  const isSign = (pair: number) => pair >= 0xa140 && pair <= 0xa3bf;
  const characters = [...found].filter((pair) => !isSign(pair));
  const frequent = characters.filter((pair) => pair >= 0xa440 && pair <= 0xc67e);
  return {
    frequent: frequent.length,
    others: characters.length - frequent.length,
    inWords: frequent.filter((pair) => inWords.has(pair)).length,
    withAscii: frequent.filter((pair) => (pair & 0xff) < 0x80).length,
  };
}
