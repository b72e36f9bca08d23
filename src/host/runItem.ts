import * as vscode from 'vscode';
import type { KeptRun } from './keptRun.js';
import { atOwn, fitted, marksOf, moment, outcomeInFull, settings } from './runNames.js';

/** A kept run in a list to choose from: what came of it, and whether to believe it. @param by behind the scores */
export function runItem(kept: KeptRun, by: readonly string[] = atOwn(kept)): vscode.QuickPickItem {
  const marks = marksOf(kept.run);
  const words = marks.flatMap(({ words }) => words ?? []);
  const [worst] = marks;
  return {
    label: kept.name === null ? settings(kept.run) : fitted(kept.name, 60),
    description: [fitted(kept.run.name), ...outcomeInFull(kept.run), ...by, ...words, moment(kept)].join(
      ' · ',
    ),
    ...(worst && { iconPath: new vscode.ThemeIcon(worst.icon) }),
  };
}
