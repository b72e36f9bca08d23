import type { Column } from '../table/column.js';
import type { FarNumber } from '../table/farNumbers.js';
import type { FeatureColumn } from '../table/featureColumn.js';
import type { LeftOut, Policies } from '../table/features.js';
import type { GapPolicy } from '../table/summary.js';
import type { RawTable } from '../table/tableBuilder.js';
import type { ColumnFacts } from './columnFacts.js';

/** What is known of a column that is not the label when it is asked what to say of it. */
export interface About {
  readonly table: RawTable;
  readonly column: Column;
  readonly facts: ColumnFacts;
  /** Why the column is not trained on; undefined where it is. */
  readonly fault: LeftOut | undefined;
  /** As it is trained on; undefined where it is not. */
  readonly feature: FeatureColumn | undefined;
  readonly far: readonly FarNumber[];
  readonly gaps: GapPolicy;
  readonly policies: Policies;
  readonly codes: Uint8Array | null;
  /** Whether a column says already which rows belong together, or when they were made. */
  readonly isDivided: boolean;
}
