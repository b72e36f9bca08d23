import * as vscode from 'vscode';
import { htmlReport } from '../core/export/html.js';
import { markdownReport } from '../core/export/markdown.js';
import type { RunRecord } from '../core/run/record.js';
import { isOver, type Run } from '../core/run/run.js';
import { runFileEnding, runFileText } from '../core/run/runFile.js';
import type { Parts } from './commands.js';
import { writeWhole } from './platform.js';
import { atRest } from './problems.js';
import type { KeptRun } from './runStore.js';
import type { RunsNode } from './runsView.js';
import { baseName } from './uris.js';

type Handler = (...args: unknown[]) => Promise<unknown>;

/** Commands on kept runs, called from the view "Perceptron Runs", and on the run that is shown. */
export function runCommandHandlers({ store, panels, trainer }: Parts): Readonly<Record<string, Handler>> {
  const onKept = (act: (kept: KeptRun) => Promise<unknown>): Handler => {
    return async (node) => {
      const kept =
        (node as RunsNode | undefined)?.kind === 'run'
          ? (node as RunsNode & { kind: 'run' }).kept
          : undefined;
      if (kept !== undefined) await act(kept);
    };
  };
  return {
    openRun: onKept(async (kept) => {
      const file = vscode.Uri.parse(kept.file, true);
      const live = trainer.of(file)?.run;
      // What was kept of a run that goes on is behind it.
      const goesOn = live !== undefined && !isOver(live) && !isOver(kept.run);
      panels.show(file, goesOn ? live : atRest(kept.run));
    }),
    renameRun: onKept(async (kept) => {
      const name = await vscode.window.showInputBox({
        title: 'Rename Run',
        value: kept.name ?? '',
        prompt: 'Empty: its F1',
      });
      if (name !== undefined) await store.change(kept, { name: name.trim() || null });
    }),
    pinRun: onKept((kept) => store.change(kept, { pinned: true })),
    unpinRun: onKept((kept) => store.change(kept, { pinned: false })),
    deleteRun: onKept(async (kept) => {
      const remove = 'Delete';
      const choice = await vscode.window.showWarningMessage('Delete this run?', { modal: true }, remove);
      if (choice === remove) await store.remove(kept);
    }),
    saveRun: () => saveRun(panels.active),
    exportReport: () => exportReport(panels.active),
  };
}

type Shown = { readonly file: vscode.Uri; readonly run: Run } | undefined;

function saveRun(shown: Shown) {
  const filters = { 'SLP run': ['json'] }; // not slp.json: the dialog would add that to a name that has it
  return write(shown, 'Save Run As', runFileEnding, filters, (record) => runFileText(record));
}

function exportReport(shown: Shown) {
  const filters = { 'HTML page': ['html'], Markdown: ['md'] };
  return write(shown, 'Export Report', '.slp.html', filters, (record, target) =>
    target.path.toLowerCase().endsWith('.md') ? markdownReport(record) : htmlReport(record),
  );
}

/** Asks where, and writes a text made of the finished run that is shown. */
async function write(
  shown: Shown,
  title: string,
  ending: string,
  filters: Record<string, string[]>,
  text: (record: RunRecord, target: vscode.Uri) => string,
): Promise<vscode.Uri | undefined> {
  if (shown?.run.phase !== 'ended') {
    void vscode.window.showInformationMessage('There is no finished run in front.');
    return undefined;
  }
  const { file, run } = shown;
  const defaultUri = file.with({ path: `${file.path.replace(/\.[^./]+$/, '')}${ending}` });
  const target = await vscode.window.showSaveDialog({ title, defaultUri, filters });
  if (target === undefined) return undefined;
  try {
    await writeWhole(target, new TextEncoder().encode(text(run.record, target)));
    return target;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    void vscode.window.showErrorMessage(
      `${baseName(target)} could not be written (${why}). Choose another folder.`,
    );
    return undefined;
  }
}
