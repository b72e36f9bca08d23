import { type Sayings, teller } from '../told.js';

/** What a run may have to say when it is over, and a file of one. */
export const runSayings = {
  'nothing-learned': { rows: 'number', beside: 'told', cause: 'told?' },
  'constant-right-more-often': { balanced: 'flag', right: 'number', blind: 'number' },
  'constant-does-as-well': { model: 'number', constant: 'number' },
  'gain-within-chance': { model: 'number', constant: 'number' },
  'answers-worse-than-constant': {
    ...{ rows: 'number', right: 'number', blind: 'number' },
    ...{ model: 'number', constant: 'number' },
  },
  'sizes-differ': { factor: 'number' },
  'far-numbers-outweigh': { columns: 'texts', total: 'number' },
  'measured-left-out': { columns: 'texts', total: 'number' },
  'rows-lost-to-gaps': { rows: 'number', all: 'number' },
  'test-part-too-small': {},
  'weigh-classes-alike': {},
  'use-recommended-for-sizes': {},
  'leave-rate-to-preset': { rate: 'number' },
  'take-penalty-away': {},
  'correct-far-cells': {},
  'correct-far-cells-or-add-columns': { columns: 'texts', total: 'number' },
  'add-columns-or-rows': { otherClass: 'flag' },
  'add-rows-to-tell': { rows: 'number', rarer: 'number', otherClass: 'flag' },
  'repeat-or-add-rows': {},
  'write-plain-numbers': { columns: 'number' },
  'train-on-words': {},
  'fill-gaps-with-medians': {},
  'hardly-an-error': { accuracy: 'number', area: 'number' },
  'check-largest-weights': {},
  'class-unrecognised': {
    ...{ value: 'text', rows: 'number', missed: 'number', called: 'flag' },
    ...{ area: 'number', low: 'number', high: 'number' },
  },
  'choose-threshold': { lower: 'flag', weighAlike: 'flag' },
  'run-of-newer-version': { version: 'number' },
  'update-extension': {},
  'no-saved-run': {},
  'saved-run-damaged': {},
  'saved-run-empty': {},
  'saved-run-incomplete': {},
  'saved-run-too-large': {},
  'save-again-or-open-another': {},
  'open-another-file': {},
} as const satisfies Sayings;

export const tell = teller(runSayings);
