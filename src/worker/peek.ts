import type { DialectWish } from '../core/csv/dialectWish.js';
import { columnType, missingCount } from '../core/table/columnType.js';
import type { ColumnPeek } from '../protocol/worker.js';
import type { ByteSource } from './byteSource.js';
import { readCsv } from './csvReader.js';

const enough = 1 << 18;

/** The columns of a CSV, from its first quarter of a megabyte. A file that can't be read has none: the
 * person is told why when training is tried. */
export async function peekColumns(
  open: () => Promise<ByteSource>,
  reading: DialectWish,
): Promise<readonly ColumnPeek[]> {
  try {
    const reader = readCsv(beginning(await open()), reading);
    let step = await reader.next();
    while (!step.done) step = await reader.next();
    const { columns, rows } = step.value.table;
    return columns.map((column) => ({
      name: column.name,
      values: column.distinct.values.map(({ written }) => written),
      more: column.distinct.more,
      type: columnType(column),
      gaps: missingCount(column, rows) > 0,
    }));
  } catch {
    return [];
  }
}

/** The first whole lines of a file. */
function beginning({ chunks }: ByteSource): ByteSource {
  async function* head() {
    let left = enough;
    for await (const chunk of chunks) {
      if (chunk.length < left) yield chunk;
      else {
        const cut = Math.max(chunk.lastIndexOf(0x0a, left - 1), chunk.lastIndexOf(0x0d, left - 1));
        // Even, lest a character of UTF-16 is cut in two; of other encodings a line end is lost at most.
        yield chunk.subarray(0, (cut + 1) & ~1);
        return;
      }
      left -= chunk.length;
    }
  }
  return { totalBytes: null, chunks: head() };
}
