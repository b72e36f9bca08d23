/** MurmurHash3, 32 bits (Appleby, public domain). */

/** Takes a number's bits into a hash. A NaN has many bit patterns, and 0 has two: here each has one. */
export function mix(hash: number, value: number): number {
  double[0] = Number.isNaN(value) ? Number.NaN : value + 0;
  const word = (halves[1] as number) ^ Math.imul(halves[0] as number, 0x9e3779b1);
  const k = Math.imul(word, 0xcc9e2d51);
  const h = hash ^ Math.imul((k << 15) | (k >>> 17), 0x1b873593);
  return (Math.imul((h << 13) | (h >>> 19), 5) + 0xe6546b64) | 0;
}

const double = new Float64Array(1);
/** The low 32 bits, then the high ones: machines with the other order run no VS Code. */
const halves = new Uint32Array(double.buffer);

/** Spreads what was taken in over all 32 bits. */
export function finish(hash: number): number {
  let h = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/** 32 bits, the same for rows of equal numbers, gaps being equal to each other.
 * @param numbers of all rows @param from the row's first number @param to behind its last
 * @param label something else that has to be the same, 32 bits */
export function hashRow(numbers: Float64Array, from: number, to: number, label = 0): number {
  let hash = label;
  for (let at = from; at < to; at++) hash = mix(hash, numbers[at] as number);
  return finish(hash);
}
