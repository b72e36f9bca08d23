import type { Chart } from './chart.js';
import { makeScale, type Scale } from './scale.js';

/** What a plot is drawn into: its marks, and around them what its axes need. */
export interface Frame {
  readonly width: number;
  /** Pixels above the marks. */
  readonly top: number;
  readonly height: number;
  /** Whether the y axis's name stands beside it, and not in a caption. */
  readonly named: boolean;
}

/** Where everything of a plot lies, in pixels. */
export interface Layout {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly across: Scale;
  readonly up: Scale;
}

const besideTop = 14; // right of the plot: half of the last tick's text
const below = 37; // ticks and name of the x axis
const spaces = { across: 40, up: 32 };

export function layOut({ x, y }: Chart, { width, top, height, named }: Frame): Layout {
  const bottom = Math.max(top + 1, height - below);
  const up = makeScale(y, bottom, top, spaces.up);
  // Without a name beside it as wide whatever is written at it: nothing moves while figures come.
  const short = named && up.ticks.every(({ text }) => text.length <= 3);
  const left = (short ? 30 : 46) + (named ? 16 : 0);
  const right = Math.max(left + 1, width - besideTop);
  return { left, right, top, bottom, across: makeScale(x, left, right, spaces.across), up };
}

/** The place of the data that a point of the plot is nearest to; undefined beside the plot.
 * @param x in pixels, as y */
export function nearest({ data, x: axis }: Chart, layout: Layout, x: number, y: number): number | undefined {
  const { left, right, top, bottom, across, up } = layout;
  if (x < left - 1 || x > right + 1 || y < top - 1 || y > bottom + 1) return undefined;
  const away = data.x.map((at) => Math.abs(across.place(at) - x));
  const least = away.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const values = data.columns[0]?.values ?? [];
  // A curve may go straight up: which of its points is meant, only the height tells.
  const climbs = data.columns.length === 1 && axis.kind !== 'epochs';
  if (!climbs) return index(away.indexOf(least));
  let [found, height] = [-1, Number.POSITIVE_INFINITY];
  away.forEach((distance, i) => {
    const off = Math.abs(up.place(values[i] ?? 0) - y);
    if (distance <= least + closeBy && off < height) [found, height] = [i, off];
  });
  return index(found);
}

const closeBy = 2; // pixels

function index(found: number): number | undefined {
  return found < 0 ? undefined : found;
}

/** Whether something to compare with lies outside of the plot. */
export function leavesPlot({ marks, y }: Chart): boolean {
  const [least, greatest] = y.limits;
  return marks.some(
    (mark) =>
      mark.kind === 'reference' &&
      mark.at !== 'diagonal' &&
      'y' in mark.at &&
      (mark.at.y < least || mark.at.y > greatest),
  );
}
