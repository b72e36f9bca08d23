import * as vscode from 'vscode';
import { plainName } from './plainText.js';
import { baseName } from './uris.js';

export const rowsScheme = 'pulsar-slp-rows';

/** Documents whose texts are kept: enough for those that somebody goes back to. */
const mostKept = 16;

/** Larger files are not opened in an editor where extensions are told of it. */
const mostEditorBytes = 50 << 20;

interface Listing {
  readonly text: string;
  /** Lines of it above the rows. */
  readonly above: number;
}

/** Read-only documents that list rows of a file, each with a link to its line: one for a file and what is listed of it. */
export class RowsDocuments implements vscode.TextDocumentContentProvider, vscode.DocumentLinkProvider {
  private readonly kept = new Map<
    string,
    Listing & { readonly file: vscode.Uri; readonly isLinked: boolean }
  >();
  private readonly changes = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidChange = this.changes.event;

  /** Shows rows beside what is in front. @param what is listed, in a few letters: they are in the name of its tab */
  async show(file: vscode.Uri, what: string, listing: Listing): Promise<vscode.TextEditor> {
    const uri = vscode.Uri.from({
      scheme: rowsScheme,
      path: `/${plainName(baseName(file))}, ${what}.txt`,
      query: file.toString(),
    });
    const key = uri.toString();
    const { size } = await vscode.workspace.fs.stat(file);
    const isLinked = size <= mostEditorBytes;
    this.kept.delete(key);
    this.kept.set(key, { ...listing, file, isLinked });
    for (const old of [...this.kept.keys()].slice(0, -mostKept)) this.kept.delete(old);
    this.changes.fire(uri);
    const document = await vscode.workspace.openTextDocument(uri);
    return vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside });
  }

  provideTextDocumentContent(uri: vscode.Uri): string | undefined {
    return this.kept.get(uri.toString())?.text;
  }

  provideDocumentLinks(document: vscode.TextDocument): vscode.DocumentLink[] {
    const listing = this.kept.get(document.uri.toString());
    const links: vscode.DocumentLink[] = [];
    if (!listing?.isLinked) return links;
    for (let row = listing.above; row < document.lineCount; row++) {
      const line = /\d+/.exec(document.lineAt(row).text);
      if (line === null) continue;
      const range = new vscode.Range(row, line.index, row, line.index + line[0].length);
      links.push(new vscode.DocumentLink(range, listing.file.with({ fragment: `L${line}` })));
    }
    return links;
  }
}
