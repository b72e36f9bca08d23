import type * as vscode from 'vscode';
import type { TrainingConfig } from '../core/config.js';
import type { FilePeek } from '../protocol/worker.js';
import { inWorker } from './inWorker.js';

const nothing: FilePeek = { columns: [], candidates: [], rivals: 0, isWhole: true };

/** The columns of a CSV, looked at in a worker of its own; none when the file can't be read: training will say why. */
export async function peekFile(
  extension: vscode.Uri,
  file: vscode.Uri,
  { reading, exclude }: Pick<TrainingConfig, 'reading' | 'exclude'>,
): Promise<FilePeek> {
  const outcome = await inWorker<FilePeek>(
    extension,
    file,
    (source) => ({ type: 'peek', source, reading, exclude }),
    (message) => ({ result: message.type === 'peeked' ? message.peek : nothing }),
  );
  return 'result' in outcome ? outcome.result : nothing;
}
