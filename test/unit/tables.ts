import { type ByteSource, fromBytes } from '../../src/worker/byteSource.js';
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
    values: table.columns.map(({ distinct }) => distinct.values.map(({ written }) => written)),
    skipped: table.skipped.summary().reasons,
    notes: table.notes,
    aside: table.columns.filter(({ aside }) => aside !== undefined).map(({ name }) => name),
    declaredLabel: table.declaredLabel,
  };
}

/** A file that arrives in pieces. @param cuts where it is cut, in any order */
export function cutAt(whole: Uint8Array, cuts: readonly number[]): ByteSource {
  const at = [0, ...[...cuts].sort((a, b) => a - b), whole.length];
  async function* pieces() {
    for (let i = 1; i < at.length; i++) yield whole.slice(at[i - 1], at[i]);
  }
  return { totalBytes: null, chunks: pieces() };
}
