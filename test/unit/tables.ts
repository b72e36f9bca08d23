import { fromBytes } from '../../src/worker/byteSource.js';
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
  };
}
