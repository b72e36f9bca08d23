import * as vscode from 'vscode';
import { grouped } from '../core/export/lines.js';
import { sentence } from '../core/problem.js';
import { isOver, type Run } from '../core/run/run.js';
import type { OutputSink } from './outputSink.js';
import type { Session, Update } from './session.js';
import type { Sink } from './trainer.js';

/** A run shorter than this gets no notification. */
const notifyAfterMs = 1_000;

/** The status bar, a notification that can be cancelled for longer runs, and a message when a run fails. */
export class ProgressSink implements Sink, vscode.Disposable {
  private item: vscode.StatusBarItem | undefined;
  private readonly live = new Set<Session>();

  constructor(private readonly output: OutputSink) {}

  started(session: Session): void {
    this.live.add(session);
    this.draw(session);
    setTimeout(() => {
      if (!isOver(session.run)) notify(session);
    }, notifyAfterMs);
  }

  updated({ session }: Update): void {
    const { run } = session;
    if (isOver(run)) this.live.delete(session);
    if (run.phase === 'failed') this.tell(run);
    this.draw(session);
  }

  dispose(): void {
    this.item?.dispose();
  }

  private draw(session: Session): void {
    const newest = [...this.live].at(-1);
    void vscode.commands.executeCommand('setContext', 'pulsarSlp.running', newest !== undefined);
    if (newest === undefined) {
      this.item?.hide();
      return;
    }
    this.item ??= vscode.window.createStatusBarItem('pulsarSlp.progress', vscode.StatusBarAlignment.Left);
    this.item.name = 'Pulsar SLP';
    this.item.command = 'pulsarSlp.showResults';
    this.item.text = `$(sync~spin) SLP: ${progressText(newest.run)}`;
    this.item.tooltip = `Training on ${session.run.name}; click to show the results`;
    this.item.show();
  }

  private tell(run: Run & { phase: 'failed' }): void {
    const text = sentence(run.problem);
    if (run.problem.code === 'interrupted') return;
    const show =
      run.problem.code === 'stopped-early'
        ? vscode.window.showInformationMessage(text)
        : vscode.window.showErrorMessage(text, 'Show Output');
    show.then((choice) => choice === 'Show Output' && this.output.show());
  }
}

function notify(session: Session): void {
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: session.run.name,
    cancellable: true,
  };
  void vscode.window.withProgress(options, (progress, cancel) => {
    cancel.onCancellationRequested(() => session.stop());
    let reported = 0;
    return new Promise<void>((resolve) => {
      const report = () => {
        const done = 100 * fraction(session.run);
        progress.report({ message: progressText(session.run), increment: Math.max(0, done - reported) });
        reported = Math.max(reported, done);
        if (isOver(session.run)) resolve();
      };
      report();
      session.onUpdate(report);
    });
  });
}

/** How far a run is, 0 to 1: reading counts as much as an epoch. */
function fraction(run: Run): number {
  switch (run.phase) {
    case 'reading':
      return readFraction(run) / (run.config.epochs + 1);
    case 'training':
      return (1 + run.epochs.length + run.fraction) / (run.config.epochs + 1);
    default:
      return 1;
  }
}

function readFraction({ bytesRead, totalBytes }: Run & { phase: 'reading' }): number {
  return totalBytes === null || totalBytes === 0 ? 0 : bytesRead / totalBytes;
}

function progressText(run: Run): string {
  switch (run.phase) {
    case 'reading':
      return run.totalBytes === null ? 'reading…' : `reading, ${Math.floor(100 * readFraction(run))} %`;
    case 'training':
      return `epoch ${grouped(Math.min(run.epochs.length + 1, run.config.epochs))} of ${grouped(run.config.epochs)}`;
    default:
      return 'done';
  }
}
