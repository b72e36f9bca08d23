import { counted, grouped, thousandths } from '../../core/format.js';
import type { Undefinable } from '../../core/undefinable.js';
import { listed, numbered, quoted } from './count.js';
import { figureWords } from './figures.js';

/** Runs that are kept: as the view, lists, tabs and dialogs call them. */
export const keptWords = {
  outcome: {
    interrupted: 'interrupted',
    ended: 'ended early',
    question: 'not trained',
    fault: 'failed',
    unfinished: 'unfinished',
  },
  /** @param positive the class that the score is of, where there is room to name it */
  f1: (f1: Undefinable, { stopped, positive }: { stopped: boolean; positive?: string | undefined }) =>
    `F1 ${positive === undefined ? '' : `of ${quoted(positive)} `}${f1 === null ? figureWords.undefined : thousandths(f1)}${stopped ? ', stopped' : ''}`,
  /** Of scores, where the run was looked at last with another threshold. */
  atOwn: 'scores at its own threshold',
  /** What a model will answer by, if not its own threshold. */
  answersToGoal: (goal: string) => `answers to ${goal}`,
  answersAt: (threshold: string) => `answers at threshold ${threshold}`,
  nothingLearned: 'nothing learned',
  copiesInTest: 'copies in test',
  without: (columns: readonly string[]) => `without ${listed(columns)}`,
  withoutMany: (columns: number) => `without ${counted(columns, 'column')}`,
  runs: (count: number) => counted(count, 'run'),
  unreadable: (count: number) =>
    `${count === 1 ? 'One kept run' : counted(count, 'kept run')} could not be read and ${numbered(count, 'is', 'are')} left out of the list.`,
  nameOrNothing: 'Leave empty to show its verdict',
  reallyDelete: (run: string, file: string) => `Delete the run ${quoted(run)} of ${file}?`,
  deleteIsFinal: (settings: string, when: string) => `${settings}, ${when}. This cannot be undone.`,
  reallyDeleteMany: (runs: number) => `Delete ${counted(runs, 'run')}?`,
  /** @param named the first of them */
  deleteManyIsFinal: (named: readonly string[], pinned: number) =>
    `${named.join('\n')}\n${pinned === 0 ? '' : `${numbered(pinned, 'One of them is', `${pinned} of them are`)} pinned. `}This cannot be undone.`,
  delete: 'Delete',
  /** The page of all runs. */
  table: {
    tab: 'SLP: Runs',
    title: 'Perceptron Runs',
    automatic: 'automatic',
    /** Of a setting that names one. */
    noColumn: 'none',
    none: 'Nothing has been trained yet: right-click a CSV and choose Train on CSV.',
    noMatch: 'No run has all of these words.',
    stopped: (verdict: string) => `${verdict}, stopped`,
    columns: { chosen: 'chosen', run: 'run', file: 'file', course: 'loss by epoch', when: 'started' },
    choose: (run: string) => `Choose ${run}`,
    open: (run: string) => `Open ${run}`,
    rename: (run: string) => `Rename ${run}`,
    pin: (run: string) => `Pin ${run}`,
    unpin: (run: string) => `Unpin ${run}`,
    pinned: 'pinned',
    compare: 'Compare',
    compareHint: 'Choose two or more finished runs.',
    deleteChosen: 'Delete',
    /** @param hidden of those that were chosen, which the filter hides: they are not acted on */
    chosen: (runs: number, hidden: number) =>
      `${counted(runs, 'run')} chosen${hidden === 0 ? '' : `, ${grouped(hidden)} more hidden by the filter`}`,
    filter: 'Filter by file, name, verdict or setting',
    fell: (from: string, to: string) => `from ${from} to ${to}`,
  },
  toCompare: 'Runs to compare',
  /** Of a list of runs, as long as two are not chosen. */
  chooseMore: (title: string, missing: number) =>
    `${title}: ${missing === 1 ? 'choose one more' : 'choose two or more'}`,
  onlyFinished: 'Only finished runs can be compared. Choose two or more.',
  tooFewToCompare: (finished: 0 | 1) =>
    `Comparing takes two finished runs. You have ${finished === 0 ? 'none' : 'one'}.`,
  comparisonTab: 'SLP: Comparison',
  illusionTab: (file: string, preset: string, seed: number) =>
    `SLP: the Illusion, ${file}, ${preset}, seed ${seed}`,
  openFirst: 'Open a finished run first.',
  /** @param command that writes what can be opened */
  tooLargeToOpen: (features: number, command: string) =>
    `A run with ${counted(features, 'feature')} is too large to open from a file. Use ${command} instead.`,
};
