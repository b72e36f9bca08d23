import { runDash, runInk } from '../../core/chart/inks.js';
import { el, svg } from '../ui/dom.js';
import type { ComparedRun } from './comparedRun.js';

/** How a run is drawn, and its letter. */
export function runKey({ index, letter }: ComparedRun): HTMLElement {
  const sample = svg('svg', {
    class: `sample ink-${runInk(index)}`,
    width: 26,
    height: 10,
    'aria-hidden': 'true',
  });
  const line = svg('line', {
    x1: 0,
    x2: 26,
    y1: 5,
    y2: 5,
    stroke: 'currentColor',
    'stroke-width': 2,
    'stroke-dasharray': runDash(index).join(' ') || undefined,
  });
  sample.append(line);
  return el('span', { class: 'run-key' }, sample, el('span', { class: 'letter' }, letter));
}
