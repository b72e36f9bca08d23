/** Characters that show nothing: zero-width spaces, byte order marks, marks of writing direction. Those that join
 * letters, U+200C and U+200D, are part of a word. */
const characters = '\\u00ad\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u2069\\ufeff';
const unseen = new RegExp(`[${characters}]`);
const allUnseen = new RegExp(unseen, 'g');
const blank = new RegExp(`[\\s${characters}]`);

/** Without any of them, as a name is read. */
export function withoutUnseen(text: string): string {
  return unseen.test(text) ? text.replace(allUnseen, '') : text; // most texts, told at once
}

/** Without spaces around it, and such characters among these: within a word they may be meant. */
export function bareCell(cell: string): string {
  const text = cell.trim();
  if (!unseen.test(text)) return text; // most cells, told at once
  let [from, to] = [0, text.length];
  while (from < to && blank.test(text[from] as string)) from++;
  while (to > from && blank.test(text[to - 1] as string)) to--;
  return text.slice(from, to);
}
