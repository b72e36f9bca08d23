/** Numbers as the kernel reads them, against JavaScript's own `Number`. */
import type { Random } from '../../src/core/random.js';
import { startKernel } from '../../src/worker/kernel/kernel.js';
import { NumberParser } from '../../src/worker/reading/numberParser.js';
import { ReadBuffer } from '../../src/worker/reading/readBuffer.js';
import { drawDouble, spellings } from './files.js';

const encoder = new TextEncoder();
const { run, memory } = startKernel();
const bottom = memory.reserve(0);
const linesAtOnce = 1_000;

/** What became of the numbers. */
export interface NumberTally {
  read: number;
  /** Left to another reader. */
  left: number;
  readonly wrong: string[];
}

/** Writes random doubles in random ways, and has the kernel read them, each on a line of its own. */
export function compareNumbers(random: Random, count: number): NumberTally {
  const tally: NumberTally = { read: 0, left: 0, wrong: [] };
  for (let done = 0; done < count; done += linesAtOnce) {
    const lines = Array.from({ length: Math.min(linesAtOnce, count - done) }, () => {
      if (random.below(8) === 0) return drawMiddle(random);
      const write = spellings[random.below(spellings.length)] as (value: number) => string;
      return write(random.below(4) === 0 ? drawNeighbour(random) : drawDouble(random));
    });
    readLines(lines, tally);
  }
  return tally;
}

const doubles = new Float64Array(1);
const bits = new BigUint64Array(doubles.buffer);

/** A double next to a short decimal or a power of two. */
function drawNeighbour(random: Random): number {
  const [exponent, short] = [random.below(160) - 80, Number(`${random.below(1e6)}e${random.below(60) - 30}`)];
  doubles[0] = random.below(2) === 0 ? 2 ** exponent : short;
  if (doubles[0] === 0) return 0;
  bits[0] = (bits[0] as bigint) + BigInt(random.below(5)) - 2n;
  return doubles[0] as number;
}

/** Half way between two doubles, or, in a late digit, above or below: where rounding goes wrong first. */
function drawMiddle(random: Random): string {
  const odd = 2n ** 53n + 2n * BigInt(random.below(2 ** 32)) * BigInt(random.below(2 ** 20)) + 1n;
  const middle = odd << BigInt(random.below(9));
  const zeros = '0'.repeat(random.below(8));
  const power = random.below(4) === 0 ? '' : 'e0';
  if (random.below(3) === 0) return `${middle - 1n}.9${'9'.repeat(random.below(8))}${power}`;
  return `${middle}.${zeros}${random.below(2)}${power}`;
}

function readLines(lines: readonly string[], tally: NumberTally): void {
  memory.release(bottom);
  const bytes = encoder.encode(`${lines.join('\n')}\n`);
  const unread = new ReadBuffer(memory);
  unread.add(bytes);
  const lane = new NumberParser({ run, memory }, { delimiter: ',', decimalMark: 'point' }, 1, bytes.length);
  for (let line = 0; line < lines.length; line++) {
    const { rows, bytes: taken } = lane.take(unread, false);
    const first = lane.numbers.rows - rows;
    for (let row = 0; row < rows; row++, line++) {
      const text = lines[line] as string;
      const found = lane.numbers.at(first + row, 0);
      if (!Object.is(found, Number(text))) tally.wrong.push(`${text} as ${found}`);
    }
    tally.read += rows;
    unread.skip(taken);
    if (line === lines.length) return;
    tally.left++;
    unread.skip(unread.bytes.indexOf(0x0a) + 1);
  }
}
