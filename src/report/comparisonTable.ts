import { differenceOf, testScore } from '../core/comparison/differences.js';
import { scoreIds } from '../core/evaluation/catalogue.js';
import { usualProbability } from '../core/evaluation/cuts.js';
import type { Cell, Figure, Table } from '../core/export/table.js';
import { minus, probability, thousandths } from '../core/format.js';
import type { RunRecord } from '../core/run/record.js';
import { comparisonWords } from '../words/comparison.js';
import { scoreWords } from '../words/scores.js';
import { scoreFigure } from './figure.js';
import { sayVerdict } from './verdict.js';

export interface Compared {
  readonly name: string;
  readonly record: RunRecord;
}

/** Each run's verdict, its scores on its test part, and how they differ from those of a reference, with 95 % intervals.
 * @param reference index of a run */
export function comparisonTable(runs: readonly Compared[], reference: number): Table {
  const other = runs[reference] as Compared;
  const words = comparisonWords.scores;
  const headings = runs.flatMap((run) =>
    run === other ? [run.name] : [run.name, words.minus(other.name), words.low, words.high],
  );
  const beside = (of: (record: RunRecord) => Cell): Cell[] =>
    runs.flatMap((run) => [of(run.record), ...(run === other ? [] : ['', '', ''])]);
  const rows = scoreIds.map((id) => [
    scoreWords[id].name,
    ...runs.flatMap((run): Cell[] => {
      const own = scoreFigure(testScore(id, run.record).score);
      if (run === other) return [own];
      const found = differenceOf(id, run.record, other.record);
      if (found === null) return [own, '', '', ''];
      const { value, interval, splits } = found;
      const difference = differenceFigure(value);
      return [
        own,
        splits === undefined ? difference : { value, text: words.onSplits(difference.text, splits) },
        ...(interval === null ? ['', ''] : [differenceFigure(interval.low), differenceFigure(interval.high)]),
      ];
    }),
  ]);
  return {
    title: words.table,
    rows: [
      [words.positiveClass, ...headings],
      [words.verdict, ...beside((record) => sayVerdict(record).headline)],
      [words.threshold, ...beside(({ model }) => thresholdFigure(model))],
      ...rows,
      [words.always, ...beside(({ baseline }) => scoreFigure(baseline.accuracy))],
    ],
  };
}

/** The probability above which a run calls rows positive. */
function thresholdFigure(model: RunRecord['model']): Figure {
  const value = usualProbability(model);
  return { value, text: probability(value) };
}

/** A difference, shown with its sign; 0 has none. */
export function differenceFigure(value: number): Figure {
  const text = thousandths(value);
  if (Number(text) === 0) return { value, text: '0.000' };
  return { value, text: value > 0 ? `+${text}` : minus(text) };
}
