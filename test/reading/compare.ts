/** Drives the two-lane reader over bytes cut into pieces, and holds its table against the oracle's. */

import type { Opening } from '../../src/core/csv/opening.js';
import { InputError } from '../../src/core/problem.js';
import { wordKeys } from '../../src/core/table/categories.js';
import type { Column } from '../../src/core/table/column.js';
import type { ReadingNote } from '../../src/core/table/readingNotes.js';
import type { RawTable } from '../../src/core/table/tableBuilder.js';
import { startKernel } from '../../src/worker/kernel/kernel.js';
import { isControl } from '../../src/worker/reading/controlCharacters.js';
import { RecordReader, type RecordSink } from '../../src/worker/reading/recordReader.js';
import { TableFiler } from '../../src/worker/reading/tableFiler.js';
import { inWords } from '../inWords.js';
import { classesIn, codesIn } from '../unit/tables.js';
import { type Contents, expectedContents } from './oracle.js';

/** A file, and how it arrives. */
export interface Case {
  readonly bytes: Uint8Array;
  readonly opening: Opening;
  /** Where the bytes are cut into pieces, ascending. */
  readonly cuts: readonly number[];
  /** Rows that the header is decided by: as a rule so few that the kernel gets to work soon. */
  readonly lookAhead?: number;
}

const usualLookAhead = 2;

/** How the rows of all cases were read: a comparison in which no row goes through the kernel proves nothing. */
export const tally = { cases: 0, refused: 0, rows: 0, kernelRows: 0, kernelWords: 0 };

const { run, memory } = startKernel();
const bottom = memory.reserve(0);
const kernel = {
  memory,
  run: {
    ...run,
    parseRows(...given: Parameters<typeof run.parseRows>) {
      const rows = run.parseRows(...given);
      const [, , , , width, out] = given;
      tally.kernelRows += rows;
      const halves = memory.uint32(out, 2 * rows * width);
      for (let at = 0; at < halves.length; at += 2)
        if (halves[at + 1] === 0x7ff80000 && halves[at] !== 0) tally.kernelWords++;
      return rows;
    },
  },
};

/** Where the table of both paths differs from that of the general one alone, if it does: for files that are too much for
 * the oracle. */
export function pathMistake(given: Case): string | undefined {
  const [both, one] = [read(given), read(given, true)];
  return difference(contentsOf(both), contentsOf(one)) ?? difference(faultsOf(both), faultsOf(one));
}

/** Where the reader's table differs from the oracle's, if it does. */
export function mistake(given: Case): string | undefined {
  try {
    if (given.opening.tidying !== undefined && hasControls(given.bytes)) return undefined; // not the oracle's
    return difference(
      contentsOf(read(given)),
      expectedContents(given.bytes, given.opening, given.lookAhead ?? usualLookAhead),
    );
  } catch (error) {
    return `thrown: ${(error as Error).stack}`;
  }
}

const hasControls = (bytes: Uint8Array) => bytes.some((byte) => byte < 0x20 && isControl(byte));

type Result = RawTable | { readonly error: string };

/** @param general whether on the general path alone */
function read({ bytes, opening, cuts, lookAhead = usualLookAhead }: Case, general = false): Result {
  memory.release(bottom);
  tally.cases++;
  const filer = new TableFiler(kernel, { ...opening, header: 'auto' }, undefined, lookAhead);
  const sink: RecordSink = { plainRows: undefined, push: (fields, line) => filer.push(fields, line) };
  const reader = new RecordReader(kernel.memory, opening, general ? sink : filer);
  try {
    let from = 0;
    for (const to of [...cuts, bytes.length]) {
      exhaust(reader.read(bytes.subarray(from, to)));
      from = to;
    }
    exhaust(reader.finish());
    const filed = filer.finish();
    const table = { ...filed, notes: [...filed.notes, ...reader.notes(filed.columns.length)] };
    tally.rows += table.rows;
    return table;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    tally.refused++;
    return { error: error.problem.code };
  }
}

function exhaust<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** What the oracle does not look at. */
const faultsOf = (read: Result) => ('error' in read ? [] : read.columns.map(({ oddities }) => oddities));

function contentsOf(read: Result): Contents {
  if ('error' in read) return read;
  const { columns, header, rows, skipped, lineAt, notes } = read;
  const each = Array.from({ length: rows }, (_, row) => row);
  const noted = (code: ReadingNote['code']) =>
    notes.reduce((sum, note) => (note.code === code && 'count' in note ? sum + note.count : sum), 0);
  return {
    header,
    controls: noted('control-characters'),
    filled: noted('filled-rows'),
    lines: each.map(lineAt),
    skipped: inWords(skipped.summary().reasons),
    columns: columns.map((column) => ({
      name: column.name,
      numbers: each.map((row) => column.numberAt(row)),
      words: wordsIn(column, rows),
      texts: column.texts,
      firstText: column.firstText,
      numberCount: column.numberCount,
      isNumeric: column.isNumeric,
      classes: classesIn(column, rows).map(({ value, count, firstRow }) => ({ value, count, firstRow })),
      codes: codesIn(column, rows),
    })),
  };
}

/** By row, the word that stands there. Of the first fifty different words the text is kept. */
function wordsIn(column: Column, rows: number): (string | undefined)[] {
  const keys = wordKeys(column, rows) ?? [];
  return Array.from({ length: rows }, (_, row) => column.textCells?.words.get(keys[row] as number));
}

/** Where two values differ, as a path; undefined where they are the same, bit for bit. */
function difference(a: unknown, b: unknown, path = ''): string | undefined {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) {
    return Object.is(a, b) ? undefined : `${path}: ${show(a)} instead of ${show(b)}`;
  }
  const [left, right] = [a, b] as Record<string, unknown>[];
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
    const found = difference(left?.[key], right?.[key], `${path}/${key}`);
    if (found !== undefined) return found;
  }
  return undefined;
}

const show = (value: unknown) => (Object.is(value, -0) ? '-0' : (JSON.stringify(value) ?? String(value)));
