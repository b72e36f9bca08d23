import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { spreadOf } from '../../../src/core/judgement/repeats.js';
import type { Run } from '../../../src/core/run/run.js';
import { cliRecord } from '../../cliRecord.js';
import { tableText } from '../../tableText.js';
import { keptFiles, makeFile, recordOf, root, said, tab, timeless, trainOne } from '../workspace.js';

suite('More than one run', () => {
  const settings = () => vscode.workspace.getConfiguration('pulsarSlp');
  setup(() => settings().update('repeats', 3, vscode.ConfigurationTarget.Workspace));
  teardown(async () => {
    await settings().update('repeats', undefined, vscode.ConfigurationTarget.Workspace);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  test('Repeat adds to the run shown what the command line finds on the same splits', async () => {
    const file = await makeFile('again.csv', tableText(400));
    const alone = recordOf(await trainOne(file));
    const run = await vscode.commands.executeCommand<Run>('pulsarSlp.repeatRun');
    const record = recordOf(run);
    assert.deepEqual({ ...timeless(record), repeats: null }, timeless(alone));
    assert.equal(run.phase === 'ended' && run.repeating, false);
    const { repeats } = await cliRecord(root, file.fsPath, '--repeats', '3');
    assert.deepEqual(record.repeats, repeats);
    assert.ok(repeats && spreadOf('f1', repeats)?.interval);
    // Trained again it is the same run: it has the same verdict, and the same repeats that this goes by.
    assert.deepEqual(recordOf(await trainOne(file)).repeats, repeats);
  });

  test('a file that changed since is not repeated on', async () => {
    const file = await makeFile('moved_on.csv', tableText(400));
    await trainOne(file);
    await makeFile('moved_on.csv', tableText(401));
    const record = recordOf(await vscode.commands.executeCommand<Run>('pulsarSlp.repeatRun'));
    assert.equal(record.repeats, null);
  });

  test('a run is repeated once at a time, and whoever asks again can stop it', async () => {
    await settings().update('repeats', 100, vscode.ConfigurationTarget.Workspace);
    await settings().update('epochs', 20, vscode.ConfigurationTarget.Workspace);
    try {
      const file = await makeFile('repeated.csv', tableText(20_000));
      await trainOne(file);
      const repeating = vscode.commands.executeCommand<Run>('pulsarSlp.repeatRun');
      const heard = said('Stop');
      assert.equal((await trainOne(file)).phase, 'ended'); // the one that is being repeated
      heard.end();
      assert.deepEqual(heard.texts, ['repeated.csv is being repeated on other splits already.']);
      const run = await repeating;
      assert.equal(run.phase === 'ended' && run.repeating, false);
      assert.ok((recordOf(run).repeats?.runs.length ?? 0) < 100);
    } finally {
      await settings().update('epochs', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  test('Show the Illusion on a file that changed since says so, and leaves the run where it is', async () => {
    const file = await makeFile('another.csv', tableText(400));
    await trainOne(file);
    await makeFile('another.csv', tableText(401));
    const heard = said();
    const pair = await vscode.commands.executeCommand('pulsarSlp.showIllusion');
    heard.end();
    assert.deepEqual(pair, []);
    assert.deepEqual(heard.texts, []); // the page says it
    assert.equal(recordOf(await vscode.commands.executeCommand<Run>('pulsarSlp.repeatRun')).repeats, null);
  });

  test('Show the Illusion trains nothing where the run learned nothing', async () => {
    const [head, ...lines] = tableText(300).trim().split('\n');
    const noise = lines.map((line, i) => `${line.slice(0, -1)}${(i * i * 31) % 7 < 3 ? 1 : 0}`);
    const run = await trainOne(await makeFile('noise.csv', [head, ...noise].join('\n')));
    assert.ok(recordOf(run).warnings.some(({ code }) => code === 'learned-nothing'));
    const before = await keptFiles();
    assert.deepEqual(await vscode.commands.executeCommand('pulsarSlp.showIllusion'), []);
    assert.deepEqual(await keptFiles(), before);
  });

  test('Show the Illusion trains rightly and wrongly on the same seed, and opens both side by side', async () => {
    const file = await makeFile('illusion.csv', tableText(400));
    await settings().update('preset', 'exact', vscode.ConfigurationTarget.Workspace);
    const before = recordOf(await trainOne(file));
    await settings().update('preset', undefined, vscode.ConfigurationTarget.Workspace);
    const pair = await vscode.commands.executeCommand<readonly { run: Run }[]>('pulsarSlp.showIllusion');
    const [right, wrong] = pair.map(({ run }) => recordOf(run));
    assert.ok(right && wrong);
    assert.deepEqual(
      [right, wrong].map(({ config }) => config),
      [
        { ...before.config, balance: 'oversample' },
        { ...before.config, balance: 'lecture' },
      ],
    );
    assert.equal(right.audit.sharedRows, 0);
    assert.ok((wrong.audit.sharedRows ?? 0) > 0);
    await tab(`SLP: the Illusion, illusion.csv, exact, seed ${before.config.seed}`);
  });
});
