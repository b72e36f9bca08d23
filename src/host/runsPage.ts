import * as vscode from 'vscode';
import { isFromRuns } from '../protocol/runs.js';
import { keptWords } from '../words/kept.js';
import { closeTabs, openPage, tabsBehind } from './notice.js';
import { panelOptions } from './panel.js';
import { showPage } from './panelHtml.js';
import { runRows } from './runRows.js';
import type { RunStore } from './runStore.js';

export const runsPageType = 'pulsarSlp.runsPage';

/** The page of all kept runs as a table: one at most. What it asks for is done by the commands that the view has, too. */
export class RunsPage implements vscode.WebviewPanelSerializer {
  private view: vscode.WebviewPanel | undefined;
  private ready = false;

  constructor(
    private readonly extension: vscode.Uri,
    private readonly store: RunStore,
  ) {
    store.onChange(() => void this.tell());
  }

  show(): void {
    if (this.view !== undefined) {
      this.view.reveal();
      return;
    }
    const left = tabsBehind(runsPageType, keptWords.table.tab);
    this.fill(openPage(runsPageType, keptWords.table.tab, panelOptions(this.extension)));
    closeTabs(left);
  }

  /** Called by the editor after a reload. */
  async deserializeWebviewPanel(view: vscode.WebviewPanel): Promise<void> {
    if (this.view === undefined) this.fill(view);
    else view.dispose();
  }

  private fill(view: vscode.WebviewPanel): void {
    this.view = view;
    view.onDidDispose(() => {
      this.view = undefined;
      this.ready = false;
    });
    view.onDidChangeViewState(() => {
      this.ready &&= view.visible; // a page that comes back asks anew
    });
    view.webview.onDidReceiveMessage((wish: unknown) => {
      if (!isFromRuns(wish)) return;
      if (wish.type === 'ready') {
        this.ready = true;
        void this.tell();
      } else if ('ids' in wish) {
        const nodes = wish.ids.map((id) => ({ id }));
        void vscode.commands.executeCommand(
          `pulsarSlp.${wish.type}${wish.type === 'compare' ? 'Runs' : 'Run'}`,
          nodes[0],
          nodes,
        );
      } else void vscode.commands.executeCommand(`pulsarSlp.${wish.type}Run`, { id: wish.id });
    });
    const icon = (theme: string) => vscode.Uri.joinPath(this.extension, 'media', `panel-${theme}.svg`);
    view.iconPath = { light: icon('light'), dark: icon('dark') };
    view.webview.options = panelOptions(this.extension);
    showPage(view, this.extension, 'runs', {});
  }

  private async tell(): Promise<void> {
    if (!this.ready) return;
    const { runs } = await this.store.list();
    void this.view?.webview.postMessage(runRows(runs));
  }
}
