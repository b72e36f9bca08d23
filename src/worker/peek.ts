import type { DialectWish } from '../core/csv/dialectWish.js';
import { atOnce } from '../core/slices.js';
import { columnType, missingCount } from '../core/table/columnType.js';
import { candidatesIn } from '../core/table/label.js';
import { classesOf } from '../core/table/labelClasses.js';
import { rivals } from '../core/table/labelEvidence.js';
import type { RawTable } from '../core/table/tableBuilder.js';
import type { FilePeek } from '../protocol/worker.js';
import type { ByteSource } from './byteSource.js';
import { readCsv } from './csvReader.js';

const enough = 1 << 20;

const nothing: FilePeek = { columns: [], candidates: [], rivals: 0, isWhole: true };

/** The columns of a CSV, and which could be the label, from its first megabyte. A file that can't be read has none:
 * the person is told why when training is tried.
 * @param exclude names of columns that are not the label */
export async function peekFile(
  open: () => Promise<ByteSource>,
  reading: DialectWish,
  exclude: readonly string[],
): Promise<FilePeek> {
  try {
    const { source, isWhole } = beginning(await open());
    const reader = readCsv(source, reading);
    let step = await reader.next();
    while (!step.done) step = await reader.next();
    return { ...look(step.value.table, exclude), isWhole: isWhole() };
  } catch {
    return nothing;
  }
}

function look(table: RawTable, exclude: readonly string[]): Omit<FilePeek, 'isWhole'> {
  const { columns, rows, declaredLabel } = table;
  const found = atOnce(candidatesIn(table, { label: null, exclude }));
  const candidates = found.filter(({ isUnlikely }) => !isUnlikely).map(({ column }) => column.column);
  const declared = columns.findIndex(({ name }) => name === declaredLabel);
  return {
    columns: columns.map((column) => ({
      name: column.name,
      classes: atOnce(classesOf(column, rows)).classes.map(({ value, count }) => ({ value, count })),
      type: columnType(column),
      gaps: missingCount(column, rows) > 0,
    })),
    candidates: declared < 0 ? candidates : [declared, ...candidates.filter((each) => each !== declared)],
    rivals: declared < 0 ? rivals(found).length : 0,
  };
}

/** The first whole lines of a file, and whether they turned out to be all of it. */
function beginning({ chunks }: ByteSource): { source: ByteSource; isWhole: () => boolean } {
  let isCut = false;
  async function* head() {
    let left = enough;
    for await (const chunk of chunks) {
      if (chunk.length < left) yield chunk;
      else {
        isCut = true;
        const cut = Math.max(chunk.lastIndexOf(0x0a, left - 1), chunk.lastIndexOf(0x0d, left - 1));
        // Even, lest a character of UTF-16 is cut in two; of other encodings a line end is lost at most.
        yield chunk.subarray(0, (cut + 1) & ~1);
        return;
      }
      left -= chunk.length;
    }
  }
  return { source: { totalBytes: null, chunks: head() }, isWhole: () => !isCut };
}
