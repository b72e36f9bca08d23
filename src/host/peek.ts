import type * as vscode from 'vscode';
import type { DialectWish } from '../core/csv/dialectWish.js';
import type { ColumnPeek } from '../protocol/worker.js';
import { sourceOf, startWorker } from './platform.js';

/** The columns of a CSV, looked at in a worker of its own; none when the file can't be read. */
export async function peekColumns(
  extension: vscode.Uri,
  file: vscode.Uri,
  reading: DialectWish,
): Promise<readonly ColumnPeek[]> {
  let end = () => {};
  try {
    const source = await sourceOf(file);
    return await new Promise<readonly ColumnPeek[]>((resolve, reject) => {
      const events = {
        message: (message: { type: string; columns?: readonly ColumnPeek[] }) =>
          resolve(message.columns ?? []),
        died: () => resolve([]),
      };
      startWorker(extension, events).then((worker) => {
        end = worker.end;
        worker.send({ type: 'peek', source, reading });
      }, reject);
    });
  } catch {
    return []; // training will say why
  } finally {
    end();
  }
}
