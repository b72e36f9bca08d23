import { closeSync, openSync, readdirSync, readSync, rmSync, writeSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import path from 'node:path';
import { InputError } from '../../core/problem.js';
import { tell } from '../../core/run/workSayings.js';
import type { Told } from '../../core/told.js';
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
      what: tell('no-temporary-file', { folder, error: codeOf(error) }),
      remedy: tell('set-temporary-folder'),
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
          : unusable(tell('temporary-file-not-written', { error: codeOf(error) }));
      }
    },
    read(into, at) {
      for (let done = 0; done < into.length; ) {
        let count = 0;
        try {
          count = readSync(descriptor, into, done, into.length - done, at + done);
        } catch (error) {
          throw unusable(tell('temporary-file-not-read', { error: codeOf(error) }));
        }
        if (count === 0) throw unusable(tell('temporary-file-cut-short'));
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
    what: tell('temporary-folder-full', { folder }),
    remedy: tell('free-space'),
  });
}

function unusable(what: Told): InputError {
  return new InputError({
    code: 'file-unreadable',
    what,
    remedy: tell('check-temporary-disk'),
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
