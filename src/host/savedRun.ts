import * as vscode from 'vscode';
import type { NeedsSameFile } from '../core/problem.js';
import type { Run } from '../core/run/run.js';
import { hostWords } from '../words/host.js';
import { changeSince } from './fileChange.js';
import type { Refusing, Shown } from './front.js';
import { plainName } from './plainText.js';
import { onItsPage } from './problems.js';
import { baseName } from './uris.js';

/** What takes the file that a run was trained on. */
export interface Need {
  readonly to: NeedsSameFile | 'train-again';
  /** Given where another file by now has to be refused here, since what it is for opens a page before it looks. */
  readonly unchanged?: NeedsSameFile;
}

export const needs = {
  trainAgain: { to: 'train-again' },
  repeat: { to: 'repeat', unchanged: 'repeat' },
  showIllusion: { to: 'show-illusion' },
  saveScores: { to: 'save-scores' },
  showRows: { to: 'show-rows' },
} as const satisfies Readonly<Record<string, Need>>;

/** Acts on a saved run together with the file it was trained on, which has to lie beside it; says so where none does. */
export async function withData<Result>(
  { extension, front }: Refusing,
  { file: saved, run }: Shown,
  { to, unchanged }: Need,
  act: (data: vscode.Uri) => Result,
): Promise<Awaited<Result> | undefined> {
  const refused = (why: string) => void front.refuse({ file: saved, run }, why);
  if (run.phase !== 'ended') return undefined; // its page says why
  const data = dataOf(saved, run);
  if (data === undefined || !(await isThere(data)))
    return refused(hostWords.putBeside(to, plainName(run.name), baseName(saved)));
  const change = unchanged && (await changeSince(extension, data, run.record, unchanged));
  if (change !== undefined) return refused(onItsPage(change));
  return await act(data);
}

/** The file that a saved run was trained on, where that should be: beside it. A record can say anything: only a plain name
 * leads to a file. */
export function dataOf(saved: vscode.Uri, run: Run): vscode.Uri | undefined {
  const name = run.phase === 'ended' ? run.record.dataset.name : '';
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
