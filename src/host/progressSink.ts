import * as vscode from 'vscode';
import { standingWarnings } from '../core/judgement/verdict.js';
import type { Problem, ProblemCode } from '../core/problem.js';
import { progress as progressOf, wholeProgress } from '../core/run/progress.js';
import { epochsAhead, type Run } from '../core/run/run.js';
import { TimeLeft } from '../core/run/timeLeft.js';
import type { Warning } from '../core/warning.js';
import { verdictNotice } from '../report/verdict.js';
import { commandWords } from '../words/commands.js';
import { hostWords } from '../words/host.js';
import { sentence } from '../words/problem.js';
import { progressWords } from '../words/progress.js';
import { timeLeftWords } from '../words/timeLeft.js';
import { notice, notifyProgress, showStatus, statusItem } from './notice.js';
import type { OutputSink } from './outputSink.js';
import type { Session, Update } from './session.js';
import type { Sink } from './trainer.js';

/** A run shorter than this gets no notification. */
const notifyAfterMs = 1_000;

/** Where the panel shows how far a run is, a notification comes only when there is more than this left to wait. */
const worthCoveringMs = 5_000;

/** What is told of a run under way. */
interface Live {
  readonly timeLeft: TimeLeft;
  readonly since: number;
  notified: boolean;
}

/** The status bar, a notification with Stop for longer runs, and a message when a run fails. */
export class ProgressSink implements Sink, vscode.Disposable {
  private item: vscode.StatusBarItem | undefined;
  private readonly live = new Map<Session, Live>();
  private running = false;

  /** @param isShown whether the results of a file are on the screen, where they say the same */
  constructor(
    private readonly output: OutputSink,
    private readonly isShown: (file: vscode.Uri) => boolean,
  ) {}

  started(session: Session): void {
    this.live.set(session, { timeLeft: new TimeLeft(), since: Date.now(), notified: false });
    this.draw();
    setTimeout(() => this.offerNotification(session), notifyAfterMs);
  }

  updated({ session, events }: Update): void {
    if (!session.busy) this.live.delete(session);
    for (const event of events) {
      if (event.type === 'failed' || event.type === 'repeats-over') this.tell(session, event.problem);
      if (event.type === 'ended') this.warn(session, event.warnings);
    }
    this.offerNotification(session);
    this.draw();
  }

  dispose(): void {
    this.item?.dispose();
  }

  /** Opens the notification of a run when it is worth it: VS Code leaves one on the screen for most of a second, so one for
   * a run that is about to end would be a flash, and one beside the panel says what that says. */
  private offerNotification(session: Session): void {
    const live = this.live.get(session);
    if (live === undefined || live.notified || Date.now() - live.since < notifyAfterMs) return;
    const left = live.timeLeft.ms(session.run, Date.now());
    const worthIt = this.isShown(session.file)
      ? (left ?? 0) > worthCoveringMs
      : (left ?? notifyAfterMs) >= notifyAfterMs;
    if (!worthIt) return;
    live.notified = true;
    notify(session, live.timeLeft);
  }

  private draw(): void {
    const newest = [...this.live].at(-1);
    if (this.running !== (newest !== undefined)) {
      this.running = newest !== undefined;
      void vscode.commands.executeCommand('setContext', 'pulsarSlp.running', this.running);
    }
    if (newest === undefined) {
      this.item?.hide();
      return;
    }
    const [shown, { timeLeft }] = newest;
    this.item ??= statusItem('pulsarSlp.progress', 'Pulsar SLP');
    this.item.command = 'pulsarSlp.showResults';
    const tooltip = progressWords.trainingOn(shown.run.name);
    // Of several, this one; of one, the file is known.
    const whose = this.live.size > 1 ? `${shown.run.name}: ` : '';
    showStatus(this.item, 'sync~spin', `SLP: ${whose}${progressText(shown, timeLeft)}`, tooltip);
  }

  /** Where the results are on the screen they say it themselves. With a button a message would stay until it is closed,
   * whatever becomes of the file meanwhile. */
  private tell(session: Session, problem: Problem | null): void {
    if (problem === null || problem.code === 'interrupted' || this.isShown(session.file)) return;
    const text = sentence(problem);
    if (problem.code === 'stopped-early') void notice.info(text);
    else if (passing.has(problem.code)) void notice.error(text);
    else {
      const { showOutput } = hostWords.buttons;
      void notice.error(text, showOutput).then((choice) => choice === showOutput && this.output.show());
    }
  }

  /** Of a result that is none, whoever trained should hear also where no panel is in sight. */
  private warn({ file, run }: Session, warnings: readonly Warning[]): void {
    if (this.isShown(file) || run.phase !== 'ended') return;
    for (const warning of standingWarnings(run.record, warnings)) {
      if (warning.code === 'muted') continue;
      const show = commandWords.showResults;
      void notice.warning(verdictNotice(run.record, warning), show).then((choice) => {
        if (choice === show) void vscode.commands.executeCommand('pulsarSlp.showResults', file);
      });
    }
  }
}

/** What may be past before it is read, and of which the output says no more. */
const passing: ReadonlySet<ProblemCode> = new Set(['file-changed', 'file-unreadable']);

function notify(session: Session, timeLeft: TimeLeft): void {
  notifyProgress(session.run.name, (tell, cancel) => {
    cancel.onCancellationRequested(() => session.stop());
    let reported = 0;
    return new Promise<void>((resolve) => {
      const report = () => {
        const done = 100 * wholeProgress(session.run);
        tell({
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

function progressText({ run }: Session, timeLeft: TimeLeft): string {
  if (run.stopping) return progressWords.stopping;
  const left = timeLeftWords(timeLeft.ms(run, Date.now()));
  return left === '' ? standing(run) : progressWords.withTimeLeft(standing(run), left);
}

function standing(run: Run): string {
  switch (run.phase) {
    case 'reading':
      if (run.examined !== undefined) return progressWords.preparing;
      if (run.totalBytes === null) return progressWords.reading;
      return progressOf(run) < 1
        ? progressWords.readingPart(Math.floor(100 * progressOf(run)))
        : progressWords.checking;
    case 'training':
      return progressWords.epoch(Math.min(run.epochs.length + 1, epochsAhead(run)), epochsAhead(run));
    case 'ended': {
      if (run.underWay === undefined) return progressWords.done;
      const { runs, wanted } = run.underWay;
      return progressWords.split(Math.min(runs.length + 1, wanted), wanted);
    }
    default:
      return progressWords.done;
  }
}
