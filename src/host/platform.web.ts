/** The twin of `platform.node.ts` for a browser, where an extension has neither threads nor paths. */
import * as vscode from 'vscode';
import type { FromWorker, Source, ToWorker } from '../protocol/worker.js';
import { inOnePiece } from './fileInPieces.js';
import { notRegular, readVirtual } from './regularFile.js';
import type { WorkerEvents, WorkerHandle } from './workerHandle.js';

/** Starts the worker. `new Worker(extension URI)` is refused in a browser: the script goes into a blob. */
export async function startWorker(extension: vscode.Uri, events: WorkerEvents): Promise<WorkerHandle> {
  const script = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, 'dist', 'worker.js'));
  const url = URL.createObjectURL(new Blob([script as BlobPart], { type: 'text/javascript' }));
  const worker = new Worker(url);
  worker.onmessage = ({ data }: MessageEvent<FromWorker>) => events.message(data);
  worker.onerror = ({ message }) => events.died(message);
  return {
    send: (message: ToWorker, transfer = []) => worker.postMessage(message, transfer as Transferable[]),
    end: () => {
      worker.terminate();
      URL.revokeObjectURL(url);
    },
  };
}

export async function sourceOf(file: vscode.Uri): Promise<Source> {
  return { kind: 'bytes', bytes: await readVirtual(file, Number.POSITIVE_INFINITY, notRegular) };
}

export const readRegular = readVirtual;

/** A browser's file systems write a file as a whole. */
export async function writeWhole(target: vscode.Uri, content: Uint8Array): Promise<void> {
  await vscode.workspace.fs.writeFile(target, content);
}

export const fileInPieces = async (target: vscode.Uri) => inOnePiece(target);
