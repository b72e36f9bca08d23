import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import type { RunRecord } from '../src/core/run/record.js';

/** The record that the command line makes of a file: what every other way in is compared with.
 * @param root the checkout */
export async function cliRecord(root: string, file: string, ...options: string[]): Promise<RunRecord> {
  const args = [path.join(root, 'dist', 'cli.js'), 'train', file, '--json', '-', ...options];
  const { stdout } = await promisify(execFile)('node', args, { maxBuffer: 1 << 26 });
  return JSON.parse(stdout) as RunRecord;
}
