// @ts-check
// `npm run bench`: this project beside its peers, in the same run. See CONTRIBUTING.md.
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build, ensureDependencies, root, runNode, StepError } from '../steps.mjs';
import { goalsOf } from './goals.mjs';
import { contestantsOf, measure } from './measure.mjs';
import { findPeers } from './peers.mjs';
import { findPython } from './python.mjs';
import { goalTable, report, taskReport } from './report.mjs';
import { loadResults, saveResults } from './results.mjs';
import { tasks } from './tasks.mjs';
import { benchMarks, replaceBetween } from './words.mjs';

/** @typedef {import('./results.mjs').TaskResult} TaskResult */

const fullRows = 2_000_000;
const quickRows = 20_000;
/** Ignored by git: bundles, programs, data, results. */
const folder = path.join(root, 'out', 'bench');

const usage = `Usage: npm run bench -- [options]

  --only A,B      tasks: ${tasks.map(({ name }) => name).join(', ')}
  --peers A,B     peers, by their file's name in test/bench/peers; ours is always one
  --repeats N     rounds (5)
  --rows N        rows of the large file (${fullRows})
  --large         growth up to five times that
  --quick         a smoke test: --rows ${quickRows} --repeats 1
  --help          this text

Only figures at ${fullRows} rows go into test/bench/RESULTS.md.
`;

function readOptions() {
  const text = /** @type {const} */ ({ type: 'string' });
  const flag = /** @type {const} */ ({ type: 'boolean', default: false });
  const options = {
    only: text,
    peers: text,
    repeats: text,
    rows: text,
    large: flag,
    quick: flag,
    help: flag,
  };
  const { values } = parseArgs({ options });
  const names = (/** @type {string | undefined} */ list) => list?.split(',');
  const only = names(values.only);
  const unknown = only?.find((name) => !tasks.some((task) => task.name === name));
  if (unknown !== undefined) throw new StepError(`"${unknown}" is no task.\n\n${usage}`);
  return {
    help: values.help,
    only,
    peers: names(values.peers),
    repeats: atLeast(1, 'repeats', values.repeats ?? (values.quick ? '1' : '5')),
    rows: atLeast(20_000, 'rows', values.rows ?? String(values.quick ? quickRows : fullRows)),
    large: values.large,
  };
}

/** @param {number} least @param {string} option @param {string} text */
function atLeast(least, option, text) {
  const value = Number(text);
  if (Number.isInteger(value) && value >= least) return value;
  throw new StepError(`--${option} must be a whole number from ${least}, not ${text}.`);
}

/** Ours and the data's maker are TypeScript; the rest needs no bundle.
 * @returns {Promise<typeof import('./data.js')>} */
async function bundle() {
  await build();
  if ((await runNode('esbuild.mjs', [`--bench=${folder}`])) !== 0) throw new StepError('The build failed.');
  return import(pathToFileURL(path.join(folder, 'data.js')).href);
}

/** @param {readonly import('./measure.mjs').Contestant[]} contestants @returns {Promise<TaskResult>} */
async function resultOf(contestants) {
  const measured = contestants.map(async ({ command: _, file, ...rest }) => {
    const { size } = await stat(file);
    return { ...rest, file: path.basename(file), bytes: size };
  });
  return { date: new Date().toISOString().slice(0, 10), contestants: await Promise.all(measured) };
}

async function main() {
  const { help, only, peers: wanted, repeats, rows, large } = readOptions();
  if (help) return console.log(usage);
  await ensureDependencies();
  await ensureDependencies(path.join(root, 'test', 'bench')).catch(({ message }) => console.log(message));
  await mkdir(folder, { recursive: true });
  const { makeData } = await bundle();
  const files = await makeData(path.join(folder, 'data'), rows, large, console.log);
  const python = findPython(console.log);
  const peers = findPeers({ folder, only: wanted, python, log: console.log });
  const resultsFile = path.join(folder, `results-${rows}.json`);
  const results = await loadResults(resultsFile);
  for (const task of tasks.filter(({ name }) => only?.includes(name) ?? true)) {
    console.log(`\n${task.title}`);
    const contestants = contestantsOf(task, peers, files);
    await measure(contestants, repeats * (task.rounds ?? 1), console.log);
    if (contestants.some(({ failure }) => failure !== undefined)) process.exitCode = 1;
    const result = await resultOf(contestants);
    results.tasks[task.name] = result;
    await saveResults(resultsFile, results);
    const goals = goalsOf(task, result);
    console.log(['', taskReport(task, result), ...(goals.length > 0 ? [goalTable(goals)] : [])].join('\n\n'));
  }
  if (rows !== fullRows) return;
  const page = path.join(root, 'test', 'bench', 'RESULTS.md');
  await writeFile(page, replaceBetween(benchMarks, await readFile(page, 'utf8'), report(results)));
  console.log(`\nWritten to ${path.relative(process.cwd(), page)}.`);
}

try {
  await main();
} catch (error) {
  console.error(error instanceof StepError ? error.message : error);
  process.exitCode = 1;
}
