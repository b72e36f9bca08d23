import type { MarkedRows } from '../../core/rows.js';
import type { Slices } from '../../core/slices.js';
import { ScratchArena } from '../kernel/scratchArena.js';
import type { StoredRows } from './storedRows.js';

/** Moves the rows and columns that stay to where the first ones were. What is in a file comes from there page by
 * page, and goes to where there was something else before: what stays is never longer than what was. */
export function* compactRows(
  numbers: StoredRows,
  { marks, mark }: MarkedRows,
  columns: readonly number[],
): Slices<void> {
  const { rows, width, isSpilled, start } = numbers;
  const { memory, run } = numbers.kernel;
  const frame = new ScratchArena(memory);
  const size = numbers.rowsInPiece;
  const columnsAt = frame.put(Uint32Array.from(columns));
  const marksAt = frame.bytes(size);
  const page = frame.float64s(isSpilled ? size * width : 0);
  let kept = 0;
  for (let from = 0; from < rows; from += size) {
    if (from > 0) yield;
    const count = Math.min(size, rows - from);
    memory.uint8(marksAt, count).set(marks.subarray(from, from + count));
    if (isSpilled) numbers.read(from, memory.float64(page, count * width));
    const [x, out] = isSpilled ? [page, page] : [start + 8 * from * width, start + kept];
    const end = run.keepRows(x, width, count, marksAt, mark, columnsAt, columns.length, out) >>> 0;
    if (isSpilled) numbers.write(kept, memory.uint8(page, end - page));
    kept += end - out;
  }
  frame.release();
}
