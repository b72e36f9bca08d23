import type * as vscode from 'vscode';
import { fileChanged, inFile, type NeedsSameFile, type Problem } from '../core/problem.js';
import type { RunRecord } from '../core/run/record.js';
import { inWorker } from './inWorker.js';
import { interrupted } from './problems.js';
import { baseName } from './uris.js';

/** Why a finished run's file is not the one it was trained on, by the fingerprint; undefined where it is. Read in a worker
 * of its own. @param then what is to be done after training again */
export async function changeSince(
  extension: vscode.Uri,
  file: vscode.Uri,
  { dataset }: Pick<RunRecord, 'dataset'>,
  then: NeedsSameFile,
): Promise<Problem | undefined> {
  const found = await fingerprintOf(extension, file);
  if (found === dataset.fingerprint) return undefined;
  return inFile(typeof found === 'string' ? fileChanged(then) : found, baseName(file));
}

/** A file's fingerprint, or why there is none. */
export async function fingerprintOf(extension: vscode.Uri, file: vscode.Uri): Promise<string | Problem> {
  const outcome = await inWorker<string | Problem>(
    extension,
    file,
    (source) => ({ type: 'fingerprint', source }),
    (message) => (message.type === 'fingerprinted' ? { result: message.fingerprint } : undefined),
  );
  if ('problem' in outcome) return outcome.problem;
  return 'result' in outcome ? outcome.result : interrupted;
}
