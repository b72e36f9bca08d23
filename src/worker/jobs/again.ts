import { fileChanged, inFile, type NeedsSameFile } from '../../core/problem.js';
import type { RunEvent } from '../../core/run/run.js';
import type { Ports } from './cooperative.js';
import { type Job, runTraining } from './pipeline.js';

/** Trains a run once more, which gives the same model. Ends with `ended` or `failed`; it throws nothing.
 * @param fingerprint of the file that the run was trained on @param needed what for */
export async function* runAgain(
  { fingerprint, ...job }: Job & { readonly fingerprint: string },
  ports: Ports,
  needed: NeedsSameFile,
): AsyncGenerator<RunEvent> {
  for await (const event of runTraining({ ...job, silent: true }, ports)) {
    if (event.type === 'prepared' && event.preparation.dataset.fingerprint !== fingerprint) {
      yield { type: 'failed', problem: inFile(fileChanged(needed), job.name) };
      return;
    }
    yield event;
  }
}
