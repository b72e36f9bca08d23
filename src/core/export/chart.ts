export interface Line {
  /** In the legend; empty for none. */
  readonly name: string;
  readonly points: readonly (readonly [x: number, y: number])[];
  readonly colour: string;
  /** `steps`: a value holds up to its point, as average precision counts it. */
  readonly shape?: 'line' | 'steps' | 'dots';
  /** Lengths of strokes and gaps; solid without. */
  readonly dash?: readonly number[];
  /** To compare with: drawn less heavily. */
  readonly thin?: boolean;
}

/** One of two sets of bars that stand side by side. */
export interface Bars {
  readonly name: string;
  readonly colour: string;
  readonly side: 'left' | 'right';
  readonly values: readonly { readonly from: number; readonly to: number; readonly count: number }[];
}

/** A point with a ring around it. */
export interface Mark {
  readonly name: string;
  readonly x: number;
  readonly y: number;
}

export interface Chart {
  readonly title: string;
  readonly x: string;
  readonly y: string;
  readonly lines: readonly Line[];
  readonly bars?: readonly Bars[];
  readonly marks?: readonly Mark[];
  /** Which axes go from 0 to 1, whatever is drawn: both, x alone above counts, or neither. */
  readonly unit?: 'both' | 'x';
}
