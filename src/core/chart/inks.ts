import type { Ink, RunInk } from './chart.js';

/** Colours that hold on white paper. They are attributes, which a stylesheet overrules: so the page has its theme's. */
export const inks: Readonly<Record<Ink, string>> = {
  train: '#b26a00',
  test: '#1a6fd4',
  reference: '#666666',
  negative: '#9a9a9a',
  foreground: '#000000',
  'run-0': '#1a6fd4',
  'run-1': '#b26a00',
  'run-2': '#2e7d32',
  'run-3': '#7b3fb5',
  'run-4': '#c62828',
  'run-5': '#8a7300',
  'run-6': '#111111',
  'run-7': '#777777',
};

const runInks = Object.keys(inks).filter((ink): ink is RunInk => ink.startsWith('run-'));

/** A run's colour among others: after one round of dashes it meets another dash. */
export function runInk(index: number): RunInk {
  return runInks[(index + Math.floor(index / runInks.length)) % runInks.length] ?? 'run-0';
}

/** Lengths of strokes and gaps, the more broken the later. */
const dashes: readonly (readonly number[])[] = [
  [],
  [8, 4],
  [2, 3],
  [10, 3, 2, 3],
  [4, 2],
  [12, 4, 4, 4],
  [1, 5],
  [6, 2, 1, 2, 1, 2],
];

export function runDash(index: number): readonly number[] {
  return dashes[index % dashes.length] ?? [];
}
