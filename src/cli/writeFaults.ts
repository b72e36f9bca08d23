import { InputError, type Problem } from '../core/problem.js';
import { type systemSayings, tellOfSystem as tell } from '../core/systemSayings.js';
import type { Told } from '../core/told.js';
import { UsageError } from './usageError.js';

/** What is said by its key alone. */
type Factless = {
  [Key in keyof typeof systemSayings]: keyof (typeof systemSayings)[Key] extends never ? Key : never;
}[keyof typeof systemSayings];

const faults: Readonly<Record<string, readonly [why: Factless, remedy: Factless]>> = {
  ENOENT: ['target-folder-missing', 'create-the-folder'],
  ENOTDIR: ['target-folder-is-a-file', 'name-another-file'],
  EISDIR: ['target-is-a-folder', 'name-a-file-in-it'],
  EACCES: ['target-not-permitted', 'change-permissions'],
  EPERM: ['target-not-permitted', 'change-permissions'],
  EROFS: ['target-disk-read-only', 'name-another-file'],
  ENAMETOOLONG: ['target-name-too-long', 'choose-a-shorter-name'],
  ELOOP: ['target-links-in-a-circle', 'name-another-file'],
  EPIPE: ['target-reader-gone', 'name-another-file'],
  ENOSPC: ['target-disk-full', 'free-space-on-disk'],
  EDQUOT: ['target-quota-used-up', 'free-space-on-disk'],
};

/** What a fault means and what to do about it, by the system's code. */
function meaning(error: unknown): { readonly why: Told; readonly remedy: Told } {
  const { code = '', message = '' } = (error ?? {}) as { code?: string; message?: string };
  const [why, remedy] = faults[code] ?? [];
  if (why !== undefined && remedy !== undefined) return { why: tell(why), remedy: tell(remedy) };
  const said = error instanceof UsageError ? error.fault : message || code;
  return { why: tell('system-says', { message: said }), remedy: tell('name-another-file') };
}

export function unwritable(file: string, error: unknown): InputError {
  const { why, remedy } = meaning(error);
  const what = tell('file-not-written', { why });
  return new InputError({ code: 'file-unwritable', what, where: { file }, remedy });
}

/** Something was written but could not get its name. @param kept where it is */
export function misplaced(file: string, kept: string, error: unknown): InputError {
  return new InputError({
    code: 'file-unwritable',
    what: tell('file-not-put-in-place', { why: meaning(error).why }),
    where: { file },
    remedy: tell('kept-beside', { file: kept }),
  });
}

/** Not all of what was printed got out. */
export function unprinted(error: unknown): Problem {
  const { why, remedy } = meaning(error);
  return { code: 'file-unwritable', what: tell('output-not-written', { why }), remedy };
}
