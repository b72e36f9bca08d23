import type { RunEvent } from '../../core/run/run.js';
import { runAgain } from './again.js';
import type { Ports } from './cooperative.js';
import type { Job } from './pipeline.js';

/** Letters of a piece that is sent: a message has its cost. */
const pieceLetters = 1 << 18;

/** Trains a run once more, which gives the same model, and sends each row's score. Ends with `ended` or `failed`; it throws
 * nothing. @param fingerprint of the file that the run was trained on @param send takes text in pieces */
export async function* runScores(
  job: Job & { readonly fingerprint: string },
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
  yield* runAgain({ ...job, takeScores }, ports, 'save-scores');
}
