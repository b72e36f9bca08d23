import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { copyFile, rm } from 'node:fs/promises';
import path from 'node:path';
import * as vscode from 'vscode';
import { makeConfig } from '../../../src/core/config.js';
import { cliRecord } from '../../cliRecord.js';
import { inWords } from '../../inWords.js';
import { tableText } from '../../tableText.js';
import {
  inWorkspace,
  makeFile,
  panelTitles,
  recordOf,
  root,
  tab,
  timeless,
  train,
  trainOne,
} from '../workspace.js';

const htru2 = path.join(root, '..', 'shared', 'data', 'pulsar_stars.csv');

suite('Train on CSV', () => {
  teardown(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  test('makes the record that the command line makes of the same file', async () => {
    const file = await makeFile('small.csv', tableText(400));
    const record = recordOf(await trainOne(file));
    assert.equal(record.epochs.length, 167); // of 24 batches: 4,000 updates
    assert.deepEqual(timeless(record), timeless(await cliRecord(root, file.fsPath)));
  });

  const onHtru2 = existsSync(htru2) ? test : test.skip;
  onHtru2('does so on the real HTRU2 file (skipped where ../shared is not there)', async () => {
    const file = inWorkspace('pulsar_stars.csv');
    await copyFile(htru2, file.fsPath);
    const record = recordOf(await trainOne(file));
    assert.equal(record.dataset.rows, 17_898);
    assert.ok(Math.abs(record.test.accuracy - 0.975) < 0.005, `accuracy ${record.test.accuracy}`);
    assert.deepEqual(timeless(record), timeless(await cliRecord(root, file.fsPath)));
    await rm(file.fsPath);
  });

  test('opens one panel for each file, named after it', async () => {
    const [one, two] = [await makeFile('one.csv', tableText(60)), await makeFile('two.CSV', tableText(60))];
    await trainOne(one);
    await trainOne(two);
    await trainOne(one);
    await tab('SLP: two.CSV');
    assert.deepEqual(panelTitles().sort(), ['SLP: one.csv', 'SLP: two.CSV']);
  });

  test('trains on several selected files one after the other, and leaves other kinds alone', async () => {
    const files = [
      await makeFile('first.csv', tableText(60)),
      await makeFile('notes.md', '# not a table'),
      await makeFile('second.tsv', tableText(60).replaceAll(',', '\t')),
    ];
    const runs = await train(files[0], files);
    assert.deepEqual(
      runs.map(({ name, phase }) => [name, phase]),
      [
        ['first.csv', 'ended'],
        ['second.tsv', 'ended'],
      ],
    );
  });

  test('saves what was typed first', async () => {
    const file = await makeFile('typed.csv', tableText(60));
    const document = await vscode.workspace.openTextDocument(file);
    await vscode.window.showTextDocument(document);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(file, new vscode.Position(1, 0), '1,2,0\n3,4,1\n');
    await vscode.workspace.applyEdit(edit);
    assert.ok(document.isDirty);
    assert.equal(recordOf(await trainOne(file)).dataset.rows, 62);
    assert.ok(!document.isDirty);
  });

  test('uses the active file when called from the palette', async () => {
    const file = await makeFile('active.csv', tableText(60));
    await vscode.window.showTextDocument(file);
    const [run] = await train();
    assert.equal(run?.name, 'active.csv');
  });

  test('Train Balanced repeats positives in the training part only', async () => {
    const file = await makeFile('balanced.csv', tableText(400));
    const [run] = (await vscode.commands.executeCommand('pulsarSlp.trainBalanced', file)) as Parameters<
      typeof recordOf
    >;
    assert.ok(run);
    const record = recordOf(run);
    assert.equal(record.config.balance, 'oversample');
    const { train: trained, validation, test: tested } = record.split;
    assert.equal(trained + validation + tested, record.dataset.rows);
    assert.ok(record.split.copies > 0);
  });

  test('Train as in the Lecture is the chapter’s run, whatever the settings say of what a preset decides', async () => {
    const file = await makeFile('lecture.csv', tableText(400));
    const settings = vscode.workspace.getConfiguration('pulsarSlp');
    const others = { preset: 'exact', epochs: 3, learningRate: 0.5, missingValues: 'median' };
    for (const [key, value] of Object.entries(others))
      await settings.update(key, value, vscode.ConfigurationTarget.Workspace);
    const [run] = (await vscode.commands.executeCommand('pulsarSlp.trainLecture', file)) as Parameters<
      typeof recordOf
    >;
    for (const key of Object.keys(others))
      await settings.update(key, undefined, vscode.ConfigurationTarget.Workspace);
    assert.ok(run);
    assert.deepEqual(recordOf(run).config, makeConfig({ preset: 'lecture' }));
  });

  test('says in one sentence why a file cannot be used', async () => {
    const file = await makeFile('one_class.csv', 'a,label\n1,0\n2,0\n3,0\n');
    const run = await trainOne(file);
    assert.equal(run.phase, 'failed');
    assert.deepEqual(inWords((run as typeof run & { phase: 'failed' }).problem), {
      code: 'one-class',
      what: 'the label column "label" holds one class only, "0"',
      where: { file: 'one_class.csv', column: 2 },
      remedy: 'Add rows of the other class: there is nothing to tell apart',
    });
  });

  test('says so when the file is gone', async () => {
    const run = await trainOne(inWorkspace('gone.csv'));
    assert.equal((run as typeof run & { phase: 'failed' }).problem.code, 'file-unreadable');
  });
});
