/** The rows of a cell of the confusion matrix, in a document beside the page. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { RowsDocuments, rowsScheme } from '../../../src/host/rowsDocuments.js';
import { showRows } from '../../../src/host/showRows.js';
import type { FileRow } from '../../../src/protocol/panel.js';
import { tableText } from '../../tableText.js';
import { makeFile, recordOf, root, trainOne } from '../workspace.js';

suite('The rows of a cell', () => {
  // The extension's own knows nothing of what this one shows, and leaves it alone.
  const rows = new RowsDocuments();
  let provider: vscode.Disposable;
  let refusals: string[] = [];
  const refuse = (_: unknown, why: string) => void refusals.push(why);
  let explained: FileRow[] = [];
  let pages: unknown[] = [];
  const explain = (_: unknown, row: FileRow, page: unknown) => {
    explained.push(row);
    pages.push(page);
  };
  const parts = { extension: vscode.Uri.file(root), front: { refuse, explain }, rows };

  suiteSetup(() => {
    provider = vscode.Disposable.from(
      vscode.workspace.registerTextDocumentContentProvider(rowsScheme, rows),
      vscode.languages.registerDocumentLinkProvider({ scheme: rowsScheme }, rows),
    );
  });
  suiteTeardown(() => provider.dispose());
  setup(() => {
    refusals = [];
    explained = [];
    pages = [];
  });
  teardown(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  test('are listed, with links to their lines, and anew when they are asked for again', async () => {
    const lines = tableText(400).trimEnd().split('\n');
    lines[0] = 'a,[b](command:x),label'; // nothing that a file holds is a link
    const text = `${lines.join('\n')}\n`;
    const file = await makeFile('the rows & #1.csv', text);
    const run = await trainOne(file);
    const record = recordOf(run);
    const { fp } = record.test.confusion;
    assert.ok(fp > 0);
    const editor = await showRows(parts, { file, run }, { of: 'fp', logit: record.model.threshold ?? 0 });
    assert.deepEqual(refusals, []);
    const { document, viewColumn } = editor as vscode.TextEditor;
    assert.deepEqual([document.uri.scheme, document.languageId], [rowsScheme, 'plaintext']);
    assert.equal(viewColumn, vscode.ViewColumn.Two);
    const [first, , head, ...listed] = document.getText().trimEnd().split('\n');
    const what = `${fp} row${fp === 1 ? '' : 's'} predicted "1" that ${fp === 1 ? 'is' : 'are'} "0" in the rows & #1.csv`;
    assert.equal(first, `${what}, the surest first; threshold 0.500`);
    assert.match(head ?? '', /^ *line  probability  label +a +\[b\]\(command:x\)$/);
    assert.equal(listed.length, fp);
    for (const row of listed) {
      const [line, , label, a, b] = row.trim().split(/ {2,}/);
      assert.equal([a, b, label].join(), lines[Number(line) - 1]);
    }
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
      'vscode.executeLinkProvider',
      document.uri,
    );
    assert.deepEqual(
      links
        .filter(({ target }) => target?.scheme === 'file')
        .map(({ range, target }) => `${target} ${document.getText(range)}`),
      listed.map((row) => {
        const line = row.trim().split(' ', 1)[0];
        return `${file.with({ fragment: `L${line}` })} ${line}`;
      }),
    );
    // The probability of each leads to what the model makes of it.
    const explaining = links.filter(({ target }) => target?.scheme === 'command');
    assert.deepEqual(
      explaining.map(({ range }) => document.getText(range)),
      listed.map((row) => row.trim().split(/ {2,}/)[1]),
    );
    for (const { target } of explaining) {
      const [of, row] = JSON.parse(decodeURIComponent(target?.query ?? '')) as [string, number];
      rows.explain(of, row);
      // Anybody may run the command of a link.
      for (const none of [-1, 0.5, 1e9, Number.NaN, 'constructor', null]) rows.explain(of, none);
    }
    assert.deepEqual(
      explained.map(({ cells, line }) => `${line}: ${cells.join()}`),
      listed.map((row) => {
        const line = Number(row.trim().split(' ', 1)[0]);
        return `${line}: ${lines[line - 1]}`;
      }),
    );
    await vscode.commands.executeCommand('vscode.open', links[0]?.target);
    const opened = vscode.window.activeTextEditor;
    assert.equal(opened?.document.uri.fsPath, file.fsPath);
    assert.equal(opened?.selection.start.line, Number(document.getText(links[0]?.range)) - 1);

    // At another threshold the same document has other rows.
    const changed = new Promise<void>((resolve) => {
      const listening = vscode.workspace.onDidChangeTextDocument(({ document: { uri } }) => {
        if (uri.toString() !== document.uri.toString()) return;
        listening.dispose();
        resolve();
      });
    });
    const again = await showRows(parts, { file, run }, { of: 'fp', logit: -2 });
    await changed;
    assert.equal(again?.document, document);
    assert.match(document.lineAt(0).text, /; threshold 0\.119$/);
    assert.ok(document.lineCount > fp + 4);
  });

  test('have the probabilities of where positives are as frequent as the page says, and are explained on that page', async () => {
    const file = await makeFile('rows there.csv', tableText(400));
    const run = await trainOne(file);
    const record = recordOf(run);
    const cell = { of: 'tp', logit: record.model.threshold ?? 0 } as const;
    const listed = async (prevalence: number | null) => {
      const look = { chosen: null, prevalence, positive: record.dataset.classes[1].value };
      const editor = await showRows(parts, { file, run, look }, cell, look);
      const { document } = editor as vscode.TextEditor;
      const [target] = (
        await vscode.commands.executeCommand<vscode.DocumentLink[]>(
          'vscode.executeLinkProvider',
          document.uri,
        )
      ).flatMap((link) => (link.target?.scheme === 'command' ? [link.target] : []));
      const [of, row] = JSON.parse(decodeURIComponent(target?.query ?? '')) as [string, number];
      rows.explain(of, row);
      assert.equal(pages.at(-1), look);
      const lines = rows.provideTextDocumentContent(document.uri)?.trimEnd().split('\n') ?? [];
      const probabilities = lines.flatMap((line) => /^ *\d+ +([\d.]+)  /.exec(line)?.[1] ?? []);
      assert.equal(probabilities.length, record.test.confusion.tp);
      return { lines, probabilities: probabilities.map(Number) };
    };
    const own = await listed(null);
    const there = await listed(0.02);
    assert.match(there.lines[1] ?? '', /^Probabilities are for where 2\.0\s% of the rows are "1"\.$/);
    assert.equal(own.lines[1], '');
    // Bayes' rule, from the shares of the training part; the list has three decimals.
    const { train, positives } = record.split;
    const odds = 0.02 / 0.98 / (positives.train / (train - positives.train));
    own.probabilities.forEach((p, k) => {
      const shifted = (p * odds) / (p * odds + 1 - p);
      assert.ok(
        Math.abs((there.probabilities[k] as number) - shifted) < 0.005 + (p > 0.98 ? 0.02 : 0),
        `${p}`,
      );
    });
  });

  test('are refused where the file is another one by now, or the run was stopped', async () => {
    const file = await makeFile('rows changed.csv', tableText(200));
    const run = await trainOne(file);
    const record = recordOf(run);
    await makeFile('rows changed.csv', tableText(201));
    const cell = { of: 'tp', logit: 0 } as const;
    assert.equal(await showRows(parts, { file, run }, cell), undefined);
    assert.match(
      refusals[0] ?? '',
      /no longer the one that this run was trained on.*Train again, then open the rows/s,
    );
    const stopped = { ...run, record: { ...record, status: 'stopped' } } as typeof run;
    assert.equal(await showRows(parts, { file, run: stopped }, cell), undefined);
    assert.match(refusals[1] ?? '', /was stopped/);
  });
});
