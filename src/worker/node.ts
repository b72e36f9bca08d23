import { type MessagePort, parentPort } from 'node:worker_threads';
import { openFile } from './reading/fileSource.js';
import type { serve } from './serve.js';
import { temporarySpill } from './storage/temporaryFile.js';

/** The worker on a desktop, a thread of `node:worker_threads`. */
export function onDesktop(serveLine: typeof serve): void {
  const port = parentPort as MessagePort;
  const line = { send: port.postMessage.bind(port), close: () => port.close() };
  port.on(
    'message',
    serveLine(line, (path) => openFile(path, 'regular-file'), temporarySpill()),
  );
}
