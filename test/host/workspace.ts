import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
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

/** Rows of two features and a label that an SLP can learn in part, the same each time. */
export function tableText(rows: number): string {
  const lines = Array.from({ length: rows }, (_, i) => {
    const label = i % 5 === 0 ? 1 : 0;
    return `${((i * 7919) % 997) / 100 + label * 3},${((i * 104729) % 991) / 100},${label}`;
  });
  return `${['a', 'b', 'label'].join(',')}\n${lines.join('\n')}\n`;
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

/** The record that the command line makes of the same file. */
export async function recordOfCli(file: string, ...options: string[]): Promise<RunRecord> {
  const args = [path.join(root, 'dist', 'cli.js'), 'train', file, '--json', '-', ...options];
  const { stdout } = await promisify(execFile)('node', args, { maxBuffer: 1 << 26 });
  return JSON.parse(stdout) as RunRecord;
}

/** A record without the keys that say time. */
export function timeless({ time, ...rest }: RunRecord): Omit<RunRecord, 'time'> {
  assert.ok(time.trainMs >= 0);
  return rest;
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
