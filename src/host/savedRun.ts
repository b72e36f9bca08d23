import * as vscode from 'vscode';
import { sentence } from '../words/problem.js';
import { changeSince } from './fileChange.js';
import type { Shown } from './front.js';
import { notice } from './notice.js';
import { plainName } from './plainText.js';
import { baseName } from './uris.js';

/** What takes the file that a run was trained on. */
export interface Need {
  /** What it is for, as the end of a sentence. */
  readonly then: string;
  /** Whether another file by now has to be refused here, since what it is for opens a page before it looks. */
  readonly unchanged?: true;
}

export const needs = {
  trainAgain: { then: 'train again' },
  repeat: { then: 'repeat the run', unchanged: true },
  showIllusion: { then: 'show the illusion' },
  saveScores: { then: 'save the scores' },
} as const satisfies Readonly<Record<string, Need>>;

/** Acts on a saved run together with the file it was trained on, which has to lie beside it; says so where none does. */
export async function withData<Result>(
  extension: vscode.Uri,
  { file: saved, run }: Shown,
  { then, unchanged }: Need,
  act: (data: vscode.Uri) => Result,
): Promise<Awaited<Result> | undefined> {
  if (run.phase !== 'ended') return run.phase === 'failed' ? told(sentence(run.problem)) : undefined;
  const data = beside(saved, run.record.dataset.name);
  if (data === undefined || !(await isThere(data)))
    return told(`To ${then}, put ${plainName(run.name)} in the same folder as ${baseName(saved)}.`);
  const change = unchanged && (await changeSince(extension, data, run.record, then));
  if (change !== undefined) return told(sentence(change));
  return await act(data);
}

function told(text: string): undefined {
  void notice.info(text);
}

/** A record can say anything: only a plain name leads to a file. */
function beside(saved: vscode.Uri, name: string): vscode.Uri | undefined {
  if (name === '' || name === '.' || name === '..' || /[\\/]/.test(name)) return undefined;
  return vscode.Uri.joinPath(saved, '..', name);
}

async function isThere(file: vscode.Uri): Promise<boolean> {
  try {
    return ((await vscode.workspace.fs.stat(file)).type & vscode.FileType.File) !== 0;
  } catch {
    return false;
  }
}
