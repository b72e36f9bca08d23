import * as vscode from 'vscode';
import { makeConfig, type TrainingConfig, type Wish } from '../core/config.js';
import { InputError, type Problem } from '../core/problem.js';
import { calling, nested, type Setting, type SettingKey, sayable, settings } from '../core/settings.js';
import { editorSettings } from '../words/editorSettings.js';
import { sentence } from '../words/problem.js';
import { inRecord } from '../words/recordNames.js';
import { notice } from './notice.js';

/** The settings that hold for a file. They are not checked yet: a person can write anything into a
 * settings file. An empty one says nothing. */
function readSettings(file: vscode.Uri): Wish {
  return nested(Object.fromEntries(sayable.map((key) => [key, read(key, file)])));
}

function read(key: SettingKey, file: vscode.Uri): unknown {
  const { editor }: Setting = settings[key];
  const value = editor && vscode.workspace.getConfiguration('pulsarSlp', file).get(editor.name);
  return value === null || value === '' ? undefined : value;
}

/** Settings and wish as a checked configuration; undefined, and a message, where one is wrong. */
export function configure(file: vscode.Uri, wish: Wish = {}): TrainingConfig | undefined {
  return orRefused(() => makeConfig({ ...readSettings(file), ...wish }));
}

/** A problem with a label that the settings name, saying so: the person may have written it there for another file. */
export function namingSetting(problem: Problem, { label }: TrainingConfig, file: vscode.Uri): Problem {
  const isThere = problem.where?.column !== undefined;
  const said = readSettings(file).label;
  // A run has it as a record does.
  const isSaid = label !== null && (said === label || (typeof said === 'string' && inRecord(said) === label));
  if (problem.code !== 'no-label' || isThere || !isSaid) return problem;
  return { ...problem, setting: 'Label Column' }; // as the editor shows its name
}

/** Splits that a run is repeated on. */
export function repeatCount(file: vscode.Uri): number {
  const wanted = read('repeats', file);
  const { usual, kind } = settings.repeats;
  return typeof wanted === 'number' ? Math.max(kind.min, Math.min(kind.max, Math.floor(wanted))) : usual;
}

/** A configuration; undefined, and a message, where a value in it is wrong. */
export function orRefused(make: () => TrainingConfig): TrainingConfig | undefined {
  try {
    return make();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    void refuse(error.problem);
    return undefined;
  }
}

/** Nobody waits for the answer: a command must not hang on a message that nobody reads. */
async function refuse(problem: Problem): Promise<void> {
  const { open } = editorSettings;
  const nameOf = ({ editor }: Setting) => editorSettings.named(`pulsarSlp.${editor?.name}`);
  const what = calling(problem.what, nameOf);
  if ((await notice.error(sentence({ ...problem, what }), open)) === open) {
    await openSettings('pulsarSlp');
  }
}

/** @param query what to look for in the editor's settings */
export async function openSettings(query: string): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.openSettings', query);
}
