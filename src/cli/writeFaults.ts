import { InputError, type Problem } from '../core/problem.js';

const elsewhere = 'Name another file';
const faults: Readonly<Record<string, readonly [what: string, remedy: string]>> = {
  ENOENT: ['the folder it should be in does not exist', 'Create the folder first, or name another file'],
  ENOTDIR: ['what should be its folder is a file', elsewhere],
  EISDIR: ['this is a folder, not a file', 'Name a file in it'],
  EACCES: ['writing it is not permitted', 'Change the permissions, or name another file'],
  EPERM: ['writing it is not permitted', 'Change the permissions, or name another file'],
  EROFS: ['it is on a disk that cannot be written to', elsewhere],
  ENAMETOOLONG: ['its name is too long', 'Choose a shorter one'],
  ELOOP: ['its links lead in a circle', elsewhere],
  EPIPE: ['whoever reads it has gone', elsewhere],
  ENOSPC: ['its disk is full', 'Free some space there, or name a file on another disk'],
  EDQUOT: ['your share of its disk is used up', 'Free some space there, or name a file on another disk'],
};

/** What a fault means and what to do about it, by the system's code. */
function meaning(error: unknown): readonly [why: string, remedy: string] {
  const { code = '', message = '' } = (error ?? {}) as { code?: string; message?: string };
  return faults[code] ?? [message || code, elsewhere];
}

export function unwritable(file: string, error: unknown): InputError {
  const [why, remedy] = meaning(error);
  const what = `the file cannot be written: ${why}`;
  return new InputError({ code: 'file-unwritable', what, where: { file }, remedy });
}

/** Something was written but could not get its name. @param kept where it is */
export function misplaced(file: string, kept: string, error: unknown): InputError {
  const [why] = meaning(error);
  const what = `the file cannot be put in its place: ${why.replace(/\..*/, '')}`;
  return new InputError({
    code: 'file-unwritable',
    what,
    where: { file },
    remedy: `What was written is kept in ${kept}`,
  });
}

/** Not all of what was printed got out. */
export function unprinted(error: unknown): Problem {
  const [why, remedy] = meaning(error);
  return { code: 'file-unwritable', what: `not all of the output could be written: ${why}`, remedy };
}
