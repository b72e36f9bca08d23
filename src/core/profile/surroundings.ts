/** Bits for the cells of a space: around each of a thousand places there are 27. */
const cellBits = 20;

/** Where in a space some places are, and nearly everything else is not: a bit for each cell with a place in it or in one of
 * its neighbours. Cells may share a bit. */
export class Surroundings {
  private readonly bits = new Uint32Array(2 ** (cellBits - 5));
  private readonly per: readonly [number, number, number];

  /** @param reach how far apart what is near is at most, each way: the sides of a cell */
  constructor(reach: readonly [number, number, number]) {
    this.per = [1 / reach[0], 1 / reach[1], 1 / reach[2]];
  }

  add(first: number, second: number, third: number): void {
    const [a, b, c] = this.cellOf(first, second, third);
    for (let i = -1; i <= 1; i++)
      for (let j = -1; j <= 1; j++)
        for (let k = -1; k <= 1; k++) {
          const bit = bitOf(a + i, b + j, c + k);
          this.bits[bit >>> 5] = (this.bits[bit >>> 5] as number) | (1 << (bit & 31));
        }
  }

  /** Whether something may be near one of the places. */
  mayHold(first: number, second: number, third: number): boolean {
    const { per } = this;
    const bit = bitOf(Math.floor(first * per[0]), Math.floor(second * per[1]), Math.floor(third * per[2]));
    return ((this.bits[bit >>> 5] as number) & (1 << (bit & 31))) !== 0;
  }

  private cellOf(first: number, second: number, third: number): readonly [number, number, number] {
    const { per } = this;
    return [Math.floor(first * per[0]), Math.floor(second * per[1]), Math.floor(third * per[2])];
  }
}

function bitOf(first: number, second: number, third: number): number {
  const two = Math.imul(first, 0x9e3779b1) ^ second;
  return Math.imul(Math.imul(two ^ (two >>> 15), 0xc2b2ae35) ^ third, 0x85ebca6b) >>> (32 - cellBits);
}
