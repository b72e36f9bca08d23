import * as vscode from 'vscode';
import { cutLookedAt, lookedAt, meantFor, withGoalOf } from '../core/run/decide.js';
import type { RunRecord } from '../core/run/record.js';
import { isOver, type Run } from '../core/run/run.js';
import { mostRunFileBytes, runFileEnding, runFileText } from '../core/run/runFile.js';
import { htmlReport } from '../report/html.js';
import { markdownReport } from '../report/markdown.js';
import { commandWords, titleOf } from '../words/commands.js';
import { hostWords } from '../words/host.js';
import { keptWords } from '../words/kept.js';
import type { Comparisons } from './comparisons.js';
import type { Shown } from './front.js';
import type { KeptRun } from './keptRun.js';
import { confirmed, enterText, makePick, nameInput, notice } from './notice.js';
import type { Handler, Parts } from './parts.js';
import { writeWhole } from './platform.js';
import { atRest, reasonOf } from './problems.js';
import { runItems } from './runItem.js';
import { fitted, outcome, settings, startOf } from './runNames.js';
import type { RunStore } from './runStore.js';
import { type Need, needs, withData } from './savedRun.js';
import { saveScores } from './saveScores.js';
import { scoreFile } from './scoreFile.js';
import { repeatRun, showIllusion } from './studies.js';
import { baseName } from './uris.js';
import { sayWritten } from './written.js';

/** Commands on kept runs, called from the view "Perceptron Runs", and on the run that is shown.
 * @param selection of the view: a key pressed there says no more of what it is meant for */
export function runCommandHandlers(
  parts: Parts,
  selection: () => readonly unknown[],
): Readonly<Record<string, Handler>> {
  const { store, panels, trainer, comparisons, runsPage, front } = parts;
  const onKept = (act: (kept: KeptRun) => Promise<unknown>): Handler => {
    return async (node) => {
      const kept = await store.find(idOf(node ?? selection()[0]));
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
      const name = await enterText(titleOf('renameRun'), keptWords.nameOrNothing, kept.name ?? '');
      if (name !== undefined) await store.change(kept.id, { name: name.trim() || null });
    }),
    pinRun: onKept(({ id }) => store.change(id, { pinned: true })),
    unpinRun: onKept(({ id }) => store.change(id, { pinned: false })),
    deleteRun: async (node, selected) =>
      deleteRuns(store, await keptOf(store, selected ?? (node === undefined ? selection() : [node]))),
    compareRuns: (node, selected) => compareRuns(store, comparisons, selected ?? [node]),
    showRuns: async () => runsPage.show(),
    repeatRun: async () => onData(parts, needs.repeat, (shown) => repeatRun(parts, shown)),
    showIllusion: async () => onData(parts, needs.showIllusion, (shown) => showIllusion(parts, shown)),
    saveRun: () => saveRun(front.shown),
    exportReport: () => exportReport(front.shown),
    scoreFile: (clicked) => scoreFile(parts, clicked, modelIn(front.shown)),
    saveScores: async () => onData(parts, needs.saveScores, (shown) => saveScores(parts, shown)),
  };
}

/** More would not fit on a page. */
const mostCompared = 50;
/** More than are kept. */
const mostDeleted = 1_000;

/** The name in what a command was called with. Anybody can call one with anything, so the run is looked up by it, and
 * what else the argument says of the run is not heard. */
function idOf(node: unknown): unknown {
  return typeof node === 'object' && node !== null && 'id' in node ? node.id : undefined;
}

/** The runs that a command was called with. */
async function keptOf(store: RunStore, selected: unknown, most = mostDeleted): Promise<KeptRun[]> {
  const found: KeptRun[] = [];
  for (const node of Array.isArray(selected) ? selected.slice(0, most) : []) {
    const kept = await store.find(idOf(node));
    if (kept !== undefined) found.push(kept);
  }
  return found;
}

/** Runs that a question names. */
const mostNamed = 8;

function namedIn(runs: readonly KeptRun[]): string[] {
  const named = runs
    .slice(0, mostNamed)
    .map(
      (kept) => `${fitted(kept.run.name)}: ${kept.name ?? outcome(kept.run).join(' · ')}, ${startOf(kept)}`,
    );
  return runs.length > mostNamed ? [...named, '…'] : named;
}

async function deleteRuns(store: RunStore, runs: readonly KeptRun[]) {
  const [first] = runs;
  if (first === undefined) return;
  const { reallyDelete, reallyDeleteMany, deleteIsFinal, deleteManyIsFinal } = keptWords;
  const { run, name } = first;
  const [question, detail] =
    runs.length === 1
      ? [
          reallyDelete(name ?? outcome(run).join(' · '), run.name),
          deleteIsFinal(settings(run), startOf(first)),
        ]
      : [
          reallyDeleteMany(runs.length),
          deleteManyIsFinal(namedIn(runs), runs.filter(({ pinned }) => pinned).length),
        ];
  if (!(await confirmed(question, detail, keptWords.delete))) return;
  for (const { id } of runs) await store.remove(id);
}

