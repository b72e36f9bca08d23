/** What differs between a desktop and a browser; `platform.web.ts` is the twin for the latter. */
import { closeSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import * as vscode from 'vscode';
import type { FromWorker, Source, ToWorker } from '../protocol/worker.js';
import { type FileInPieces, inOnePiece } from './fileInPieces.js';
import type { WorkerEvents, WorkerHandle } from './workerHandle.js';

/** Starts the worker in a thread of its own. */
export async function startWorker(extension: vscode.Uri, events: WorkerEvents): Promise<WorkerHandle> {
  const worker = new Worker(vscode.Uri.joinPath(extension, 'dist', 'worker.js').fsPath);
  worker.on('message', (message: FromWorker) => events.message(message));
  worker.on('error', (error) => events.died(error.message));
  worker.on('exit', () => events.died('it ended unexpectedly'));
  return {
    send: (message: ToWorker, transfer = []) => worker.postMessage(message, transfer),
    end: () => void worker.terminate(),
  };
}

/** A file on a disk is read by the worker itself, in pieces; any other (a virtual workspace) is brought
 * whole, since the editor's file system has no reading in pieces. */
export async function sourceOf(file: vscode.Uri): Promise<Source> {
  if (file.scheme === 'file') return { kind: 'path', path: file.fsPath };
  return { kind: 'bytes', bytes: await vscode.workspace.fs.readFile(file) };
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

/** Begins a file that comes in pieces: they are written beside the target, which is replaced at the end. */
export async function fileInPieces(target: vscode.Uri): Promise<FileInPieces> {
  if (target.scheme !== 'file') return inOnePiece(target);
  const temporary = `${target.fsPath}.${process.pid}.tmp`;
  const file = openSync(temporary, 'wx');
  return {
    append: (text) => writeFileSync(file, text),
    async finish() {
      closeSync(file);
      await rename(temporary, target.fsPath);
    },
    async abandon() {
      closeSync(file);
      rmSync(temporary, { force: true });
    },
  };
}
