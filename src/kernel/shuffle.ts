import { below, draw, mostDrawn } from './random';

/** Fisher-Yates, drawing as `Random.shuffle` in src/core/random.ts does. @param state four uint32, changed
 * @param items count uint32, changed */
export function shuffle(state: usize, items: usize, count: u32): void {
  for (let left = count; left > 1; ) {
    const swaps = min(left - 1, mostDrawn);
    draw(state, swaps);
    for (let i: u32 = 0; i < swaps; i++, left--) {
      const a = items + ((left - 1) << 2);
      const b = items + (below(i, left) << 2);
      const held = load<u32>(a);
      store<u32>(a, load<u32>(b));
      store<u32>(b, held);
    }
  }
}
