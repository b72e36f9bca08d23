import { testScore } from '../../core/comparison/differences.js';
import { type RepeatedMetric, scoreOf } from '../../core/comparison/repeatedMetric.js';
import { type Spread, spreadOf } from '../../core/comparison/repeats.js';
import { definedOn, repeatedMetrics } from '../../core/export/repeatsTable.js';
import type { Repeats, RunRecord } from '../../core/run/record.js';
import type { Run } from '../../core/run/run.js';
import type { Undefinable } from '../../core/undefinable.js';
import { apart, count, counted, quoted, score } from './format.js';

/** A score over several splits, and this run's own. */
export interface RepeatedScore {
  readonly metric: RepeatedMetric;
  readonly name: string;
  /** Null where it is defined on no split. */
  readonly spread: Spread | null;
  /** `5 of 10 splits`, where it is not defined on the others; else empty. */
  readonly definedOn: string;
  readonly own: Undefinable;
  /** Of the splits on which it is defined, in the order of their seeds. */
  readonly values: readonly number[];
}

/** Scores of one class; the others are of both. */
const ofPositive: ReadonlySet<RepeatedMetric> = new Set(['f1', 'precision', 'recall', 'averagePrecision']);

/** Every score of a repeated run. @param positive the positive class's value */
export function repeatedScores(record: RunRecord, repeats: Repeats, positive: string): RepeatedScore[] {
  return repeatedMetrics.map(({ metric, name }) => {
    const spread = spreadOf(metric, repeats);
    return {
      metric,
      name: ofPositive.has(metric)
        ? `${name} of ${quoted(apart(positive, record.dataset.classes[0].value, 12), 12)}`
        : name,
      spread,
      definedOn: spread === null ? '' : definedOn(spread.count, repeats),
      own: testScore(metric, record).score,
      values: repeats.runs.map((repeat) => scoreOf(metric, repeat)).filter((value) => value !== null),
    };
  });
}

/** How far the repeats are, or how many there are: `split 3 of 10`, `3 of 10 splits`. Empty where there are none. */
export function repeatsStanding(run: Run): string {
  const repeats = run.phase === 'ended' ? run.record.repeats : null;
  if (run.phase !== 'ended' || repeats === null) return '';
  const { runs, wanted, testRows } = repeats;
  if (run.repeating) return `split ${count(Math.min(runs.length + 1, wanted))} of ${count(wanted)}`;
  if (runs.length === 0) return '';
  const splits =
    runs.length < wanted ? `${count(runs.length)} of ${counted(wanted, 'split')}` : counted(wanted, 'split');
  return `${splits}, test parts of ${counted(testRows, 'row')}`;
}

/** A strip of dots in words. */
export function stripWords({ name, definedOn, values, own }: RepeatedScore): string {
  const on = definedOn === '' ? '' : `, defined on ${definedOn}`;
  return `${name}${on}, split by split: ${values.map(score).join(', ')}; this run ${score(own)}`;
}
