import type * as vscode from 'vscode';
import { standingWarnings } from '../core/judgement/verdict.js';
import { repeatedBy } from '../core/profile/repeated.js';
import { epochsAhead, examinedOf, type RunEvent } from '../core/run/run.js';
import type { Warning } from '../core/warning.js';
import { epochLine, finalLine, startLine } from '../report/lines.js';
import { repeatLine } from '../report/repeatsTable.js';
import { datasetText, repeatsText, reportText, verdictText } from '../report/textTable.js';
import { warningLines } from '../report/warnings.js';
import { lineWords } from '../words/lines.js';
import { sentence } from '../words/problem.js';
import { reportWords } from '../words/report.js';
import { openOutput } from './notice.js';
import type { Session, Update } from './session.js';
import type { Sink } from './trainer.js';

/** The output channel: the chapter's lines to the letter, then the table as aligned text. */
export class OutputSink implements Sink, vscode.Disposable {
  private made: ReturnType<typeof openOutput> | undefined;

  /** Made at the first line, so that starting the editor costs nothing. */
  private get channel(): ReturnType<typeof openOutput> {
    this.made ??= openOutput('Pulsar SLP');
    return this.made;
  }

  show(): void {
    this.channel.show();
  }

  say(line: string): void {
    this.channel.appendLine(line);
  }

  started({ run: { name, config, phase } }: Session): void {
    this.say(startLine(name, config, phase === 'ended'));
  }

  updated({ session, events }: Update): void {
    const lines = events.flatMap((event) => this.lines(session, event));
    if (lines.length > 0) this.say(lines.join('\n'));
  }

  dispose(): void {
    this.made?.dispose();
  }

  private lines({ run }: Session, event: RunEvent): readonly string[] {
    const { balance } = run.config;
    switch (event.type) {
      case 'prepared':
        return [datasetText(event.preparation), ...warnings(event.preparation.warnings)];
      case 'stopping':
        return [lineWords.stopping];
      case 'epoch':
        return [epochLine(event.epoch, balance)];
      case 'ended': {
        if (run.phase !== 'ended') return [];
        const done = run.record.epochs.length;
        const stopped = event.status === 'stopped' ? [reportWords.notes.stopped(done, epochsAhead(run))] : [];
        return [
          ...stopped,
          ...warnings(standingWarnings(run.record, event.warnings)),
          '',
          finalLine(event.test, balance),
          '',
          reportText(run.record),
          '',
        ];
      }
      case 'repeated':
        return [repeatLine(event.repeat)];
      case 'repeats-over':
        return [
          ...(event.problem === null ? [] : [sentence(event.problem)]),
          ...(run.phase === 'ended' ? [repeatsText(run.record.repeats), '', verdictText(run.record)] : []),
          '',
        ];
      case 'failed':
        // Where training began they were said before it; what it failed for is said once.
        return [
          ...warnings(
            examinedOf(run)?.warnings.filter(({ code }) => !repeatedBy(event.problem.code).has(code)) ?? [],
          ),
          sentence(event.problem),
          '',
        ];
      default:
        return [];
    }
  }
}

function warnings(found: readonly Warning[]): string[] {
  return warningLines(found).map(lineWords.warning);
}
