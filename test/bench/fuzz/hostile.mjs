// @ts-check
// `npm run fuzz:hostile -- [--files 5000] [--minutes 30] [--from 1]`: whole trainings and inspections of damaged and of
// gigantic files, in processes that are watched. Writes what became of them into test/bench/RESULTS.md; ends with 1 if
// a file hung, crashed the process, took more memory than its bound, or ended in anything but a result or one typed
// error.
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { root, runNode } from '../../steps.mjs';
import { describeHost } from '../results.mjs';
import { hostileMarks, replaceBetween, table, whole } from '../words.mjs';
import { heapMegabytes, watch } from './watch.mjs';

const text = /** @type {const} */ ({ type: 'string' });
const { values } = parseArgs({
  options: {
    files: { ...text, default: '5000' },
    minutes: { ...text, default: '30' },
    from: { ...text, default: '1' },
  },
});

/** Milliseconds: a damaged file has at most 2 MB, a gigantic one is made and read twice. */
const patience = { file: 30_000, giant: 180_000 };
const batchSize = 500;
const folder = path.join(root, 'out', 'bench');

/** @type {Map<string, number>} how many files ended how */
const outcomes = new Map();
/** @type {string[]} */
const faults = [];

/** @param {string} name @param {string} what */
function report(name, what) {
  console.log(`${name}: ${what}`);
  faults.push(`${name}: ${what}`);
}

/** @param {number} from @param {number} to @param {number} until when no more are begun @returns {Promise<number>} how many */
async function damagedFiles(from, to, until) {
  let next = from;
  while (next < to && performance.now() < until) {
    const end = Math.min(to, next + batchSize);
    let current = next;
    const broken = await watch(['files', String(next), String(end)], patience.file, (message) => {
      if (message.begin !== undefined) current = Number(message.begin);
      if (message.fault !== undefined) report(`seed ${message.name}`, message.fault);
      if (message.outcome !== undefined)
        outcomes.set(message.outcome, (outcomes.get(message.outcome) ?? 0) + 1);
    });
    if (broken !== undefined) report(`seed ${current}`, broken);
    next = broken === undefined ? end : current + 1;
    console.log(`${whole(next - from)} files, ${faults.length} faults`);
  }
  return next - from;
}

/** @param {string} name @param {number} most megabytes @returns {Promise<string[]>} a line of the table */
async function giant(name, most) {
  let [ended, grown] = ['nothing', 0];
  const broken = await watch([name], patience.giant, (message) => {
    if (message.fault !== undefined) report(name, message.fault);
    if (message.name === name) ended = message.outcome ?? ended;
    grown = message.grownMegabytes ?? grown;
  });
  if (broken !== undefined) report(name, broken);
  if (grown > most) report(name, `took ${grown} MB, more than ${most} MB`);
  console.log(`${name}: ${ended}, ${grown} MB of ${most}`);
  return [name, ended, `${whole(grown)} MB`, `${whole(most)} MB`];
}

/** @param {readonly string[][]} giants @param {number} tried @param {number} seconds */
function section(giants, tried, seconds) {
  const date = new Date().toISOString().slice(0, 10);
  const codes = [...outcomes].sort(([, a], [, b]) => b - a);
  const ended = codes.map(([code, count]) => `${code} ${whole(count)}`).join(', ');
  return [
    `${whole(tried)} damaged and ${giants.length} gigantic files tried, ${whole(tried + giants.length - faults.length)} survived, in ${whole(seconds)} s; ${date}, ${describeHost()}. Each went through a whole training and \`inspect\` in a process with a heap of at most ${heapMegabytes} MB, and had to end in a result that JSON holds or in one typed error.`,
    `The damaged ones, at most 2 MB each, ended so: ${ended}.`,
    'The gigantic ones are made while they are read, 10 MB where they have rows, else up to 200 MB; "growth" is that of the process\'s peak memory over both readings.',
    table(['', 'ended', 'growth', 'bound'], giants),
    ...(faults.length === 0
      ? []
      : [`Not survived:\n\n${faults.map((each) => `- ${each.split('\n')[0]}`).join('\n')}`]),
  ].join('\n\n');
}

async function main() {
  if ((await runNode('esbuild.mjs', [`--bench=${folder}`])) !== 0) return 1;
  const { gigantic } = await import(pathToFileURL(path.join(folder, 'gigantic.js')).href);
  const startedAt = performance.now();
  const from = Number(values.from);
  const until = startedAt + 60_000 * Number(values.minutes);
  const tried = await damagedFiles(from, from + Number(values.files), until);
  const giants = [];
  for (const [name, { most }] of Object.entries(gigantic)) giants.push(await giant(name, most));
  const page = path.join(root, 'test', 'bench', 'RESULTS.md');
  const found = section(giants, tried, (performance.now() - startedAt) / 1000);
  await writeFile(page, replaceBetween(hostileMarks, await readFile(page, 'utf8'), found));
  return faults.length > 0 ? 1 : 0;
}

process.exitCode = await main();
