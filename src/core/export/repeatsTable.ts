import type { RepeatedMetric } from '../comparison/repeatedMetric.js';
import { spreadOf } from '../comparison/repeats.js';
import { counted, fixed, grouped } from '../format.js';
import type { Repeat, Repeats } from '../run/record.js';
import { score, type Table } from './table.js';

/** Scores shown of repeats, in this order, with the words for them. */
export const repeatedMetrics: readonly { readonly metric: RepeatedMetric; readonly name: string }[] = [
  { metric: 'f1', name: 'F1' },
  { metric: 'precision', name: 'precision' },
  { metric: 'recall', name: 'recall' },
  { metric: 'accuracy', name: 'accuracy' },
  { metric: 'averagePrecision', name: 'average precision' },
  { metric: 'rocArea', name: 'ROC area' },
  { metric: 'loss', name: 'loss, nats' },
  { metric: 'calibrationError', name: 'expected calibration error' },
];

/** Each score's mean over the splits, the 95 % interval of its expectation, and its range. */
export function repeatsTable(repeats: Repeats): Table {
  const rows = repeatedMetrics.map(({ metric, name }) => {
    const spread = spreadOf(metric, repeats);
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
