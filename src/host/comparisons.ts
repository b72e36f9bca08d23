import * as vscode from 'vscode';
import { isFromPanel, type Lesson, type NamedRun, type ToComparison } from '../protocol/panel.js';
import { keptWords } from '../words/kept.js';
import type { KeptRun } from './keptRun.js';
import { copyText, openPage } from './notice.js';
import { panelOptions } from './panel.js';
import { showPage } from './panelHtml.js';
import { answersBy, atOwn, namesOf } from './runNames.js';
import type { RunStore } from './runStore.js';

export const comparisonType = 'pulsarSlp.comparison';

/** What the page keeps over a reload. */
interface State {
  readonly ids: readonly string[];
  readonly lesson: Lesson | null;
}

/** Panels that show kept runs side by side. */
export class Comparisons implements vscode.WebviewPanelSerializer {
  constructor(
    private readonly extension: vscode.Uri,
    private readonly store: RunStore,
  ) {}

  /** Opens a new panel. @param runs kept ones that ended, at least two */
  show(runs: readonly KeptRun[], lesson: Lesson | null): void {
    const view = openPage(comparisonType, titleOf(runs, lesson), panelOptions(this.extension));
    this.fill(view, runs, lesson);
  }

  /** Called by the editor after a reload; runs deleted meanwhile are missing. */
  async deserializeWebviewPanel(view: vscode.WebviewPanel, state: unknown): Promise<void> {
    const { ids, lesson } = (state ?? {}) as Partial<Record<keyof State, unknown>>;
    const { runs } = await this.store.list();
    const wanted = Array.isArray(ids) ? ids : [];
    const found = wanted.flatMap((id) => runs.filter((kept) => kept.id === id));
    if (found.length < 2) view.dispose();
    else this.fill(view, found, lesson === 'illusion' ? lesson : null);
  }

  private fill(view: vscode.WebviewPanel, runs: readonly KeptRun[], lesson: Lesson | null): void {
    const names = namesOf(runs);
    const named = runs.flatMap((kept, i): NamedRun[] => {
      if (kept.run.phase !== 'ended') return [];
      const answers = [...atOwn(kept), ...answersBy(kept)].join('; ');
      return [{ name: names[i] as string, record: kept.run.record, ...(answers && { answers }) }];
    });
    const message: ToComparison = { type: 'comparison', runs: named, lesson };
    view.webview.onDidReceiveMessage((wish: unknown) => {
      if (!isFromPanel(wish)) return;
      if (wish.type === 'ready') void view.webview.postMessage(message);
      if (wish.type === 'copy') copyText(wish.text);
    });
    const icon = (theme: string) => vscode.Uri.joinPath(this.extension, 'media', `panel-${theme}.svg`);
    view.iconPath = { light: icon('light'), dark: icon('dark') };
    view.webview.options = panelOptions(this.extension);
    const state: State = { ids: runs.map(({ id }) => id), lesson };
    showPage(view, this.extension, 'comparison', state);
  }
}

/** Of one file there may be several illusions, told apart by what people mostly change. */
function titleOf([first]: readonly KeptRun[], lesson: Lesson | null): string {
  if (lesson !== 'illusion' || first === undefined) return keptWords.comparisonTab;
  const { name, config } = first.run;
  return keptWords.illusionTab(name, config.preset, config.seed);
}
