/** What is no regular file is refused at once; what changes, moves or comes by the dozen is taken as it is. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { appendFile, mkdtemp, rename, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import type { Problem } from '../../../src/core/problem.js';
import type { Run } from '../../../src/core/run/run.js';
import { runFileText } from '../../../src/core/run/runFile.js';
import { readRegular } from '../../../src/host/platform.js';
import { refusalOf, written } from '../../inWords.js';
import { tableText } from '../../tableText.js';
import { inWorkspace, makeFile, recordOf, tab, train, trainOne } from '../workspace.js';

const tooLarge: Problem = { code: 'run-file-invalid', what: written('too large'), remedy: written('r') };
const onUnix = process.platform === 'win32' ? test.skip : test;

suite('Files', () => {
  let temporary: string;
  setup(async () => {
    temporary = await mkdtemp(path.join(os.tmpdir(), 'pulsar-slp-files-'));
  });
  teardown(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await rm(temporary, { recursive: true });
  });
  const at = (name: string) => path.join(temporary, name);
  const read = (file: string, most = 1000) => readRegular(vscode.Uri.file(file), most, tooLarge);

  test('are read whole up to a bound, whatever their size is said to be', async () => {
    for (const size of [0, 1, 999, 1000]) {
      await writeFile(at('a'), 'x'.repeat(size));
      assert.equal((await read(at('a'))).byteLength, size);
    }
    await appendFile(at('a'), 'x');
    await assert.rejects(read(at('a')), /too large/);
    await truncate(at('a'), 1e11); // sparse
    await assert.rejects(read(at('a')), /too large/);
    await symlink(at('a'), at('link'));
    assert.equal((await read(at('link'), 1e12).catch((error) => error)) instanceof Error, true);
    await assert.rejects(read(at('nowhere')), /ENOENT/);
  }).timeout(10_000);

  onUnix('pipes, devices, sockets and folders are refused without opening them', async () => {
    for (let i = 0; i < 8; i++) execFileSync('mkfifo', [at(`pipe${i}`)]);
    await symlink('/dev/zero', at('zero'));
    await symlink('/dev/tty', at('tty'));
    const server = createServer().listen(at('socket'));
    await new Promise((resolve) => server.once('listening', resolve));
    const names = ['zero', 'tty', 'socket', '.', ...Array.from({ length: 8 }, (_, i) => `pipe${i}`)];
    await Promise.all(
      names.map(async (name) =>
        assert.match(
          await refusalOf(read(at(name))),
          /not a file but a folder, a pipe, a socket or a device/,
        ),
      ),
    );
    await writeFile(at('plain'), 'x');
    assert.equal((await read(at('plain'))).byteLength, 1);
    await new Promise((resolve) => server.close(resolve));
  });

  onUnix('saved runs that are links to devices or pipes stall nothing, and the next one opens', async () => {
    const record = recordOf(await trainOne(await makeFile('saved.csv', tableText(60))));
    await symlink('/dev/zero', inWorkspace('zero.slp.json').fsPath);
    for (let i = 0; i < 6; i++) execFileSync('mkfifo', [inWorkspace(`pipe${i}.slp.json`).fsPath]);
    await makeFile('good.slp.json', runFileText(record));
    const names = ['zero', ...Array.from({ length: 6 }, (_, i) => `pipe${i}`), 'good'];
    const before = process.memoryUsage.rss();
    for (const name of names)
      await vscode.commands.executeCommand(
        'vscode.openWith',
        inWorkspace(`${name}.slp.json`),
        'pulsarSlp.run',
        {
          preview: false,
        },
      );
    for (const name of names) await tab(`${name}.slp.json`);
    assert.ok(process.memoryUsage.rss() - before < 300 << 20);
    for (const name of names) await rm(inWorkspace(`${name}.slp.json`).fsPath);
  });

  test('twenty selected ones are trained on one after the other', async () => {
    const files = [];
    for (let i = 0; i < 20; i++) files.push(await makeFile(`many ${i}.csv`, tableText(60 + i)));
    const runs = await train(files[0], files);
    assert.deepEqual(
      runs.map(({ name, phase }) => `${name} ${phase}`),
      files.map((_, i) => `many ${i}.csv ended`),
    );
    for (const file of files) await rm(file.fsPath);
  });

  test('of one that was renamed the run stays as it was, and training again says what is the matter', async () => {
    const file = await makeFile('before.csv', tableText(60));
    const record = recordOf(await trainOne(file));
    await rename(file.fsPath, inWorkspace('after.csv').fsPath);
    await tab('SLP: before.csv');
    const repeated = await vscode.commands.executeCommand<Run>('pulsarSlp.repeatRun');
    assert.deepEqual(recordOf(repeated), record);
    const again = await trainOne(file);
    assert.equal(again.phase === 'failed' && again.problem.code, 'file-unreadable');
    assert.equal(
      recordOf(await trainOne(inWorkspace('after.csv'))).dataset.fingerprint,
      record.dataset.fingerprint,
    );
  });
});
