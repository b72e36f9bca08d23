/** A results tab after a reload of the window, and how runs of one file are looked at. */
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import type { Look } from '../../../src/core/run/look.js';
import { type RunEvent, startRun } from '../../../src/core/run/run.js';
import { Front } from '../../../src/host/front.js';
import type { KeptRun } from '../../../src/host/keptRun.js';
import { type Panel, panelType, type Wishes } from '../../../src/host/panel.js';
import { Panels } from '../../../src/host/panels.js';
import { RunFolder } from '../../../src/host/runFolder.js';
import { newRunId } from '../../../src/host/runId.js';
import { RunStore } from '../../../src/host/runStore.js';
import type { Session } from '../../../src/host/session.js';
import { tableText } from '../../tableText.js';
import { inWorkspace, keptFiles, makeFile, recordOf, root, trainOne } from '../workspace.js';

suite('A results tab', () => {
  const file = () => inWorkspace('restored.csv');
  let temporary: string;
  let folder: RunFolder;
  let store: RunStore;
  let panels: Panels;
  let page: () => Panel;
  let sample: KeptRun;

  /** Another run of the file, by when its training began. */
  async function like(startedAt: string, seed = 1): Promise<KeptRun> {
    const record = recordOf(sample.run);
    const [time, config] = [
      { ...record.time, startedAt },
      { ...record.config, seed },
    ];
    const run = { ...sample.run, record: { ...record, time, config } } as KeptRun['run'];
    const began = Date.parse(startedAt);
    return { ...sample, run, startedAt: began, id: await newRunId(sample.file, began) };
  }

  async function restore(shown: unknown): Promise<string> {
    const view = vscode.window.createWebviewPanel(panelType, 'restored', { viewColumn: 1 });
    await panels.deserializeWebviewPanel(view, { uri: file().toString(), view: { shown } });
    const { startedAt } = recordOf(page().shown).time;
    view.dispose();
    return startedAt;
  }

  suiteSetup(async () => {
    await trainOne(await makeFile('restored.csv', tableText(60)));
    const kept: KeptRun[] = [];
    for (const each of await keptFiles()) kept.push(JSON.parse(await readFile(each, 'utf8')));
    sample = kept.find((each) => each.file === file().toString()) as KeptRun;
  });
  setup(async () => {
    temporary = await mkdtemp(path.join(os.tmpdir(), 'pulsar-slp-tab-'));
    const storage = vscode.Uri.file(path.join(temporary, 'storage'));
    folder = new RunFolder(storage, vscode.Uri.file(path.join(temporary, 'earlier')));
    store = new RunStore(folder);
    panels = new Panels(vscode.Uri.file(root), store, new Front(), (_, of) => {
      page = of;
      return {} as Wishes;
    });
  });
  teardown(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await store.settled();
    folder.dispose();
    await rm(temporary, { recursive: true });
  });

  test('shows after a reload the run that it showed, and the newest where that is gone', async () => {
    const [old, fresh] = ['2026-01-01T00:00:00.000Z', '2026-02-02T00:00:00.000Z'];
    await folder.write(await like(old));
    await folder.write(await like(fresh, 2));
    assert.equal(await restore(old), old);
    for (const none of [fresh, '2025-01-01T00:00:00.000Z', undefined, 7, {}])
      assert.equal(await restore(none), fresh);
  });

  const by = { rule: { kind: 'recall', atLeast: 0.9 } } as const;
  const goalOf = (training: string): Look => ({
    ...{ chosen: { training, logit: 0.5, by }, prevalence: 0.02, positive: '1' },
  });

  /** Trains to a result, as the sinks are told of it, with the page open before or opened for it. */
  async function end({ run, id }: KeptRun): Promise<void> {
    const before = startRun(run.name, run.config);
    const session = { file: file(), run: before } as Session;
    panels.started(session);
    session.run = run;
    const events = [{ type: 'ended', record: recordOf(run) } as unknown as RunEvent];
    const update = { session, before: page().shown, events };
    panels.updated(update);
    store.updated(update);
    await store.settled();
    await new Promise((resolve) => setTimeout(resolve, 200));
    assert.equal(await folder.find(id), undefined, 'it is kept by another id');
  }

  test('a run that ends as an earlier one did is looked at as that was, not as another of the file', async () => {
    const [old, other, again] = ['2026-01-01', '2026-02-02', '2026-03-03'].map(
      (day) => `${day}T00:00:00.000Z`,
    );
    const theirs: Look = { chosen: { training: other as string, logit: -1 }, prevalence: 0.5, positive: '1' };
    await folder.write({ ...(await like(old as string)), look: goalOf(old as string) });
    await folder.write({ ...(await like(other as string, 2)), look: theirs });
    await end(await like(again as string));
    assert.deepEqual(page().look, goalOf(again as string));
    const { runs } = await store.list();
    assert.equal(runs.length, 2);
    const looks = runs.map(({ look }) => look?.prevalence).sort();
    assert.deepEqual(looks, [0.02, 0.5]);
    const kept = runs.find(({ look }) => look?.prevalence === 0.02);
    assert.deepEqual(kept?.look, goalOf(again as string));
  });

  test('how the run shown is looked at is kept while its page is open', async () => {
    const old = '2026-01-01T00:00:00.000Z';
    const kept = await like(old);
    await folder.write(kept);
    panels.show(file(), kept.run);
    page().lookAs(goalOf(old));
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    assert.deepEqual((await folder.find(kept.id))?.look, goalOf(old));
  });

  test('a new run takes over the look of the file, an equal one that nobody looked at does not', async () => {
    const [old, other, again, fresh] = ['2026-01-01', '2026-02-02', '2026-03-03', '2026-04-04'].map(
      (day) => `${day}T00:00:00.000Z`,
    );
    await folder.write(await like(old as string));
    await folder.write({ ...(await like(other as string, 2)), look: goalOf(other as string) });
    await end(await like(again as string));
    assert.equal(page().look, undefined);
    await end(await like(fresh as string, 3));
    assert.deepEqual(page().look, goalOf(other as string));
  });
});
