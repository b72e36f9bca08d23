/** Which hashes were seen, by their upper bits, sixteen bits for each row: a hash that was not seen is mistaken for
 * one in at most one case of sixteen, and most rows need no look into a table that is larger than a processor's
 * cache. */
export class HashBits {
  private readonly words: Uint32Array;
  private readonly shift: number;

  /** @param most how many hashes will be added at most */
  constructor(most: number) {
    const exponent = Math.min(32, Math.ceil(Math.log2(Math.max(2, most))) + 4);
    this.words = new Uint32Array(2 ** (exponent - 5));
    this.shift = 32 - exponent;
  }

  has(hash: number): boolean {
    const bit = hash >>> this.shift;
    return ((this.words[bit >>> 5] as number) & (1 << (bit & 31))) !== 0;
  }

  add(hash: number): void {
    const bit = hash >>> this.shift;
    this.words[bit >>> 5] = (this.words[bit >>> 5] as number) | (1 << (bit & 31));
  }
}
