import * as vscode from 'vscode';
import { isOver, type Run, reduce } from '../core/run/run.js';
import { runFileEnding, runFileText } from '../core/run/runFile.js';
import type { Parts } from './commands.js';
import type { KeptRun } from './runStore.js';
import type { RunsNode } from './runsView.js';
import { interrupted } from './session.js';
import { writeWhole } from './uris.js';

type Handler = (...args: unknown[]) => Promise<unknown>;

/** Commands on kept runs, called from the view "Perceptron Runs", and on the run that is shown. */
export function runCommandHandlers({ store, panels }: Parts): Readonly<Record<string, Handler>> {
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
    openRun: onKept(async ({ file, run }) => panels.show(vscode.Uri.parse(file, true), atRest(run))),
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
  };
}

/** A run as it can be shown when nobody trains it any more. */
function atRest(run: Run): Run {
  return isOver(run) ? run : reduce(run, { type: 'failed', problem: interrupted });
}

async function saveRun(shown: { readonly file: vscode.Uri; readonly run: Run } | undefined) {
  if (shown?.run.phase !== 'ended') {
    void vscode.window.showInformationMessage('There is no finished run in front to save.');
    return undefined;
  }
  const { file, run } = shown;
  const target = await vscode.window.showSaveDialog({
    title: 'Save Run As',
    defaultUri: file.with({ path: `${file.path.replace(/\.[^./]+$/, '')}${runFileEnding}` }),
    filters: { 'SLP run': ['json'] }, // not slp.json: the dialog would add that to a name that has it
  });
  if (target !== undefined) await writeWhole(target, new TextEncoder().encode(runFileText(run.record)));
  return target;
}
