import type { Slices } from '../../core/slices.js';
import type { NumberScan } from '../../core/table/numberScan.js';
import { beginRanges, readRanges } from '../kernel/ranges.js';
import { ScratchArena } from '../kernel/scratchArena.js';
import type { StoredRows } from './storedRows.js';

/** Looks at every number once; what is looked for is defined by `scanNumbers` in src/core/table/numberScan.ts. */
export function* scanRows(numbers: StoredRows): Slices<NumberScan> {
  const { rows, width, isSpilled, start } = numbers;
  const { memory, run } = numbers.kernel;
  const frame = new ScratchArena(memory);
  const size = numbers.rowsInPiece;
  const ranges = beginRanges(frame, width);
  const some = frame.uint32s(size);
  const page = frame.float64s(isSpilled ? size * width : 0);
  const hashes = isSpilled ? undefined : new Uint32Array(rows);
  for (let from = 0; from < rows; from += size) {
    if (from > 0) yield;
    const count = Math.min(size, rows - from);
    if (isSpilled) numbers.read(from, memory.float64(page, count * width));
    const x = isSpilled ? page : start + 8 * from * width;
    run.addRanges(x, width, count, ranges);
    if (hashes === undefined) continue;
    run.hashRows(x, 0, width, count, some);
    hashes.set(memory.uint32(some, count), from);
  }
  const found = { ...readRanges(memory, ranges, width), hashes };
  frame.release();
  return found;
}
