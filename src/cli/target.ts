import {
  accessSync,
  constants,
  readlinkSync,
  realpathSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { open, rename } from 'node:fs/promises';
import path from 'node:path';
import { isatty } from 'node:tty';
import { printable } from '../core/printable.js';
import { InputError } from '../core/problem.js';
import { terminalWords } from '../words/terminal.js';
import { removeLeftovers, temporaryName } from '../worker/storage/temporaryFile.js';
import { isSameFile } from './sameFile.js';
import { cleaningUp } from './signals.js';
import { putOut } from './terminal.js';
import { UsageError } from './usageError.js';
import { misplaced, unwritable } from './writeFaults.js';

/** A text as it is made. */
export type Pieces = Iterable<string> | AsyncIterable<string>;

/** A place to write to that was found to be one. */
export interface Target {
  /** Writes a file as a whole or not at all; a pipe, a device or stdout is written into.
   * @throws InputError `file-unwritable` */
  write(pieces: Pieces): Promise<void>;
}

export interface Conditions {
  /** A file that must not be overwritten by it. */
  readonly source?: string;
  /** Whether a file that is there may be replaced. */
  readonly replace: boolean;
  /** The option that named the place. */
  readonly option?: string;
}

/** Looks whether a file can be written, and what it would overwrite, before there is anything to lose.
 * @param name a path, or `-` for stdout
 * @throws UsageError where it would overwrite what it must not @throws InputError `file-unwritable` */
export function openTarget(name: string, conditions: Conditions): Target {
  if (name === '-') return { write: putOutAll };
  try {
    const there = statSync(name, { throwIfNoEntry: false });
    if (there?.isDirectory() || name.endsWith('/') || name.endsWith(path.sep)) throw codeError('EISDIR');
    const isStream = there?.isFile() === false;
    const file = isStream ? name : leadsTo(name);
    if (!isStream) refuse(file, name, conditions);
    // The superuser is held back by no permission, but means it nevertheless.
    if (there !== undefined && (there.mode & 0o222) === 0) throw codeError('EACCES');
    if (there !== undefined) accessSync(name, constants.W_OK);
    if (isStream) return { write: (pieces) => saying(name, () => fill(name, 'w', pieces)) };
    const folder = path.dirname(file);
    removeLeftovers(folder);
    tryOut(folder, path.basename(file));
    return { write: (pieces) => saying(name, () => replace({ name, file, there, conditions, pieces })) };
  } catch (error) {
    throw error instanceof UsageError ? error : unwritable(name, error);
  }
}

async function putOutAll(pieces: Pieces): Promise<void> {
  for await (const piece of pieces) await putOut(piece);
}

/** @throws UsageError */
function refuse(file: string, name: string, { source, replace, option = '--json' }: Conditions): void {
  if (source !== undefined && isSameFile(file, source)) throw refusal(terminalWords.overwritesCsv(option));
  if (isSameFile(file, 1) || isSameFile(file, 2)) throw refusal(terminalWords.isOutput(name));
  if (!replace && statSync(file, { throwIfNoEntry: false }) !== undefined)
    throw refusal(terminalWords.isThere(name));
}

function refusal({ fault, remedy }: { readonly fault: string; readonly remedy: string }): UsageError {
  return new UsageError(`${fault}. ${remedy}.`, fault);
}

/** The file at the end of all links: these stay. Asked of the system, not of Node, which takes `x/../` out of a path
 * whether there is an x or not, and wherever it leads to. */
function leadsTo(name: string): string {
  try {
    return realpathSync.native(name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    const folder = realpathSync.native(path.dirname(name));
    const link = linkAt(name);
    return link === undefined ? path.join(folder, path.basename(name)) : leadsTo(path.resolve(folder, link));
  }
}

function linkAt(name: string): string | undefined {
  try {
    return readlinkSync(name);
  } catch {
    return undefined;
  }
}

/** Whether files can be made in the folder, and one of this name. It is not kept open for the time of the work: a
 * process that is killed would leave it. */
function tryOut(folder: string, name: string): void {
  const temporary = path.join(folder, temporaryName('tmp'));
  writeFileSync(temporary, '', { flag: 'wx', mode: 0o600 });
  rmSync(temporary);
  statSync(path.join(folder, name), { throwIfNoEntry: false }); // too long a name is refused here
}

interface Replacement {
  readonly name: string;
  readonly file: string;
  /** What is replaced. */
  readonly there: Stats | undefined;
  readonly conditions: Conditions;
  readonly pieces: Pieces;
}

/** Writes beside the file, then renames: what was there is never half overwritten. What was written whole and cannot
 * be put in its place is kept beside it. */
async function replace({ name, file, there, conditions, pieces }: Replacement): Promise<void> {
  const temporary = path.join(path.dirname(file), temporaryName('tmp'));
  const remove = () => rmSync(temporary, { force: true });
  await cleaningUp(remove, async () => {
    try {
      await fill(temporary, 'wx', pieces, there?.mode);
    } catch (error) {
      remove();
      throw error;
    }
    try {
      refuse(file, name, conditions); // it may lead elsewhere by now
      await rename(temporary, file);
    } catch (error) {
      const kept = `${temporary.slice(0, -'.tmp'.length)}${path.extname(file)}`;
      await rename(temporary, kept);
      throw misplaced(name, kept, error);
    }
  });
}

/** In a terminal, which may be named as a file too, a person reads it after all: see {@link putOut}.
 * @param mode permissions that the file has, whatever those of new ones are */
async function fill(name: string, flags: 'w' | 'wx', pieces: Pieces, mode?: number): Promise<void> {
  const file = await open(name, flags, mode === undefined ? 0o666 : 0o600);
  try {
    const isTerminal = isatty(file.fd);
    for await (const piece of pieces) await file.writeFile(isTerminal ? printable(piece) : piece);
    if (mode !== undefined) await file.chmod(mode & 0o7777);
  } finally {
    await file.close();
  }
}

async function saying(name: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    throw error instanceof InputError ? error : unwritable(name, error);
  }
}

function codeError(code: string): Error {
  return Object.assign(new Error(code), { code });
}
