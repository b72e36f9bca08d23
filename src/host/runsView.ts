import * as vscode from 'vscode';
import type { SettingKey } from '../core/settings.js';
import { hostWords } from '../words/host.js';
import { keptWords } from '../words/kept.js';
import type { KeptRun } from './keptRun.js';
import { notice, treeItem } from './notice.js';
import {
  atOwn,
  differingIn,
  fitted,
  inFull,
  marksOf,
  outcome,
  outcomeInFull,
  settings,
  startOf,
} from './runNames.js';
import type { RunStore } from './runStore.js';
import { tellTables } from './targets.js';
import { baseName } from './uris.js';

/** A file, or one of its runs. Commands get these as arguments, and look at the id alone. */
export type RunsNode =
  | { readonly kind: 'file'; readonly file: string; readonly runs: readonly KeptRun[] }
  | {
      readonly kind: 'run';
      readonly id: string;
      readonly kept: KeptRun;
      /** Settings that it may differ in from the others of its file. */
      readonly apart: ReadonlySet<SettingKey>;
    };

/** The view "Perceptron Runs": the runs kept, by file, pinned ones first and then the newest. */
export class RunsView implements vscode.TreeDataProvider<RunsNode> {
  private readonly changes = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.changes.event;
  private toldTorn = 0;
  /** As it was drawn last; undefined before anybody looked. */
  private looks: string | undefined;

  constructor(private readonly store: RunStore) {
    store.onChange(() => void this.refresh());
  }

  /** In another language. */
  redraw(): void {
    this.changes.fire(undefined);
  }

  /** Drawn anew only where it looks different: a run under way is written down every other second, and a click on a
   * row that is being replaced is lost. */
  private async refresh(): Promise<void> {
    if (this.looks === undefined) return;
    const { runs } = await this.store.list();
    if (looksOf(runs) !== this.looks) this.changes.fire(undefined);
  }

  async getChildren(node?: RunsNode): Promise<RunsNode[]> {
    if (node?.kind === 'run') return [];
    if (node?.kind === 'file') {
      const apart = differingIn(node.runs.map(({ run }) => run));
      return node.runs.map((kept) => ({ kind: 'run', id: kept.id, kept, apart }));
    }
    const { runs, torn } = await this.store.list();
    this.looks = looksOf(runs);
    this.tellTorn(torn);
    if (runs.length === 0) await tellTables();
    // Until they are read nobody knows that there are none: the words of welcome wait for that.
    void vscode.commands.executeCommand('setContext', 'pulsarSlp.noRuns', runs.length === 0);
    const byFile = new Map<string, KeptRun[]>();
    for (const kept of runs) {
      const ofFile = byFile.get(kept.file);
      if (ofFile === undefined) byFile.set(kept.file, [kept]);
      else ofFile.push(kept);
    }
    return [...byFile].map(([file, ofFile]) => ({
      kind: 'file',
      file,
      runs: ofFile.sort((a, b) => Number(b.pinned) - Number(a.pinned)),
    }));
  }

  getTreeItem(node: RunsNode): vscode.TreeItem {
    return node.kind === 'file' ? fileItem(node) : runItem(node);
  }

  private tellTorn(torn: number): void {
    if (torn <= this.toldTorn) return;
    this.toldTorn = torn;
    void notice.warning(keptWords.unreadable(torn));
  }
}

function fileItem({ file, runs }: RunsNode & { kind: 'file' }): vscode.TreeItem {
  const uri = vscode.Uri.parse(file, true);
  const item = treeItem(fitted(baseName(uri)), {
    description: keptWords.runs(runs.length),
    tooltip: vscode.workspace.asRelativePath(uri),
  });
  item.collapsibleState = vscode.TreeItemCollapsibleState.Expanded;
  item.id = file;
  item.iconPath = vscode.ThemeIcon.File;
  item.resourceUri = uri;
  return item;
}

/** A row is cut at its end: what came of the run comes first, then what tells it from the others of its file. */
function runItem({ kept, apart }: RunsNode & { kind: 'run' }): vscode.TreeItem {
  const { run, name, pinned, id } = kept;
  const [marks, when] = [marksOf(run), startOf(kept)];
  const [word, ...figures] = outcome(run);
  const of = [
    ...(name === null ? [] : [word]),
    settings(run, undefined, apart),
    ...figures,
    ...atOwn(kept),
    ...marks.map(({ words }) => words),
    when,
  ];
  const everything = [
    name,
    [...outcomeInFull(run, inFull), ...atOwn(kept)].join(' · '),
    ...marks.map(({ meaning }) => meaning),
    settings(run, inFull),
    `${run.name}, ${when}`,
  ];
  const item = treeItem(name === null ? word : fitted(name), {
    description: of.filter(Boolean).join(' · '),
    tooltip: everything.filter((line) => line !== null).join('\n'),
  });
  item.id = id;
  item.iconPath = new vscode.ThemeIcon(marks[0]?.icon ?? (pinned ? 'pinned' : 'graph-line'));
  item.contextValue = pinned ? 'run.pinned' : 'run';
  item.command = {
    title: hostWords.buttons.open,
    command: 'pulsarSlp.openRun',
    arguments: [{ kind: 'run', id }],
  };
  return item;
}

/** What is drawn of runs, as one text. */
function looksOf(runs: readonly KeptRun[]): string {
  return JSON.stringify(
    runs.map((kept) => [kept.id, kept.name, kept.pinned, outcome(kept.run), atOwn(kept)]),
  );
}
