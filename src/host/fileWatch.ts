import * as vscode from 'vscode';
import type { Run } from '../core/run/run.js';
import type { FileState } from '../protocol/panel.js';
import { fingerprintOf } from './fileChange.js';
import { FileJudge, type Stamp } from './fileJudge.js';
import { baseName } from './uris.js';

/** The page that hears of it. */
export interface Listener {
  readonly shown: Run;
  readonly visible: boolean;
  readonly onViewChange: vscode.Event<unknown>;
  /** Another run, or an end of it. */
  readonly onRunChange: vscode.Event<unknown>;
  tell(state: FileState): void;
}

/** Programs write a file in several goes. */
const settleMs = 300;

/** Tells a page of results when its file is no longer the one that the run was trained on: looked at when the editor says
 * that something happened to it, and when the page comes into sight. */
export class FileWatch implements vscode.Disposable {
  private readonly listening: readonly vscode.Disposable[];
  private readonly judge: FileJudge;
  private soon: ReturnType<typeof setTimeout> | undefined;
  private looking: Promise<void> = Promise.resolve();
  private closed = false;

  constructor(
    extension: vscode.Uri,
    private readonly file: vscode.Uri,
    private readonly page: Listener,
  ) {
    this.judge = new FileJudge({
      stamp: () => stampOf(file),
      async fingerprint() {
        const found = await fingerprintOf(extension, file);
        return typeof found === 'string' ? found : undefined;
      },
    });
    const watcher = vscode.workspace.createFileSystemWatcher(patternOf(file));
    const heard = (changed: vscode.Uri) => changed.toString() === file.toString() && this.look();
    this.listening = [
      watcher,
      watcher.onDidCreate(heard),
      watcher.onDidChange(heard),
      watcher.onDidDelete(heard),
      // Not every file system tells its watchers.
      vscode.workspace.onDidSaveTextDocument(({ uri }) => heard(uri)),
      page.onViewChange(() => this.look(0)), // before the page is drawn, and says what was true when it was left
      page.onRunChange(() => this.look()),
    ];
    this.look();
  }

  dispose(): void {
    this.closed = true;
    clearTimeout(this.soon);
    for (const each of this.listening) each.dispose();
  }

  /** What happens meanwhile is seen by the look that follows. */
  private look(afterMs = settleMs): void {
    this.soon ??= setTimeout(() => {
      this.soon = undefined;
      this.looking = this.looking.then(() => this.lookNow());
    }, afterMs);
  }

  private async lookNow(): Promise<void> {
    const { shown, visible } = this.page;
    if (this.closed || !visible || shown.phase !== 'ended') return;
    const state = await this.judge.stateFor(shown.record);
    const now = this.page.shown;
    const isStill = now.phase === 'ended' && now.record.time.startedAt === shown.record.time.startedAt;
    if (isStill && !this.closed) this.page.tell(state);
  }
}

/** Its name alone, in its folder. What would be a pattern in it stands for any character: who else is heard is left out. */
export function patternOf(file: vscode.Uri): vscode.RelativePattern {
  return new vscode.RelativePattern(
    vscode.Uri.joinPath(file, '..'),
    baseName(file).replace(/[*?[\]{}!,]/g, '?'),
  );
}

async function stampOf(file: vscode.Uri): Promise<Stamp | 'gone' | undefined> {
  try {
    const { type, mtime, size } = await vscode.workspace.fs.stat(file);
    return (type & vscode.FileType.File) === 0 ? undefined : { mtime, size };
  } catch (error) {
    return error instanceof vscode.FileSystemError && error.code === 'FileNotFound' ? 'gone' : undefined;
  }
}
