/** A results tab after a reload of the window, and how runs of one file are looked at. */
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import { Front } from '../../../src/host/front.js';
import type { KeptRun } from '../../../src/host/keptRun.js';
import { type Panel, panelType, type Wishes } from '../../../src/host/panel.js';
import { Panels } from '../../../src/host/panels.js';
import { RunFolder } from '../../../src/host/runFolder.js';
import { newRunId } from '../../../src/host/runId.js';
import { RunStore } from '../../../src/host/runStore.js';
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
});
