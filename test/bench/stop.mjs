// @ts-check
// `npm run bench:stop -- [--moments 20]`: how long a stop takes, asked for at moments spread at random over whole runs
// of the built worker, on a long file and on a wide one, with the preset recommended. Prints the longest delays and
// what the worker had said last. A stop is over when the worker has sent the run's end.
import { mkdtemp, open, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { build, root, runNode } from '../steps.mjs';
import { table, whole } from './words.mjs';

const { values } = parseArgs({ options: { moments: { type: 'string', default: '20' } } });

/** @type {readonly (readonly [rows: number, features: number])[]} */
const shapes = [
  [2_000_000, 8],
  [20_000, 1_000],
];

/** @typedef {import('../../src/core/random.js').Random} Random */

/** @param {string} file @param {number} rows @param {number} features @param {Random} random */
async function writeTable(file, rows, features, random) {
  const handle = await open(file, 'w');
  await handle.write(`${Array.from({ length: features }, (_, k) => `f${k}`).join(',')},label\n`);
  const perPiece = Math.ceil(1e5 / features);
  for (let from = 0; from < rows; from += perPiece) {
    const lines = Array.from({ length: Math.min(perPiece, rows - from) }, () => {
      const cells = Array.from({ length: features }, () => (random.uniform() * 20 - 10).toFixed(5));
      return `${cells.join(',')},${Number(cells[0]) + 8 * random.uniform() > 9 ? 1 : 0}\n`;
    });
    await handle.write(lines.join(''));
  }
  await handle.close();
}

/** @param {string} file @param {import('../../src/core/config.js').TrainingConfig} config
 * @param {number} stopAfterMs Infinity for a whole run
 * @returns {Promise<{ totalMs: number, delayMs: number, last: string }>} */
function run(file, config, stopAfterMs) {
  return new Promise((resolve, reject) => {
    const worker = new Worker(path.join(root, 'dist', 'worker.js'));
    const startedAt = performance.now();
    let [stoppedAt, last, before] = [Number.NaN, 'nothing', 'nothing'];
    const timer =
      stopAfterMs < Number.POSITIVE_INFINITY
        ? setTimeout(() => {
            [stoppedAt, before] = [performance.now(), last];
            worker.postMessage({ type: 'stop' });
          }, stopAfterMs)
        : undefined;
    worker.on('error', reject);
    worker.on('message', ({ events }) => {
      last = events.at(-1).type;
      if (last !== 'ended' && last !== 'failed') return;
      clearTimeout(timer);
      const now = performance.now();
      resolve({ totalMs: now - startedAt, delayMs: now - stoppedAt, last: before });
    });
    worker.postMessage({ type: 'train', name: 'stop.csv', source: { kind: 'path', path: file }, config });
  });
}

/** @param {string} file @param {import('../../src/core/config.js').TrainingConfig} config
 * @param {Random} random */
async function measure(file, config, random) {
  const { totalMs } = await run(file, config, Number.POSITIVE_INFINITY);
  const stops = [];
  for (let moment = 0; moment < Number(values.moments); moment++) {
    const at = totalMs * ((moment + random.uniform()) / Number(values.moments));
    const stop = await run(file, config, at);
    if (Number.isFinite(stop.delayMs)) stops.push({ at, ...stop });
  }
  return { totalMs, stops: stops.sort((a, b) => b.delayMs - a.delayMs) };
}

async function main() {
  await build();
  const folder = path.join(root, 'out', 'bench');
  if ((await runNode('esbuild.mjs', [`--bench=${folder}`])) !== 0) return;
  const { makeConfig } = await import(pathToFileURL(path.join(folder, 'config.js')).href);
  const { Random } = await import(pathToFileURL(path.join(folder, 'random.js')).href);
  const random = Random.fromSeed(1);
  const temporary = await mkdtemp(path.join(os.tmpdir(), 'pulsar-slp-stop-'));
  try {
    for (const [rows, features] of shapes) {
      const file = path.join(temporary, `${features}.csv`);
      await writeTable(file, rows, features, random);
      const { totalMs, stops } = await measure(file, makeConfig({ preset: 'recommended' }), random);
      console.log(
        `\n${whole(rows)} rows of ${whole(features)} features, a run of ${whole(totalMs)} ms, ${stops.length} stops\n`,
      );
      const worst = stops.slice(0, 5).map(({ at, delayMs, last }) => [last, whole(at), whole(delayMs)]);
      console.log(table(['last said', 'stop after, ms', 'delay, ms'], worst));
    }
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

await main();
