import type * as vscode from 'vscode';
import { fileChanged, InputError, inFile, type NeedsSameFile, type Problem } from '../core/problem.js';
import type { RunRecord } from '../core/run/record.js';
import type { FromWorker } from '../protocol/worker.js';
import { sourceOf, startWorker } from './platform.js';
import { died, unreadable } from './problems.js';
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
  let end = () => {};
  try {
    const source = await sourceOf(file);
    return await new Promise<string | Problem>((resolve, reject) => {
      const events = {
        message: (message: FromWorker) => {
          if (message.type === 'fingerprinted') resolve(message.fingerprint);
        },
        died: (reason?: string) => resolve(died(reason)),
      };
      startWorker(extension, events).then((worker) => {
        end = worker.end;
        const transfer = source.kind === 'bytes' ? [source.bytes.buffer as ArrayBuffer] : [];
        worker.send({ type: 'fingerprint', source }, transfer);
      }, reject);
    });
  } catch (error) {
    return error instanceof InputError ? error.problem : unreadable(error);
  } finally {
    end();
  }
}
