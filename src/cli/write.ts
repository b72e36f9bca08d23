import { open, rename, rm } from 'node:fs/promises';
import { type Problem, sentence } from '../core/problem.js';

/** Writes beside the target, then renames: what was there is never half overwritten.
 * @param target a path, or `-` for stdout
 * @returns the exit status */
export async function write(target: string, pieces: Iterable<string>): Promise<number> {
  if (target === '-') {
    for (const piece of pieces) process.stdout.write(piece);
    return 0;
  }
  const temporary = `${target}.${process.pid}.tmp`;
  try {
    const file = await open(temporary, 'wx');
    try {
      for (const piece of pieces) await file.write(piece);
    } finally {
      await file.close();
    }
    await rename(temporary, target);
    return 0;
  } catch (error) {
    await rm(temporary, { force: true });
    const { code = '', message } = error as NodeJS.ErrnoException;
    return fail({
      code: 'file-unreadable',
      what: `the file could not be written (${code || message})`,
      where: { file: target },
      remedy: 'Name a path in a folder that exists and can be written to',
    });
  }
}

/** Prints a problem as one sentence. @returns the exit status */
export function fail(problem: Problem): number {
  process.stderr.write(`${sentence(problem)}\n`);
  return 1;
}
