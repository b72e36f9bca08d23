import type * as vscode from 'vscode';
import { InputError, type Problem } from '../core/problem.js';
import type { FromWorker, Source, ToWorker } from '../protocol/worker.js';
import { sourceOf, startWorker } from './platform.js';
import { died, unreadable } from './problems.js';
import type { WorkerHandle } from './workerHandle.js';

/** How something that was asked of a worker came out. */
export type Outcome<Result> =
  | { readonly result: Result }
  | { readonly problem: Problem }
  | { readonly cancelled: true };

/** Has a worker of its own do one job on a file.
 * @param job what is asked, once it is known where the bytes are
 * @param heed told each message; what it returns ends the job. What it throws is a problem, by `faultOf`. */
export async function inWorker<Result>(
  extension: vscode.Uri,
  file: vscode.Uri,
  job: (source: Source) => ToWorker,
  heed: (message: FromWorker, worker: Pick<WorkerHandle, 'send'>) => Outcome<Result> | undefined,
  {
    cancel,
    faultOf = unreadable,
  }: { readonly cancel?: vscode.CancellationToken; readonly faultOf?: (error: unknown) => Problem } = {},
): Promise<Outcome<Result>> {
  const problemOf = (error: unknown) => (error instanceof InputError ? error.problem : faultOf(error));
  let worker: WorkerHandle | undefined;
  let isOver = false;
  try {
    const source = await sourceOf(file);
    return await new Promise<Outcome<Result>>((resolve, reject) => {
      cancel?.onCancellationRequested(() => resolve({ cancelled: true }));
      const message = (said: FromWorker) => {
        if (worker === undefined) return;
        try {
          const outcome = heed(said, worker);
          if (outcome !== undefined) resolve(outcome);
        } catch (error) {
          resolve({ problem: problemOf(error) });
        }
      };
      const events = { message, died: (reason?: string) => resolve({ problem: died(reason) }) };
      startWorker(extension, events).then((started) => {
        worker = started;
        if (isOver) return started.end(); // cancelled before it was there
        const transfer = source.kind === 'bytes' ? [source.bytes.buffer as ArrayBuffer] : [];
        worker.send(job(source), transfer);
      }, reject);
    });
  } catch (error) {
    return { problem: problemOf(error) };
  } finally {
    isOver = true;
    worker?.end();
  }
}
