/** Line ends that were written out, `\n`, as in a text that was taken from JSON or from a log: all rows are in one line. */

const ends = /\\r\\n|\\n|\\r/g;

/** Of fewer it may be a single row. */
const fewest = 3;

/** @param sample the beginning of a file */
export function areEndsWritten(sample: string): boolean {
  if (!sample.includes('\\n')) return false; // most files, told at once
  return !/[\r\n]/.test(sample.trimEnd()) && (sample.match(ends)?.length ?? 0) >= fewest;
}

/** A text with real ones in place of them. */
export function withLineEnds(text: string): string {
  return text.replace(ends, '\n');
}
