import { lineEnds } from './lines.js';

/** Tables of IPAC (https://irsa.ipac.caltech.edu/applications/DDGEN/Doc/ipac_tbl.html): keywords and remarks behind backslashes, then up
 * to four lines of names, types, units and what stands for no value, each cell between bars, whose places cut the rows below. */
export interface IpacHead {
  readonly lines: number;
  /** Lines with a backslash, counted from 1. */
  readonly comments: readonly number[];
  readonly names: readonly string[];
  /** Places of the bars. */
  readonly bars: readonly number[];
}

const types = /^(?:|c|char|date|r|real|f|float|d|double|i|int|integer|l|long)$/i;

/** @param sample the beginning of a file; its last line may be cut off @returns undefined where it is none */
export function findIpacHead(sample: string): IpacHead | undefined {
  if (!/^[\\|]/.test(sample)) return undefined; // most files, told at once
  const lines = sample.split(lineEnds);
  const first = lines.findIndex((line) => !line.startsWith('\\'));
  const behind = lines.findIndex((line, at) => at > first && !line.startsWith('|'));
  const head = lines.slice(first, behind);
  if (head.length < 2 || head.length > 4) return undefined;
  const bars = placesOf(head[0] as string);
  const isAlike = head.every((line) => placesOf(line).join() === bars.join());
  const [names = [], typed = []] = head.map((line) => cellsBetween(line, bars));
  if (bars.length < 3 || !isAlike || !typed.every((cell) => types.test(cell))) return undefined;
  const rows = lines.slice(behind, -1).filter((line) => line.trim() !== '');
  if (rows.length === 0 || !rows.every((line) => bars.every((at) => (line[at] ?? ' ') === ' ')))
    return undefined;
  return { lines: behind, comments: Array.from({ length: first }, (_, i) => i + 1), names, bars };
}

function placesOf(line: string): number[] {
  return [...line.trimEnd()].flatMap((character, at) => (character === '|' ? [at] : []));
}

/** The cells of a line, without the spaces around them. */
export function cellsBetween(line: string, bars: readonly number[]): string[] {
  return bars.slice(1).map((bar, k) => line.slice((bars[k] as number) + 1, bar).trim());
}
