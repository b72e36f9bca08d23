/** Characters that show nothing: zero-width spaces, byte order marks, marks of writing direction. Those that join
 * letters, U+200C and U+200D, are part of a word. */
const characters = '\\u00ad\\u061c\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u2069\\ufeff';
/** What composes a character with the one in front of it: accents, the letters of Korean syllables, the voice of kana. */
const parts = '\\u0300-\\u036f\\u1100-\\u11ff\\u3099\\u309a';
const allUnseen = new RegExp(`[${characters}]`, 'g');
const blank = new RegExp(`[\\s${characters}]`);
const composing = new RegExp(`[${parts}]`);
const odd = new RegExp(`[${characters}${parts}]`);

/** Without any of them, as a name is read, and with its characters composed. */
export function withoutUnseen(text: string): string {
  return odd.test(text) ? composed(text.replace(allUnseen, '')) : text; // most texts, told at once
}

/** Without spaces around it, and such characters among these: within a word they may be meant. Its characters composed. */
export function bareCell(cell: string): string {
  const text = cell.trim();
  if (!odd.test(text)) return text; // most cells, told at once
  let [from, to] = [0, text.length];
  while (from < to && blank.test(text[from] as string)) from++;
  while (to > from && blank.test(text[to - 1] as string)) to--;
  return composed(text.slice(from, to));
}

/** In Unicode's composed form (NFC). macOS writes `é` as two characters, and a Korean syllable as up to three: nobody can see that,
 * nor type it. */
export function composed(text: string): string {
  return composing.test(text) ? text.normalize('NFC') : text;
}
