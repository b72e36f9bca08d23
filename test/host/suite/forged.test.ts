/** Anybody can call a command with anything: a link in a file does, and so does any other extension. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as vscode from 'vscode';
import { isRunId } from '../../../src/host/runId.js';
import { tableText } from '../../tableText.js';
import { inWorkspace, keptFiles, makeFile, recordOf, said, storage, trainOne } from '../workspace.js';

const extension = vscode.extensions.getExtension('pulsar-slp.pulsar-slp') as vscode.Extension<unknown>;

/** Every file below a folder, with a hash of what is in it. */
async function snapshot(folder: string): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    if (entry.isFile())
      found[file] = createHash('sha256')
        .update(await readFile(file))
        .digest('hex');
  }
  return found;
}

/** Calls a command, and closes whatever it asks in the meantime. */
async function call(command: string, ...args: unknown[]): Promise<void> {
  let over = false;
  const called = Promise.resolve(vscode.commands.executeCommand(command, ...args)).finally(() => {
    over = true;
  });
  void called.catch(() => {});
  while (!over) {
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  await called;
}

suite('Commands called with forged arguments', () => {
  const outside = path.join(inWorkspace('').fsPath, '..', 'outside');
  let id: string;

  suiteSetup(async () => {
    await extension.activate();
    await mkdir(outside, { recursive: true });
    await writeFile(path.join(outside, 'settings.json'), '{"mine":true}');
    await trainOne(await makeFile('forged.csv', tableText(60)));
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    id = path.basename((await keptFiles()).at(-1) as string, '.json');
    assert.ok(isRunId(id));
  });
  suiteTeardown(() => rm(outside, { recursive: true }));

  test('nothing is written or deleted outside of the store, and nothing is thrown', async () => {
    const runs = path.dirname((await keptFiles())[0] as string);
    const walking = path.relative(runs, path.join(outside, 'settings'));
    const run = JSON.parse(await readFile(path.join(runs, `${id}.json`), 'utf8'));
    const cycle: Record<string, unknown> = { kind: 'run', id: walking };
    cycle.kept = cycle;
    const forged: unknown[] = [
      undefined,
      null,
      7,
      walking,
      { kind: 'run', id: walking, kept: { ...run, id: walking } },
      { kind: 'run', kept: { ...run, id: walking, 'task.allowAutomaticTasks': 'on' } },
      { kind: 'run', id: `${id}/../../../x`, kept: run },
      { kind: 'run', id: path.join(outside, 'settings'), kept: run },
      { kind: 'run', id: '0123456789abcdef-0000000000', kept: run },
      { kind: 'run', id: 'x'.repeat(1_000_000), name: 'y'.repeat(1_000_000) },
      { id: { toString: () => walking } },
      { kind: 'file', file: 'file:///etc/passwd', runs: [run] },
      { scheme: 'file', path: '/etc/passwd', fsPath: '/etc/passwd' },
      Object.create({ kind: 'run', id: walking }),
      JSON.parse('{"__proto__":{"id":"x"},"constructor":1}'),
      cycle,
      () => walking,
      {
        get id() {
          throw new Error('a getter that throws');
        },
      },
      new Proxy({}, { get: () => walking, has: () => true }),
      [cycle, cycle],
      vscode.Uri.file('/nowhere/at all.csv'),
      vscode.Uri.parse('nosuchscheme://host/a.csv'),
    ];
    const elsewhere = await snapshot(path.join(outside, '..'));
    const before = await snapshot(runs);
    const commands: string[] = extension.packageJSON.contributes.commands
      .map(({ command }: { command: string }) => command)
      .filter((command: string) => command !== 'pulsarSlp.createSample'); // takes none, and writes by design
    assert.ok(commands.length >= 15);
    commands.push('pulsarSlp.explainListedRow'); // of links alone
    for (const command of commands) for (const each of forged) await call(command, each, [each, each]);
    assert.deepEqual(await snapshot(path.join(outside, '..')), elsewhere);
    const after = await snapshot(runs);
    for (const [file, hash] of Object.entries(before)) assert.equal(after[file], hash, file);
    // Training on a file that is not there is a run that failed, and is kept as one.
    for (const file of Object.keys(await snapshot(storage)))
      assert.ok(isRunId(path.basename(file, '.json')), file);
  });

  test('of a run that is there the id counts, and known keys are written', async () => {
    const place = (await keptFiles()).find((file) => file.includes(id)) as string;
    const before = JSON.parse(await readFile(place, 'utf8'));
    const node = { kind: 'run', id, kept: { id: 'elsewhere', name: 'forged', run: {}, 'task.allow': 'on' } };
    await vscode.commands.executeCommand('pulsarSlp.pinRun', node);
    assert.deepEqual(JSON.parse(await readFile(place, 'utf8')), { ...before, pinned: true });
    await vscode.commands.executeCommand('pulsarSlp.unpinRun', node);
    assert.deepEqual(JSON.parse(await readFile(place, 'utf8')), before);
  });
});

suite('Names that files bring along', () => {
  teardown(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  test('become neither links nor pictures in a notification', async () => {
    const settings = vscode.workspace.getConfiguration('pulsarSlp');
    await settings.update('repeats', 100, vscode.ConfigurationTarget.Workspace);
    const shown = said('Stop');
    try {
      // Of what failed the page speaks; of what is under way already, a notification does.
      const name = '[Repair this file](command:pulsarSlp.createSample) $(error).csv';
      const file = await makeFile(name, tableText(5_000));
      recordOf(await trainOne(file));
      const repeating = vscode.commands.executeCommand('pulsarSlp.repeatRun');
      await trainOne(file);
      await repeating;
      assert.equal(shown.texts.length, 1);
      assert.match(shown.texts[0] as string, /^\[Repair this file\] \(command:.* \$ \(error\)\.csv/);
      await rm(file.fsPath);
    } finally {
      shown.end();
      await settings.update('repeats', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });
});
