import * as vscode from 'vscode';
import { makeConfig, repeatRange, type TrainingConfig } from '../core/config.js';
import { InputError, type Problem } from '../core/problem.js';
import { notice } from './notice.js';

/** A wish for a run; what it leaves open comes from the settings. */
export type Wish = Parameters<typeof makeConfig>[0];

/** The settings that hold for a file. They are not checked yet: a person can write anything into a
 * settings file. An empty one says nothing. */
export function readSettings(file: vscode.Uri): Wish {
  const settings = vscode.workspace.getConfiguration('pulsarSlp', file);
  const read = (key: string) => {
    const value = settings.get(key);
    return value === null || value === '' ? undefined : value;
  };
  return {
    preset: read('preset'),
    seed: read('seed'),
    epochs: read('epochs'),
    batchSize: read('batchSize'),
    learningRate: read('learningRate'),
    l2: read('l2'),
    balance: read('balance'),
    missingValues: read('missingValues'),
    textColumns: read('textColumns'),
    label: read('labelColumn'),
    positive: read('positiveClass'),
    exclude: read('excludeColumns'),
    mutedChecks: read('mutedChecks'),
    reading: {
      encoding: read('encoding'),
      delimiter: read('delimiter'),
      header: read('header'),
      decimalMark: read('decimalMark'),
    },
  } as Wish;
}

/** Settings and wish as a checked configuration; undefined, and a message, where one is wrong. */
export function configure(file: vscode.Uri, wish: Wish = {}): TrainingConfig | undefined {
  return orRefused(() => makeConfig({ ...readSettings(file), ...wish }));
}

/** A problem with a label that the settings name, saying so: the person may have written it there for another file. */
export function namingSetting(problem: Problem, { label }: TrainingConfig, file: vscode.Uri): Problem {
  const isThere = problem.where?.column !== undefined;
  if (problem.code !== 'no-label' || isThere || label === null || readSettings(file).label !== label)
    return problem;
  return { ...problem, what: `${problem.what} (setting Label Column)` };
}

/** Splits that a run is repeated on. */
export function repeatCount(file: vscode.Uri): number {
  const wanted: unknown = vscode.workspace.getConfiguration('pulsarSlp', file).get('repeats');
  const { usual, min, max } = repeatRange;
  return typeof wanted === 'number' ? Math.max(min, Math.min(max, Math.floor(wanted))) : usual;
}

/** A configuration; undefined, and a message, where a value in it is wrong. */
export function orRefused(make: () => TrainingConfig): TrainingConfig | undefined {
  try {
    return make();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    void refuse(error.message);
    return undefined;
  }
}

/** Nobody waits for the answer: a command must not hang on a message that nobody reads. */
async function refuse(message: string): Promise<void> {
  const open = 'Open Settings';
  // The message begins with the setting's name, which is also the sentence's subject.
  const text = `Setting pulsarSlp.${message.charAt(0).toLowerCase()}${message.slice(1)}`;
  if ((await notice.error(text, open)) === open) {
    await vscode.commands.executeCommand('workbench.action.openSettings', 'pulsarSlp');
  }
}
