import type { Column } from '../../src/core/table/column.js';
import { classesOf } from '../../src/core/table/labelClasses.js';
import { type ByteSource, fromBytes } from '../../src/worker/reading/byteSource.js';
import { inWords } from '../inWords.js';
import { finish } from './slices.js';
import { read, type Wish } from './training.js';

/** What is read of a text in UTF-8, as plain data. */
export async function tableOf(text: string, reading: Wish['reading'] = {}) {
  const { table, dialect } = await read(fromBytes(new TextEncoder().encode(text)), reading);
  const rows = Array.from({ length: table.rows }, (_, row) => row);
  return {
    dialect,
    names: table.columns.map(({ name }) => name),
    lines: rows.map(table.lineAt),
    numbers: table.columns.map((column) => rows.map((row) => column.numberAt(row))),
    values: table.columns.map((column) => classesIn(column, table.rows).map(({ value }) => value)),
    skipped: inWords(table.skipped.summary().reasons),
    notes: table.notes,
    aside: table.columns.filter(({ aside }) => aside !== undefined).map(({ name }) => name),
    declaredLabel: table.declaredLabel,
  };
}

/** The classes of a column, with what their rows carry. */
export function classesIn(column: Column, rows: number) {
  return finish(classesOf(column, rows)).classes;
}

/** By row, the index of its class; none where there are too many. */
export function codesIn(column: Column, rows: number): number[] {
  const { examples, codes } = finish(classesOf(column, rows));
  return examples.length > 0 ? [] : [...finish(codes())];
}

/** A file that arrives in pieces, each gone when the next one is asked for. @param cuts where it is cut, in any order */
export function cutAt(whole: Uint8Array, cuts: readonly number[]): ByteSource {
  const at = [0, ...[...cuts].sort((a, b) => a - b), whole.length];
  async function* pieces() {
    for (let i = 1; i < at.length; i++) {
      const piece = whole.slice(at[i - 1], at[i]);
      yield piece;
      piece.fill(0x39);
    }
  }
  return { totalBytes: null, chunks: pieces() };
}
