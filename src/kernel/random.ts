/** Numbers drawn ahead, uint32. */
const drawn = memory.data(4096, 16);

/** As many uniform numbers as are drawn ahead at most. */
export const mostDrawn: u32 = 512;

/** Draws so many uniform numbers, two times 32 bits each, by xoshiro128** 1.1, as `Random.uniform` in
 * src/core/random.ts does. Many at once, so that the state stays in registers. @param state four uint32, changed */
export function draw(state: usize, count: u32): void {
  let s0 = load<u32>(state);
  let s1 = load<u32>(state, 4);
  let s2 = load<u32>(state, 8);
  let s3 = load<u32>(state, 12);
  for (let i: u32 = 0; i < 2 * count; i++) {
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

/** Uniform whole number in [0, n), of the i-th number drawn; see `Random.below`. */
export function below(i: u32, n: u32): u32 {
  const high = (load<u32>(drawn + (i << 3)) >>> 5) as f64;
  const low = (load<u32>(drawn + (i << 3), 4) >>> 6) as f64;
  const uniform = (high * 67108864.0 + low) * (1.0 / 9007199254740992.0);
  return (uniform * (n as f64)) as u32;
}
