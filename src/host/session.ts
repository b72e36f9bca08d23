import * as vscode from 'vscode';
import { InputError, inFile, type Problem } from '../core/problem.js';
import type { Repeats } from '../core/run/record.js';
import { isBusy, type Run, type RunEvent, reduce, repeating } from '../core/run/run.js';
import type { FromWorker, Source, ToWorker } from '../protocol/worker.js';
import { sourceOf, startWorker } from './platform.js';
import { died, interrupted, stuck, unreadable } from './problems.js';
import { configOf } from './recordConfig.js';
import { namingSetting } from './settings.js';
import type { WorkerHandle } from './workerHandle.js';

/** What a sink is told: the events, and the run before them; after them it is the session's. */
export interface Update {
  readonly session: Session;
  readonly before: Run;
  readonly events: readonly RunEvent[];
}

/** The repeats of an earlier run with the same result as one that has just ended; null where there are none. */
export type Recall = (run: Run) => Repeats | null;

/** How long a worker that was told to stop may give no sign of life before it is ended by force. */
const patienceMs = 5_000;

/** One run on one file: as it stands, and the worker that trains or repeats it. */
export class Session {
  private readonly updates = new vscode.EventEmitter<Update>();
  readonly onUpdate = this.updates.event;
  /** Whether the person asked for an end of what is under way. */
  stopping = false;
  private recall: Recall = () => null;
  private worker: WorkerHandle | undefined;
  private patience: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly extension: vscode.Uri,
    readonly file: vscode.Uri,
    public run: Run,
  ) {}

  /** Whether a worker is at work. */
  get busy(): boolean {
    return isBusy(this.run);
  }

  /** Trains; resolves when nothing more will come, however it went. */
  train(recall: Promise<Recall>): Promise<void> {
    const { name, config } = this.run;
    return this.work((source) => ({ type: 'train', name, source, config }), recall);
  }

  /** Repeats an ended run on other splits; resolves when nothing more will come, however it went. */
  async repeat(wanted: number): Promise<void> {
    if (this.run.phase !== 'ended' || this.run.repeating) return;
    const { name, record } = this.run;
    const config = configOf(this.run);
    const { split, dataset } = record;
    // From now on it is being repeated: reading the file comes first.
    this.apply([repeating(wanted, split)]);
    await this.work((source) => ({
      type: 'repeat',
      name,
      source,
      config,
      wanted,
      fingerprint: dataset.fingerprint,
    }));
  }

  private async work(message: (source: Source) => ToWorker, recall?: Promise<Recall>): Promise<void> {
    this.stopping = false;
    const over = new Promise<void>((resolve) => {
      const listening = this.onUpdate(() => {
        if (this.busy) return;
        listening.dispose();
        resolve();
      });
    });
    try {
      const worker = await startWorker(this.extension, {
        message: (news) => this.receive(news),
        died: (reason) => this.fail(died(reason)),
      });
      this.worker = worker;
      if (this.stopping) worker.send({ type: 'stop' });
      if (recall !== undefined) this.recall = await recall; // before there is anything that ends
      const source = await sourceOf(this.file);
      const transfer = source.kind === 'bytes' ? [source.bytes.buffer as ArrayBuffer] : [];
      if (this.busy) worker.send(message(source), transfer);
    } catch (error) {
      this.fail(error instanceof InputError ? error.problem : unreadable(error));
    }
    await over;
    clearTimeout(this.patience);
    this.worker?.end();
    this.worker = undefined;
  }

  /** Asks for an end; what was learned so far is kept. */
  stop(): void {
    if (this.stopping || !this.busy) return;
    this.stopping = true;
    this.worker?.send({ type: 'stop' });
    this.beginToWait();
    this.apply([{ type: 'stopping' }]);
  }

  private beginToWait(): void {
    clearTimeout(this.patience);
    this.patience = setTimeout(() => this.fail(stuck), patienceMs);
  }

  /** Ends what is under way because the window goes. */
  abandon(): void {
    this.fail(interrupted);
  }

  private receive(message: FromWorker): void {
    if (message.type !== 'events') return;
    if (this.stopping) this.beginToWait();
    this.apply(
      message.events.map((event) =>
        event.type === 'failed'
          ? { ...event, problem: namingSetting(event.problem, this.run.config, this.file) }
          : event,
      ),
    );
  }

  private fail(problem: Problem): void {
    const { name, phase } = this.run;
    const located = inFile(problem, name);
    this.apply([
      phase === 'ended' ? { type: 'repeats-over', problem: located } : { type: 'failed', problem: located },
    ]);
  }

  /** With its end a run has what is known of it: nobody is to see another verdict first. */
  private apply(news: readonly RunEvent[]): void {
    const before = this.run;
    const after = news.reduce(reduce, before);
    const repeats = after.phase === 'ended' && before.phase !== 'ended' ? this.recall(after) : null;
    const known: readonly RunEvent[] = repeats === null ? [] : [{ type: 'repeated-before', repeats }];
    this.run = known.reduce(reduce, after);
    const events = [...news, ...known];
    if (this.run !== before) this.updates.fire({ session: this, before, events });
  }
}
