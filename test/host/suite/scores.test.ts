import assert from 'node:assert/strict';
import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import * as vscode from 'vscode';
import { tableText } from '../../tableText.js';
import { makeFile, recordOf, said, trainOne } from '../workspace.js';

suite('Save Scores', () => {
  const { showSaveDialog } = vscode.window;
  const answer = (target: vscode.Uri | undefined) =>
    Object.assign(vscode.window, { showSaveDialog: async () => target });
  teardown(async () => {
    Object.assign(vscode.window, { showSaveDialog });
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  test('writes a line for each row, beside the file, and never over it', async () => {
    const text = tableText(400);
    const file = await makeFile('scored.csv', text);
    const record = recordOf(await trainOne(file));
    const target = vscode.Uri.joinPath(file, '..', 'scored.scores.csv');
    answer(target);
    const saved = await vscode.commands.executeCommand<vscode.Uri>('pulsarSlp.saveScores');
    assert.equal(saved?.toString(), target.toString());
    const lines = (await readFile(target.fsPath, 'utf8')).trimEnd().split('\n');
    assert.equal(lines.length, record.dataset.rows + 1);
    assert.equal(lines.filter((line) => line.includes(',test,')).length, record.test.rows);
    const left = (await readdir(path.dirname(file.fsPath))).filter((name) => name.endsWith('.tmp'));
    assert.deepEqual(left, []);
    const asked = [file, undefined];
    Object.assign(vscode.window, { showSaveDialog: async () => asked.shift() });
    assert.equal(await vscode.commands.executeCommand('pulsarSlp.saveScores'), undefined);
    assert.equal(asked.length, 0);
    assert.equal(await readFile(file.fsPath, 'utf8'), text);
    await rm(target.fsPath);
  });

  test('of a file that changed since are refused before a place is asked for', async () => {
    const file = await makeFile('rescored.csv', tableText(400));
    await trainOne(file);
    await makeFile('rescored.csv', tableText(401));
    Object.assign(vscode.window, { showSaveDialog: () => assert.fail('a place was asked for') });
    const heard = said();
    assert.equal(await vscode.commands.executeCommand('pulsarSlp.saveScores'), undefined);
    heard.end();
    assert.deepEqual(heard.texts, []); // the page says it, in the words that saved.test.ts reads
  });
});
