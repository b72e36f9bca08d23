/** MurmurHash3, 32 bits (Appleby, public domain). */

/** Takes 32 bits more into a hash. */
export function mix(hash: number, word: number): number {
  const k = Math.imul(word, 0xcc9e2d51);
  const h = hash ^ Math.imul((k << 15) | (k >>> 17), 0x1b873593);
  return (Math.imul((h << 13) | (h >>> 19), 5) + 0xe6546b64) | 0;
}

/** Spreads what was taken in over all 32 bits. */
export function finish(hash: number): number {
  let h = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

const double = new Float64Array(1);
const halves = new Uint32Array(double.buffer);

/** The low and the high 32 bits of a number. A NaN has many bit patterns, and 0 has two: here each has one. */
export function bitsOf(value: number): readonly [low: number, high: number] {
  double[0] = Number.isNaN(value) ? Number.NaN : value + 0;
  return [halves[0] as number, halves[1] as number];
}

/** 32 bits, the same for rows of equal numbers, gaps being equal to each other.
 * @param numbers of all rows @param from the row's first number @param to behind its last
 * @param label something else that has to be the same, 32 bits */
export function hashRow(numbers: Float64Array, from: number, to: number, label = 0): number {
  // The halves by themselves: a processor then mixes two words at once.
  let low = label;
  let high = 0;
  for (let at = from; at < to; at++) {
    const bits = bitsOf(numbers[at] as number);
    low = mix(low, bits[0]);
    high = mix(high, bits[1]);
  }
  return finish(mix(low, high));
}
