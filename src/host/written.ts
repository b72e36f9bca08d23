import * as vscode from 'vscode';
import { hostWords } from '../words/host.js';
import { notice } from './notice.js';
import { baseName } from './uris.js';

/** Asks where scores of a file are to be written, again where that would be the file itself. Resolves to undefined where the person
 * thought better of it. */
export async function askTarget(
  file: vscode.Uri,
  options: vscode.SaveDialogOptions,
): Promise<vscode.Uri | undefined> {
  for (;;) {
    const target = await vscode.window.showSaveDialog(options);
    if (target?.toString() !== file.toString()) return target;
    void notice.info(hostWords.scoresWouldOverwrite(baseName(file)));
  }
}

/** Says that a file was written, with a button that shows it: a run in its editor, a page in the browser where there is
 * one for files, Markdown as it is meant to be read, and anything else as text. Waits for nobody. */
export function sayWritten(target: vscode.Uri): void {
  const { open } = hostWords.buttons;
  void notice.info(hostWords.saved(baseName(target)), open).then((pressed) => {
    if (pressed === open) return show(target);
  });
}

export function show(target: vscode.Uri): Thenable<unknown> {
  const name = target.path.toLowerCase();
  const { uiKind, remoteName, openExternal } = vscode.env;
  const hasBrowser = uiKind === vscode.UIKind.Desktop && remoteName === undefined;
  if (name.endsWith('.html') && hasBrowser && target.scheme === 'file') return openExternal(target);
  if (name.endsWith('.md')) return vscode.commands.executeCommand('markdown.showPreview', target);
  return vscode.commands.executeCommand('vscode.open', target);
}
