/** A list of numbers that grows without boxing them: blocks of fixed size, so that growing copies nothing. */

const blockSize = 1 << 16;

type Block = Float64Array | Uint32Array | Uint8Array;

export class Growable<B extends Block> {
  length = 0;
  private readonly blocks: B[] = [];

  constructor(private readonly make: (length: number) => B) {}

  push(value: number): void {
    const within = this.length % blockSize;
    if (within === 0) this.blocks.push(this.make(blockSize));
    (this.blocks[this.blocks.length - 1] as B)[within] = value;
    this.length++;
  }

  /** @param index 0 to length - 1 */
  at(index: number): number {
    return (this.blocks[Math.floor(index / blockSize)] as B)[index % blockSize] as number;
  }
}

export const float64s = () => new Growable((length) => new Float64Array(length));
export const uint32s = () => new Growable((length) => new Uint32Array(length));
export const uint8s = () => new Growable((length) => new Uint8Array(length));
