import * as vscode from 'vscode';
import { isOver } from '../core/run/run.js';
import type { TrainingConfig } from '../core/training/config.js';
import { Session, type Update } from './session.js';

/** Draws, prints or keeps what a run says. A sink only reads. */
export interface Sink {
  readonly started: (session: Session) => void;
  readonly updated: (update: Update) => void;
}

/** Starts sessions, one at a time for each file, and shows each of them to every sink. */
export class Trainer {
  private readonly sessions = new Map<string, Session>();

  constructor(
    private readonly extension: vscode.Uri,
    private readonly sinks: readonly Sink[],
  ) {}

  /** The newest session on a file, over or not. */
  of(file: vscode.Uri): Session | undefined {
    return this.sessions.get(file.toString());
  }

  /** The session started last. */
  get newest(): Session | undefined {
    return [...this.sessions.values()].at(-1);
  }

  /** Sessions that are not over. */
  get running(): readonly Session[] {
    return [...this.sessions.values()].filter(({ run }) => !isOver(run));
  }

  /** Trains on a file; resolves when the run is over. A file that is being trained on is left alone. */
  async train(file: vscode.Uri, config: TrainingConfig): Promise<Session> {
    const current = this.of(file);
    if (current !== undefined && !isOver(current.run)) {
      void vscode.window.showInformationMessage(`${current.run.name} is being trained on already.`);
      return current;
    }
    const session = new Session(this.extension, file, config);
    this.sessions.delete(file.toString()); // so that the newest one is the last
    this.sessions.set(file.toString(), session);
    session.onUpdate((update) => {
      for (const sink of this.sinks) sink.updated(update);
    });
    for (const sink of this.sinks) sink.started(session);
    await session.start();
    return session;
  }
}
