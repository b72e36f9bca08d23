/** A change of settings, as plain words and numbers that a person could have written: `makeConfig` checks them.
 * What it does not name stays as it is. Problems and warnings carry those that make them go away; the terminal
 * prints them as options, the panel as buttons. */
export interface Change {
  readonly preset?: string;
  readonly balance?: string;
  readonly batchSize?: number;
  readonly learningRate?: number;
  readonly l2?: number | 'auto';
  readonly label?: string;
  readonly positive?: string;
  /** Names of columns to leave out, besides those that are left out already. */
  readonly exclude?: readonly string[];
  /** The column whose groups are to stay whole; empty for none. */
  readonly group?: string;
  /** The column that says when rows were made; empty for none. */
  readonly time?: string;
  readonly gap?: number;
  /** Codes of checks to mute, besides those that are muted already. */
  readonly mutedChecks?: readonly string[];
  readonly missingValues?: string;
  readonly textColumns?: string;
  readonly encoding?: string;
  readonly delimiter?: string;
  readonly header?: string;
  readonly decimalMark?: string;
}
