import { grouped } from '../../core/format.js';

/** How far a run is, in a few words. */
export const progressWords = {
  trainingOn: (name: string) => `Training on ${name}; click to show the results`,
  /** @param standing where it is @param left the time left, if known: `12 s left` */
  withTimeLeft: (standing: string, left: string) => `${standing}, ${left}`,
  stopping: 'stopping…',
  preparing: 'preparing to train…',
  reading: 'reading…',
  readingPart: (percent: number) => `reading, ${percent} %`,
  checking: 'checking the data…',
  epoch: (current: number, all: number) => `epoch ${grouped(current)} of ${grouped(all)}`,
  split: (current: number, all: number) => `split ${grouped(current)} of ${grouped(all)}`,
  done: 'done',
};
