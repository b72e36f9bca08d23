/** Something in the data that a person should know before believing a score. */
export interface Warning {
  readonly code: WarningCode;
  /** 0-based position in the file; null where no single column is meant. */
  readonly column: number | null;
  /** Rows concerned. */
  readonly count: number;
  /** The first line concerned, counted from 1; null where no line is meant. */
  readonly line: number | null;
  /** One clause, without a full stop. */
  readonly message: string;
  /** What to do about it, as a command without a full stop. */
  readonly remedy: string;
}

export type WarningCode =
  /** A feature that alone tells the classes apart. */
  | 'label-leak'
  /** Rows of the test part that stand in another part too. */
  | 'shared-rows'
  /** Fewer rows of the rarer class than ten for each feature. */
  | 'few-rows';
