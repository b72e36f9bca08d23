/** The desktop: `platform.web.ts` is the twin for a browser. */
import { closeSync, constants, openSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir, open, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import * as vscode from 'vscode';
import { InputError, type Problem } from '../core/problem.js';
import { tellOfSystem as tell } from '../core/systemSayings.js';
import type { FromWorker, Source, ToWorker } from '../protocol/worker.js';
import { type FileInPieces, inOnePiece } from './fileInPieces.js';
import { reasonOf } from './problems.js';
import { notRegular, readVirtual } from './regularFile.js';
import type { WorkerEvents, WorkerHandle } from './workerHandle.js';

/** Starts the worker in a thread of its own. */
export async function startWorker(extension: vscode.Uri, events: WorkerEvents): Promise<WorkerHandle> {
  const worker = new Worker(vscode.Uri.joinPath(extension, 'dist', 'worker.js').fsPath);
  worker.on('message', (message: FromWorker) => events.message(message));
  worker.on('error', (error) => events.died(error.message));
  worker.on('exit', () => events.died());
  return {
    send: (message: ToWorker, transfer = []) => worker.postMessage(message, transfer),
    end: () => void worker.terminate(),
  };
}

/** A file on a disk is read by the worker itself, in pieces; any other (a virtual workspace) is brought
 * whole, since the editor's file system has no reading in pieces. */
export async function sourceOf(file: vscode.Uri): Promise<Source> {
  if (file.scheme === 'file') {
    await stat(file.fsPath); // one that is gone is told of in the editor's words, and starts nothing
    return { kind: 'path', path: file.fsPath };
  }
  return { kind: 'bytes', bytes: await readVirtual(file, Number.POSITIVE_INFINITY, notRegular) };
}

/** Reads a regular file whole, and nothing else: looked at before it is opened, since that can already do something to
 * a device, and again when it is open; opened without waiting for the other end of a pipe. What its size is said to be
 * is not relied on.
 * @param most bytes that may be in it @param tooLarge why more is refused
 * @throws InputError */
export async function readRegular(file: vscode.Uri, most: number, tooLarge: Problem): Promise<Uint8Array> {
  if (file.scheme !== 'file') return readVirtual(file, most, tooLarge);
  if (!(await stat(file.fsPath)).isFile()) throw new InputError(notRegular);
  const opened = await open(file.fsPath, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const { size, isFile } = await opened.stat().then((is) => ({ size: is.size, isFile: is.isFile() }));
    if (!isFile) throw new InputError(notRegular);
    if (size > most) throw new InputError(tooLarge);
    const pieces: Uint8Array[] = [];
    for (let total = 0; ; ) {
      const { bytesRead, buffer } = await opened.read(new Uint8Array(Math.max(size - total, 0) + 4096));
      if (bytesRead === 0) return Buffer.concat(pieces);
      pieces.push(buffer.subarray(0, bytesRead));
      total += bytesRead;
      if (total > most) throw new InputError(tooLarge);
    }
  } finally {
    await opened.close();
  }
}

/** Writes beside the target, then renames: what was there is never half overwritten, nor gone for a moment,
 * as it is with the editor's own rename, which deletes the target first. */
export async function writeWhole(target: vscode.Uri, content: Uint8Array): Promise<void> {
  if (target.scheme !== 'file') return vscode.workspace.fs.writeFile(target, content);
  const temporary = `${target.fsPath}.${process.pid}.tmp`;
  try {
    await mkdir(path.dirname(target.fsPath), { recursive: true });
    await writeFile(temporary, content);
    await rename(temporary, target.fsPath);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** What was written whole and cannot take its place, where another program holds that, is not lost. @throws InputError */
async function keepBeside(temporary: string, target: vscode.Uri, error: unknown): Promise<never> {
  const kept = `${temporary.slice(0, -'.tmp'.length)}${path.extname(target.fsPath)}`;
  await rename(temporary, kept);
  throw new InputError({
    code: 'file-unwritable',
    what: tell('file-not-put-in-place', { why: tell('system-says', { message: reasonOf(error) }) }),
    remedy: tell('kept-beside', { file: path.basename(kept) }),
  });
}

/** Begins a file that comes in pieces: they are written beside the target, which is replaced at the end. */
export async function fileInPieces(target: vscode.Uri): Promise<FileInPieces> {
  if (target.scheme !== 'file') return inOnePiece(target);
  const temporary = `${target.fsPath}.${process.pid}.tmp`;
  const file = openSync(temporary, 'wx');
  let isOpen = true; // by then the number may be another file's
  const close = () => {
    if (isOpen) closeSync(file);
    isOpen = false;
  };
  return {
    append: (text) => writeFileSync(file, text),
    async finish() {
      close();
      await rename(temporary, target.fsPath).catch((error) => keepBeside(temporary, target, error));
    },
    async abandon() {
      close();
      rmSync(temporary, { force: true });
    },
  };
}
