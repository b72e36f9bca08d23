// @ts-check
// A process that reads hostile files, and the eye on it.
import { fork } from 'node:child_process';
import path from 'node:path';
import { root } from '../../steps.mjs';

/** Of JavaScript's heap; the kernel's memory is not in it. */
export const heapMegabytes = 1_024;

/** What test/bench/fuzz/hostile.ts says.
 * @typedef {{ begin?: string, name?: string, outcome?: string, fault?: string, grownMegabytes?: number }} Message */

/** Runs a process until it ends, or until it has said nothing for too long and is killed.
 * @param {readonly string[]} args @param {number} patienceMs @param {(message: Message) => void} hear
 * @returns {Promise<string | undefined>} what went wrong with the process as a whole */
export function watch(args, patienceMs, hear) {
  return new Promise((resolve) => {
    const execArgv = [`--max-old-space-size=${heapMegabytes}`, '--enable-source-maps'];
    const child = fork(path.join(root, 'out', 'bench', 'hostile.js'), [...args], { execArgv });
    let hung = false;
    const wait = () =>
      setTimeout(() => {
        hung = true;
        child.kill('SIGKILL');
      }, patienceMs);
    let timer = wait();
    child.on('message', (message) => {
      clearTimeout(timer);
      timer = wait();
      hear(/** @type {Message} */ (message));
    });
    child.on('exit', (code, signal) => {
      clearTimeout(timer);
      if (hung) resolve(`no end within ${patienceMs / 1000} s`);
      else resolve(code === 0 ? undefined : `the process ended with ${code ?? signal}`);
    });
  });
}
