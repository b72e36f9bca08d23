// @ts-check
// What every peer in JavaScript is made of. A peer is a program: `describe` prints its name and its tasks, and
// TASK FILE does one task, once, in a process of its own, and prints one line of JSON.
import { existsSync, readFileSync } from 'node:fs';

/** @typedef {{ rows: number, width: number, at: (row: number, column: number) => number }} Table */
/** @typedef {object} Outcome
 * @property {number} ms what the task took, start of the process and loading of the library not included
 * @property {number} [cpuMs] processor time of the same, of all threads together
 * @property {number} rows of the file
 * @property {number} checksum all peers of a task must agree on it: they read the same numbers
 * @property {string} [bits] the same of the numbers' bits, exact; only where a whole table was read
 * @property {number} [nsPerRow] of one epoch
 * @property {number} [maxRssBytes] peak memory
 * @property {string} [detail] where the time went */
/** @typedef {{ name: string, tasks: Readonly<Record<string, (file: string) => Promise<Outcome>>>,
 *   commands?: Readonly<Record<string, readonly string[]>> }} Peer */

/** Does what the command line asks for.
 * @param {Peer} peer `commands` are programs to time from outside, the file's name being their last argument
 * @returns {Promise<void>} */
export async function serve({ name, tasks, commands = {} }) {
  const [verb = '', file = ''] = process.argv.slice(2);
  const task = tasks[verb];
  const answer =
    task === undefined
      ? { name, tasks: [...Object.keys(tasks), ...Object.keys(commands)], commands }
      : withPeak(await task(file));
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}

/** @param {Outcome} outcome @returns {Outcome} */
const withPeak = (outcome) => ({ maxRssBytes: peakBytes(), ...outcome });

/** Makes a task of a function from a file to a table of numbers. The checksum is not in its time or memory.
 * @param {(file: string) => Promise<Table>} read @returns {(file: string) => Promise<Outcome>} */
export function reading(read) {
  return async (file) => {
    const [start, spent] = [performance.now(), processorMs()];
    const table = await read(file);
    const [ms, cpuMs] = [performance.now() - start, processorMs() - spent];
    return { ms, cpuMs, rows: table.rows, maxRssBytes: peakBytes(), ...checksums(table) };
  };
}

/** The sum of all numbers, and the sum of their 32-bit halves modulo 2^32, which no order changes and the last
 * bit of one number does.
 * @param {Table} table */
function checksums({ rows, width, at }) {
  const double = new Float64Array(1);
  const halves = new Uint32Array(double.buffer);
  let [checksum, bits] = [0, 0];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < width; column++) {
      const value = at(row, column);
      checksum += value;
      double[0] = value;
      bits = (bits + /** @type {number} */ (halves[0]) + /** @type {number} */ (halves[1])) >>> 0;
    }
  }
  return { checksum, bits: bits.toString(16).padStart(8, '0') };
}

/** Processor time of this process so far. */
export function processorMs() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Peak resident memory of this process. Linux's maxRSS is not it: a child begins with its parent's, which is
 * larger than a small program's own. */
export function peakBytes() {
  const status = '/proc/self/status';
  const peak = existsSync(status) ? /^VmHWM:\s+(\d+)/m.exec(readFileSync(status, 'utf8'))?.[1] : undefined;
  return 1024 * (peak === undefined ? process.resourceUsage().maxRSS : Number(peak));
}

/** Numbers row after row, in an array that doubles: what a reader of rows has to fill. */
export class Rows {
  #numbers = new Float64Array(1 << 16);
  #count = 0;
  #width = 0;

  /** @param {readonly string[]} fields */
  push(fields) {
    this.#width = fields.length;
    if (this.#count + fields.length > this.#numbers.length) this.#grow();
    for (let k = 0; k < fields.length; k++) this.#numbers[this.#count++] = Number(fields[k]);
  }

  #grow() {
    const larger = new Float64Array(2 * this.#numbers.length);
    larger.set(this.#numbers);
    this.#numbers = larger;
  }

  /** @returns {Table} */
  table() {
    const [numbers, width] = [this.#numbers, this.#width];
    return {
      rows: this.#count / width,
      width,
      at: (row, column) => numbers[row * width + column] ?? Number.NaN,
    };
  }
}

/** Version of a package as installed. @param {string} name @param {string} from `import.meta.url` of the peer */
export function versionOf(name, from) {
  const places = ['../node_modules/', '../../../node_modules/'];
  const manifests = places.map((place) => new URL(`${place}${name}/package.json`, from));
  const manifest = manifests.find((url) => existsSync(url));
  if (manifest === undefined) throw new Error(`${name} is not installed`);
  return JSON.parse(readFileSync(manifest, 'utf8')).version;
}
