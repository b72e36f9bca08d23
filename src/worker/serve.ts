import type { RunEvent } from '../core/run/run.js';
import type { FromWorker, Source, ToWorker } from '../protocol/worker.js';
import { fitModels } from './jobs/fit.js';
import { peekFile } from './jobs/peek.js';
import { runTraining, toProblem } from './jobs/pipeline.js';
import { runRepeats } from './jobs/repeats.js';
import { runRows } from './jobs/rows.js';
import { sendAnswers } from './jobs/scoreFile.js';
import { runScores } from './jobs/scores.js';
import { type ByteSource, fromBytes } from './reading/byteSource.js';
import { fingerprintOf } from './reading/fingerprint.js';
import type { Spill } from './storage/spill.js';

/** A worker's connection to its host. */
export interface Line {
  readonly send: (message: FromWorker) => void;
  readonly close: () => void;
}

/** Serves one host: returns what is to be done with each message. The line is closed after the run.
 * @param openPath a file on the disk
 * @param spill where numbers go that memory has no room for */
export function serve(
  line: Line,
  openPath: (path: string) => Promise<ByteSource>,
  spill?: Spill,
): (message: ToWorker) => void {
  let stopped = false;
  const open = async (source: Source) =>
    source.kind === 'path' ? openPath(source.path) : fromBytes(source.bytes);
  const taken = new Count();
  const ports = { now: Date.now, stopped: () => stopped, spill };
  return (message) => {
    switch (message.type) {
      case 'stop':
        stopped = true;
        return;
      case 'train': {
        const { name, source, config } = message;
        const job = { name, config, open: () => open(source) };
        void deliver(runTraining(job, ports), line);
        return;
      }
      case 'repeat': {
        const { name, source, config, wanted, fingerprint } = message;
        const job = { name, config, wanted, fingerprint, open: () => open(source) };
        void deliver(runRepeats(job, ports), line);
        return;
      }
      case 'scores': {
        const { name, source, config, fingerprint } = message;
        const job = { name, config, fingerprint, open: () => open(source) };
        void deliver(
          runScores(job, ports, (text) => line.send({ type: 'scores', text })),
          line,
        );
        return;
      }
      case 'rows': {
        const { source, type, ...asked } = message;
        const job = { ...asked, open: () => open(source) };
        void deliver(
          runRows(job, ports, (rows) => line.send({ type, rows })),
          line,
        );
        return;
      }
      case 'score': {
        const { source, reading, model, wish } = message;
        const job = { open: () => open(source), reading, model, wish };
        void sendAnswers(job, ports, line.send, (pieces) => taken.reach(pieces)).then(line.close);
        return;
      }
      case 'fit': {
        const { source, reading, models } = message;
        void fitModels(() => open(source), reading, models).then((fits) => {
          line.send({ type: 'fits', fits });
          line.close();
        });
        return;
      }
      case 'taken':
        taken.add();
        return;
      case 'fingerprint': {
        void open(message.source)
          .then(fingerprintOf)
          .catch(toProblem)
          .then((fingerprint) => {
            line.send({ type: 'fingerprinted', fingerprint });
            line.close();
          });
        return;
      }
      case 'peek': {
        const { source, reading, exclude } = message;
        void peekFile(() => open(source), reading, exclude).then((peek) => {
          line.send({ type: 'peeked', peek });
          line.close();
        });
        return;
      }
      default:
        message satisfies never;
    }
  };
}

/** Counts, for whoever waits for a number. */
class Count {
  private count = 0;
  private waiting: { readonly number: number; readonly go: () => void }[] = [];

  add(): void {
    this.count++;
    for (const { number, go } of this.waiting) if (number <= this.count) go();
    this.waiting = this.waiting.filter(({ number }) => number > this.count);
  }

  async reach(number: number): Promise<void> {
    if (number <= this.count) return;
    await new Promise<void>((go) => this.waiting.push({ number, go }));
  }
}

/** Sends events in batches, at most 10 a second: a small file makes thousands of epochs in one, and whoever draws them must
 * not have a queue of them before a click. None waits longer than that for the next one, which may take seconds. */
async function deliver(events: AsyncIterable<RunEvent>, { send, close }: Line): Promise<void> {
  const everyMs = 100;
  let waiting: RunEvent[] = [];
  let sentAt = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    if (waiting.length === 0) return;
    send({ type: 'events', events: waiting });
    waiting = [];
    sentAt = Date.now();
  };
  for await (const event of events) {
    // Only the newest of two that follow each other matters: where reading, or an epoch, has got to, or a sign of life.
    if (isTransient(event) && waiting.at(-1)?.type === event.type) waiting.pop();
    waiting.push(event);
    if (Date.now() - sentAt >= everyMs) flush();
    else timer ??= setTimeout(flush, everyMs);
  }
  flush();
  close();
}

function isTransient({ type }: RunEvent): boolean {
  return type === 'reading' || type === 'progress' || type === 'pause';
}
