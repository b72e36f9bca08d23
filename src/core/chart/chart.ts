// What a chart is, whoever draws it: made by runCharts.ts, courses.ts and overlays.ts, painted by plot.ts alone.

/** What a mark stands for. Its colour on paper is in inks.ts; the page's, of its theme, in media/panel/plot.css. */
export type Ink = 'train' | 'test' | 'negative' | 'reference' | 'foreground' | RunInk;
/** Of runs side by side, in turn. */
export type RunInk = `run-${0 | 1 | 2 | 3 | 4 | 5 | 6 | 7}`;

interface Drawn {
  /** In the legend; empty for none. */
  readonly name: string;
  readonly ink: Ink;
}

export interface Curve extends Drawn {
  /** `steps`: a value holds up to its point, as average precision counts it; `dots`: a line with a dot at each point. */
  readonly kind: 'line' | 'steps' | 'dots';
  /** Never falling. */
  readonly x: readonly number[];
  /** As many; what is not finite, or has no place on a logarithm, is a gap. */
  readonly y: readonly number[];
  /** Lengths of strokes and gaps; solid without. */
  readonly dash?: readonly number[];
  /** The values as they were, behind a smoothed line. */
  readonly faint?: boolean;
}

/** One of two sets of bars that stand side by side. */
export interface Bars extends Drawn {
  readonly kind: 'bars';
  readonly side: 'left' | 'right';
  readonly values: readonly { readonly from: number; readonly to: number; readonly count: number }[];
}

/** A dashed line to compare with, from one side of the plot to the other. Nothing where it lies outside. */
export interface Reference extends Drawn {
  readonly kind: 'reference';
  readonly at: { readonly y: number } | { readonly x: number } | 'diagonal';
}

/** A point with a ring around it. */
export interface Ring extends Drawn {
  readonly kind: 'ring';
  readonly x: number;
  readonly y: number;
}

export type Mark = Curve | Bars | Reference | Ring;

export interface Axis {
  readonly name: string;
  /** `epochs`: whole numbers from 1; `counts`: like a logarithm, but with room for 0. */
  readonly kind: 'linear' | 'epochs' | 'log' | 'counts';
  /** The least and greatest value that has a place. */
  readonly limits: readonly [least: number, greatest: number];
  /** What is left free beyond each limit, as a share of the way between them. */
  readonly air?: number;
  /** The values written at it, where round ones as many as there is room for would not do. */
  readonly ticks?: readonly number[];
}

/** What a chart says, place by place: what pointer and keys read, and the table beside it lists. */
export interface ChartData {
  readonly x: readonly number[];
  /** As many values each as there are places; NaN for none. */
  readonly columns: readonly { readonly ink: Ink; readonly values: readonly number[] }[];
}

export interface Chart {
  /** What it shows and, where it is one figure, what that comes to. */
  readonly name: string;
  readonly x: Axis;
  readonly y: Axis;
  /** The later over the earlier. */
  readonly marks: readonly Mark[];
  readonly data: ChartData;
}

/** Both ends of an axis of fractions, and the air that leaves a curve along an edge whole. */
export function fractions(name: string): Axis {
  return { name, kind: 'linear', limits: [0, 1], air: 0.015, ticks: [0, 0.2, 0.4, 0.6, 0.8, 1] };
}
