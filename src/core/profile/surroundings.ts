/** Bits for the cells of a plane: around each of a thousand places there are nine. */
const cellBits = 17;

/** Where in a plane some places are, and nearly everything else is not: a bit for each cell with a place in it or in one of
 * its neighbours. Cells may share a bit. */
export class Surroundings {
  private readonly bits = new Uint32Array(2 ** (cellBits - 5));
  private readonly perFirst: number;
  private readonly perSecond: number;

  /** @param reach how far apart what is near is at most, either way: the sides of a cell */
  constructor([first, second]: readonly [number, number]) {
    this.perFirst = 1 / first;
    this.perSecond = 1 / second;
  }

  add(first: number, second: number): void {
    for (let i = -1; i <= 1; i++)
      for (let j = -1; j <= 1; j++) {
        const bit = bitOf(Math.floor(first * this.perFirst) + i, Math.floor(second * this.perSecond) + j);
        this.bits[bit >>> 5] = (this.bits[bit >>> 5] as number) | (1 << (bit & 31));
      }
  }

  /** Whether something may be near one of the places. */
  mayHold(first: number, second: number): boolean {
    const bit = bitOf(Math.floor(first * this.perFirst), Math.floor(second * this.perSecond));
    return ((this.bits[bit >>> 5] as number) & (1 << (bit & 31))) !== 0;
  }
}

function bitOf(first: number, second: number): number {
  return Math.imul(Math.imul(first, 0x9e3779b1) ^ second, 0x85ebca6b) >>> (32 - cellBits);
}
