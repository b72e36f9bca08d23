import * as vscode from 'vscode';
import type { KeptRun } from './keptRun.js';
import { fitted, marksOf, moment, outcomeInFull, settings } from './runNames.js';

/** A kept run in a list to choose from: what came of it, and whether to believe it. */
export function runItem(kept: KeptRun): vscode.QuickPickItem {
  const marks = marksOf(kept.run);
  const words = marks.flatMap(({ words }) => words ?? []);
  const [worst] = marks;
  return {
    label: kept.name === null ? settings(kept.run) : fitted(kept.name, 60),
    description: [fitted(kept.run.name), ...outcomeInFull(kept.run), ...words, moment(kept)].join(' · '),
    ...(worst && { iconPath: new vscode.ThemeIcon(worst.icon) }),
  };
}
