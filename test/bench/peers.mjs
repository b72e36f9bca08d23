// @ts-check
// Finds the peers: a file in peers/ is one, in JavaScript, Python or C; `ours.ts` comes bundled.
import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { StepError } from '../steps.mjs';

/** @typedef {object} Peer
 * @property {string} id its file's name, without the ending
 * @property {string} name with its version
 * @property {readonly string[]} tasks
 * @property {(task: string, file: string) => readonly string[]} command */

const sources = path.join(import.meta.dirname, 'peers');

export const ours = 'ours';

/** @param {object} options
 * @param {string} options.folder where esbuild put `ours.js`; C programs are compiled to there
 * @param {readonly string[] | undefined} options.only ids; all without
 * @param {string | undefined} options.python interpreter; without one no peer in Python takes part
 * @param {(line: string) => void} options.log gets a line for each peer that is not installed
 * @returns {Peer[]} ours first */
export function findPeers({ folder, only, python, log }) {
  const files = readdirSync(sources).sort((a, b) => Number(b === 'ours.ts') - Number(a === 'ours.ts'));
  const found = files.map((file) => {
    const { name: id } = path.parse(file);
    if (only !== undefined && id !== ours && !only.includes(id)) return [];
    const peer = firstThatRuns(id, starts(file, folder, python));
    if (typeof peer !== 'string') return [peer];
    if (id === ours) throw new StepError(`This project's own peer does not start: ${peer}.`);
    log(`Not installed: ${id} (${peer})`);
    return [];
  });
  return found.flat();
}

/** Ways to start a peer.
 * @param {string} file @param {string} folder @param {string | undefined} python @returns {readonly string[][]} */
function starts(file, folder, python) {
  const source = path.join(sources, file);
  const { name, ext } = path.parse(file);
  switch (ext) {
    case '.ts':
      return [[process.execPath, path.join(folder, `${name}.js`)]];
    case '.mjs':
      return [[process.execPath, source]];
    case '.py':
      return python === undefined ? [] : [[python, source]];
    case '.c':
      return compile(source, path.join(folder, name));
    default:
      throw new Error(`${file} is no peer: see findPeers`);
  }
}

/** @param {string} source @param {string} program @returns {readonly string[][]} no way to start it without a compiler */
function compile(source, program) {
  rmSync(program, { force: true });
  const options = ['-O3', '-march=native', source, '-o', program, '-lm'];
  const { status } = spawnSync('cc', options, { stdio: ['ignore', 'ignore', 'inherit'] });
  return status === 0 ? [[program]] : [];
}

/** @param {string} id @param {readonly string[][]} ways @returns {Peer | string} or why there is none */
function firstThatRuns(id, ways) {
  /** @type {string | undefined} */
  let why;
  for (const start of ways) {
    const [program = '', ...args] = start;
    const { error, stdout, stderr } = spawnSync(program, [...args, 'describe'], { encoding: 'utf8' });
    const said = error === undefined ? lastJson(stdout) : undefined;
    if (said !== undefined) {
      const { name, tasks, commands = {} } = said;
      return { id, name, tasks, command: (task, file) => [...(commands[task] ?? [...start, task]), file] };
    }
    const complaint = stderr?.split('\n').find((line) => /error/i.test(line));
    why ??= complaint ?? `${path.basename(program)} does not start`;
  }
  return why ?? 'nothing to start it with';
}

/** The last line, if it is an object: a library may say something on stdout before its peer does.
 * @param {string} stdout @returns {any} */
export function lastJson(stdout) {
  const line = stdout.trimEnd().split('\n').at(-1) ?? '';
  return /^\{.*\}$/.test(line) ? JSON.parse(line) : undefined;
}
