import type * as vscode from 'vscode';
import type { TrainingConfig } from '../core/config.js';
import type { FilePeek } from '../protocol/worker.js';
import { isTranslatable, wishInRecord } from '../words/recordNames.js';
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

/** A configuration with names as a record has them, whatever language they were written in. The file is looked at only where
 * a name may be the file's own as well. */
export async function inNamesOf(
  extension: vscode.Uri,
  file: vscode.Uri,
  config: TrainingConfig,
): Promise<TrainingConfig> {
  if (!isTranslatable(config)) return config;
  return wishInRecord(config, (await peekFile(extension, file, config)).columns);
}
