import * as vscode from 'vscode';
import { InputError, inFile, type Problem } from '../core/problem.js';
import { isOver, type Run, type RunEvent, reduce, startRun } from '../core/run/run.js';
import type { TrainingConfig } from '../core/training/config.js';
import type { FromWorker } from '../protocol/worker.js';
import { sourceOf, startWorker } from './platform.js';
import { died, interrupted, stuck, unreadable } from './problems.js';
import { baseName } from './uris.js';
import type { WorkerHandle } from './workerHandle.js';

/** What a sink is told: the events, and the run after them. */
export interface Update {
  readonly session: Session;
  /** The run before the events. */
  readonly before: Run;
  readonly events: readonly RunEvent[];
}

/** How long a worker may take to obey a stop before it is ended by force. */
const patienceMs = 5_000;

/** One run on one file: its worker, and the run as it stands. */
export class Session {
  run: Run;
  private readonly updates = new vscode.EventEmitter<Update>();
  readonly onUpdate = this.updates.event;
  /** Whether the person asked for an end. */
  stopping = false;
  private worker: WorkerHandle | undefined;

  constructor(
    private readonly extension: vscode.Uri,
    readonly file: vscode.Uri,
    config: TrainingConfig,
  ) {
    this.run = startRun(baseName(file), config);
  }

  /** Trains; resolves when nothing more will come, however it went. */
  async start(): Promise<void> {
    const over = new Promise<void>((resolve) => {
      this.onUpdate(() => isOver(this.run) && resolve());
    });
    try {
      const worker = await startWorker(this.extension, {
        message: (message) => this.receive(message),
        died: (reason) => this.fail(died(reason)),
      });
      this.worker = worker;
      if (this.stopping) worker.send({ type: 'stop' });
      const source = await sourceOf(this.file);
      const { name, config } = this.run;
      const transfer = source.kind === 'bytes' ? [source.bytes.buffer as ArrayBuffer] : [];
      if (!isOver(this.run)) worker.send({ type: 'train', name, source, config }, transfer);
    } catch (error) {
      this.fail(error instanceof InputError ? error.problem : unreadable(error));
    }
    await over;
    this.worker?.end();
    this.updates.dispose();
  }

  /** Asks for an end; what was learned so far is kept. */
  stop(): void {
    if (this.stopping) return;
    this.stopping = true;
    this.worker?.send({ type: 'stop' });
    setTimeout(() => this.fail(stuck), patienceMs);
  }

  /** Ends the run because the window goes. */
  abandon(): void {
    this.fail(interrupted);
  }

  private receive(message: FromWorker): void {
    if (message.type === 'events') this.apply(message.events);
  }

  private fail(problem: Problem): void {
    this.apply([{ type: 'failed', problem: inFile(problem, this.run.name) }]);
  }

  private apply(events: readonly RunEvent[]): void {
    if (isOver(this.run)) return;
    const before = this.run;
    this.run = events.reduce(reduce, before);
    this.updates.fire({ session: this, before, events });
  }
}
