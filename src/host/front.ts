import * as vscode from 'vscode';
import { nothingLearned } from '../core/judgement/verdict.js';
import type { Look } from '../core/run/look.js';
import type { Run } from '../core/run/run.js';
import type { FileRow } from '../protocol/panel.js';
import { hostWords } from '../words/host.js';
import { notice } from './notice.js';
import type { Panel } from './panel.js';
import { baseName } from './uris.js';

/** A run as a page shows it, and its CSV; of a saved run, the file it is saved in. */
export interface Shown {
  readonly file: vscode.Uri;
  readonly run: Run;
  /** How it is looked at, where somebody said. */
  readonly look?: Look | undefined;
}

/** What is needed to look at a run's file, and to say what is wrong with it. */
export interface Refusing {
  readonly extension: vscode.Uri;
  readonly front: Pick<Front, 'refuse'>;
}

/** The page of a CSV's results, or the editor of a saved run. */
type Kind = 'results' | 'saved';

/** Knows every page that shows a run, and which of them has the focus. */
export class Front {
  private readonly pages = new Map<Panel, { readonly kind: Kind; readonly file: vscode.Uri }>();
  private told: string | undefined;

  add(panel: Panel, kind: Kind, file: vscode.Uri): void {
    this.pages.set(panel, { kind, file });
    panel.onViewChange(() => this.tell());
    panel.onClose(() => {
      this.pages.delete(panel);
      this.tell();
    });
    this.tell();
  }

  /** The run that has the focus, whatever shows it. */
  get shown(): (Shown & { readonly kind: Kind }) | undefined {
    for (const [panel, page] of this.pages)
      if (panel.active) {
        return { ...page, run: panel.shown, look: panel.look };
      }
    return undefined;
  }

  /** Says why something that takes a run was not done: on the page of the run, or in the corner where that is not in sight. */
  refuse({ file, run }: Shown, why: string): void {
    const isItsPage = (panel: Panel) => panel.visible && panel.shown === run;
    const page = [...this.pages.keys()].find(isItsPage);
    if (page !== undefined) page.refuse(why);
    else void notice.info(`${baseName(file)}: ${why}`);
  }

  /** Explains a row on a page of its run, if one is still there. @param asked the one that it was asked for on, before any other */
  explain(run: Run, row: FileRow, asked: unknown): void {
    const pages = [...this.pages.keys()].filter(({ shown }) => startOf(shown) === startOf(run));
    const page = pages.find((each) => each === asked) ?? pages[0];
    if (page === undefined) void notice.info(hostWords.noPageToExplain);
    else page.explain(row);
  }

  /** The CSV whose results have the focus. */
  get csv(): vscode.Uri | undefined {
    return this.shown?.kind === 'results' ? this.shown.file : undefined;
  }

  /** Lets the title and the palette offer what takes a finished run only while one is in front, and the title what takes a
   * model only where it learned something. */
  tell(): void {
    const run = this.shown?.run;
    const contexts = {
      'pulsarSlp.finishedRunInFront': run?.phase === 'ended',
      'pulsarSlp.learnedNothingInFront': run !== undefined && nothingLearned(run) !== undefined,
    };
    const told = JSON.stringify(contexts);
    if (told === this.told) return;
    this.told = told;
    for (const [key, value] of Object.entries(contexts))
      void vscode.commands.executeCommand('setContext', key, value);
  }
}

/** By which a run is known, whatever was added to it since; of none that ended undefined. */
function startOf(run: Run): string | undefined {
  return run.phase === 'ended' ? run.record.time.startedAt : undefined;
}
