// @ts-check
// The peers from PyPI, in an environment of their own: what a machine's Python has is years old as a rule.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { root } from '../steps.mjs';

/** Ignored by git. */
const environment = path.join(root, 'out', 'bench', 'venv');

const packages = ['pandas', 'polars', 'scikit-learn'];

/** Makes the environment, and brings it up to date.
 * @param {(line: string) => void} log is told what the peers are worth where that failed
 * @returns {string | undefined} its interpreter; none where there is no python3 with venv and pip, or no way to PyPI */
export function findPython(log) {
  const python = path.join(
    environment,
    ...(process.platform === 'win32' ? ['Scripts', 'python.exe'] : ['bin', 'python']),
  );
  const runs = (/** @type {string} */ program, /** @type {readonly string[]} */ args) =>
    spawnSync(program, args, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
  if (!existsSync(python) && !runs('python3', ['-m', 'venv', environment])) {
    log('There is no python3 with venv and pip: the peers in Python are left out.');
    return undefined;
  }
  if (runs(python, ['-m', 'pip', 'install', '--quiet', '--upgrade', ...packages])) return python;
  if (runs(python, ['-c', 'import pandas, polars, sklearn'])) {
    log('PyPI could not be asked for newer versions: the peers in Python are those installed before.');
    return python;
  }
  log(`PyPI's ${packages.join(', ')} could not be installed: the peers in Python are left out.`);
  return undefined;
}
