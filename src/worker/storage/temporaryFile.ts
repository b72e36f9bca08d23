import { closeSync, openSync, readdirSync, readSync, rmSync, writeSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import path from 'node:path';
import { InputError } from '../../core/problem.js';
import { mostBytesInMemory, type Spill, type SpillFile } from './spill.js';

/** Of this machine: a folder may be shared with others, where the same number is another process. */
const machine = hostname()
  .replace(/[^\w-]/g, '_')
  .slice(0, 64);
const ours = new RegExp(`^pulsar-slp-${machine}-(\\d+)-[\\da-f-]+\\.(?:rows|tmp)$`);

/** A name no other file has, by which {@link removeLeftovers} knows whose it is. */
export function temporaryName(ending: 'rows' | 'tmp'): string {
  return `pulsar-slp-${machine}-${process.pid}-${crypto.randomUUID()}.${ending}`;
}

/** Spills to a file in the system's folder for such files. Removed files of others that ended before they could,
 * first of all.
 * @param mostBytes that stay in memory @param folder where it is put */
export function temporarySpill(mostBytes = mostBytesInMemory, folder = tmpdir()): Spill {
  removeLeftovers(folder);
  let close = () => {};
  return {
    mostBytes,
    open() {
      const file = path.join(folder, temporaryName('rows'));
      const descriptor = openNew(file, folder);
      // Its name goes at once: what no name leads to goes with the process, or the thread, that has it open, however
      // that ends. Where the system does not allow it (some file systems on Windows), it is removed later.
      const remove = () => rmSync(file, { force: true });
      try {
        remove();
      } catch {
        process.once('exit', () => close());
      }
      close = () => {
        close = () => {};
        closeSync(descriptor);
        remove();
      };
      return onDisk(descriptor, folder);
    },
    remove: () => close(),
  };
}

function openNew(file: string, folder: string): number {
  try {
    return openSync(file, 'wx+', 0o600);
  } catch (error) {
    throw new InputError({
      code: 'too-large',
      what: `the file is larger than memory, and no temporary file can be made in ${folder} (${codeOf(error)})`,
      remedy: 'Set TMPDIR (TEMP on Windows) to a folder that can be written to, or leave out rows or columns',
    });
  }
}

/** A file on a disk. @param folder it was made in, for the words */
export function onDisk(descriptor: number, folder: string): SpillFile {
  return {
    write(bytes, at) {
      try {
        for (let done = 0; done < bytes.length; )
          done += writeSync(descriptor, bytes, done, bytes.length - done, at + done);
      } catch (error) {
        throw codeOf(error) === 'ENOSPC' || codeOf(error) === 'EDQUOT'
          ? diskFull(folder)
          : unusable(`written (${codeOf(error)})`);
      }
    },
    read(into, at) {
      for (let done = 0; done < into.length; ) {
        let count = 0;
        try {
          count = readSync(descriptor, into, done, into.length - done, at + done);
        } catch (error) {
          throw unusable(`read (${codeOf(error)})`);
        }
        if (count === 0) throw unusable('read: it was cut short');
        done += count;
      }
    },
  };
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? String(error);
}

function diskFull(folder: string): InputError {
  return new InputError({
    code: 'disk-full',
    what: `the file is larger than memory, and there is no space left for its numbers in ${folder}`,
    remedy: 'Free some space there, or set TMPDIR (TEMP on Windows) to a folder on a disk that has more',
  });
}

function unusable(how: string): InputError {
  return new InputError({
    code: 'file-unreadable',
    what: `the temporary file of numbers could not be ${how}`,
    remedy: 'Check the disk of the folder for temporary files, then train again',
  });
}

/** Removes the files of processes that are no more. */
export function removeLeftovers(folder: string): void {
  try {
    for (const name of readdirSync(folder)) {
      const pid = ours.exec(name)?.[1];
      if (pid !== undefined && !isAlive(Number(pid))) rmSync(path.join(folder, name), { force: true });
    }
  } catch {
    // A folder that cannot be looked into is noticed if something has to be put there.
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) !== 'ESRCH';
  }
}
