import * as vscode from 'vscode';
import { InputError, type Problem } from '../core/problem.js';
import type { RunRecord } from '../core/run/record.js';
import { type Match, matchColumns } from '../core/scoring/matchColumns.js';
import { scoringModelOf } from '../core/scoring/scoringModel.js';
import type { KeptRun } from './keptRun.js';

/** The newest kept run, of a file beside this one or in the same folder of the workspace, that needs no column but those that it
 * has, and whose label is what it lacks: it is there to be scored, rather than to be trained on.
 * @param names of the file's columns */
export function scorerAmong(
  runs: readonly KeptRun[],
  file: vscode.Uri,
  names: readonly string[],
): KeptRun | undefined {
  return runs.find((kept) => {
    if (kept.run.phase !== 'ended' || !isNear(vscode.Uri.parse(kept.file), file)) return false;
    const match = matchOf(kept.run.record, names);
    return 'columns' in match && match.columns.length > 0 && match.label === undefined;
  });
}

/** Where a model finds its columns in a file, or why it cannot answer for it.
 * @param names of the file's columns; of a file without names they are made up */
export function matchOf(record: RunRecord, names: readonly string[]): Match | Problem {
  const isNamed = names.some((name, k) => name !== `column ${k + 1}`);
  try {
    return matchColumns(scoringModelOf(record), names, isNamed);
  } catch (error) {
    if (error instanceof InputError) return error.problem;
    throw error;
  }
}

function isNear(one: vscode.Uri, other: vscode.Uri): boolean {
  const [folder, others] = [one, other].map((uri) =>
    uri.with({ path: uri.path.replace(/[^/]*$/, '') }).toString(),
  );
  if (folder === others) return true;
  const [root, itsRoot] = [one, other].map((uri) => vscode.workspace.getWorkspaceFolder(uri)?.uri.toString());
  return root !== undefined && root === itsRoot;
}
