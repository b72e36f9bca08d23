import { InputError } from '../core/problem.js';
import { tell } from '../core/run/workSayings.js';
import type { ToWorker } from '../protocol/worker.js';
import { serve } from './serve.js';

declare const self: DedicatedWorkerGlobalScope;

/** The worker in a browser. There are no paths here: the host sends bytes. */
export function inBrowser(): void {
  const line = { send: self.postMessage.bind(self), close: () => self.close() };
  const receive = serve(line, async () => {
    throw new InputError({
      code: 'internal',
      what: tell('path-in-web-worker'),
      remedy: tell('report-it'),
    });
  });
  self.onmessage = ({ data }: MessageEvent<ToWorker>) => receive(data);
}
