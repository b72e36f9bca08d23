import * as vscode from 'vscode';
import { InputError } from '../core/problem.js';
import type { ColumnProfile } from '../core/profile/tableProfile.js';
import { matchColumns } from '../core/scoring/matchColumns.js';
import { type ScoringModel, scoringModelOf } from '../core/scoring/scoringModel.js';
import type { KeptRun } from './keptRun.js';

/** The newest kept run, of a file beside this one or in the same folder of the workspace, that needs no column but those that it
 * has, and whose label it lacks, or has empty: it is there to be scored, rather than to be trained on.
 * @param columns of a file without names with names that are made up */
export function scorerAmong(
  runs: readonly KeptRun[],
  file: vscode.Uri,
  columns: readonly Pick<ColumnProfile, 'name' | 'type'>[],
): KeptRun | undefined {
  const names = filledIn(columns);
  return runs.find((kept) => {
    if (kept.run.phase !== 'ended' || !isNear(vscode.Uri.parse(kept.file), file)) return false;
    return isMadeFor(scoringModelOf(kept.run.record), names);
  });
}

/** Names of the columns that hold anything. */
export function filledIn(columns: readonly Pick<ColumnProfile, 'name' | 'type'>[]): readonly string[] {
  return columns.filter(({ type }) => type !== 'empty').map(({ name }) => name);
}

/** Where only one of both has names, any table of as many columns would do. */
function isMadeFor(model: ScoringModel, names: readonly string[]): boolean {
  const isNamed = names.some((name, k) => name !== `column ${k + 1}`);
  try {
    const { columns, label, byPlace } = matchColumns(model, names, isNamed);
    return columns.length > 0 && label === undefined && !(byPlace && isNamed !== model.isNamed);
  } catch (error) {
    if (error instanceof InputError) return false;
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
