import { type Sayings, teller } from '../told.js';

/** What training may have to say. */
export const trainingSayings = {
  'training-diverged': { epoch: 'number' },
  'choose-usual-settings': { preset: 'text?', learningRate: 'number?' },
  'too-large-to-repeat-rows': {},
  'balance-by-weights': {},
  'too-large-for-medians': {},
  'skip-rows-with-gaps': {},
  'too-few-rows-for-batch': { rows: 'number', batchSize: 'number' },
  'set-batch-size': { largest: 'number' },
  'add-rows': { group: 'text?' },
  'too-few-groups': { groups: 'number', parts: 'number' },
  'add-groups': {},
  'too-few-times': { times: 'number', gap: 'number', parts: 'number' },
  'class-only-later': { rows: 'number' },
  'train-without-times': {},
  'rarer-class-too-small': { rows: 'number' },
  'add-rows-of-rarer-class': {},
  'no-number-for-median': { column: 'text' },
  'leave-column-out-or-other-seed': {},
  'varies-too-little': { column: 'text', least: 'number' },
  'scale-column-up': {},
  'too-large-for-newton': {},
  'leave-out-or-divide': {},
} as const satisfies Sayings;

export const tell = teller<typeof trainingSayings>();
