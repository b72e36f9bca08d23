// @ts-check
/** Runs npm, keeps what it says in a file, and turns a failure into one sentence. */
import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync } from 'node:fs';

/**
 * @param {string[]} args
 * @param {{ cwd: string, logFile: string, what: string }} options
 */
export async function runNpm(args, { cwd, logFile, what }) {
  if (!existsSync(cwd)) throw new Error(npmFailure(what, `the folder ${cwd} is missing`, logFile));
  const outcome = await npmOutcome(args, cwd, logFile);
  if (outcome !== 'ok') throw new Error(npmFailure(what, outcome, logFile));
}

/**
 * @param {string[]} args
 * @param {string} cwd
 * @param {string} logFile
 * @returns {Promise<string>} 'ok', or why npm did not succeed
 */
function npmOutcome(args, cwd, logFile) {
  const log = openSync(logFile, 'a');
  // Windows starts npm.cmd through its shell only; the arguments are constants without spaces.
  const isWindows = process.platform === 'win32';
  const npm = spawn(isWindows ? 'npm.cmd' : 'npm', [...args, '--no-audit', '--no-fund'], {
    cwd,
    shell: isWindows,
    stdio: ['ignore', log, log],
  });
  return new Promise((resolve) => {
    npm.once('error', (error) => resolve(`npm could not be started: ${error.message}`));
    npm.once('close', (code, signal) => resolve(code === 0 ? 'ok' : `npm ended with ${signal ?? `code ${code}`}`));
  }).finally(() => closeSync(log));
}

/**
 * @param {string} what
 * @param {string} why
 * @param {string} logFile
 */
function npmFailure(what, why, logFile) {
  return (
    `The embedded VS Code is not installed, because ${what} failed (${why}): ` +
    `check that the npm registry can be reached and the disk has 1 GB free, then run the same command again; npm's own words are in ${logFile}.`
  );
}
