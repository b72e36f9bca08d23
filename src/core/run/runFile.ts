import { InputError, type Problem } from '../problem.js';
import type { Told } from '../told.js';
import { toRunRecord } from './guard.js';
import type { RunRecord } from './record.js';
import { tell } from './runSayings.js';

/** Ending of a saved run's file name. */
export const runFileEnding = '.slp.json';

/** What is larger than this is no saved run: of a table of a hundred columns it takes some 60 KB, of one of 20,000
 * columns 6 MB. The worst that can be in as much is read in a second. */
export const mostRunFileBytes = 8 << 20;

/** A record has seven levels; the stack holds some thousand. */
const mostLevels = 40;

/** Objects and lists. A record has four for each column, and eight megabytes hold 50,000 columns. */
const mostBrackets = 400_000;

/** The text of a saved run: one line a value, or without spaces where that would be too large to be read again. */
export function runFileText(record: RunRecord): string {
  const text = `${JSON.stringify(record, null, 2)}\n`;
  return text.length <= mostRunFileBytes ? text : `${JSON.stringify(record)}\n`;
}

/** Reads a saved run. Nothing in it is believed before it is checked, nothing in it is run or fetched; the record is
 * made anew of what a record has, and what else there is in the file is left behind.
 * @throws InputError `run-file-invalid`, saying whether it is broken, newer or something else */
export function parseRunFile(text: string): RunRecord {
  const value = parseJson(text);
  const record = toRunRecord(value);
  if (record !== undefined) return record;
  const schema = typeof value === 'object' && value !== null && 'schema' in value ? value.schema : undefined;
  const version = typeof schema === 'string' ? /^pulsar-slp\/run@(\d{1,6})$/.exec(schema)?.[1] : undefined;
  if (version !== undefined && Number(version) > 2) {
    throw invalid(tell('run-of-newer-version', { version: Number(version) }), tell('update-extension'));
  }
  throw invalid(tell(version === undefined ? 'no-saved-run' : 'saved-run-damaged'));
}

export const runFileTooLarge: Problem = {
  code: 'run-file-invalid',
  what: tell('saved-run-too-large'),
  remedy: tell('open-another-file'),
};

function parseJson(text: string): unknown {
  if (text.length > mostRunFileBytes) throw new InputError(runFileTooLarge);
  if (text.trim() === '') throw invalid(tell('saved-run-empty'));
  try {
    if (isOrdinary(text)) return JSON.parse(text);
  } catch {
    throw invalid(tell('saved-run-incomplete'));
  }
  throw invalid(tell('no-saved-run'));
}

/** Whether there are no more brackets in it, nor deeper ones, than a record has. Parsing millions of them takes seconds,
 * so they are counted first; those in texts are none. */
function isOrdinary(text: string): boolean {
  let [level, deepest, brackets, quoted] = [0, 0, 0, false];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === backslash) i++;
    else if (code === quote) quoted = !quoted;
    else if (quoted) continue;
    else if (code === 0x5b || code === 0x7b) {
      brackets++;
      deepest = Math.max(deepest, ++level);
    } else if (code === 0x5d || code === 0x7d) level--;
  }
  return deepest <= mostLevels && brackets <= mostBrackets;
}

const [quote, backslash] = [0x22, 0x5c];

function invalid(what: Told, remedy = tell('save-again-or-open-another')): InputError {
  return new InputError({ code: 'run-file-invalid', what, remedy });
}
