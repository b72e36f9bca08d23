import * as vscode from 'vscode';
import { hostWords } from '../words/host.js';
import { textLink } from './notice.js';
import { plainName } from './plainText.js';
import { baseName } from './uris.js';

export const rowsScheme = 'pulsar-slp-rows';

/** The command of links, and of nothing else: `document, row`. */
export const explainCommand = 'pulsarSlp.explainListedRow';

/** Documents whose texts are kept: enough for those that somebody goes back to. */
const mostKept = 16;

/** Larger files are not opened in an editor where extensions are told of it. */
const mostEditorBytes = 50 << 20;

/** Read-only documents that list rows of a file, each with a link to its line, and one to what the model makes of it: one document for
 * a file and what is listed of it. */
export class RowsDocuments implements vscode.TextDocumentContentProvider, vscode.DocumentLinkProvider {
  private readonly kept = new Map<
    string,
    { readonly text: string; readonly explain?: ((row: number) => void) | undefined }
  >();
  private readonly changes = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidChange = this.changes.event;

  /** Shows rows beside what is in front. @param text a line that says what they are, then others, of which those that begin with a number
   * are rows of that line @param what is listed, in a few letters: they are in the name of its tab
   * @param explain shows what the model makes of a row, the first of them being 0 */
  async show(
    file: vscode.Uri,
    what: string,
    text: string,
    explain?: (row: number) => void,
  ): Promise<vscode.TextEditor> {
    const uri = vscode.Uri.from({
      scheme: rowsScheme,
      path: `/${plainName(baseName(file))}, ${what}.txt`,
      query: file.toString(),
    });
    const key = uri.toString();
    this.kept.delete(key);
    this.kept.set(key, { text, explain });
    for (const old of [...this.kept.keys()].slice(0, -mostKept)) this.kept.delete(old);
    this.changes.fire(uri);
    const document = await vscode.workspace.openTextDocument(uri);
    return vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside });
  }

  provideTextDocumentContent(uri: vscode.Uri): string | undefined {
    return this.kept.get(uri.toString())?.text;
  }

  /** Takes what a link says, and whatever else somebody runs its command with. */
  explain(document: unknown, row: unknown): void {
    if (typeof document !== 'string' || typeof row !== 'number') return;
    this.kept.get(document)?.explain?.(row);
  }

  async provideDocumentLinks(document: vscode.TextDocument): Promise<vscode.DocumentLink[]> {
    const file = vscode.Uri.parse(document.uri.query);
    const links: vscode.DocumentLink[] = [];
    const key = document.uri.toString();
    const isExplained = this.kept.get(key)?.explain !== undefined;
    const isOpened = (await vscode.workspace.fs.stat(file)).size <= mostEditorBytes;
    let listed = 0;
    const add = (at: number, from: number, text: string, target: vscode.Uri, tooltip?: string) =>
      links.push(textLink(new vscode.Range(at, from, at, from + text.length), target, tooltip));
    for (let at = 1; at < document.lineCount; at++) {
      const [, gap, line, between, probability] =
        /^( *)(\d+)( +)((?:[<>] )?[\d.]+)/.exec(document.lineAt(at).text) ?? [];
      if (gap === undefined || line === undefined || between === undefined || !probability) continue;
      if (isOpened) add(at, gap.length, line, file.with({ fragment: `L${line}` }));
      // The editor decodes what an URI has decoded already.
      const query = encodeURIComponent(JSON.stringify([key, listed++]));
      const explaining = vscode.Uri.from({ scheme: 'command', path: explainCommand, query });
      const from = gap.length + line.length + between.length;
      if (isExplained) add(at, from, probability, explaining, hostWords.explainRow);
    }
    return links;
  }
}
