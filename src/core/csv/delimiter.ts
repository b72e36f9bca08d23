import { wholeLines, withoutQuoted } from './lines.js';

/** In order of preference where the counts do not decide: a comma may also be a decimal mark. */
const candidates = [';', '\t', '|', ','] as const;

const maxLines = 100;

/** The delimiter of a CSV, from the beginning of its text.
 *
 * A delimiter stands equally often in every line; of several that do, the most frequent one is it.
 * What stands between double quotes does not count. A file of one column gives a comma.
 * @param sample the first few kilobytes; its last line may be cut off */
export function findDelimiter(sample: string): string {
  const lines = wholeLines(withoutQuoted(sample)).slice(0, maxLines);
  let best: { delimiter: string; agreeing: number; count: number } = {
    delimiter: ',',
    agreeing: 0,
    count: 0,
  };
  for (const delimiter of candidates) {
    const { count, agreeing } = mostCommon(lines.map((line) => line.split(delimiter).length - 1));
    if (count === 0) continue;
    if (agreeing > best.agreeing || (agreeing === best.agreeing && count > best.count)) {
      best = { delimiter, agreeing, count };
    }
  }
  return best.delimiter;
}

function mostCommon(counts: readonly number[]): { count: number; agreeing: number } {
  const tally = new Map<number, number>();
  for (const count of counts) if (count > 0) tally.set(count, (tally.get(count) ?? 0) + 1);
  let best = { count: 0, agreeing: 0 };
  for (const [count, agreeing] of tally) {
    if (agreeing > best.agreeing || (agreeing === best.agreeing && count > best.count))
      best = { count, agreeing };
  }
  return best;
}
