import type { Memory, Offset } from './memory.js';
import type { ScratchArena } from './scratchArena.js';

/** Ranges of columns as the kernel keeps them, lowest and highest of each in turn: at first that of no number. */
export function beginRanges(frame: ScratchArena, width: number): Offset {
  const none = Float64Array.of(Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY);
  return frame.put(Float64Array.from({ length: 2 * width }, (_, i) => none[i % 2] as number));
}

export function readRanges(memory: Memory, ranges: Offset, width: number) {
  const bounds = memory.float64(ranges, 2 * width);
  return { lows: bounds.filter((_, i) => i % 2 === 0), highs: bounds.filter((_, i) => i % 2 === 1) };
}
