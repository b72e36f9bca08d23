/** Control characters (C0 but for line feed and tab, DEL, C1), line and paragraph separators, halves of surrogate
 * pairs, and whatever a font draws as nothing: marks of direction, zero-width characters, the byte order mark,
 * fillers, tags. Named by Unicode's properties, so that none is forgotten. Variation selectors are let through:
 * they choose between two looks of the character before them, and emoji are full of them. */
const unprintable =
  /(?![\n\t\ufe00-\ufe0f])[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]/gu;

/** The text with every character that cannot be seen, or that does something to a terminal or to the direction of
 * the text around it, written as `\u{9b}`. Texts come from files, names of files among them; this is for
 * where they are shown, never for what is learned. */
export function printable(text: string): string {
  return text.replace(unprintable, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);
}
