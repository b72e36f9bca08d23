import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import * as vscode from 'vscode';
import { makeConfig } from '../../../src/core/config.js';
import { tableText } from '../../tableText.js';
import { inWorkspace, makeFile, recordOf, root, train, trainOne } from '../workspace.js';

const extension = vscode.extensions.getExtension('pulsar-slp.pulsar-slp') as vscode.Extension<unknown>;

suite('What the extension contributes', () => {
  suiteSetup(() => extension.activate());

  test('every command of package.json is there', async () => {
    const declared = extension.packageJSON.contributes.commands.map(
      ({ command }: { command: string }) => command,
    );
    const present = await vscode.commands.getCommands(true);
    assert.ok(declared.length >= 6);
    assert.deepEqual(
      declared.filter((command: string) => !present.includes(command)),
      [],
    );
  });

  test('a wrong setting is refused and nothing is trained', async () => {
    const file = await makeFile('settings.csv', tableText(60));
    const settings = vscode.workspace.getConfiguration('pulsarSlp');
    for (const [key, wrong] of [
      ['epochs', 0],
      ['learningRate', 'fast'],
      ['preset', 'nonsense'],
      ['seed', 1.5],
    ] as const) {
      await settings.update(key, wrong, vscode.ConfigurationTarget.Workspace);
      assert.deepEqual(await train(file), [], key);
      await settings.update(key, undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  test('settings reach the run', async () => {
    const file = await makeFile('settings.csv', tableText(200));
    const settings = vscode.workspace.getConfiguration('pulsarSlp');
    const wishes = {
      preset: 'recommended',
      seed: 7,
      epochs: 3,
      batchSize: 5,
      learningRate: 0.5,
      l2: 0.25,
      balance: 'weights',
      positiveClass: '0',
      excludeColumns: ['b'],
      missingValues: 'median',
      encoding: 'latin-1',
      decimalMark: 'point',
    } as const;
    for (const [key, value] of Object.entries(wishes)) {
      await settings.update(key, value, vscode.ConfigurationTarget.Workspace);
    }
    const { config } = recordOf(await trainOne(file));
    for (const key of Object.keys(wishes)) {
      await settings.update(key, undefined, vscode.ConfigurationTarget.Workspace);
    }
    const { positiveClass, excludeColumns, encoding, decimalMark, ...rest } = wishes;
    const reading = { ...makeConfig({}).reading, encoding, decimalMark };
    const wanted = makeConfig({ ...rest, positive: positiveClass, exclude: excludeColumns, reading });
    assert.deepEqual(config, wanted);
    assert.notDeepEqual(config, makeConfig({}));
  });

  test('Create Sample CSV writes a file that trains to about .98', async () => {
    const file = (await vscode.commands.executeCommand('pulsarSlp.createSample')) as vscode.Uri;
    assert.equal(file.toString(), inWorkspace('pulsar_sample.csv').toString());
    const lines = (await readFile(file.fsPath, 'utf8')).trimEnd().split('\n');
    assert.equal(lines.length, 17_899);
    const record = recordOf(await trainOne(file));
    assert.ok(record.test.accuracy > 0.96, `accuracy ${record.test.accuracy}`);
  });

  test('is built from this checkout', () => {
    assert.equal(extension.extensionPath, root);
  });
});
