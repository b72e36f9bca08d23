import * as vscode from 'vscode';
import type { KeptRun } from './keptRun.js';
import { atOwn, fitted, marksOf, outcomeInFull, settings, startOf } from './runNames.js';

/** Kept runs in a list to choose from. A row is cut at its end: what tells it from the others comes first, then what came of the
 * run, and whether to believe it. @param by which threshold its scores are at, or its answers */
export function runItems(
  all: readonly KeptRun[],
  by: (kept: KeptRun) => readonly string[] = atOwn,
): vscode.QuickPickItem[] {
  const isOneFile = new Set(all.map(({ file }) => file)).size < 2;
  return all.map((kept) => {
    const { run, name } = kept;
    const [marks, file] = [marksOf(run), fitted(run.name)];
    const words = marks.flatMap(({ words }) => words ?? []);
    const [worst] = marks;
    const label = name === null ? settings(run) : fitted(name, 60);
    const apart = [...by(kept), startOf(kept), ...outcomeInFull(run), ...words];
    return {
      label: isOneFile ? label : `${file}: ${label}`,
      description: [...apart, ...(isOneFile ? [file] : [])].join(' · '),
      ...(worst && { iconPath: new vscode.ThemeIcon(worst.icon) }),
    };
  });
}
