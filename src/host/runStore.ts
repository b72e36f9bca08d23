import * as vscode from 'vscode';
import { isRun } from '../core/run/guard.js';
import { isOver, type Run } from '../core/run/run.js';
import type { Session, Update } from './session.js';
import type { Sink } from './trainer.js';
import { writeWhole } from './uris.js';

/** How often a run under way is written down. */
const everyMs = 2_000;

/** Keeps the newest run on each file, so that a panel finds it again after a reload. */
export class RunStore implements Sink {
  private readonly savedAt = new WeakMap<Session, number>();
  private writing: Promise<void> = Promise.resolve();

  constructor(private readonly folder: vscode.Uri) {}

  started(): void {}

  /** Nothing is worth keeping before the file is read; its facts and the end are written down at once. */
  updated({ session, events }: Update): void {
    const { run, file } = session;
    if (run.phase === 'reading') return;
    const news = isOver(run) || events.some(({ type }) => type === 'prepared');
    if (!news && Date.now() - (this.savedAt.get(session) ?? 0) < everyMs) return;
    this.savedAt.set(session, Date.now());
    this.save(file, run);
  }

  /** Resolves when everything asked for so far is on the disk. */
  settled(): Promise<void> {
    return this.writing;
  }

  /** The newest run on a file; undefined when there is none or what is there can't be used. */
  async load(file: vscode.Uri): Promise<Run | undefined> {
    try {
      const bytes = await vscode.workspace.fs.readFile(await this.place(file));
      const run: unknown = JSON.parse(new TextDecoder().decode(bytes));
      return isRun(run) ? run : undefined;
    } catch {
      return undefined; // none yet, or torn: a fresh run replaces it
    }
  }

  private save(file: vscode.Uri, run: Run): void {
    const content = new TextEncoder().encode(JSON.stringify(run));
    this.writing = this.writing
      .then(async () => writeWhole(await this.place(file), content))
      .catch((error) => console.warn(`Pulsar SLP could not keep the run on ${run.name}:`, error));
  }

  /** A name for the file's run that any file system takes. */
  private async place(file: vscode.Uri): Promise<vscode.Uri> {
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(file.toString()));
    const name = Array.from(new Uint8Array(digest, 0, 16), (byte) => byte.toString(16).padStart(2, '0')).join(
      '',
    );
    return vscode.Uri.joinPath(this.folder, 'runs', `${name}.json`);
  }
}
