// @ts-check
// Runs peers in turns, each time in a process of its own.
import { spawn } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { root, StepError } from '../steps.mjs';
import { lastJson, ours } from './peers.mjs';

/** @typedef {import('./peer.mjs').Outcome} Outcome */
/** @typedef {Partial<Outcome> & { wallMs: number }} Sample of a whole process only `wallMs` is known */
/** @typedef {object} Contestant on several files a peer is several contestants
 * @property {string} id
 * @property {string} name
 * @property {string} file
 * @property {readonly string[]} command
 * @property {Sample[]} samples
 * @property {string} [failure] why it is out */

/** @param {import('./tasks.mjs').Task} task @param {readonly import('./peers.mjs').Peer[]} peers
 * @param {import('./data.js').DataFiles} files @returns {Contestant[]} */
export function contestantsOf({ verb, data }, peers, files) {
  const able = peers.filter((peer) => peer.tasks.includes(verb) && (data !== 'growth' || peer.id === ours));
  return [files[data]]
    .flat()
    .flatMap((file) =>
      able.map(({ id, name, command }) => ({ id, name, file, command: command(verb, file), samples: [] })),
    );
}

/** One sample of each in each round, the order turned by one from round to round, so that no one always comes
 * after the same other. Who fails is out.
 * @param {readonly Contestant[]} contestants gets the samples and failures
 * @param {number} repeats @param {(line: string) => void} log
 * @throws {StepError} when two of one file did not read the same */
export async function measure(contestants, repeats, log) {
  for (const file of new Set(contestants.map((one) => one.file))) await intoCache(file);
  for (let round = 0; round < repeats; round++) {
    const turn = round % contestants.length;
    for (const one of [...contestants.slice(turn), ...contestants.slice(0, turn)]) {
      if (one.failure !== undefined) continue;
      try {
        one.samples.push(await run(one.command));
      } catch (error) {
        one.failure = /** @type {Error} */ (error).message;
      }
    }
    const running = contestants.filter(({ failure }) => failure === undefined);
    requireAgreement(running);
    log(`  round ${round + 1} of ${repeats}: ${running.map(progress).join(', ')}`);
  }
}

/** Reads a file once, so that the first peer does not wait for the disk. @param {string} file */
function intoCache(file) {
  const nowhere = new Writable({ write: (_piece, _encoding, done) => done() });
  return pipeline(createReadStream(file, { highWaterMark: 1 << 20 }), nowhere);
}

/** @param {Contestant} contestant */
function progress({ name, samples }) {
  const { ms, wallMs, nsPerRow } = /** @type {Sample} */ (samples.at(-1));
  return `${name} ${nsPerRow === undefined ? `${Math.round(ms ?? wallMs)} ms` : `${Math.round(nsPerRow)} ns/row`}`;
}

/** Milliseconds after which a peer has failed. */
const timeout = 1_800_000;

/** @param {readonly string[]} command @returns {Promise<Sample>} */
function run([program = '', ...args]) {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(program, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], timeout });
    let [out, errors] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text) => {
      out += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text) => {
      errors += text;
    });
    child.on('error', reject);
    child.on('close', (code, signal) => {
      const wallMs = performance.now() - start;
      if (code !== 0)
        return reject(new Error(`${errors.trim().split('\n').at(-1)} (ended with ${code ?? signal})`));
      resolve({ ...lastJson(out), wallMs });
    });
  });
}

/** Sums of millions of numbers may differ in their last digits: the order of the additions is not the same. */
const tolerance = 1e-9;

/** @param {readonly Contestant[]} field */
function requireAgreement(field) {
  const sure = field.filter(({ samples }) => samples.at(-1)?.rows !== undefined);
  for (const one of sure) {
    const [a, b] = [sure.find(({ file }) => file === one.file), one].map((who) => who?.samples.at(-1));
    const apart = Math.abs((a?.checksum ?? 0) - (b?.checksum ?? 0));
    if (a?.rows === b?.rows && apart <= tolerance * Math.abs(a?.checksum ?? 0)) continue;
    throw new StepError(
      `${sure[0]?.name} and ${one.name} did not read the same: ${a?.rows} rows, sum ${a?.checksum}, against ${b?.rows} rows, sum ${b?.checksum}.`,
    );
  }
}
