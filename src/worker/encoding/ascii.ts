/** Index of the first byte above 0x7f, or -1. Looks at four bytes a step: most files hold no other. */
export function firstBeyondAscii(bytes: Uint8Array): number {
  const start = (4 - (bytes.byteOffset % 4)) % 4;
  if (bytes.length < start) return bytes.findIndex((byte) => byte > 0x7f);
  const words = new Int32Array(bytes.buffer, bytes.byteOffset + start, ((bytes.length - start) >> 4) << 2);
  const step = 1024;
  let plain = start;
  for (let i = 0; i < words.length; i += step) {
    const end = Math.min(words.length, i + step);
    let [a, b, c, d] = [0, 0, 0, 0]; // none waits for the one before
    for (let k = i; k < end; k += 4) {
      a |= words[k] as number;
      b |= words[k + 1] as number;
      c |= words[k + 2] as number;
      d |= words[k + 3] as number;
    }
    if (((a | b | c | d) & 0x80808080) !== 0) break;
    plain = start + 4 * end;
  }
  // The odd bytes in front, and what is left.
  for (let i = 0; i < start; i++) if ((bytes[i] as number) > 0x7f) return i;
  for (let i = plain; i < bytes.length; i++) if ((bytes[i] as number) > 0x7f) return i;
  return -1;
}
