/** Kept runs on the disk, with other windows at work on the same folder, and with files that are none. */
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import type { KeptRun } from '../../../src/host/keptRun.js';
import { RunFolder } from '../../../src/host/runFolder.js';
import { newRunId, startOf } from '../../../src/host/runId.js';
import { tableText } from '../../tableText.js';
import { inWorkspace, keptFiles, makeFile, trainOne } from '../workspace.js';

suite('Kept runs', () => {
  let temporary: string;
  let storage: vscode.Uri;
  const open: RunFolder[] = [];
  let sample: KeptRun;

  /** A window's view of the runs. */
  function look(earlier = 'earlier'): RunFolder {
    const folder = new RunFolder(storage, vscode.Uri.file(path.join(temporary, earlier)));
    open.push(folder);
    return folder;
  }

  async function like(startedAt: number): Promise<KeptRun> {
    const file = inWorkspace('kept.csv').toString();
    return { ...sample, file, startedAt, id: await newRunId(file, startedAt) };
  }

  async function place(): Promise<string> {
    const [one] = await readdir(path.join(storage.fsPath, 'runs'));
    return path.join(storage.fsPath, 'runs', one as string);
  }

  suiteSetup(async () => {
    await trainOne(await makeFile('kept.csv', tableText(60)));
    sample = JSON.parse(await readFile((await keptFiles()).at(-1) as string, 'utf8'));
  });
  setup(async () => {
    temporary = await mkdtemp(path.join(os.tmpdir(), 'pulsar-slp-store-'));
    storage = vscode.Uri.file(path.join(temporary, 'storage'));
  });
  teardown(async () => {
    for (const folder of open.splice(0)) folder.dispose();
    await rm(temporary, { recursive: true });
  });

  test('two windows on a folder find what each other kept, begun in the same millisecond', async () => {
    const [one, other] = [look(), look()];
    assert.deepEqual(await other.list(), { runs: [], torn: 0 });
    const told = new Promise<void>((resolve) => other.onChange(resolve));
    const now = Date.now();
    const [mine, theirs] = [await like(now), await like(now)];
    assert.notEqual(mine.id, theirs.id);
    await one.write(mine);
    await told; // by the file system: the windows know nothing of each other
    await other.write({ ...theirs, name: 'theirs' });
    const names = async (folder: RunFolder) => (await folder.list()).runs.map(({ id }) => id).sort();
    assert.deepEqual(await names(one), [mine.id, theirs.id].sort());
    assert.deepEqual(await names(other), [mine.id, theirs.id].sort());
    assert.equal((await one.find(theirs.id))?.name, 'theirs');
  });

  test('what another window changed or removed is seen, and removing it twice is no error', async () => {
    const [one, other] = [look(), look()];
    const kept = await like(Date.now());
    await one.write(kept);
    assert.equal((await other.find(kept.id))?.pinned, false);
    await one.write({ ...kept, pinned: true });
    assert.equal((await other.find(kept.id))?.pinned, true);
    await Promise.all([one.remove(kept.id), other.remove(kept.id)]);
    await one.remove(kept.id);
    assert.deepEqual(await one.list(), { runs: [], torn: 0 });
    assert.equal(await other.find(kept.id), undefined);
  });

  test('one bad file is counted, and hides no other', async () => {
    const window = look();
    const good = await like(Date.now());
    await window.write(good);
    const folder = await place();
    const bad = async (change: object) => {
      const kept = { ...(await like(Date.now())), ...change };
      await writeFile(path.join(folder, `${kept.id}.json`), JSON.stringify(kept));
    };
    await bad({ file: 'no scheme at all' });
    await bad({ startedAt: 1e300 });
    await bad({ run: { ...sample.run, phase: 'constructor' } });
    await bad({ name: 7 });
    const torn = await like(Date.now());
    await writeFile(path.join(folder, `${torn.id}.json`), JSON.stringify(torn).slice(0, -9));
    const deep = await like(Date.now());
    await writeFile(path.join(folder, `${deep.id}.json`), `${'['.repeat(200_000)}${']'.repeat(200_000)}`);
    const copied = await like(Date.now());
    await writeFile(path.join(folder, `${copied.id}.json`), JSON.stringify(good)); // another run's id
    await writeFile(path.join(folder, 'notes.json'), '{}'); // none of ours
    await mkdir(path.join(folder, `${(await like(Date.now())).id}.json`));
    const { runs, torn: counted } = await window.list();
    assert.deepEqual(runs, [good]);
    assert.equal(counted, 8);
  });

  test('how a run was looked at is kept with it; what is no look is left behind', async () => {
    const kept = await like(Date.now());
    const by = { rule: { kind: 'recall', atLeast: 0.9 } } as const;
    const seen = { chosen: { training: '2026', logit: 0.5, by }, prevalence: 0.02, positive: '1' };
    await look().write({ ...kept, look: seen });
    assert.deepEqual(await look().find(kept.id), { ...kept, look: seen });
    await look().write({ ...kept, look: { ...seen, prevalence: 2 } });
    assert.deepEqual(await look().find(kept.id), kept);
  });

  test('unknown keys of a kept run are left behind', async () => {
    const window = look();
    const kept = await like(Date.now());
    await window.write({ ...kept, more: 1 } as KeptRun);
    assert.deepEqual(await look().find(kept.id), kept);
  });

  test('runs of an earlier version are taken over, once', async () => {
    const kept = { ...(await like(Date.now())) };
    const old = { ...kept, id: kept.id.slice(0, 27) }; // earlier ids ended with the time
    assert.equal(startOf(old.id), kept.startedAt);
    const before = path.join(temporary, 'earlier', 'runs');
    await mkdir(before, { recursive: true });
    await writeFile(path.join(before, `${old.id}.json`), JSON.stringify(old));
    await writeFile(path.join(before, 'mine.txt'), 'not a run');
    const [one, other] = [look(), look()];
    const [first, second] = await Promise.all([one.list(), other.list()]);
    assert.deepEqual([first.torn, second.torn], [0, 0]);
    assert.deepEqual((await one.list()).runs, [old]);
    assert.deepEqual((await other.list()).runs, [old]);
    assert.deepEqual(await readdir(before), ['mine.txt']);
    await one.remove(old.id);
    assert.deepEqual((await look().list()).runs, []);
  });

  test('what a crash left half-written is removed when it is old', async () => {
    const kept = await like(Date.now());
    await look().write(kept);
    const folder = await place();
    const [old, fresh] = [`${kept.id}.json.1.tmp`, `${kept.id}.json.2.tmp`];
    for (const name of [old, fresh]) await writeFile(path.join(folder, name), '{');
    await utimes(path.join(folder, old), 1, 1);
    await look().list();
    assert.deepEqual((await readdir(folder)).sort(), [`${kept.id}.json`, fresh]);
  });

  test('a store that cannot be written to is an error for whoever writes, and an empty list', async () => {
    await writeFile(storage.fsPath, 'a file where the folder should be');
    const window = look();
    await assert.rejects(window.write(await like(Date.now())));
    assert.deepEqual(await window.list(), { runs: [], torn: 0 });
  });

  test('the same run again takes the place of the one before, and keeps its name and pin', async () => {
    const file = await makeFile('again and again.csv', tableText(90));
    const before = new Set(await keptFiles());
    const added = async () => (await keptFiles()).filter((each) => !before.has(each));
    await trainOne(file);
    const [first] = await added();
    const id = path.basename(first as string, '.json');
    await vscode.commands.executeCommand('pulsarSlp.pinRun', { id });
    await trainOne(file);
    const [second, ...more] = await added();
    assert.deepEqual(more, []);
    assert.notEqual(second, first);
    assert.equal(JSON.parse(await readFile(second as string, 'utf8')).pinned, true);
    await makeFile('again and again.csv', tableText(91));
    await trainOne(file);
    assert.equal((await added()).length, 2);
  });

  test('a run that came to nothing is kept only where there is no result before it', async () => {
    const file = await makeFile('comes and goes.csv', tableText(90));
    const before = new Set(await keptFiles());
    const added = async () => (await keptFiles()).filter((each) => !before.has(each));
    await rm(file.fsPath);
    assert.equal((await trainOne(file)).phase, 'failed');
    assert.equal((await added()).length, 1);
    await makeFile('comes and goes.csv', tableText(90));
    await trainOne(file);
    const results = await added();
    assert.equal(results.length, 2);
    await rm(file.fsPath);
    assert.equal((await trainOne(file)).phase, 'failed');
    assert.deepEqual(await added(), results);
  });
});
