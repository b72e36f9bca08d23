// @ts-check
// Finds the peers: a file in peers/ is one, in JavaScript, Python or C; `ours.ts` comes bundled.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';

/** @typedef {object} Peer
 * @property {string} id its file's name, without the ending
 * @property {string} name with its version
 * @property {readonly string[]} tasks
 * @property {(task: string, file: string) => readonly string[]} command */

const folder = path.join(import.meta.dirname, 'peers');

export const ours = 'ours';

/** @param {object} options
 * @param {string} options.bundles where esbuild put `ours.js`
 * @param {string} options.scratch where a C program may be compiled to
 * @param {readonly string[] | undefined} options.only ids; all without
 * @param {(line: string) => void} options.log gets a line for each peer that is not installed
 * @returns {Peer[]} ours first */
export function findPeers({ bundles, scratch, only, log }) {
  const files = readdirSync(folder).sort((a, b) => Number(b === 'ours.ts') - Number(a === 'ours.ts'));
  const found = files.map((file) => {
    const { name: id } = path.parse(file);
    if (only !== undefined && id !== ours && !only.includes(id)) return [];
    const peer = firstThatRuns(id, starts(file, bundles, scratch));
    if (typeof peer !== 'string') return [peer];
    log(`Not installed: ${id} (${peer})`);
    return [];
  });
  return found.flat();
}

/** Ways to start a peer, one of which may work.
 * @param {string} file @param {string} bundles @param {string} scratch @returns {readonly string[][]} */
function starts(file, bundles, scratch) {
  const source = path.join(folder, file);
  const { name, ext } = path.parse(file);
  switch (ext) {
    case '.ts':
      return [[process.execPath, path.join(bundles, `${name}.js`)]];
    case '.mjs':
      return [[process.execPath, source]];
    case '.py':
      return ['python3', '/usr/bin/python3', 'python'].map((python) => [python, source]);
    case '.c':
      return [[compile(source, path.join(scratch, name))]];
    default:
      throw new Error(`${file} is no peer: see findPeers`);
  }
}

/** @param {string} source @param {string} program @returns {string} the program, which is not there without a compiler */
function compile(source, program) {
  spawnSync('cc', ['-O3', '-march=native', source, '-o', program, '-lm'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return program;
}

/** @param {string} id @param {readonly string[][]} ways @returns {Peer | string} or why there is none */
function firstThatRuns(id, ways) {
  let why = '';
  for (const start of ways) {
    const [program = '', ...args] = start;
    const { error, stdout, stderr } = spawnSync(program, [...args, 'describe'], { encoding: 'utf8' });
    const said = error === undefined ? lastJson(stdout) : undefined;
    if (said !== undefined) {
      const { name, tasks, commands = {} } = said;
      return { id, name, tasks, command: (task, file) => [...(commands[task] ?? [...start, task]), file] };
    }
    const complaint = stderr?.split('\n').find((line) => /error/i.test(line));
    why ||= complaint ?? `${path.basename(program)} does not start`;
  }
  return why;
}

/** The last line, if it is an object: a library may say something on stdout before its peer does.
 * @param {string} stdout @returns {any} */
export function lastJson(stdout) {
  const line = stdout.trimEnd().split('\n').at(-1) ?? '';
  return /^\{.*\}$/.test(line) ? JSON.parse(line) : undefined;
}
