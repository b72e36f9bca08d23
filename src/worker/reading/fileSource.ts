import { constants, type Stats } from 'node:fs';
import { type FileHandle, open, stat } from 'node:fs/promises';
import { tell } from '../../core/csv/sayings.js';
import { InputError } from '../../core/problem.js';
import { tellOfSystem } from '../../core/systemSayings.js';
import type { Told } from '../../core/told.js';
import type { ByteSource } from './byteSource.js';

/** Opens a file for reading once, in pieces. It is never held as a whole.
 * @param only `regular-file` refuses pipes and devices: each that keeps one waiting takes one of the few threads that
 * all file access of a process shares, for ever. In a terminal a person waits for them, and can stop.
 * @throws InputError `file-unreadable` */
export async function openFile(path: string, only?: 'regular-file'): Promise<ByteSource> {
  const atOnce = only === undefined ? 0 : (constants.O_NONBLOCK ?? 0); // Windows has none
  const file = await open(path, constants.O_RDONLY | atOnce).catch((error) => {
    throw unreadable(error);
  });
  try {
    const status = await file.stat();
    if (status.isDirectory()) throw unreadable({ code: 'EISDIR' });
    if (only !== undefined && !status.isFile()) throw unreadable({ code: 'not-regular' });
    // A pipe or a device has no size.
    return { totalBytes: status.isFile() ? status.size : null, chunks: pieces(file, path, status) };
  } catch (error) {
    await file.close();
    throw error;
  }
}

/** Rejected: createReadStream, whose machinery costs a third of the time that numbers take to be read. */
const pieceSize = 1 << 20;

/** What the encoding and the dialect are found in: while they are, the next piece comes. */
const firstPiece = 1 << 16;

/** @param before the file when it was opened */
async function* pieces(file: FileHandle, path: string, before: Stats): AsyncGenerator<Uint8Array> {
  try {
    // In turn: one is read into while the other is worked on. A new one for each piece costs more than the reading.
    const buffers = [new Uint8Array(pieceSize), new Uint8Array(pieceSize)] as const;
    let turn: 0 | 1 = 0;
    const read = async (size = pieceSize) => {
      const buffer = buffers[turn];
      turn = turn === 0 ? 1 : 0;
      const { bytesRead } = await file.read(buffer, 0, size);
      return buffer.subarray(0, bytesRead);
    };
    let piece = await read(firstPiece);
    while (piece.length > 0) {
      const next = before.isFile() ? read() : undefined; // meanwhile; a pipe may keep one waiting for ever
      next?.catch(() => {}); // noticed when it is asked for, if it still is
      yield piece;
      piece = await (next ?? read());
    }
    // Of the path: one that was deleted or replaced can be read to its end, but is not what is there now. A pipe is
    // written to while it is read: that is what it is for.
    if (before.isFile() && !isSame(before, await stat(path))) {
      throw new InputError({
        code: 'file-changed',
        what: tell('changed-while-read'),
        remedy: tell('train-once-written'),
      });
    }
  } catch (error) {
    throw unreadable(error);
  } finally {
    await file.close();
  }
}

/** `ctime` tells of a change even where whoever made it put `mtime` back. */
function isSame(before: Stats, after: Stats): boolean {
  return (['dev', 'ino', 'size', 'mtimeMs', 'ctimeMs'] as const).every((key) => before[key] === after[key]);
}

const notRegular = [tell('no-regular-file'), tell('choose-csv-file')] as const;
const notPermitted = [tell('file-not-permitted'), tell('permit-or-copy')] as const;
const faults: Readonly<Record<string, readonly [what: Told, remedy: Told]>> = {
  ENOENT: [tell('file-missing'), tell('check-path')],
  EACCES: notPermitted,
  EPERM: notPermitted,
  ENXIO: notRegular, // a socket, or a device that is not there
  'not-regular': notRegular,
  EISDIR: [tell('is-folder'), tell('choose-csv-file')],
};

function unreadable(error: unknown): InputError {
  if (error instanceof InputError) return error;
  const { code = '', message = '' } = (error ?? {}) as { code?: string; message?: string };
  const [what, remedy] = faults[code] ?? [
    tellOfSystem('file-not-read', { reason: message || code }),
    tell('try-again'),
  ];
  return new InputError({ code: 'file-unreadable', what, remedy });
}
