import type { Table } from '../core/export/table.js';
import { scoresOf, spreadOf } from '../core/judgement/repeats.js';
import type { Repeat, Repeats } from '../core/run/record.js';
import { score } from '../words/figures.js';
import { reportWords } from '../words/report.js';
import { scoreWords } from '../words/scores.js';
import { scoreFigure } from './figure.js';

/** Each score's mean over the splits, the 95 % interval of its expectation where there is one, and its range. */
export function repeatsTable(repeats: Repeats): Table {
  const { repeats: words, intervalFrom, intervalTo } = reportWords;
  const ofInterval = <Cell>(...cells: readonly Cell[]) => (repeats.byTime ? [] : cells);
  const rows = scoresOf(repeats).map((id) => {
    const { name } = scoreWords[id];
    const spread = spreadOf(id, repeats);
    if (spread === null) return [name, scoreFigure(null), ...ofInterval('', ''), '', ''];
    const { mean, interval, lowest, highest, count } = spread;
    const on = definedOn(count, repeats);
    const ends = interval === null ? ['', ''] : [scoreFigure(interval.low), scoreFigure(interval.high)];
    return [
      on === '' ? name : words.on(name, on),
      scoreFigure(mean),
      ...ofInterval(...ends),
      scoreFigure(lowest),
      scoreFigure(highest),
    ];
  });
  return {
    title: words.title(repeats.runs.length, repeats.testRows, repeats.trainRows, repeats.byTime),
    rows: [
      [words.positive, words.mean, ...ofInterval(intervalFrom, intervalTo), words.lowest, words.highest],
      ...rows,
    ],
  };
}

/** On how many splits a score is defined, where not on all: `5 of 10 splits`. @param count of these */
export function definedOn(count: number, { runs }: Pick<Repeats, 'runs'>): string {
  return count === runs.length ? '' : reportWords.repeats.definedOn(count, runs.length);
}

/** One repeat on a line. */
export function repeatLine({ seed, test }: Repeat): string {
  const { accuracy, precision, recall, f1 } = test;
  return reportWords.repeats.line(seed, score(accuracy), score(precision), score(recall), score(f1));
}
