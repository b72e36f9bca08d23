import { el, setAttribute } from '../dom.js';
import { colourOf, dashOf, type SideRun } from './sideRun.js';

const space = 'http://www.w3.org/2000/svg';

/** How a run is drawn, and its letter. */
export function runKey({ index, letter }: SideRun): HTMLElement {
  const line = document.createElementNS(space, 'line');
  const attributes = { x1: 0, x2: 26, y1: 5, y2: 5, stroke: 'currentColor', 'stroke-width': 2 };
  for (const [name, value] of Object.entries(attributes)) setAttribute(line, name, value);
  setAttribute(line, 'stroke-dasharray', dashOf(index).join(' ') || undefined);
  const sample = document.createElementNS(space, 'svg');
  setAttribute(sample, 'class', `sample run-${colourOf(index)}`);
  setAttribute(sample, 'width', 26);
  setAttribute(sample, 'height', 10);
  setAttribute(sample, 'aria-hidden', 'true');
  sample.append(line);
  return el('span', { class: 'run-key' }, sample, el('span', { class: 'letter' }, letter));
}
