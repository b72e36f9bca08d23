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
function run(command, args) {
  return new Promise((resolve, reject) => {
    const shell = process.platform === 'win32' && command === 'npm';
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', shell });
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

/** Installs the extension's own dependencies unless the ones of this lock file are there.
 * @returns {Promise<void>} */
export async function ensureDependencies() {
  const stamp = path.join(root, 'node_modules', '.pulsar-slp-lock');
  const lock = createHash('sha256')
    .update(await readFile(path.join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && (await readFile(stamp, 'utf8')) === lock) return;
  console.log('Installing the dependencies of package-lock.json …');
  // No install scripts: none of the packages needs one, and esbuild's would only test its binary.
  const code = await run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']);
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
