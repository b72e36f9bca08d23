/** A seeded stream of random numbers: xoshiro128** 1.1 (Blackman & Vigna, prng.di.unimi.it), its state
 * filled by SplitMix64 as its authors advise. Period 2^128 - 1; passes BigCrush. The same seed gives the
 * same stream on every engine: only 32-bit integer arithmetic is used.
 *
 * Rejected: PCG32 (needs a 64-bit product, slow without BigInt); Math.random (no seed). */
export class Random {
  private spareNormal: number | undefined;

  /** @param state four words, not all 0, changed by every draw */
  private constructor(readonly state: Uint32Array) {}

  /** @param seed a whole number from 0 to 2^53 - 1
   * @param stream 0, 1, …: streams of one seed that have nothing to do with each other, so that what one
   * purpose draws does not shift what another gets */
  static fromSeed(seed: number, stream = 0): Random {
    const words = splitMix64(BigInt(seed), 2 * stream + 2)
      .slice(2 * stream)
      .flatMap((word) => [Number(word & 0xffffffffn), Number(word >> 32n)]);
    return Random.fromState(words);
  }

  /** @param words four 32-bit words, not all 0 */
  static fromState(words: readonly number[]): Random {
    return new Random(Uint32Array.from(words));
  }

  /** The next 32 bits, 0 to 2^32 - 1. */
  uint32(): number {
    const s = this.state as Uint32Array & { 0: number; 1: number; 2: number; 3: number };
    const result = Math.imul(rotateLeft(Math.imul(s[1], 5), 7), 9) >>> 0;
    const t = s[1] << 9;
    s[2] ^= s[0];
    s[3] ^= s[1];
    s[1] ^= s[2];
    s[0] ^= s[3];
    s[2] ^= t;
    s[3] = rotateLeft(s[3], 11);
    return result;
  }

  /** Uniform in [0, 1), all 53 bits of a double's fraction drawn. */
  uniform(): number {
    const high = this.uint32() >>> 5;
    const low = this.uint32() >>> 6;
    return (high * 0x4000000 + low) / 0x20000000000000;
  }

  /** Uniform whole number in [0, n). For n below 2^32 the bias is below 2^-21 of a draw's probability.
   * @param n 1 to 2^32 */
  below(n: number): number {
    return Math.floor(this.uniform() * n);
  }

  /** Standard normal, by Marsaglia's polar method: no sine or cosine, which engines round differently. */
  normal(): number {
    if (this.spareNormal !== undefined) {
      const spare = this.spareNormal;
      this.spareNormal = undefined;
      return spare;
    }
    for (;;) {
      const u = 2 * this.uniform() - 1;
      const v = 2 * this.uniform() - 1;
      const s = u * u + v * v;
      if (s > 0 && s < 1) {
        const factor = Math.sqrt((-2 * Math.log(s)) / s);
        this.spareNormal = v * factor;
        return u * factor;
      }
    }
  }

  /** Shuffles the first `count` items in place (Fisher-Yates): every order equally likely. */
  shuffle(items: Uint32Array, count = items.length): void {
    for (let i = count - 1; i > 0; i--) {
      const j = this.below(i + 1);
      const held = items[i] as number;
      items[i] = items[j] as number;
      items[j] = held;
    }
  }
}

function rotateLeft(x: number, k: number): number {
  return (x << k) | (x >>> (32 - k));
}

/** SplitMix64 (Steele, Lea & Flood 2014): turns any seed, 0 included, into well mixed words. */
function splitMix64(seed: bigint, count: number): bigint[] {
  const mask = 0xffffffffffffffffn;
  let state = seed & mask;
  return Array.from({ length: count }, () => {
    state = (state + 0x9e3779b97f4a7c15n) & mask;
    let z = state;
    z = ((z ^ (z >> 30n)) * 0xbf58476d1ce4e5b9n) & mask;
    z = ((z ^ (z >> 27n)) * 0x94d049bb133111ebn) & mask;
    return z ^ (z >> 31n);
  });
}
