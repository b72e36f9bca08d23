/** Letters of a name in a sentence. */
export const longestName = 24;

/** A value of the file in quotes, if it has none of its own, cut where it would push the sentence around it off the page. */
export function quoted(value: string, most = longestName): string {
  const letters = [...value];
  if (/^(["']).*\1$/s.test(value) && letters.length <= most) return value; // the file quotes it
  return `"${shortened(value, most)}"`;
}

/** A name in at most so many letters: what is beyond them is cut. */
export function shortened(value: string, most = longestName): string {
  const letters = [...value];
  return letters.length > most ? `${letters.slice(0, most - 1).join('')}…` : value;
}

/** A name in at most so many letters, told apart from another: of two that begin alike, the end that differs stays, behind
 * as much of their beginning as fits. Names that differ before they would be cut are left whole.
 * @param most at least 8 */
export function apart(value: string, other: string, most: number): string {
  const [letters, others] = [[...value], [...other]];
  if (value === other || (letters.length <= most && others.length <= most)) return value;
  let same = 0;
  while (same < letters.length && letters[same] === others[same]) same++;
  if (same < most - 1) return value;
  const tailMost = most >> 1;
  // From the beginning of the word that differs, if that leaves room for what differs in it.
  const farthest = same - (tailMost - 2);
  const space = letters.lastIndexOf(' ', same - 1);
  const from = space + 1 >= farthest ? space + 1 : Math.min(same, letters.length - 1, others.length - 1);
  const tail = letters.slice(from);
  const end = tail.length > tailMost ? `${tail.slice(0, tailMost - 1).join('')}…` : tail.join('');
  const start = letters.slice(0, most - 3 - Math.min(tail.length, tailMost)).join('');
  return `${start.trimEnd()} … ${end}`;
}
