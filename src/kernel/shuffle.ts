/** Numbers drawn ahead, uint32. */
const drawn = memory.data(4096, 16);

/** As many swaps' worth of numbers as fit there, two for each. */
const mostSwaps: u32 = 512;

/** Fisher-Yates, drawing as `Random.shuffle` in src/core/random.ts does. @param state four uint32, changed
 * @param items count uint32, changed */
export function shuffle(state: usize, items: usize, count: u32): void {
  for (let left = count; left > 1; ) {
    const swaps = min(left - 1, mostSwaps);
    draw(state, 2 * swaps);
    for (let i: u32 = 0; i < swaps; i++, left--) {
      const high = (load<u32>(drawn + (i << 3)) >>> 5) as f64;
      const low = (load<u32>(drawn + (i << 3), 4) >>> 6) as f64;
      const uniform = (high * 67108864.0 + low) * (1.0 / 9007199254740992.0);
      const a = items + ((left - 1) << 2);
      const j = (uniform * (left as f64)) as u32;
      const b = items + (j << 2);
      const held = load<u32>(a);
      store<u32>(a, load<u32>(b));
      store<u32>(b, held);
    }
  }
}

/** xoshiro128** 1.1. Many numbers at once, so that its state stays in registers. */
function draw(state: usize, count: u32): void {
  let s0 = load<u32>(state);
  let s1 = load<u32>(state, 4);
  let s2 = load<u32>(state, 8);
  let s3 = load<u32>(state, 12);
  for (let i: u32 = 0; i < count; i++) {
    store<u32>(drawn + (i << 2), rotl<u32>(s1 * 5, 7) * 9);
    const t = s1 << 9;
    s2 ^= s0;
    s3 ^= s1;
    s1 ^= s2;
    s0 ^= s3;
    s2 ^= t;
    s3 = rotl<u32>(s3, 11);
  }
  store<u32>(state, s0);
  store<u32>(state, s1, 4);
  store<u32>(state, s2, 8);
  store<u32>(state, s3, 12);
}
