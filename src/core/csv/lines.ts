/** Any of the three line ends. */
export const lineEnds = /\r\n|\n|\r/;

/** The sample with what stands between double quotes taken out: delimiters and line ends there do not count. */
function withoutQuoted(sample: string): string {
  return sample.replace(/"(?:[^"]|"")*("|$)/g, '');
}

/** How rows end; `mixed` where they end in more than one way. */
export type LineEnd = 'lf' | 'crlf' | 'cr' | 'mixed';

/** The line ends of a sample, those between quotes apart; `lf` where there is none. */
export function findLineEnd(sample: string): LineEnd {
  const ends = new Set(withoutQuoted(sample.replace(/\r$/, '')).match(/\r\n|\n|\r/g));
  if (ends.size > 1) return 'mixed';
  if (ends.has('\r\n')) return 'crlf';
  return ends.has('\r') ? 'cr' : 'lf';
}
