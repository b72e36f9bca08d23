/** Numbers as the kernel reads them, against JavaScript's own `Number`. */
import type { Random } from '../../src/core/random.js';
import { startKernel } from '../../src/worker/kernel.js';
import { NumericLane } from '../../src/worker/numericLane.js';
import { Unread } from '../../src/worker/unread.js';
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
      const write = spellings[random.below(spellings.length)] as (value: number) => string;
      return write(random.below(4) === 0 ? drawHalfWay(random) : drawDouble(random));
    });
    readLines(lines, tally);
  }
  return tally;
}

const doubles = new Float64Array(1);
const bits = new BigUint64Array(doubles.buffer);

/** A double next to a short decimal or a power of two: where rounding goes wrong first. */
function drawHalfWay(random: Random): number {
  doubles[0] =
    random.below(2) === 0
      ? 2 ** (random.below(160) - 80)
      : Number(`${random.below(1e6)}e${random.below(60) - 30}`);
  bits[0] = (bits[0] as bigint) + BigInt(random.below(5)) - 2n;
  return Number.isFinite(doubles[0]) ? (doubles[0] as number) : 0;
}

function readLines(lines: readonly string[], tally: NumberTally): void {
  memory.release(bottom);
  const bytes = encoder.encode(`${lines.join('\n')}\n`);
  const unread = new Unread(memory);
  unread.add(bytes);
  const lane = new NumericLane({ run, memory }, { delimiter: ',', decimalMark: 'point' }, 1, bytes.length);
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
