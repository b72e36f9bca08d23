import { InputError } from '../problem.js';
import { isRunRecord } from './guard.js';
import type { RunRecord } from './record.js';

/** Ending of a saved run's file name. */
export const runFileEnding = '.slp.json';

/** The text of a saved run. */
export function runFileText(record: RunRecord): string {
  return `${JSON.stringify(record, null, 2)}\n`;
}

/** Reads a saved run. Nothing in it is believed before it is checked, nothing in it is run or fetched.
 * @throws InputError `run-file-invalid`, saying whether it is broken, newer or something else */
export function parseRunFile(text: string): RunRecord {
  const value = parseJson(text);
  if (isRunRecord(value)) return value;
  const schema = typeof value === 'object' && value !== null && 'schema' in value ? value.schema : undefined;
  const version = typeof schema === 'string' ? /^pulsar-slp\/run@(\d+)$/.exec(schema)?.[1] : undefined;
  if (version !== undefined && Number(version) > 1) {
    throw invalid(`the run was saved by a newer Pulsar SLP (format ${version})`, 'Update the extension');
  }
  throw invalid(
    version === undefined
      ? 'this is no saved run of Pulsar SLP'
      : 'the saved run is damaged: parts of it are missing or of the wrong kind',
    'Save the run again, or open another file',
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw invalid('the file is not complete JSON', 'Save the run again, or open another file');
  }
}

function invalid(what: string, remedy: string): InputError {
  return new InputError({ code: 'run-file-invalid', what, remedy });
}
