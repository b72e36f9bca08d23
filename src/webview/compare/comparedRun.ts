import { quoted } from '../../core/names.js';
import type { RunRecord } from '../../core/run/record.js';
import type { Run } from '../../core/run/run.js';
import type { NamedRun } from '../../protocol/panel.js';
import { className } from '../../words/recordNames.js';

/** A run among others: told apart by its letter and its dashes, and by its colour for those who see it. */
export interface ComparedRun extends NamedRun {
  readonly index: number;
  /** A, B, C … Z, then AA. */
  readonly letter: string;
}

export function sideRuns(runs: readonly NamedRun[]): ComparedRun[] {
  return runs.map((run, index) => ({ ...run, index, letter: letterOf(index) }));
}

function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}

/** A record as the sections of the results page take it. */
export function asRun(record: RunRecord): Run {
  return { name: record.dataset.name, config: record.config, phase: 'ended', record, repeating: false };
}

/** The positive class of all runs, in quotes, by the first run's name for it; undefined where they differ in it. */
export function commonPositive(runs: readonly ComparedRun[]): string | undefined {
  const [first, ...others] = runs.map(({ record }) => record.dataset.classes[1]);
  return first !== undefined && others.every(({ value }) => value === first.value)
    ? quoted(className(first))
    : undefined;
}

export function letters(runs: readonly ComparedRun[]): string[] {
  return runs.map(({ letter }) => letter);
}
