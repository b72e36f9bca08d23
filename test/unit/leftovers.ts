import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { temporaryName } from '../../src/worker/storage/temporaryFile.js';

/** Puts files into a folder that processes left there. @param gone a process that is no more
 * @returns the name of the one that may be removed, and those that may not */
export function putLeftovers(folder: string, gone: number, ending: 'rows' | 'tmp') {
  const running = temporaryName(ending);
  const left = running.replace(`-${process.pid}-`, `-${gone}-`);
  const elsewhere = left.replace('pulsar-slp-', 'pulsar-slp-another-machine-');
  const others = [running, elsewhere, `other-${gone}.${ending}`];
  for (const name of [left, ...others]) writeFileSync(path.join(folder, name), '');
  return { left, others };
}
