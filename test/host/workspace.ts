import assert from 'node:assert/strict';
import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as vscode from 'vscode';
import type { RunRecord } from '../../src/core/run/record.js';
import type { Run } from '../../src/core/run/run.js';

export const root = process.env.PULSAR_SLP_ROOT as string;

/** A file in the workspace the tests run in. */
export function inWorkspace(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, 'the tests need a workspace folder');
  return vscode.Uri.joinPath(folder.uri, name);
}

export async function makeFile(name: string, content: string): Promise<vscode.Uri> {
  const file = inWorkspace(name);
  await writeFile(file.fsPath, content);
  return file;
}

/** Trains through the command a menu calls. */
export async function train(...args: unknown[]): Promise<Run[]> {
  return vscode.commands.executeCommand<Run[]>('pulsarSlp.train', ...args);
}

export async function trainOne(file: vscode.Uri): Promise<Run> {
  const [run] = await train(file);
  assert.ok(run, 'nothing was trained');
  return run;
}

export function recordOf(run: Run): RunRecord {
  assert.equal(run.phase, 'ended', JSON.stringify(run).slice(0, 400));
  return (run as Run & { phase: 'ended' }).record;
}

/** A record without the keys that say time. */
export function timeless({ time, ...rest }: RunRecord): Omit<RunRecord, 'time'> {
  assert.ok(time.trainMs >= 0);
  return rest;
}

/** Resolves when a tab of this name is open: the editor tells extensions of it some time after it is. */
export async function tab(title: string): Promise<void> {
  const titles = () => vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label));
  while (!titles().includes(title)) {
    await new Promise<void>((resolve) => {
      const listening = vscode.window.tabGroups.onDidChangeTabs(() => {
        listening.dispose();
        resolve();
      });
    });
  }
}

/** Titles of the open results panels. */
export function panelTitles(): string[] {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(
      ({ input }) => input instanceof vscode.TabInputWebview && input.viewType.includes('pulsarSlp.results'),
    )
    .map(({ label }) => label);
}

/** Where the extension stores what it keeps. */
export const storage = path.join(
  process.env.PULSAR_SLP_USER_DATA as string,
  'User',
  'globalStorage',
  'pulsar-slp.pulsar-slp',
);

/** The files of kept runs, the newest of a CSV last. */
export async function keptFiles(): Promise<string[]> {
  const all = await readdir(path.join(storage, 'runs'), { recursive: true }).catch(() => []);
  return all
    .filter((name) => name.endsWith('.json'))
    .map((name) => path.join(storage, 'runs', name))
    .sort((a, b) => path.basename(a).slice(17).localeCompare(path.basename(b).slice(17)));
}

/** Hears what notifications say, instead of showing them, until `end` is called. @param press the button to press in each */
export function said(press?: string): { readonly texts: string[]; readonly end: () => void } {
  const texts: string[] = [];
  const { window } = vscode;
  const surfaces = ['showInformationMessage', 'showWarningMessage', 'showErrorMessage'] as const;
  const before = surfaces.map((surface) => window[surface]);
  for (const surface of surfaces)
    Object.assign(window, {
      [surface]: async (text: string, ...buttons: unknown[]) => {
        texts.push(text);
        return buttons.find((button) => button === press);
      },
    });
  const { withProgress } = window;
  const passing: typeof withProgress = (options, work) => {
    if (!options.title?.endsWith('already.')) return withProgress.call(window, options, work) as never;
    texts.push(options.title);
    const cancel = new vscode.CancellationTokenSource();
    const done = work({ report: () => undefined }, cancel.token);
    if (press !== undefined && String(options.cancellable) === press) cancel.cancel();
    return done;
  };
  Object.assign(window, { withProgress: passing });
  return {
    texts,
    end: () => {
      surfaces.forEach((surface, i) => Object.assign(window, { [surface]: before[i] }));
      Object.assign(window, { withProgress });
    },
  };
}
