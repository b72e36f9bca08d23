import * as vscode from 'vscode';
import { plainName } from './plainText.js';
import { baseName } from './uris.js';

export const rowsScheme = 'pulsar-slp-rows';

/** Documents whose texts are kept: enough for those that somebody goes back to. */
const mostKept = 16;

/** Larger files are not opened in an editor where extensions are told of it. */
const mostEditorBytes = 50 << 20;

/** Read-only documents that list rows of a file, each with a link to its line: one for a file and what is listed of it. */
export class RowsDocuments implements vscode.TextDocumentContentProvider, vscode.DocumentLinkProvider {
  private readonly kept = new Map<string, string>();
  private readonly changes = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidChange = this.changes.event;

  /** Shows rows beside what is in front. @param text a line that says what they are, then others, of which those that begin with a number
   * are rows of that line @param what is listed, in a few letters: they are in the name of its tab */
  async show(file: vscode.Uri, what: string, text: string): Promise<vscode.TextEditor> {
    const uri = vscode.Uri.from({
      scheme: rowsScheme,
      path: `/${plainName(baseName(file))}, ${what}.txt`,
      query: file.toString(),
    });
    const key = uri.toString();
    this.kept.delete(key);
    this.kept.set(key, text);
    for (const old of [...this.kept.keys()].slice(0, -mostKept)) this.kept.delete(old);
    this.changes.fire(uri);
    const document = await vscode.workspace.openTextDocument(uri);
    return vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside });
  }

  provideTextDocumentContent(uri: vscode.Uri): string | undefined {
    return this.kept.get(uri.toString());
  }

  async provideDocumentLinks(document: vscode.TextDocument): Promise<vscode.DocumentLink[]> {
    const file = vscode.Uri.parse(document.uri.query);
    const links: vscode.DocumentLink[] = [];
    if ((await vscode.workspace.fs.stat(file)).size > mostEditorBytes) return links;
    for (let row = 1; row < document.lineCount; row++) {
      const [, gap, line] = /^( *)(\d+) /.exec(document.lineAt(row).text) ?? [];
      if (gap === undefined || line === undefined) continue;
      const range = new vscode.Range(row, gap.length, row, gap.length + line.length);
      links.push(new vscode.DocumentLink(range, file.with({ fragment: `L${line}` })));
    }
    return links;
  }
}
