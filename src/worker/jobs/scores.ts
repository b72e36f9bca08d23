import { fileChanged, inFile } from '../../core/problem.js';
import type { RunEvent } from '../../core/run/run.js';
import type { Ports } from './cooperative.js';
import { type Job, runTraining } from './pipeline.js';

/** Letters of a piece that is sent: a message has its cost. */
const pieceLetters = 1 << 18;

/** Trains a run once more, which gives the same model, and sends each row's score. Ends with `ended` or `failed`; it throws
 * nothing. @param fingerprint of the file that the run was trained on @param send takes text in pieces */
export async function* runScores(
  { fingerprint, ...job }: Job & { readonly fingerprint: string },
  ports: Ports,
  send: (text: string) => void,
): AsyncGenerator<RunEvent> {
  const takeScores = async (pieces: Iterable<string>) => {
    let text = '';
    for (const piece of pieces) {
      text += piece;
      if (text.length < pieceLetters) continue;
      send(text);
      text = '';
    }
    send(text);
  };
  for await (const event of runTraining({ ...job, takeScores }, ports)) {
    if (event.type === 'prepared' && event.preparation.dataset.fingerprint !== fingerprint) {
      yield { type: 'failed', problem: inFile(fileChanged('save-scores'), job.name) };
      return;
    }
    yield event;
  }
}
