/** What was decided while a file was read, and a person should hear of. Lines count from 1. */
export type ReadingNote =
  /** Lines above the table were left out; it begins in `tableLine`. */
  | {
      readonly code: 'lines-above';
      readonly line: number;
      readonly count: number;
      readonly tableLine: number;
    }
  /** Rows right below the names that say more of the columns: units, types, other names. */
  | {
      readonly code: 'second-header';
      readonly line: number;
      readonly count: number;
      readonly orange: boolean;
    }
  /** The first field of the rows names them. */
  | { readonly code: 'row-names'; readonly line: number; readonly named: boolean }
  /** Whether the first row holds the names could be answered otherwise. */
  | { readonly code: 'guessed-header'; readonly line: number; readonly header: boolean }
  /** Rows that end before the last columns, which were read as empty. */
  | { readonly code: 'filled-rows'; readonly line: number; readonly count: number }
  /** A quote that would swallow other rows is text. */
  | { readonly code: 'quotes-as-text'; readonly line: number }
  /** Rows that hold other rows between quotes; `lines`: how many the first of them takes. */
  | { readonly code: 'rows-in-quotes'; readonly line: number; readonly count: number; readonly lines: number }
  | { readonly code: 'control-characters'; readonly line: number; readonly count: number }
  /** Zero bytes behind the last row. */
  | { readonly code: 'zeros-at-end'; readonly count: number }
  /** Weights of ARFF's rows. */
  | { readonly code: 'instance-weights'; readonly line: number; readonly count: number };
