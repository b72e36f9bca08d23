import { open, realpath, rename, rm, stat } from 'node:fs/promises';
import { type Problem, sentence } from '../core/problem.js';
import { withOptions } from './fixOptions.js';

/** Writes a file as a whole or not at all; a pipe or a device is written into.
 * @param target a path, or `-` for stdout
 * @returns the exit status */
export async function write(target: string, pieces: Iterable<string>): Promise<number> {
  if (target === '-') {
    for (const piece of pieces) process.stdout.write(piece);
    return 0;
  }
  try {
    const file = await realpath(target).catch(() => target); // a link stays one
    const there = await stat(file).catch(() => undefined);
    const isStream = there !== undefined && !there.isFile() && !there.isDirectory();
    await (isStream ? fill(file, 'w', pieces) : replace(file, pieces));
    return 0;
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    return fail({
      code: 'file-unreadable',
      what: `the file could not be written (${code || message})`,
      where: { file: target },
      remedy: 'Name a path in a folder that exists and can be written to',
    });
  }
}

/** Writes beside the file, then renames: what was there is never half overwritten. */
async function replace(file: string, pieces: Iterable<string>): Promise<void> {
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    await fill(temporary, 'wx', pieces);
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

async function fill(path: string, flags: 'w' | 'wx', pieces: Iterable<string>): Promise<void> {
  const file = await open(path, flags);
  try {
    for (const piece of pieces) await file.write(piece);
  } finally {
    await file.close();
  }
}

/** Prints a problem as one sentence. @returns the exit status */
export function fail(problem: Problem): number {
  process.stderr.write(`${sentence(withOptions(problem))}\n`);
  return 1;
}
