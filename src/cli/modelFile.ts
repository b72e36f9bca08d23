import { basename } from 'node:path';
import { InputError, inFile } from '../core/problem.js';
import type { RunRecord } from '../core/run/record.js';
import { mostRunFileBytes, parseRunFile, runFileTooLarge } from '../core/run/runFile.js';
import { toProblem } from '../worker/jobs/pipeline.js';
import { openFile } from '../worker/reading/fileSource.js';

/** Reads a run as it was saved, by the editor or with `--json`.
 * @throws InputError `file-unreadable`, `run-file-invalid` */
export async function readModel(file: string): Promise<RunRecord> {
  try {
    return parseRunFile(await textOf(file));
  } catch (error) {
    throw new InputError(inFile(toProblem(error), basename(file)));
  }
}

async function textOf(file: string): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  const { chunks } = await openFile(file, 'regular-file');
  for await (const chunk of chunks) {
    text += decoder.decode(chunk, { stream: true });
    if (text.length > mostRunFileBytes) throw new InputError(runFileTooLarge);
  }
  return text + decoder.decode();
}
