/** Bytes looked at in one call, at most. */
const size: u32 = 1 << 16;

const step: u32 = 64;

/** One step more than bytes: what stands behind them is looked at too, and does not count. */
const input = memory.data(size + step, 16);

/** Where the bytes are put: 65,536 have room. */
export function asciiInput(): usize {
  return input;
}

/** Index of the first byte above 0x7f among so many, or their number. */
export function firstBeyondAscii(length: u32): u32 {
  for (let at: u32 = 0; at < length; at += step) {
    const p = input + at;
    const one = v128.or(v128.load(p), v128.load(p, 16));
    const other = v128.or(v128.load(p, 32), v128.load(p, 48));
    if (i8x16.bitmask(v128.or(one, other)) != 0) return plainBytes(at, length);
  }
  return length;
}

function plainBytes(from: u32, length: u32): u32 {
  let at = from;
  while (at < length && load<u8>(input + at) < 0x80) at++;
  return at;
}
