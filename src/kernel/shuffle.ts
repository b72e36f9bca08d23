/** xoshiro128** 1.1, its definition being `Random` in src/core/random.ts. */
let s0: u32 = 0;
let s1: u32 = 0;
let s2: u32 = 0;
let s3: u32 = 0;

function uint32(): u32 {
  const result = rotl<u32>(s1 * 5, 7) * 9;
  const t = s1 << 9;
  s2 ^= s0;
  s3 ^= s1;
  s1 ^= s2;
  s0 ^= s3;
  s2 ^= t;
  s3 = rotl<u32>(s3, 11);
  return result;
}

function uniform(): f64 {
  const high = (uint32() >>> 5) as f64;
  const low = (uint32() >>> 6) as f64;
  return (high * 67108864.0 + low) * (1.0 / 9007199254740992.0);
}

/** Fisher-Yates, drawing as `Random.shuffle` does. @param state four uint32, changed
 * @param items count uint32, changed */
export function shuffle(state: usize, items: usize, count: u32): void {
  s0 = load<u32>(state);
  s1 = load<u32>(state, 4);
  s2 = load<u32>(state, 8);
  s3 = load<u32>(state, 12);
  for (let i = count - 1; (i as i32) > 0; i--) {
    const a = items + (i << 2);
    const j = (uniform() * ((i + 1) as f64)) as u32;
    const b = items + (j << 2);
    const held = load<u32>(a);
    store<u32>(a, load<u32>(b));
    store<u32>(b, held);
  }
  store<u32>(state, s0);
  store<u32>(state, s1, 4);
  store<u32>(state, s2, 8);
  store<u32>(state, s3, 12);
}
