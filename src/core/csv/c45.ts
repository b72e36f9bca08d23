import { lineEnds } from './lines.js';

/** The data files of C4.5 (Quinlan): each case ends in a full stop, behind its class, and a bar begins a comment. */
const line = /^([^|]*,[^|]*[^|\s.])\.\s*(?:\|.*)?$/;

/** Whether every line of a table is such a case, or a comment: names, of a header, end in none.
 * @param sample the beginning of a file; its last line may be cut off */
export function isC45(sample: string): boolean {
  const [first, ...others] = sample
    .split(lineEnds)
    .slice(0, -1)
    .filter((each) => each.trim() !== '' && !each.startsWith('|'));
  if (first === undefined || !line.test(first) || others.length < 2) return false; // most files, told at once
  return others.every((each) => line.test(each));
}

/** Takes the full stop and the comment off. */
export function ofCase(text: string): string {
  if (text.startsWith('|')) return '';
  return line.exec(text)?.[1] ?? text;
}
