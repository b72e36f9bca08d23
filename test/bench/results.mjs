// @ts-check
// What was measured, kept from one call to the next, so that tasks can be measured one at a time.
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import os from 'node:os';

/** @typedef {Omit<import('./measure.mjs').Contestant, 'command'> & { bytes: number }} Measured */
/** @typedef {{ date: string, contestants: readonly Measured[] }} TaskResult */
/** @typedef {{ host: string, tasks: Record<string, TaskResult> }} Results */

/** The machine in words. @returns {string} */
export function describeHost() {
  const cpus = os.cpus();
  const memory = `${Math.round(os.totalmem() / 2 ** 30)} GiB`;
  return `${cpus.length} × ${cpus[0]?.model.trim() ?? 'unknown CPU'}, ${memory}, Node ${process.versions.node}, ${os.type()} ${os.arch()}`;
}

/** @param {string} file @returns {Promise<Results>} what was measured on this machine before */
export async function loadResults(file) {
  const nothing = { host: describeHost(), tasks: {} };
  if (!existsSync(file)) return nothing;
  /** @type {Results} */
  const results = JSON.parse(await readFile(file, 'utf8'));
  return results.host === nothing.host ? results : nothing;
}

/** @param {string} file @param {Results} results */
export async function saveResults(file, results) {
  await writeFile(file, `${JSON.stringify(results, null, 1)}\n`);
}
