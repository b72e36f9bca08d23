import { scoresOf, spreadOf } from '../core/comparison/repeats.js';
import { score, type Table } from '../core/export/table.js';
import { counted, fixed, grouped } from '../core/format.js';
import type { Repeat, Repeats } from '../core/run/record.js';
import { scoreWords } from '../words/scores.js';

/** Each score's mean over the splits, the 95 % interval of its expectation, and its range. */
export function repeatsTable(repeats: Repeats): Table {
  const rows = scoresOf(repeats).map((id) => {
    const { name } = scoreWords[id];
    const spread = spreadOf(id, repeats);
    if (spread === null) return [name, score(null), '', '', '', ''];
    const { mean, interval, lowest, highest, count } = spread;
    const on = definedOn(count, repeats);
    const ends = interval === null ? ['', ''] : [score(interval.low), score(interval.high)];
    return [on === '' ? name : `${name}, ${on}`, score(mean), ...ends, score(lowest), score(highest)];
  });
  return {
    title: `Over ${grouped(repeats.runs.length)} other splits, test parts of ${grouped(repeats.testRows)} rows; intervals for what training on ${grouped(repeats.trainRows)} rows scores on average`,
    rows: [['positive class', 'mean', '95 % from', 'to', 'lowest', 'highest'], ...rows],
  };
}

/** On how many splits a score is defined, where not on all: `5 of 10 splits`. @param count of these */
export function definedOn(count: number, { runs }: Pick<Repeats, 'runs'>): string {
  return count === runs.length ? '' : `${grouped(count)} of ${counted(runs.length, 'split')}`;
}

/** One repeat on a line. */
export function repeatLine({ seed, test }: Repeat): string {
  const { accuracy, precision, recall, f1 } = test;
  return `Seed ${seed}: accuracy=${fixed(accuracy)}, precision=${fixed(precision)}, recall=${fixed(recall)}, F1=${fixed(f1)}`;
}
