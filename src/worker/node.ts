/** The worker on a desktop, a thread of `node:worker_threads`. */
import { type MessagePort, parentPort } from 'node:worker_threads';
import { fromBytes } from './reading/byteSource.js';
import { openFile } from './reading/fileSource.js';
import { serve } from './serve.js';
import { temporarySpill } from './storage/temporaryFile.js';

const port = parentPort as MessagePort;
const line = { send: port.postMessage.bind(port), close: () => port.close() };
port.on(
  'message',
  serve(
    line,
    async (source) =>
      source.kind === 'path' ? openFile(source.path, 'regular-file') : fromBytes(source.bytes),
    temporarySpill(),
  ),
);
