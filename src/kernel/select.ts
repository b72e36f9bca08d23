import { below, draw, mostDrawn } from './random';

/** Divides rows at random, drawing as `drawMarks` in src/core/training/assignParts.ts does.
 * @param state four uint32, changed @param labels count uint8, in whose place come the marks: 0, 1 or 2
 * @param positives three uint32, changed: how many positives each part still lacks
 * @param negatives the same of the others; where all are one stratum, the same place */
export function drawMarks(state: usize, labels: usize, count: u32, positives: usize, negatives: usize): void {
  for (let from: u32 = 0; from < count; from += mostDrawn) {
    const some = min(count - from, mostDrawn);
    draw(state, some);
    for (let i: u32 = 0; i < some; i++, labels++) {
      const left = load<u8>(labels) == 1 ? positives : negatives;
      const train = load<u32>(left);
      const known = train + load<u32>(left, 4);
      const drawn = below(i, known + load<u32>(left, 8));
      const part: u32 = drawn < train ? 0 : drawn < known ? 1 : 2;
      const counter = left + (part << 2);
      store<u32>(counter, load<u32>(counter) - 1);
      store<u8>(labels, part);
    }
  }
}
