import * as vscode from 'vscode';
import { sentence } from '../words/problem.js';
import { Answers } from './answers.js';
import { commandHandlers } from './commands.js';
import { Comparisons, comparisonType } from './comparisons.js';
import { Front } from './front.js';
import { speakAsChosen, whenLanguageChanges } from './language.js';
import { notice } from './notice.js';
import { OutputSink } from './outputSink.js';
import { panelType } from './panel.js';
import { redrawPages } from './panelHtml.js';
import { Panels } from './panels.js';
import type { Handler, Parts } from './parts.js';
import { unexpected } from './problems.js';
import { ProgressSink } from './progressSink.js';
import { explainCommand, RowsDocuments, rowsScheme } from './rowsDocuments.js';
import { runCommandHandlers } from './runCommands.js';
import { RunEditor, runEditorType } from './runEditor.js';
import { RunFolder } from './runFolder.js';
import { RunStore } from './runStore.js';
import { RunsPage, runsPageType } from './runsPage.js';
import { RunsView } from './runsView.js';
import { Trainer } from './trainer.js';
import { wishesFor } from './wishes.js';

let parts: Parts | undefined;

/** Wires the rooms of the house together. Nothing is read, started or drawn before a command runs. */
export function activate(context: vscode.ExtensionContext): void {
  speakAsChosen();
  const output = new OutputSink();
  const progress = new ProgressSink(output, (file) => panels.isShown(file));
  const folder = new RunFolder(context.globalStorageUri, context.storageUri ?? context.globalStorageUri);
  const store = new RunStore(folder);
  const front = new Front();
  const panels: Panels = new Panels(context.extensionUri, store, front, (file, run) =>
    wishesFor(house, file, run),
  );
  const answers = new Answers(context.workspaceState);
  const trainer = new Trainer(context.extensionUri, [panels, output, progress, store, answers], (file) =>
    store.repeatsOf(file),
  );
  const comparisons = new Comparisons(context.extensionUri, store);
  const runsPage = new RunsPage(context.extensionUri, store);
  const rows = new RowsDocuments();
  const house: Parts = {
    extension: context.extensionUri,
    trainer,
    panels,
    front,
    store,
    output,
    comparisons,
    runsPage,
    rows,
    answers,
  };
  parts = house;

  const editor = new RunEditor(house);
  const runs = new RunsView(store);
  const tree = vscode.window.createTreeView('pulsarSlp.runs', {
    treeDataProvider: runs,
    canSelectMany: true,
  });
  context.subscriptions.push(
    whenLanguageChanges(() => {
      redrawPages();
      runs.redraw();
    }),
    output,
    progress,
    folder,
    vscode.window.registerWebviewPanelSerializer(panelType, panels),
    vscode.window.registerWebviewPanelSerializer(comparisonType, comparisons),
    vscode.window.registerWebviewPanelSerializer(runsPageType, runsPage),
    vscode.workspace.registerTextDocumentContentProvider(rowsScheme, rows),
    vscode.languages.registerDocumentLinkProvider({ scheme: rowsScheme }, rows),
    vscode.commands.registerCommand(explainCommand, (document: unknown, row: unknown) =>
      rows.explain(document, row),
    ),
    vscode.window.registerCustomEditorProvider(runEditorType, editor),
    tree,
  );
  const handlers = { ...commandHandlers(house), ...runCommandHandlers(house, () => tree.selection) };
  for (const [name, handler] of Object.entries(handlers)) {
    context.subscriptions.push(vscode.commands.registerCommand(`pulsarSlp.${name}`, guarded(handler)));
  }
}

/** Whoever calls a command gets what it found or undefined; an error of ours is told, and thrown at nobody. */
function guarded(handler: Handler): Handler {
  return async (...args) => {
    try {
      return await handler(...args);
    } catch (error) {
      void notice.error(sentence(unexpected(error)));
      return undefined;
    }
  };
}

/** The window goes: ends what is under way and keeps what it has. */
export async function deactivate(): Promise<void> {
  for (const session of parts?.trainer.running ?? []) session.abandon();
  await parts?.store.settled();
}
