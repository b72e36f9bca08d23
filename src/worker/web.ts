/** The worker in a browser. There are no paths here: the host sends bytes. */

import { InputError } from '../core/problem.js';
import { tell } from '../core/run/workSayings.js';
import type { ToWorker } from '../protocol/worker.js';
import { fromBytes } from './reading/byteSource.js';
import { serve } from './serve.js';

declare const self: DedicatedWorkerGlobalScope;

const receive = serve(
  { send: (message) => self.postMessage(message), close: () => self.close() },
  async (source) => {
    if (source.kind === 'bytes') return fromBytes(source.bytes);
    throw new InputError({
      code: 'internal',
      what: tell('path-in-web-worker'),
      remedy: tell('report-it'),
    });
  },
);
self.onmessage = ({ data }: MessageEvent<ToWorker>) => receive(data);
