/** A page of results is told when its file is no longer the one that was trained on. */
import assert from 'node:assert/strict';
import { rename, rm } from 'node:fs/promises';
import * as vscode from 'vscode';
import type { Run } from '../../../src/core/run/run.js';
import { FileWatch, type Listener } from '../../../src/host/fileWatch.js';
import type { FileState } from '../../../src/protocol/panel.js';
import { tableText } from '../../tableText.js';
import { inWorkspace, makeFile, root, trainOne } from '../workspace.js';

/** A page that was opened on a run. */
class Page implements Listener {
  visible = true;
  private readonly views = new vscode.EventEmitter<void>();
  private readonly runs = new vscode.EventEmitter<void>();
  private readonly news = new vscode.EventEmitter<void>();
  readonly onViewChange = this.views.event;
  readonly onRunChange = this.runs.event;
  private state: FileState | undefined;
  looks = 0;

  constructor(public shown: Run) {}

  tell(state: FileState): void {
    this.state = state;
    this.looks++;
    this.news.fire();
  }

  see(visible: boolean): void {
    this.visible = visible;
    this.views.fire();
  }

  async hears(state: FileState): Promise<void> {
    while (this.state !== state)
      await new Promise<void>((resolve) => {
        const listening = this.news.event(() => {
          listening.dispose();
          resolve();
        });
      });
  }
}

suite('The file of a run', () => {
  teardown(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  // A name that is a pattern too.
  test('is seen to change, to go, and to be as it was again', async () => {
    const [name, text] = ['rows [1], {a}.csv', tableText(60)];
    const page = new Page(await trainOne(await makeFile(name, text)));
    const file = inWorkspace(name);
    const watch = new FileWatch(vscode.Uri.file(root), file, page);
    try {
      await page.hears('same');
      await makeFile(name, `${text}1,2,0\n`);
      await page.hears('changed');
      await makeFile(name, text);
      await page.hears('same');
      const elsewhere = inWorkspace('moved away.csv').fsPath;
      await rename(file.fsPath, elsewhere);
      await page.hears('gone');
      await rename(elsewhere, file.fsPath);
      await page.hears('same');
    } finally {
      watch.dispose();
      await rm(file.fsPath, { force: true });
    }
  });

  test('is looked at again when its page comes into sight, and not before', async () => {
    const text = tableText(60);
    const file = await makeFile('out of sight.csv', text);
    const page = new Page(await trainOne(file));
    const watch = new FileWatch(vscode.Uri.file(root), file, page);
    try {
      await page.hears('same');
      page.see(false);
      const looks = page.looks;
      await makeFile('out of sight.csv', tableText(61));
      await new Promise((resolve) => setTimeout(resolve, 2_000));
      assert.equal(page.looks, looks);
      page.see(true);
      await page.hears('changed');
    } finally {
      watch.dispose();
    }
  });
});
