import * as vscode from 'vscode';
import { moment, outcome, settings } from './runNames.js';
import type { KeptRun, RunStore } from './runStore.js';
import { baseName } from './uris.js';

/** A file, or one of its runs. */
export type RunsNode =
  | { readonly kind: 'file'; readonly file: string; readonly runs: readonly KeptRun[] }
  | { readonly kind: 'run'; readonly kept: KeptRun };

/** The view "Perceptron Runs": the runs kept, by file, pinned ones first and then the newest. */
export class RunsView implements vscode.TreeDataProvider<RunsNode> {
  private readonly changes = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.changes.event;
  private toldTorn = 0;

  constructor(private readonly store: RunStore) {
    store.onChange(() => this.changes.fire(undefined));
  }

  async getChildren(node?: RunsNode): Promise<RunsNode[]> {
    if (node?.kind === 'run') return [];
    if (node?.kind === 'file') return node.runs.map((kept) => ({ kind: 'run', kept }));
    const { runs, torn } = await this.store.list();
    this.tellTorn(torn);
    const byFile = new Map<string, KeptRun[]>();
    for (const kept of runs) byFile.set(kept.file, [...(byFile.get(kept.file) ?? []), kept]);
    return [...byFile].map(([file, ofFile]) => ({
      kind: 'file',
      file,
      runs: ofFile.sort((a, b) => Number(b.pinned) - Number(a.pinned)),
    }));
  }

  getTreeItem(node: RunsNode): vscode.TreeItem {
    return node.kind === 'file' ? fileItem(node) : runItem(node.kept);
  }

  private tellTorn(torn: number): void {
    if (torn <= this.toldTorn) return;
    this.toldTorn = torn;
    const files = torn === 1 ? 'One kept run' : `${torn} kept runs`;
    void vscode.window.showWarningMessage(
      `${files} could not be read, and ${torn === 1 ? 'is' : 'are'} left out of the list.`,
    );
  }
}

function fileItem({ file, runs }: RunsNode & { kind: 'file' }): vscode.TreeItem {
  const uri = vscode.Uri.parse(file, true);
  const item = new vscode.TreeItem(baseName(uri), vscode.TreeItemCollapsibleState.Expanded);
  item.id = file;
  item.description = `${runs.length} ${runs.length === 1 ? 'run' : 'runs'}`;
  item.tooltip = vscode.workspace.asRelativePath(uri);
  item.iconPath = vscode.ThemeIcon.File;
  item.resourceUri = uri;
  return item;
}

function runItem(kept: KeptRun): vscode.TreeItem {
  const { run, name, pinned, id } = kept;
  const item = new vscode.TreeItem(name ?? outcome(run));
  const when = moment(kept);
  item.id = id;
  item.description = [name === null ? undefined : outcome(run), settings(run), when]
    .filter(Boolean)
    .join(' · ');
  item.tooltip = `${outcome(run)}\n${settings(run)}\n${when}`;
  item.iconPath = new vscode.ThemeIcon(pinned ? 'pinned' : 'graph-line');
  item.contextValue = pinned ? 'run.pinned' : 'run';
  item.command = { title: 'Open', command: 'pulsarSlp.openRun', arguments: [{ kind: 'run', kept }] };
  return item;
}
