import type { Run } from '../../core/run/run.js';

/** A part of the page. It makes its elements once; `update` then changes only what differs. */
export interface Section {
  readonly element: HTMLElement;
  update(run: Run): void;
}
