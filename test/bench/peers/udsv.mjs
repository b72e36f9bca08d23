import { readFile } from 'node:fs/promises';
import { inferSchema, initParser } from 'udsv';
import { reading, serve, versionOf } from '../peer.mjs';

/** The whole file as one string, into columns: the fastest of its ways, and the one its makers measure. */
const read = reading(async (file) => {
  const text = await readFile(file, 'utf8');
  const columns = initParser(inferSchema(text)).typedCols(text);
  return { rows: columns[0].length, width: columns.length, at: (row, column) => columns[column][row] };
});

await serve({ name: `uDSV ${versionOf('udsv', import.meta.url)}`, tasks: { read } });
