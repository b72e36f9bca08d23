/** Particles of which the word before decides the form, with the form after a final consonant (받침) first. */
export type Particle = '은/는' | '이/가' | '을/를' | '과/와' | '으로/로' | '이라/라';

/** The word with its particle: `시그모이드는`, `로짓은`, `"target"은`. Marks after the last letter (quotes, brackets) are read over.
 * How a Latin word sounds in Korean cannot be told for certain: see `closedEnds`. To write both forms, 은(는), was rejected:
 * names stand in most sentences. */
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
  if (/\d$/.test(last)) return (exceptL ? /[036]/ : /[013678]/).test(last); // 영 일 삼 육 칠 팔
  const latin = /[a-z]+$/i.exec(spokenPart)?.[0] ?? '';
  if (isSpelled(latin)) return (exceptL ? /[mn]$/i : /[lmnr]$/i).test(latin); // 엘 엠 엔 알
  return closedEnds.test(latin) && !(exceptL && /le?$/i.test(latin));
}

/** Read letter by letter: a single one, an abbreviation without a vowel or of three capitals. */
function isSpelled(latin: string): boolean {
  return latin.length === 1 || /^[A-Z]{2,3}$|^[B-DF-HJ-NP-TV-Z]+$/.test(latin);
}

/** Ends of Latin words that Korean ends on a consonant: l, m, n and ng, also before a silent e; p, t and c or ck behind a
 * short vowel, written with one letter (`target`, not `heat`), as b does
 * behind a, e and o; and type. Others get a vowel behind them. */
const closedEnds =
  /(?:[lmn]e?|[aeiouy]ng|[aeiouy]p|ype|[aeo]b|(?<![aeiou])[aeiouy](?<![bh]i)t|[aeiou]c|(?<!che)ck|good)$/i;

/** Unicode's Hangul syllables: 28 in a row differ in their final consonant, of which ㄹ is the eighth (Unicode, 3.12). */
const firstSyllable = 0xac00;
const lastSyllable = 0xd7a3;
const finals = 28;
const finalL = 8;
