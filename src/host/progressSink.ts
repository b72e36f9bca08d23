import * as vscode from 'vscode';
import { grouped } from '../core/export/lines.js';
import { warningSentences } from '../core/export/warnings.js';
import { type Problem, sentence } from '../core/problem.js';
import type { Warning } from '../core/profile/warning.js';
import { progress as progressOf } from '../core/run/progress.js';
import { epochsAhead, type Run } from '../core/run/run.js';
import { TimeLeft } from '../core/run/timeLeft.js';
import type { OutputSink } from './outputSink.js';
import type { Session, Update } from './session.js';
import type { Sink } from './trainer.js';

/** A run shorter than this gets no notification. */
const notifyAfterMs = 1_000;

/** The status bar, a notification that can be cancelled for longer runs, and a message when a run fails. */
export class ProgressSink implements Sink, vscode.Disposable {
  private item: vscode.StatusBarItem | undefined;
  private readonly live = new Map<Session, TimeLeft>();

  constructor(private readonly output: OutputSink) {}

  started(session: Session): void {
    const timeLeft = new TimeLeft();
    this.live.set(session, timeLeft);
    this.draw(session);
    setTimeout(() => {
      if (session.busy) notify(session, timeLeft);
    }, notifyAfterMs);
  }

  updated({ session, events }: Update): void {
    if (!session.busy) this.live.delete(session);
    for (const event of events) {
      if (event.type === 'failed' || event.type === 'repeats-over') this.tell(event.problem);
      if (event.type === 'ended') for (const warning of event.warnings) warn(session, warning);
    }
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
    this.item.text = `$(sync~spin) SLP: ${progressText(...newest)}`;
    this.item.tooltip = `Training on ${session.run.name}; click to show the results`;
    this.item.show();
  }

  private tell(problem: Problem | null): void {
    if (problem === null || problem.code === 'interrupted') return;
    const text = sentence(problem);
    const show =
      problem.code === 'stopped-early'
        ? vscode.window.showInformationMessage(text)
        : vscode.window.showErrorMessage(text, 'Show Output');
    show.then((choice) => choice === 'Show Output' && this.output.show());
  }
}

/** Of a result that is none, whoever trained should hear also where no panel is in sight. */
function warn({ file }: Session, warning: Warning): void {
  const { what, remedy } = warningSentences(warning);
  const show = 'Show Results';
  void vscode.window.showWarningMessage(`${what} ${remedy}`, show).then((choice) => {
    if (choice === show) void vscode.commands.executeCommand('pulsarSlp.showResults', file);
  });
}

function notify(session: Session, timeLeft: TimeLeft): void {
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
        progress.report({
          message: progressText(session, timeLeft),
          increment: Math.max(0, done - reported),
        });
        reported = Math.max(reported, done);
        if (!session.busy) resolve();
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
      return progressOf(run) / (epochsAhead(run) + 1);
    case 'training':
      return (1 + epochsAhead(run) * progressOf(run)) / (epochsAhead(run) + 1);
    default:
      return progressOf(run);
  }
}

function progressText({ run }: Session, timeLeft: TimeLeft): string {
  if (run.stopping) return 'stopping…';
  const left = timeLeft.of(run, Date.now());
  return left === '' ? standing(run) : `${standing(run)}, ${left}`;
}

function standing(run: Run): string {
  switch (run.phase) {
    case 'reading':
      if (run.examined !== undefined) return 'preparing to train…';
      if (run.totalBytes === null) return 'reading…';
      return progressOf(run) < 1 ? `reading, ${Math.floor(100 * progressOf(run))} %` : 'checking the data…';
    case 'training':
      return `epoch ${grouped(Math.min(run.epochs.length + 1, epochsAhead(run)))} of ${grouped(epochsAhead(run))}`;
    case 'ended': {
      const { repeats } = run.record;
      if (!run.repeating || repeats === null) return 'done';
      return `split ${grouped(Math.min(repeats.runs.length + 1, repeats.wanted))} of ${grouped(repeats.wanted)}`;
    }
    default:
      return 'done';
  }
}
