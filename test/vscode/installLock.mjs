// @ts-check
/**
 * One install at a time. The lock is a folder that holds its owner's process id; it is made aside and renamed into
 * place, so that a lock without an owner is never seen. The lock of a process that is gone is taken away.
 */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { installLock } from './paths.mjs';

const POLL_MS = 500;

/**
 * @param {(line: string) => void} log
 * @param {() => Promise<void>} action
 */
export async function withInstallLock(log, action) {
  await acquire(log);
  try {
    await action();
  } finally {
    rmSync(installLock, { recursive: true, force: true });
  }
}

/** @param {(line: string) => void} log */
async function acquire(log) {
  let saidSo = false;
  while (!tryAcquire()) {
    const owner = lockOwner();
    if (owner !== undefined && !isRunning(owner)) {
      rmSync(installLock, { recursive: true, force: true });
      continue;
    }
    if (!saidSo) log(`Waiting for another install of the embedded VS Code (process ${owner})...`);
    saidSo = true;
    await delay(POLL_MS);
  }
}

/** @returns {boolean} */
function tryAcquire() {
  const aside = `${installLock}-${process.pid}`;
  rmSync(aside, { recursive: true, force: true });
  mkdirSync(aside);
  writeFileSync(path.join(aside, 'pid'), String(process.pid));
  try {
    renameSync(aside, installLock); // fails when the target exists and is not empty
    return true;
  } catch (error) {
    rmSync(aside, { recursive: true, force: true });
    const code = /** @type {NodeJS.ErrnoException} */ (error).code ?? '';
    if (['EEXIST', 'ENOTEMPTY', 'EPERM', 'EACCES'].includes(code) && lockOwner() !== undefined) return false;
    if (code === 'ENOTEMPTY' || code === 'EEXIST') return false; // released between the rename and the look
    throw new Error(`The embedded VS Code cannot be installed: ${installLock} cannot be made (${code}).`);
  }
}

/** @returns {number | undefined} undefined when there is no lock any more */
function lockOwner() {
  try {
    return Number(readFileSync(path.join(installLock, 'pid'), 'utf8'));
  } catch {
    return undefined;
  }
}

/** @param {number} pid */
function isRunning(pid) {
  try {
    process.kill(pid, 0); // signal 0 only asks
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}
