import { DuckDBInstance } from '@duckdb/node-api';
import { reading, serve, versionOf } from '../peer.mjs';

/** Into chunks whose columns are Float64Arrays on DuckDB's own memory: nothing is boxed. */
const read = reading(async (file) => {
  const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
  const connection = await instance.connect();
  const path = file.replaceAll("'", "''");
  const result = await connection.run(`SELECT CAST(COLUMNS(*) AS DOUBLE) FROM read_csv('${path}')`);
  const chunks = await result.fetchAllChunks();
  const width = result.columnCount;
  const pieces = chunks.map((chunk) =>
    Array.from({ length: width }, (_, column) => chunk.getColumnVector(column).items),
  );
  const rows = chunks.reduce((sum, { rowCount }) => sum + rowCount, 0);
  let whole; // only made for the checksum
  const at = (row, column) => {
    whole ??= joined(pieces, chunks, rows, width);
    return whole[column][row];
  };
  return { rows, width, at };
});

/** Columns in one piece each. */
function joined(pieces, chunks, rows, width) {
  return Array.from({ length: width }, (_, column) => {
    const numbers = new Float64Array(rows);
    let from = 0;
    chunks.forEach(({ rowCount }, i) => {
      numbers.set(pieces[i][column].subarray(0, rowCount), from);
      from += rowCount;
    });
    return numbers;
  });
}

const version = versionOf('@duckdb/node-api', import.meta.url);
await serve({ name: `DuckDB ${version}, 2 threads`, tasks: { read } });
