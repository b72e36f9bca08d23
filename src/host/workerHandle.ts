import type { FromWorker, ToWorker } from '../protocol/worker.js';

/** A worker that runs, on either platform. */
export interface WorkerHandle {
  readonly send: (message: ToWorker, transfer?: ArrayBuffer[]) => void;
  /** Ends it at once, whatever it does. */
  readonly end: () => void;
}

export interface WorkerEvents {
  readonly message: (message: FromWorker) => void;
  /** It is gone. Also called after an ordinary end. @param reason what the system says of it */
  readonly died: (reason?: string) => void;
}
