/** Columns a text takes in a terminal: Hangul and other wide characters take two. */
export function textWidth(text: string): number {
  return [...text].reduce((sum, char) => sum + (wide.test(char) ? 2 : 1), 0);
}

const wide = /\p{Script=Hangul}|\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|[\uff01-\uff60]/u;
