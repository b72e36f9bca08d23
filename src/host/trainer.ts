import type * as vscode from 'vscode';
import type { TrainingConfig } from '../core/config.js';
import { type Run, startRun } from '../core/run/run.js';
import { hostWords } from '../words/host.js';
import { isTranslatable } from '../words/recordNames.js';
import { notifyProgress } from './notice.js';
import { inNamesOf } from './peek.js';
import { type Recall, Session, type Update } from './session.js';
import { baseName } from './uris.js';

/** Draws, prints or keeps what a run says. A sink only reads. */
export interface Sink {
  /** A session begins to train, or to repeat a run. */
  readonly started: (session: Session) => void;
  readonly updated: (update: Update) => void;
  /** The person asked to train on a file while a session is at work on it. */
  readonly askedAgain?: (session: Session) => void;
}

/** Starts sessions, one at a time for each file, and shows each of them to every sink. */
export class Trainer {
  private readonly sessions = new Map<string, Session>();

  constructor(
    private readonly extension: vscode.Uri,
    private readonly sinks: readonly Sink[],
    private readonly recall: (file: vscode.Uri) => Promise<Recall>,
  ) {}

  /** The newest session on a file, over or not. */
  of(file: vscode.Uri): Session | undefined {
    return this.sessions.get(file.toString());
  }

  /** The session started last. */
  get newest(): Session | undefined {
    return [...this.sessions.values()].at(-1);
  }

  /** Sessions that are at work. */
  get running(): readonly Session[] {
    return [...this.sessions.values()].filter(({ busy }) => busy);
  }

  /** Trains on a file; resolves when the run is over. A file that is being trained on is left alone.
   * @param asked may have names in the words of a language, as a person types them into the form and as older runs have them */
  async train(file: vscode.Uri, asked: TrainingConfig): Promise<Session> {
    const config = isTranslatable(asked) ? await inNamesOf(this.extension, file, asked) : asked;
    const current = this.busyWith(file);
    if (current !== undefined) return current;
    const session = this.begin(file, startRun(baseName(file), config));
    await session.train(this.recall(file).catch(() => () => null)); // trained without a folder to look into, too
    return session;
  }

  /** Repeats an ended run on other splits of its file; resolves when that is over.
   * @param wanted how many splits */
  async repeat(file: vscode.Uri, run: Run, wanted: number): Promise<Session> {
    const current = this.busyWith(file);
    if (current !== undefined) return current;
    const session = this.begin(file, run);
    await session.repeat(wanted);
    return session;
  }

  /** The session that is at work on a file, if one is. Whoever asked for another is told, and can stop it. */
  busyWith(file: vscode.Uri): Session | undefined {
    const session = this.of(file);
    if (!session?.busy) return undefined;
    for (const sink of this.sinks) sink.askedAgain?.(session);
    const { name, phase } = session.run;
    const { repeatedAlready, trainedOnAlready } = hostWords;
    const underWay = phase === 'ended' ? repeatedAlready(name) : trainedOnAlready(name);
    // With a bar and Stop, gone with the work: a message with a button would outlive it.
    notifyProgress(underWay, (_, cancel) => {
      cancel.onCancellationRequested(() => session.stop());
      return new Promise<void>((resolve) => {
        const listening = session.onUpdate(() => {
          if (session.busy) return;
          listening.dispose();
          resolve();
        });
      });
    });
    return session;
  }

  private begin(file: vscode.Uri, run: Run): Session {
    const session = new Session(this.extension, file, run);
    this.sessions.delete(file.toString()); // so that the newest one is the last
    this.sessions.set(file.toString(), session);
    session.onUpdate((update) => {
      for (const sink of this.sinks) sink.updated(update);
    });
    for (const sink of this.sinks) sink.started(session);
    return session;
  }
}
