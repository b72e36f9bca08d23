/** Particles of which the word before decides the form, with the form after a final consonant (받침) first. */
export type Particle = '은/는' | '이/가' | '을/를' | '과/와' | '으로/로' | '이라/라' | '이/';

/** The word with its particle: `시그모이드는`, `로짓은`, `"target"은`. Marks after the last letter (quotes, brackets) are read over.
 * How a Latin word sounds in Korean cannot be told for certain: l, m, n and ng close the last syllable, a single R (알) does,
 * the others are taken to open another one. To write both forms, 은(는), was rejected: names stand in most sentences. */
export function josa(word: string, particle: Particle): string {
  const [closed, open] = particle.split('/') as [string, string];
  return `${word}${endsClosed(word, particle === '으로/로') ? closed : open}`;
}

/** @param exceptL the particle 로 follows a final ㄹ as it follows a vowel */
function endsClosed(word: string, exceptL: boolean): boolean {
  const spokenPart = word.replace(/[^\p{L}\p{N}%]+$/u, '');
  const last = [...spokenPart].at(-1) ?? '';
  const syllable = last.charCodeAt(0) - firstSyllable;
  if (syllable >= 0 && syllable <= lastSyllable - firstSyllable)
    return syllable % finals !== 0 && !(exceptL && syllable % finals === finalL);
  if (exceptL && /[178lr]$/i.test(last)) return false; // 일, 칠, 팔
  return /[013678]$|[lmn]$|ng$|(?<![a-z])r$/i.test(spokenPart); // 영 일 삼 육 칠 팔
}

/** Unicode's Hangul syllables: 28 in a row differ in their final consonant, of which ㄹ is the eighth (Unicode, 3.12). */
const firstSyllable = 0xac00;
const lastSyllable = 0xd7a3;
const finals = 28;
const finalL = 8;
