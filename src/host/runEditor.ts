import type * as vscode from 'vscode';
import { makeConfig } from '../core/config.js';
import { InputError, inFile, type Problem, sentence } from '../core/problem.js';
import { type Run, reduce, startRun } from '../core/run/run.js';
import { mostRunFileBytes, parseRunFile, runFileTooLarge } from '../core/run/runFile.js';
import { copyText, notice } from './notice.js';
import { Panel, panelOptions, type Wishes } from './panel.js';
import { plainName } from './plainText.js';
import { readRegular } from './platform.js';
import { unreadable } from './problems.js';
import { exportReport, saveRun } from './runCommands.js';
import { baseName } from './uris.js';

export const runEditorType = 'pulsarSlp.run';

interface RunDocument extends vscode.CustomDocument {
  readonly run: Run;
}

/** Shows a saved run (`NAME.slp.json`) as the results panel shows a fresh one. Read-only. */
export class RunEditor implements vscode.CustomReadonlyEditorProvider<RunDocument> {
  constructor(
    private readonly extension: vscode.Uri,
    private readonly showOutput: () => void,
  ) {}

  async openCustomDocument(uri: vscode.Uri): Promise<RunDocument> {
    return { uri, run: await load(uri), dispose: () => {} };
  }

  async resolveCustomEditor({ uri, run }: RunDocument, view: vscode.WebviewPanel): Promise<void> {
    view.webview.options = panelOptions(this.extension);
    const needsTheFile = () => void notice.info(whereToTrain(run));
    const wishes: Wishes = {
      trainAgain: needsTheFile,
      trainWith: needsTheFile,
      repeat: needsTheFile,
      showIllusion: needsTheFile,
      stop: () => {},
      showOutput: this.showOutput,
      saveRun: () => void saveRun({ file: uri, run }),
      exportReport: () => void exportReport({ file: uri, run }),
      copy: ({ text }) => copyText(text),
    };
    new Panel(view, this.extension, { uri: uri.toString() }, run, wishes);
  }
}

/** A run from a file; where the file can't be used, a failed run that says why. */
async function load(uri: vscode.Uri): Promise<Run> {
  const name = baseName(uri);
  try {
    const bytes = await readRegular(uri, mostRunFileBytes, runFileTooLarge);
    const record = parseRunFile(new TextDecoder().decode(bytes));
    return { name: record.dataset.name, config: record.config, phase: 'ended', record, repeating: false };
  } catch (error) {
    const problem = error instanceof InputError ? error.problem : unreadable(error);
    // Of the run's file whatever it is: there is no CSV here that training again could read.
    const ofRunFile: Problem = { ...inFile(problem, name), code: 'run-file-invalid' };
    return reduce(startRun(name, makeConfig({})), { type: 'failed', problem: ofRunFile });
  }
}

function whereToTrain(run: Run): string {
  return run.phase === 'failed'
    ? sentence(run.problem)
    : `This is a saved run. To train again, right-click ${plainName(run.name)} and choose "Train on CSV".`;
}
