/** CP949, Korean Windows' code page: EUC-KR (KS X 1001) and, in the places it leaves free, the other 8,822
 * Hangul syllables in Unicode's order.
 *
 * Of the platform's own decoder only the part that all platforms agree on is used: Node's `euc-kr` does not know
 * those 8,822, a browser's does. The same file must be read in the same way in both. */
import { platformDecoder } from './platformDecoder.js';

/** Where a pair's code unit stands in a table of all pairs. */
export function pairIndex(lead: number, trail: number): number {
  return (lead - 0x81) * 256 + trail;
}

const [firstSyllable, lastSyllable] = [0xac00, 0xd7a3];

/** Code unit of each pair; 0 where there is none. */
export function cp949Pairs(): Uint16Array {
  const units = new Uint16Array(126 * 256);
  const inKsx1001 = new Set<number>();
  const decoder = platformDecoder('cp949');
  for (let lead = 0xa1; lead <= 0xfd; lead++) {
    if (lead === 0xc9) continue; // left to users, as 0xfe is
    for (let trail = 0xa1; trail <= 0xfe; trail++) {
      const text = decoder.decode(Uint8Array.of(lead, trail));
      if (text.length !== 1 || text === '\ufffd') continue;
      const unit = text.charCodeAt(0);
      units[pairIndex(lead, trail)] = unit;
      inKsx1001.add(unit);
    }
  }
  // In the standard since 1998, in Node's table not.
  units[pairIndex(0xa2, 0xe6)] = 0x20ac; // €
  units[pairIndex(0xa2, 0xe7)] = 0x00ae; // ®
  let syllable = firstSyllable;
  for (let lead = 0x81; lead <= 0xc6; lead++) {
    for (let trail = 0x41; trail <= 0xfe; trail++) {
      if (!isExtendedPair(lead, trail)) continue;
      while (inKsx1001.has(syllable)) syllable++;
      if (syllable <= lastSyllable) units[pairIndex(lead, trail)] = syllable++;
    }
  }
  return units;
}

/** A pair of the 2,350 syllables of KS X 1001, more than 99 % of Korean text. */
export function isFrequentSyllable(lead: number, trail: number): boolean {
  return lead >= 0xb0 && lead <= 0xc8 && trail >= 0xa1 && trail <= 0xfe;
}

/** A pair of KS X 1001 that is a sign or a Chinese character. */
export function isOtherPair(lead: number, trail: number): boolean {
  return lead >= 0xa1 && lead <= 0xfd && trail >= 0xa1 && trail <= 0xfe && !isFrequentSyllable(lead, trail);
}

/** A pair of the first twelve rows of KS X 1001: signs, wide letters, Greek, kana, units. */
export function isSign(lead: number, trail: number): boolean {
  return lead >= 0xa1 && lead <= 0xac && isOtherPair(lead, trail);
}

/** × ☆ ★ ○ ● ◎ ◇ ◆ □ ■ △ ▲ ▽ ▼, of which some stand for yes and no. */
export function isShape(lead: number, trail: number): boolean {
  return lead === 0xa1 && (trail === 0xbf || (trail >= 0xd9 && trail <= 0xe5));
}

/** A pair in the places that EUC-KR leaves free. */
export function isExtendedPair(lead: number, trail: number): boolean {
  const letter = (trail >= 0x41 && trail <= 0x5a) || (trail >= 0x61 && trail <= 0x7a);
  const high = trail >= 0x81 && trail <= (lead <= 0xa0 ? 0xfe : 0xa0);
  return lead >= 0x81 && lead <= 0xc6 && (letter || high);
}
