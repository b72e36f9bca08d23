import * as vscode from 'vscode';
import { htmlReport } from '../core/export/html.js';
import { markdownReport } from '../core/export/markdown.js';
import type { RunRecord } from '../core/run/record.js';
import { isOver, type Run } from '../core/run/run.js';
import { runFileEnding, runFileText } from '../core/run/runFile.js';
import type { Parts } from './commands.js';
import type { Comparisons } from './comparisons.js';
import { writeWhole } from './platform.js';
import { atRest } from './problems.js';
import { moment, outcome, settings } from './runNames.js';
import type { KeptRun, RunStore } from './runStore.js';
import type { RunsNode } from './runsView.js';
import { saveScores } from './saveScores.js';
import { repeatRun, type Shown, showIllusion } from './studies.js';
import { baseName } from './uris.js';

type Handler = (...args: unknown[]) => Promise<unknown>;

/** Commands on kept runs, called from the view "Perceptron Runs", and on the run that is shown. */
export function runCommandHandlers(parts: Parts): Readonly<Record<string, Handler>> {
  const { store, panels, trainer, comparisons } = parts;
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
    compareRuns: (node, selected) => compareRuns(store, comparisons, selected ?? [node]),
    repeatRun: async () => onShown(panels.active, (shown) => repeatRun(parts, shown)),
    showIllusion: async () => onShown(panels.active, (shown) => showIllusion(parts, shown)),
    saveRun: () => saveRun(panels.active),
    exportReport: () => exportReport(panels.active),
    saveScores: () => saveScores(parts.extension, panels.active),
  };
}

/** Shows ended runs side by side: those selected in the view, or else asked for. */
async function compareRuns(store: RunStore, comparisons: Comparisons, selected: unknown) {
  const nodes = (Array.isArray(selected) ? selected : []) as readonly (RunsNode | undefined)[];
  const chosen = nodes.flatMap((node) => (node?.kind === 'run' ? [node.kept] : []));
  const runs = chosen.length >= 2 ? chosen : await pickRuns(await store.list(), chosen);
  const ended = runs.filter(({ run }) => run.phase === 'ended');
  if (ended.length >= 2) comparisons.show(ended, null);
  else if (runs.length > 0)
    void vscode.window.showInformationMessage('Choose two or more runs that have a result.');
}

async function pickRuns({ runs }: { readonly runs: readonly KeptRun[] }, chosen: readonly KeptRun[]) {
  const items = runs
    .filter(({ run }) => run.phase === 'ended')
    .map((kept) => ({
      label: kept.name ?? settings(kept.run),
      description: `${kept.run.name} · ${outcome(kept.run)} · ${moment(kept)}`,
      picked: chosen.some(({ id }) => id === kept.id),
      kept,
    }));
  const picked = await vscode.window.showQuickPick(items, {
    title: 'Compare Runs',
    placeHolder: items.length < 2 ? 'Train at least twice first' : 'Choose two or more',
    canPickMany: true,
  });
  return (picked ?? []).map(({ kept }) => kept);
}

type EndedShown = Shown & { readonly run: Extract<Run, { phase: 'ended' }> };

/** Acts on the finished run in front. */
function onShown<Result>(shown: Shown | undefined, act: (shown: EndedShown) => Result): Result | undefined {
  if (shown?.run.phase === 'ended') return act({ file: shown.file, run: shown.run });
  void vscode.window.showInformationMessage('There is no finished run in front.');
  return undefined;
}

export function saveRun(shown: Shown | undefined) {
  const filters = { 'SLP run': ['json'] }; // not slp.json: the dialog would add that to a name that has it
  return write(shown, 'Save Run As', runFileEnding, filters, (record) => runFileText(record));
}

export function exportReport(shown: Shown | undefined) {
  const filters = { 'HTML page': ['html'], Markdown: ['md'] };
  return write(shown, 'Export Report', '.slp.html', filters, (record, target) =>
    target.path.toLowerCase().endsWith('.md') ? markdownReport(record) : htmlReport(record),
  );
}

/** Asks where, and writes a text made of the finished run that is shown. */
async function write(
  shown: Shown | undefined,
  title: string,
  ending: string,
  filters: Record<string, string[]>,
  text: (record: RunRecord, target: vscode.Uri) => string,
): Promise<vscode.Uri | undefined> {
  return onShown(shown, async ({ file, run }) => {
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
  });
}
