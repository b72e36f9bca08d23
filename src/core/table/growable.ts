/** A list of numbers that grows without boxing them: blocks of fixed size, so that growing copies nothing.
 * Only the first one starts small and doubles: a file may have 20,000 columns of a few rows each. */

const blockSize = 1 << 16;
const firstSize = 1 << 6;

type Block = Float64Array | Uint32Array | Uint8Array;

export class Growable<B extends Block> {
  length = 0;
  private readonly blocks: B[] = [];

  constructor(private readonly make: (length: number) => B) {}

  push(value: number): void {
    const within = this.length % blockSize;
    if (within === 0) this.blocks.push(this.make(this.length === 0 ? firstSize : blockSize));
    let block = this.blocks[this.blocks.length - 1] as B;
    if (within === block.length) block = this.doubled(block);
    block[within] = value;
    this.length++;
  }

  private doubled(first: B): B {
    const block = this.make(2 * first.length);
    block.set(first);
    this.blocks[0] = block;
    return block;
  }

  /** @param index 0 to length - 1 */
  at(index: number): number {
    return (this.blocks[Math.floor(index / blockSize)] as B)[index % blockSize] as number;
  }

  /** Copies numbers from one to before another to a place in another array. */
  copy(from: number, to: number, target: B, place: number): void {
    for (let at = from; at < to; ) {
      const within = at % blockSize;
      const block = this.blocks[Math.floor(at / blockSize)] as B;
      const end = Math.min(to, at + blockSize - within);
      target.set(block.subarray(within, within + end - at), place + at - from);
      at = end;
    }
  }
}

export const float64s = () => new Growable((length) => new Float64Array(length));
export const uint32s = () => new Growable((length) => new Uint32Array(length));
export const uint8s = () => new Growable((length) => new Uint8Array(length));
