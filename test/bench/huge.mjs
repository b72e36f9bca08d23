// @ts-check
// `npm run bench:huge`: makes a file of some gigabytes, trains on it with the command line, and says how long a row
// took and how much memory the process had at its peak (Linux). The file is deleted afterwards.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, open, readFile, rm, stat, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build, root, runNode, StepError } from '../steps.mjs';

const usage = `Usage: npm run bench:huge -- [options] [-- options of "train"]

  --gigabytes N   size of the file, in 10^9 bytes (1)
  --folder PATH   where it is made (the system's folder for temporary files)
  --help          this text
`;

const cli = path.join('dist', 'cli.js');

/** Samples of the survey's size that are made; the file has them again and again. */
const samples = 20;

/** @param {string} folder @param {number} bytes */
async function makeFile(folder, bytes) {
  const file = path.join(folder, 'huge.csv');
  const pieces = [];
  for (let seed = 1; seed <= samples; seed++) {
    const part = path.join(folder, 'part.csv');
    if ((await runNode(cli, ['sample', part, '--force', '--seed', String(seed)])) !== 0)
      throw new StepError('No sample was made.');
    const text = await readFile(part);
    pieces.push(seed === 1 ? text : text.subarray(text.indexOf('\n') + 1));
  }
  const [first, ...others] = pieces;
  const block = Buffer.concat([/** @type {Buffer} */ (first), ...others]);
  const again = block.subarray(block.indexOf('\n') + 1);
  const handle = await open(file, 'w');
  try {
    await handle.writeFile(block);
    for (let size = block.length; size < bytes; size += again.length) await handle.writeFile(again);
  } finally {
    await handle.close();
  }
  return file;
}

/** @param {string} folder @param {number} bytes */
async function requireSpace(folder, bytes) {
  const { bavail, bsize } = await statfs(folder);
  // The file, and its numbers in another.
  if (bavail * bsize < 2 * bytes) throw new StepError(`${folder} has no space for twice ${bytes} bytes.`);
}

/** Runs the command line's training. @param {readonly string[]} args
 * @returns {Promise<number>} its peak of resident memory, bytes */
function trainAndWatch(args) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path.join(root, cli), 'train', ...args], { stdio: 'inherit' });
    let peak = 0;
    const status = `/proc/${child.pid}/status`;
    const look = async () => {
      const text = existsSync(status) ? await readFile(status, 'utf8').catch(() => '') : '';
      peak = Math.max(peak, 1024 * Number(/^VmHWM:\s+(\d+)/m.exec(text)?.[1] ?? 0));
    };
    const timer = setInterval(look, 100);
    child.on('error', reject);
    child.on('exit', (code) => {
      clearInterval(timer);
      if (code === 0) resolve(peak);
      else reject(new StepError(`The training ended with ${code}.`));
    });
  });
}

async function main() {
  const { values, positionals } = parseArgs({
    options: {
      gigabytes: { type: 'string', default: '1' },
      folder: { type: 'string', default: tmpdir() },
      help: { type: 'boolean', default: false },
    },
    allowPositionals: true,
  });
  if (values.help) return console.log(usage);
  const bytes = Number(values.gigabytes) * 1e9;
  if (!(bytes > 0)) throw new StepError(`--gigabytes must be a number above 0.\n\n${usage}`);
  await build();
  await requireSpace(values.folder, bytes);
  const folder = await mkdtemp(path.join(values.folder, 'pulsar-slp-huge-'));
  try {
    const file = await makeFile(folder, bytes);
    const json = path.join(folder, 'record.json');
    const start = performance.now();
    const peak = await trainAndWatch([file, '--json', json, ...positionals]);
    const seconds = (performance.now() - start) / 1000;
    const { dataset, epochs, time } = JSON.parse(await readFile(json, 'utf8'));
    const perRow = (/** @type {number} */ ms) => `${Math.round((ms * 1e6) / dataset.rows)} ns a row`;
    console.log(`
${((await stat(file)).size / 1e9).toFixed(2)} GB, ${dataset.rows.toLocaleString('en-US')} rows
read      ${(time.readMs / 1000).toFixed(1)} s, ${perRow(time.readMs)}
trained   ${(time.trainMs / 1000).toFixed(1)} s, ${epochs.length} epochs, ${perRow(time.trainMs)}
in all    ${seconds.toFixed(1)} s
peak      ${peak === 0 ? 'not known here' : `${Math.round(peak / 1e6)} MB`}`);
  } finally {
    await rm(folder, { recursive: true });
  }
}

try {
  await main();
} catch (error) {
  console.error(error instanceof StepError ? error.message : error);
  process.exitCode = 1;
}