/** Shows ended runs side by side: those selected in the view, or else asked for. */
async function compareRuns(store: RunStore, comparisons: Comparisons, selected: unknown) {
  await store.settled(); // a run that has just ended is not on the disk yet
  const chosen = await keptOf(store, selected, mostCompared);
  const runs = chosen.length >= 2 ? chosen : await pickRuns(await store.list(), chosen);
  const ended = runs.filter(({ run }) => run.phase === 'ended');
  if (ended.length >= 2) comparisons.show(ended, null);
  else if (runs.length > 0) void notice.info(keptWords.onlyFinished);
}

async function pickRuns({ runs }: { readonly runs: readonly KeptRun[] }, chosen: readonly KeptRun[]) {
  const ended = runs.filter(({ run }) => run.phase === 'ended');
  const shown = runItems(ended);
  const items = ended.map((kept, i) => ({
    ...(shown[i] as vscode.QuickPickItem),
    picked: chosen.some(({ id }) => id === kept.id),
    kept,
  }));
  if (items.length < 2) {
    void notice.info(keptWords.tooFewToCompare(items.length === 0 ? 0 : 1));
    return [];
  }
  return pickTwoOrMore(items);
}

/** A list to choose two or more from. It stays, and says how many are missing, until there are two. */
function pickTwoOrMore(items: readonly (vscode.QuickPickItem & { readonly kept: KeptRun })[]) {
  const pick = makePick(items, keptWords.toCompare);
  const say = () => {
    const [title, missing] = [titleOf('compareRuns'), 2 - pick.selectedItems.length];
    nameInput(pick, missing > 0 ? keptWords.chooseMore(title, missing) : title);
  };
  return new Promise<readonly KeptRun[]>((resolve) => {
    pick.canSelectMany = true;
    pick.selectedItems = pick.items.filter(({ picked }) => picked);
    pick.onDidChangeSelection(say);
    pick.onDidAccept(() => {
      if (pick.selectedItems.length < 2) return;
      resolve(pick.selectedItems.map(({ kept }) => kept));
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve([]);
      pick.dispose();
    });
    say();
    pick.show();
  });
}

type EndedShown = Shown & { readonly run: Extract<Run, { phase: 'ended' }> };

/** Acts on the finished run in front. */
function onShown<Result>(shown: Shown | undefined, act: (shown: EndedShown) => Result): Result | undefined {
  if (shown?.run.phase === 'ended') return act({ file: shown.file, run: shown.run });
  void notice.info(keptWords.openFirst);
  return undefined;
}

/** The same on its CSV, which a saved run has to have beside it. */
function onData<Result>(parts: Parts, need: Need, act: (shown: EndedShown) => Result) {
  const { shown } = parts.front;
  return onShown(shown, (ended) =>
    shown?.kind === 'saved'
      ? withData(parts, ended, need, (file) => act({ file, run: ended.run }))
      : act(ended),
  );
}

export function saveRun(shown: Shown | undefined) {
  const filters = { [hostWords.kinds.run]: ['json'] }; // not slp.json: the dialog would add that to a name that has it
  // A threshold that was wanted belongs to the model; one that somebody only looks with does not.
  const text = (record: RunRecord) => runFileText(withGoalOf(record, shown?.look));
  return write(shown, titleOf('saveRun'), runFileEnding, filters, text, mostRunFileBytes);
}

/** The model of the finished run in front, as it is looked at; undefined where there is none. */
export function modelIn(shown: Shown | undefined): RunRecord | undefined {
  return shown?.run.phase === 'ended' ? lookedAt(shown.run.record, shown.look) : undefined;
}

export function exportReport(shown: Shown | undefined) {
  const filters = { [hostWords.kinds.page]: ['html'], Markdown: ['md'] };
  return write(shown, titleOf('exportReport'), '.slp.html', filters, (record, target) => {
    const made = target.path.toLowerCase().endsWith('.md') ? markdownReport : htmlReport;
    return made(meantFor(record, shown?.look), cutLookedAt(record, shown?.look));
  });
}

/** Asks where, and writes a text made of the finished run that is shown.
 * @param most bytes that it may have */
async function write(
  shown: Shown | undefined,
  title: string,
  ending: string,
  filters: Record<string, string[]>,
  text: (record: RunRecord, target: vscode.Uri) => string,
  most = Number.POSITIVE_INFINITY,
): Promise<vscode.Uri | undefined> {
  return onShown(shown, async ({ file, run }) => {
    const defaultUri = file.with({ path: `${file.path.replace(/(\.slp\.json|\.[^./]+)$/i, '')}${ending}` });
    const target = await vscode.window.showSaveDialog({ title, defaultUri, filters });
    if (target === undefined) return undefined;
    try {
      const bytes = new TextEncoder().encode(text(run.record, target));
      if (bytes.byteLength > most) {
        const { length } = run.record.model.features;
        void notice.error(keptWords.tooLargeToOpen(length, commandWords.exportReport));
        return undefined;
      }
      await writeWhole(target, bytes);
      sayWritten(target);
      return target;
    } catch (error) {
      void notice.error(hostWords.notWritten(baseName(target), reasonOf(error)));
      return undefined;
    }
  });
}
