import type { ChosenCut } from '../../core/run/chosenThreshold.js';
import type { Run } from '../../core/run/run.js';

/** A part of the page. It makes its elements once; `update` then changes only what differs. */
export interface Section {
  readonly element: HTMLElement;
  /** @param at the threshold a person chose to see the ended run at; undefined is the default, 0.5 or the model's own */
  update(run: Run, at?: ChosenCut): void;
}
