import { dashes } from './svgMarks.js';
import { textWidth } from './textTable.js';
import { escapeXml } from './xml.js';

export interface LegendKey {
  readonly name: string;
  readonly colour: string;
  readonly kind: 'line' | 'dot' | 'bar' | 'ring';
  readonly dash?: readonly number[];
  readonly thin?: boolean;
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
): { readonly rows: number; readonly text: string } {
  let [x, row] = [left, 0];
  const drawn = keys.map((key) => {
    const name = cut(key.name, Math.floor((right - left - sample) / perColumn));
    const wide = sample + textWidth(name) * perColumn;
    if (x > left && x + wide > right) [x, row] = [left, row + 1];
    const y = row * legendRow;
    const text = `${symbol(key, x, y - 4)}<text x="${x + sample}" y="${y}">${escapeXml(name)}</text>`;
    x += wide + gap;
    return text;
  });
  return { rows: keys.length === 0 ? 0 : row + 1, text: drawn.join('') };
}

function symbol({ kind, colour, dash, thin }: LegendKey, x: number, y: number): string {
  switch (kind) {
    case 'line':
      return `<line x1="${x}" x2="${x + 19}" y1="${y}" y2="${y}" stroke="${colour}" stroke-width="${thin ? 1 : 2}"${dashes(dash)}/>`;
    case 'dot':
      return `<circle cx="${x + 14}" cy="${y}" r="3.5" fill="${colour}"/>`;
    case 'bar':
      return `<rect x="${x + 9}" y="${y - 5}" width="10" height="10" fill="${colour}"/>`;
    case 'ring':
      return `<circle cx="${x + 13}" cy="${y}" r="4" fill="none" stroke="${colour}" stroke-width="2"/>`;
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
