/** A saved run, opened from its file: what can be done with it, with its CSV beside it and without. */
import assert from 'node:assert/strict';
import { readFile, rm } from 'node:fs/promises';
import * as vscode from 'vscode';
import type { RunRecord } from '../../../src/core/run/record.js';
import type { Run } from '../../../src/core/run/run.js';
import { exportReport, saveRun } from '../../../src/host/runCommands.js';
import { type Need, needs, withData } from '../../../src/host/savedRun.js';
import { saveScores } from '../../../src/host/saveScores.js';
import { tableText } from '../../tableText.js';
import { inWorkspace, makeFile, recordOf, root, said, tab, timeless, trainOne } from '../workspace.js';

suite('A saved run', () => {
  const { showSaveDialog } = vscode.window;
  const csv = 'of a saved run.csv';
  const saved = inWorkspace('saved.slp.json');
  const proposed: string[] = [];
  let target: vscode.Uri;

  const settings = () => vscode.workspace.getConfiguration('pulsarSlp');
  const run = (command: string) => vscode.commands.executeCommand<unknown>(`pulsarSlp.${command}`);
  const open = async () => {
    await vscode.commands.executeCommand('vscode.openWith', saved, 'pulsarSlp.run');
    await tab('saved.slp.json');
  };

  suiteSetup(() => settings().update('repeats', 2, vscode.ConfigurationTarget.Workspace));
  suiteTeardown(() => settings().update('repeats', undefined, vscode.ConfigurationTarget.Workspace));
  setup(async () => {
    await makeFile(csv, tableText(200));
    Object.assign(vscode.window, {
      showSaveDialog: async ({ defaultUri }: vscode.SaveDialogOptions) => {
        proposed.push((defaultUri as vscode.Uri).path.split('/').at(-1) as string);
        return target;
      },
    });
    target = saved;
    await trainOne(inWorkspace(csv));
    assert.equal(String(await run('saveRun')), saved.toString());
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await open();
    proposed.length = 0;
  });
  teardown(async () => {
    Object.assign(vscode.window, { showSaveDialog });
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await rm(saved.fsPath, { force: true });
    await rm(inWorkspace(csv).fsPath, { force: true });
  });

  test('is saved and exported as one in the results is', async () => {
    const text = await readFile(saved.fsPath, 'utf8');
    target = inWorkspace('copy.slp.json');
    assert.equal(String(await run('saveRun')), target.toString());
    assert.equal(await readFile(target.fsPath, 'utf8'), text);
    await rm(target.fsPath);
    target = inWorkspace('report.slp.html');
    assert.equal(String(await run('exportReport')), target.toString());
    assert.match(await readFile(target.fsPath, 'utf8'), /of a saved run\.csv/);
    await rm(target.fsPath);
    assert.deepEqual(proposed, ['saved.slp.json', 'saved.slp.html']);
  });

  test('has the prevalence that its page named without a goal, and keeps it when it is opened and saved again', async () => {
    const there = inWorkspace('there.slp.json');
    const shown = { file: saved, run: await shownRun() };
    const { record } = shown.run;
    const look = { chosen: null, prevalence: 0.05, positive: record.dataset.classes[1].value };
    target = there;
    assert.equal(String(await saveRun({ ...shown, look })), there.toString());
    const text = await readFile(there.fsPath, 'utf8');
    const { decision, ...rest } = JSON.parse(text) as RunRecord;
    const logit = record.model.threshold ?? 0;
    const above = 1 / (1 + Math.exp(-logit));
    assert.deepEqual(decision, {
      rule: { kind: 'probability', above },
      prevalence: 0.05,
      logit,
      chosenOn: null,
    });
    assert.deepEqual(rest.test, record.test);

    await vscode.commands.executeCommand('vscode.openWith', there, 'pulsarSlp.run');
    await tab('there.slp.json');
    const copy = inWorkspace('copy.slp.json');
    // Before its page says how it is looked at, and behind that.
    for (const ms of [0, 3_000]) {
      await new Promise((resolve) => setTimeout(resolve, ms));
      target = copy;
      await run('saveRun');
      assert.equal(await readFile(copy.fsPath, 'utf8'), text);
    }
    const report = inWorkspace('there.slp.html');
    target = report;
    await run('exportReport');
    const written = await readFile(report.fsPath, 'utf8');
    assert.match(written, /above probability 0\.5, as the file has it, where 1 in 20 is/);
    assert.match(written, /shifted to there by Bayes’ rule/);
    await exportReport({ ...shown, look });
    assert.equal(await readFile(report.fsPath, 'utf8'), written);
    for (const file of [there, copy, report]) await rm(file.fsPath);
  });

  test('is scored, repeated and made the illusion of, on the CSV beside it', async () => {
    const before = JSON.parse(await readFile(saved.fsPath, 'utf8'));
    target = inWorkspace('saved.scores.csv');
    assert.equal(String(await run('saveScores')), target.toString());
    assert.deepEqual(proposed, ['of a saved run.scores.csv']);
    const lines = (await readFile(target.fsPath, 'utf8')).trimEnd().split('\n');
    assert.equal(lines.length, before.dataset.rows + 1);
    await rm(target.fsPath);
    const repeated = recordOf((await run('repeatRun')) as Run);
    assert.equal(repeated.repeats?.runs.length, 2);
    assert.deepEqual({ ...timeless(repeated), repeats: null }, timeless(before));
    await open();
    assert.equal(((await run('showIllusion')) as unknown[]).length, 2);
  });

  test('says in a sentence what it lacks where its CSV is not there, or another by now', async () => {
    const page = { file: saved, run: await shownRun() };
    const refusals: string[] = [];
    const front = { refuse: (_: unknown, why: string) => void refusals.push(why) };
    const refusing = { extension: vscode.Uri.file(root), front };
    const refused = async (need: Need) => {
      const act = (file: vscode.Uri) => saveScores(refusing, { ...page, file });
      assert.equal(await withData(refusing, page, need, act), undefined);
    };
    await rm(inWorkspace(csv).fsPath);
    for (const need of Object.values(needs)) await refused(need);
    assert.deepEqual(
      refusals.splice(0),
      ['train again', 'repeat the run', 'show the illusion', 'save the scores', 'open the rows'].map(
        (then) => `To ${then}, put of a saved run.csv in the same folder as saved.slp.json.`,
      ),
    );
    await makeFile(csv, tableText(201));
    await refused(needs.repeat);
    await refused(needs.saveScores);
    for (const [i, remedy] of [
      'Train and repeat again',
      'Train again, then save the scores of that run',
    ].entries())
      assert.equal(refusals[i], `The file is no longer the one that this run was trained on. ${remedy}.`);
    assert.equal(refusals.length, 2);
  });

  test('says so on its page, which is in sight, and not in the corner', async () => {
    const heard = said();
    await rm(inWorkspace(csv).fsPath);
    const commands = ['saveScores', 'repeatRun', 'showIllusion'];
    for (const command of commands) assert.equal(await run(command), undefined);
    await makeFile(csv, tableText(201));
    assert.deepEqual(
      [await run('saveScores'), await run('repeatRun'), await run('showIllusion')],
      [undefined, undefined, []],
    );
    heard.end();
    assert.deepEqual(heard.texts, []);
  });

  async function shownRun(): Promise<Run & { readonly phase: 'ended' }> {
    const record: RunRecord = JSON.parse(await readFile(saved.fsPath, 'utf8'));
    return { name: csv, config: record.config, phase: 'ended', record, repeating: false };
  }
});
