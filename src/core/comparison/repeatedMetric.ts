import type { Repeat } from '../run/record.js';
import type { Undefinable } from '../undefinable.js';

/** Scores that are looked at over several splits. */
export type RepeatedMetric =
  | 'accuracy'
  | 'precision'
  | 'recall'
  | 'f1'
  | 'loss'
  | 'rocArea'
  | 'averagePrecision'
  | 'calibrationError';

/** One score of one split. */
export function scoreOf(metric: RepeatedMetric, repeat: Repeat): Undefinable {
  switch (metric) {
    case 'rocArea':
    case 'averagePrecision':
    case 'calibrationError':
      return repeat[metric];
    default:
      return repeat.test[metric];
  }
}
