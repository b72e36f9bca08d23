import { lineEnds } from './lines.js';

/** What stands above the table. */
export interface Preamble {
  /** Lines it takes, empty ones included. */
  readonly lines: number;
  /** The comment lines among them, counted from 1. */
  readonly comments: readonly number[];
  /** The last comment's text: numpy's `savetxt` writes the columns' names there. */
  readonly lastComment: string | undefined;
  /** What Excel's `sep=;` in the first line says. */
  readonly delimiter: string | undefined;
}

/** Finds comment lines (they begin with #) and `sep=` at the head of a CSV. A # further down is a value,
 * and so are those of a file in which every line begins with one: colours, say.
 * @param sample the first few kilobytes; its last line may be cut off */
export function findPreamble(sample: string): Preamble {
  const lines = sample.split(lineEnds);
  const delimiter = /^sep=([,;\t|^:])$/i.exec(lines[0] ?? '')?.[1];
  const from = delimiter === undefined ? 0 : 1;
  const body = lines.findIndex((line, i) => i >= from && line.trim() !== '' && !line.startsWith('#'));
  const comments = [];
  for (let i = from; i < body; i++) if (lines[i]?.startsWith('#')) comments.push(i + 1);
  if (comments.length === 0) return { lines: from, comments, lastComment: undefined, delimiter };
  return {
    lines: body,
    comments,
    lastComment: lines[(comments.at(-1) as number) - 1]?.replace(/^#+\s*/, ''),
    delimiter,
  };
}
