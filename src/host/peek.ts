import type * as vscode from 'vscode';
import type { TrainingConfig } from '../core/config.js';
import type { FilePeek, FromWorker } from '../protocol/worker.js';
import { isTranslatable, wishInRecord } from '../words/recordNames.js';
import { sourceOf, startWorker } from './platform.js';

const nothing: FilePeek = { columns: [], candidates: [], rivals: 0, isWhole: true };

/** The columns of a CSV, looked at in a worker of its own; none when the file can't be read. */
export async function peekFile(
  extension: vscode.Uri,
  file: vscode.Uri,
  { reading, exclude }: Pick<TrainingConfig, 'reading' | 'exclude'>,
): Promise<FilePeek> {
  let end = () => {};
  try {
    const source = await sourceOf(file);
    return await new Promise<FilePeek>((resolve, reject) => {
      const events = {
        message: (message: FromWorker) => resolve(message.type === 'peeked' ? message.peek : nothing),
        died: () => resolve(nothing),
      };
      startWorker(extension, events).then((worker) => {
        end = worker.end;
        worker.send({ type: 'peek', source, reading, exclude });
      }, reject);
    });
  } catch {
    return nothing; // training will say why
  } finally {
    end();
  }
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
