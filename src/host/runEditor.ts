import * as vscode from 'vscode';
import { makeConfig } from '../core/config.js';
import { InputError, inFile, type Problem } from '../core/problem.js';
import { askedFor } from '../core/run/askedFor.js';
import { undecided } from '../core/run/decide.js';
import { type Run, reduce, startRun } from '../core/run/run.js';
import { mostRunFileBytes, parseRunFile, runFileTooLarge } from '../core/run/runFile.js';
import { FileWatch, patternOf } from './fileWatch.js';
import { Panel, panelOptions, type Wishes } from './panel.js';
import type { Parts } from './parts.js';
import { readRegular } from './platform.js';
import { unreadable } from './problems.js';
import { dataOf, type Need, needs, withData } from './savedRun.js';
import { baseName } from './uris.js';
import { wishesFor } from './wishes.js';

export const runEditorType = 'pulsarSlp.run';

interface RunDocument extends vscode.CustomDocument {
  readonly run: Run;
}

/** Shows a saved run (`NAME.slp.json`) as the results panel shows a fresh one, and watches the CSV beside it as that does.
 * Read anew when its file changes. Read-only: what trains does so on the CSV, and shows that in the results of the CSV. */
export class RunEditor implements vscode.CustomReadonlyEditorProvider<RunDocument> {
  constructor(private readonly parts: Parts) {}

  async openCustomDocument(uri: vscode.Uri): Promise<RunDocument> {
    return { uri, run: await load(uri), dispose: () => {} };
  }

  async resolveCustomEditor({ uri, run }: RunDocument, view: vscode.WebviewPanel): Promise<void> {
    const { extension, front } = this.parts;
    view.webview.options = panelOptions(extension);
    const wishes = this.wishes(uri, () => panel);
    const panel: Panel = new Panel(view, extension, { uri: uri.toString() }, run, wishes, 'saved');
    const data = dataOf(uri, run);
    const watch = data && new FileWatch(extension, data, panel);
    const saved = vscode.workspace.createFileSystemWatcher(patternOf(uri));
    // Saved over itself with a goal, say. What cannot be read may be half written. News of the same is late: shown anew, it would take
    // back what the page says.
    const read = async (changed: vscode.Uri) => {
      const now = changed.toString() === uri.toString() ? await load(uri) : undefined;
      const isOther = JSON.stringify(now) !== JSON.stringify(panel.shown);
      if (now?.phase === 'ended' && isOther && !isClosed) panel.show(now);
    };
    saved.onDidCreate(read);
    saved.onDidChange(read);
    let isClosed = false;
    panel.onClose(() => {
      isClosed = true;
      saved.dispose();
      watch?.dispose();
    });
    front.add(panel, 'saved', uri);
  }

  private wishes(uri: vscode.Uri, page: () => Panel): Wishes {
    const { parts } = this;
    const onData = (need: Need, act: (wishes: Wishes) => void) =>
      void withData(parts, { file: uri, run: page().shown }, need, (data) =>
        act(wishesFor(parts, data, page)),
      );
    return {
      ...wishesFor(parts, uri, page),
      trainAgain: (wish) => onData(needs.trainAgain, ({ trainAgain }) => trainAgain(wish)),
      trainWith: (wish) => onData(needs.trainAgain, ({ trainWith }) => trainWith(wish)),
      trainAs: (wish) => onData(needs.trainAgain, ({ trainAs }) => trainAs(wish)),
      chooseClass: (wish) => onData(needs.trainAgain, ({ chooseClass }) => chooseClass(wish)),
      unmute: (wish) => onData(needs.trainAgain, ({ unmute }) => unmute(wish)),
      repeat: (wish) => onData(needs.repeat, ({ repeat }) => repeat(wish)),
      rows: (wish) => onData(needs.showRows, ({ rows }) => rows(wish)),
      showIllusion: (wish) => onData(needs.showIllusion, ({ showIllusion }) => showIllusion(wish)),
    };
  }
}

/** A run from a file; where the file can't be used, a failed run that says why. */
async function load(uri: vscode.Uri): Promise<Run> {
  const name = baseName(uri);
  try {
    const bytes = await readRegular(uri, mostRunFileBytes, runFileTooLarge);
    const record = undecided(parseRunFile(new TextDecoder().decode(bytes))); // the page looks with the decision
    const config = askedFor(record.config, record.split);
    return { name: record.dataset.name, config, phase: 'ended', record, repeating: false };
  } catch (error) {
    const problem = error instanceof InputError ? error.problem : unreadable(error);
    // Of the run's file whatever it is: there is no CSV here that training again could read.
    const ofRunFile: Problem = { ...inFile(problem, name), code: 'run-file-invalid' };
    return reduce(startRun(name, makeConfig({})), { type: 'failed', problem: ofRunFile });
  }
}
