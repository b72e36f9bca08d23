/** How much a text of CP949 is like Korean, by the letters that its syllables are made of. */
import { isFrequentSyllable, isSign } from './cp949.js';
import { platformDecoder } from './platformDecoder.js';

/** Where Unicode has the letters of a syllable, first, middle and last, and each of these by how often it comes. */
const [firsts, middles, lasts] = [
  ranks('ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ', 'ㅇㅅㄱㅈㄹㄷㅂㅎㅁㄴㅊㅌㅍㅋㄲㄸㅆㅉㅃ'),
  ranks('ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ', 'ㅏㅣㅗㅓㅜㅡㅕㅐㅔㅘㅛㅝㅠㅑㅚㅟㅖㅢㅙㅞㅒ'),
  ranks(
    '-ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ',
    '-ㄴㅇㄹㄱㅁㅂㅆㅅㅈㅌㄷㅍㅎㅊㅄㄶㄺㄲㄻㅀㄼㄵㅋㄳㄾㄿㄽ',
  ),
];

function ranks(letters: string, byFrequency: string): readonly number[] {
  return [...letters].map((letter) => byFrequency.indexOf(letter));
}

const firstSyllable = 0xac00;

/** The rank of what is no everyday syllable: a Chinese character, or one of the 8,822 others. */
const rankOfOther = 25;

/** The mean rank of a text at most, and by how much the sum may be beyond it where characters are few. Of a dozen Korean syllables
 * the mean is some 8, of Japanese and Chinese that is read as such 20. */
const [greatestRank, leeway] = [13, 30];

/** Whether most different characters are such as Koreans rarely write. Signs do not count. */
export function isHardlyKorean(bytes: Uint8Array): boolean {
  const [syllables, others] = [new Set<number>(), new Set<number>()];
  for (let i = 0; i < bytes.length; i++) {
    const [lead, trail] = [bytes[i] as number, bytes[i + 1] ?? 0];
    if (lead < 0x80) continue;
    if (isFrequentSyllable(lead, trail)) syllables.add(lead * 256 + trail);
    else if (!isSign(lead, trail)) others.add(lead * 256 + trail);
    i++;
  }
  const pairs = Uint8Array.from([...syllables].flatMap((pair) => [pair >> 8, pair & 0xff]));
  const text = platformDecoder('cp949').decode(pairs);
  const sum = [...text].reduce((so, syllable) => so + rankOf(syllable), rankOfOther * others.size);
  return sum > greatestRank * (syllables.size + others.size) + leeway;
}

/** The sum of the ranks of its letters: 0 for 아. */
function rankOf(syllable: string): number {
  const at = syllable.charCodeAt(0) - firstSyllable;
  const [first, middle, last] = [Math.floor(at / 588), Math.floor(at / 28) % 21, at % 28];
  return (firsts[first] ?? 0) + (middles[middle] ?? 0) + (lasts[last] ?? 0);
}
