import { textWidth } from '../textWidth.js';
import type { Ink, Mark } from './chart.js';
import { inks } from './inks.js';
import { node, type SvgNode } from './svg.js';

export interface LegendKey {
  readonly name: string;
  readonly ink: Ink;
  readonly kind: Mark['kind'];
  readonly dash?: readonly number[] | undefined;
}

/** Height of one row of keys. */
export const legendRow = 16;
const sample = 24; // width of what stands before a name
const gap = 16;
const perColumn = 6; // about the width of a letter: nothing can be measured here

/** The keys in as many rows as they need; names that fit into no row are cut. */
export function legend(
  keys: readonly LegendKey[],
  left: number,
  right: number,
): { readonly rows: number; readonly drawn: readonly SvgNode[] } {
  let [x, row] = [left, 0];
  const drawn = keys.flatMap((key) => {
    const name = cut(key.name, Math.floor((right - left - sample) / perColumn));
    const wide = sample + textWidth(name) * perColumn;
    if (x > left && x + wide > right) [x, row] = [left, row + 1];
    const y = row * legendRow;
    const nodes = [symbol(key, x, y - 4), node('text', { x: x + sample, y }, name)];
    x += wide + gap;
    return nodes;
  });
  return { rows: keys.length === 0 ? 0 : row + 1, drawn };
}

function symbol({ kind, ink, dash = [] }: LegendKey, x: number, y: number): SvgNode {
  const colour = inks[ink];
  switch (kind) {
    case 'line':
    case 'steps':
    case 'reference':
      return node('line', {
        x1: x,
        x2: x + 19,
        y1: y,
        y2: y,
        stroke: colour,
        'stroke-width': kind === 'reference' ? 1 : 2,
        'stroke-dasharray': dash.length === 0 ? undefined : dash.join(' '),
      });
    case 'dots': {
      const dot = node('circle', { cx: x + 14, cy: y, r: 3.5, fill: colour });
      // By its broken line it is told from another one with dots.
      return dash.length === 0
        ? dot
        : node('g', {}, [symbol({ kind: 'line', name: '', ink, dash }, x + 4, y), dot]);
    }
    case 'bars':
      return node('rect', { x: x + 9, y: y - 5, width: 10, height: 10, fill: colour });
    case 'ring':
      return node('circle', { cx: x + 13, cy: y, r: 4, fill: 'none', stroke: colour, 'stroke-width': 2 });
    default:
      return kind satisfies never;
  }
}

function cut(text: string, most: number): string {
  if (textWidth(text) <= most) return text;
  const letters = [...text];
  while (textWidth(letters.join('')) > most - 1) letters.pop();
  return `${letters.join('')}…`;
}
