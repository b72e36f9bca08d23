import * as vscode from 'vscode';
import type { ChosenThreshold } from '../core/run/chosenThreshold.js';
import type { Run } from '../core/run/run.js';
import type { Panel } from './panel.js';

/** A run as a page shows it, and its CSV; of a saved run, the file it is saved in. */
export interface Shown {
  readonly file: vscode.Uri;
  readonly run: Run;
  /** The threshold that it is looked at with, where that is not the run's own. */
  readonly threshold?: ChosenThreshold | null;
}

/** The page of a CSV's results, or the editor of a saved run. */
type Kind = 'results' | 'saved';

/** Knows every page that shows a run, and which of them has the focus. */
export class Front {
  private readonly pages = new Map<Panel, { readonly kind: Kind; readonly file: vscode.Uri }>();
  private finished = false;

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
        const { shown: run, threshold } = panel;
        return { ...page, run, threshold };
      }
    return undefined;
  }

  /** The CSV whose results have the focus. */
  get csv(): vscode.Uri | undefined {
    return this.shown?.kind === 'results' ? this.shown.file : undefined;
  }

  /** Lets the title and the palette offer what takes a finished run, only while one is in front. */
  tell(): void {
    const finished = this.shown?.run.phase === 'ended';
    if (finished === this.finished) return;
    this.finished = finished;
    void vscode.commands.executeCommand('setContext', 'pulsarSlp.finishedRunInFront', finished);
  }
}
