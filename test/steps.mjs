// @ts-check
// What `npm start` and `npm test` share. Only Node's own modules: this runs before anything is installed.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** Something a person can mend; its message is one sentence. */
export class StepError extends Error {}

/** Runs a program of Node's in the checkout and shows what it prints.
 * @param {string} script path of a JavaScript file
 * @param {readonly string[]} args
 * @returns {Promise<number>} its exit code */
export function runNode(script, args = []) {
  return run(process.execPath, [path.join(root, script), ...args]);
}

/** @param {string} command @param {readonly string[]} args @returns {Promise<number>} */
function run(command, args, cwd = root) {
  return new Promise((resolve, reject) => {
    const shell = process.platform === 'win32' && command === 'npm';
    const child = spawn(command, args, { cwd, stdio: 'inherit', shell });
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

/** Installs a folder's dependencies unless the ones of its lock file are there.
 * @returns {Promise<void>} */
export async function ensureDependencies(folder = root) {
  const stamp = path.join(folder, 'node_modules', '.pulsar-slp-lock');
  const lockFile = path.join(folder, 'package-lock.json');
  const lock = createHash('sha256')
    .update(await readFile(lockFile))
    .digest('hex');
  if (existsSync(stamp) && (await readFile(stamp, 'utf8')) === lock) return;
  console.log(`Installing the dependencies of ${path.relative(root, lockFile)} …`);
  // No install scripts: none of the packages needs one, and esbuild's would only test its binary.
  const options = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const code = await run('npm', ['ci', ...options], folder);
  if (code !== 0) {
    throw new StepError(
      `npm ci ended with ${code}: check the network and the registry, then run this again.`,
    );
  }
  await writeFile(stamp, lock);
}

/** Builds every bundle. */
export async function build() {
  if ((await runNode('esbuild.mjs')) !== 0) throw new StepError('The build failed: see the errors above.');
}
