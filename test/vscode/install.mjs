// @ts-check
// Installs the embedded VS Code. Only Node's own modules: it runs before anything is installed.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createWriteStream, existsSync } from 'node:fs';
import { copyFile, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));

/** The VS Code server inside the package code-server. */
export const serverFolder = path.join(here, 'node_modules', 'code-server', 'lib', 'vscode');

const stamp = path.join(here, 'node_modules', '.complete');
const lockFolder = path.join(
  os.tmpdir(),
  `pulsar-slp-install-${createHash('sha256').update(here).digest('hex').slice(0, 12)}`,
);

/** Installs what is missing, once; a second caller waits for the first. About 20 s and 300 MB.
 * @param {{ log: (line: string) => void }} options
 * @throws {Error} whose message is one sentence */
export async function ensureInstalled({ log }) {
  if (await isComplete()) return;
  await takeTurn();
  try {
    if (await isComplete()) return;
    log('Installing the embedded VS Code from the npm registry (300 MB, once) …');
    // Nothing of it needs its install scripts: they would compile native modules that we do not use.
    const options = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
    await npm(here, ['ci', ...options]);
    // Not `ci`: code-server's shrinkwrap, which `install` follows too, lacks an entry that `ci` insists on.
    for (const folder of [serverFolder, path.join(serverFolder, 'extensions')]) {
      await npm(folder, ['install', '--omit=dev', '--no-save', ...options]);
    }
    await bringRipgrep();
    await copyFile(
      path.join(here, 'spdlog.cjs'),
      path.join(serverFolder, 'node_modules', '@vscode', 'spdlog', 'index.js'),
    );
    await writeFile(stamp, await wanted()); // last: an install that was cut short is done again
  } finally {
    await rm(lockFolder, { recursive: true, force: true });
  }
}

/** Finding files in a workspace needs ripgrep, which the server's own package would download from elsewhere
 * in an install script; a newer version of that package has it inside. */
async function bringRipgrep() {
  const { rgPath } = createRequire(path.join(here, 'package.json'))('@vscode/ripgrep');
  const bin = path.join(serverFolder, 'node_modules', '@vscode', 'ripgrep', 'bin');
  await mkdir(bin, { recursive: true });
  await copyFile(rgPath, path.join(bin, path.basename(rgPath)));
}

async function isComplete() {
  return existsSync(stamp) && (await readFile(stamp, 'utf8')) === (await wanted());
}

async function wanted() {
  const hash = createHash('sha256');
  for (const file of ['package-lock.json', 'install.mjs', 'spdlog.cjs'])
    hash.update(await readFile(path.join(here, file)));
  return hash.digest('hex');
}

/** A folder can be made by one process only; it holds that process's id. */
async function takeTurn() {
  for (;;) {
    try {
      await mkdir(lockFolder);
      await writeFile(path.join(lockFolder, 'pid'), String(process.pid));
      return;
    } catch {
      const pid = Number(await readFile(path.join(lockFolder, 'pid'), 'utf8').catch(() => 'none'));
      // Without a number yet, its owner is about to write one; a long-dead folder has none either.
      const stale = Number.isNaN(pid) ? await isOld(lockFolder) : !isRunning(pid);
      if (stale) await rm(lockFolder, { recursive: true, force: true });
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }
}

/** @param {string} folder */
async function isOld(folder) {
  const { mtimeMs } = await stat(folder).catch(() => ({ mtimeMs: Date.now() }));
  return Date.now() - mtimeMs > 60_000;
}

/** @param {number} pid */
function isRunning(pid) {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** @param {string} folder @param {readonly string[]} args @returns {Promise<void>} */
function npm(folder, args) {
  const logFile = path.join(os.tmpdir(), `pulsar-slp-npm-${process.pid}.log`);
  return new Promise((resolve, reject) => {
    const child = spawn('npm', args, {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    const out = createWriteStream(logFile);
    child.stdout.pipe(out, { end: false });
    child.stderr.pipe(out, { end: false });
    const fail = (/** @type {string} */ why) =>
      reject(
        new Error(
          `Installing the embedded VS Code failed (npm ${args[0]}: ${why}); see ${logFile}, check the network, and run this again.`,
        ),
      );
    child.on('error', ({ message }) => fail(message));
    child.on('close', (code) => {
      out.end();
      if (code !== 0) fail(`exit code ${code}`);
      else void rm(logFile, { force: true }).then(resolve);
    });
  });
}
