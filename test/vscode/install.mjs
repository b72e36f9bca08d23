// @ts-check
/**
 * Installs the embedded VS Code, once. Node built-ins only: this runs before any node_modules exists.
 * Everything comes from the npm registry; no package's install script is run.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { withInstallLock } from './installLock.mjs';
import { runNpm } from './npm.mjs';
import { home, installLog, installStamp, lockFile, vscodeBuiltinExtensions, vscodeServer } from './paths.mjs';

/**
 * `--legacy-peer-deps`: VS Code's own lock file leaves out a peer (tslib) that nothing of it imports, and a plain
 * `npm ci` refuses that. `npm install` would accept it by choosing versions anew on every machine.
 */
const STEPS = [
  { what: 'its packages', cwd: home, args: ['ci', '--ignore-scripts'] },
  { what: "VS Code's server", cwd: vscodeServer, args: ['ci', '--omit=dev', '--ignore-scripts', '--legacy-peer-deps'] },
  {
    what: "VS Code's built-in extensions",
    cwd: vscodeBuiltinExtensions,
    args: ['ci', '--omit=dev', '--ignore-scripts', '--legacy-peer-deps'],
  },
];

/**
 * Does nothing when the install is complete; redoes one that was interrupted or whose lock file has changed.
 * @param {{ log?: (line: string) => void }} [options]
 */
export async function ensureInstalled({ log = () => {} } = {}) {
  if (isInstalled()) return;
  await withInstallLock(log, async () => {
    if (isInstalled()) return; // another process did it while this one waited
    await install(log);
  });
}

/** @returns {boolean} */
export function isInstalled() {
  return existsSync(installStamp) && readFileSync(installStamp, 'utf8') === fingerprint();
}

/** @param {(line: string) => void} log */
async function install(log) {
  const start = Date.now();
  log('Installing the embedded VS Code (once, about 300 MB from the npm registry)...');
  rmSync(installStamp, { force: true });
  rmSync(installLog, { force: true });
  for (const step of STEPS) {
    log(`  ${step.what}`);
    await runNpm(step.args, { cwd: step.cwd, logFile: installLog, what: `installing ${step.what}` });
  }
  writeFileSync(installStamp, fingerprint());
  log(`Installed the embedded VS Code in ${Math.round((Date.now() - start) / 1000)} s.`);
}

/** What was asked for and on what machine: some optional packages differ between platforms. */
function fingerprint() {
  const lockHash = createHash('sha256').update(readFileSync(lockFile)).digest('hex');
  return `${lockHash} ${process.platform}-${process.arch}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await ensureInstalled({ log: (line) => console.log(line) }).catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
