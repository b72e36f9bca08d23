import { type Column, noValue } from './column.js';
import type { Feature } from './summary.js';

/** A column that is trained on: one feature of numbers, that and one which says where there is none, or a feature
 * for each category. */
export interface FeatureColumn {
  readonly column: Column;
  readonly features: readonly Feature[];
  /** Of each row the feature that is 1, or {@link noValue} where all are gaps; undefined for a column of numbers. */
  readonly codes: Uint8Array | undefined;
  /** Numbers that count as no value in it; undefined where none does. */
  readonly absent?: readonly number[];
}
