import * as vscode from 'vscode';
import { type Language, languageOf, languages, speak } from '../words/language.js';

const name = 'language';

/** Speaks the language that the person chose, or the editor's. */
export function speakAsChosen(): void {
  const chosen: unknown = vscode.workspace.getConfiguration('pulsarSlp').get(name);
  speak(languages.includes(chosen as Language) ? (chosen as Language) : languageOf(vscode.env.language));
}

/** @param redraw everything that is shown already */
export function whenLanguageChanges(redraw: () => void): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration((event) => {
    if (!event.affectsConfiguration(`pulsarSlp.${name}`)) return;
    speakAsChosen();
    redraw();
  });
}
