import assert from 'node:assert/strict';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as vscode from 'vscode';
import { runFileText } from '../../../src/core/run/runFile.js';
import { tableText } from '../../tableText.js';
import { makeFile, recordOf, said, trainOne } from '../workspace.js';

suite('Score with Model', () => {
  const { showSaveDialog, showOpenDialog, showInformationMessage, showQuickPick } = vscode.window;
  const answer = (target: vscode.Uri | undefined) =>
    Object.assign(vscode.window, { showSaveDialog: async () => target });
  teardown(async () => {
    Object.assign(vscode.window, { showSaveDialog, showOpenDialog, showInformationMessage, showQuickPick });
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });
  const score = (file: vscode.Uri) =>
    vscode.commands.executeCommand<vscode.Uri | undefined>('pulsarSlp.scoreFile', file);
  const leftovers = async (file: vscode.Uri) =>
    (await readdir(path.dirname(file.fsPath))).filter((name) => name.endsWith('.tmp'));

  /** The table under names of its own, so that no other test's run has a model for it. */
  const named = (prefix: string, rows: number) => {
    const [head = '', ...lines] = tableText(rows).split('\n');
    return [
      head
        .split(',')
        .map((name) => `${prefix}_${name}`)
        .join(),
      ...lines,
    ].join('\n');
  };

  test('writes each row of another file with its answer, in the order of the file', async () => {
    const record = recordOf(await trainOne(await makeFile('known.csv', named('sf', 400))));
    const text = named('sf', 60);
    const file = await makeFile('new.csv', text);
    const target = vscode.Uri.joinPath(file, '..', 'new.scored.csv');
    answer(target);
    assert.equal(String(await score(file)), target.toString());
    const lines = (await readFile(target.fsPath, 'utf8')).trimEnd().split('\n');
    const given = text.trimEnd().split('\n');
    assert.equal(lines.length, given.length);
    assert.equal(lines[0], `${given[0]},probability,predicted,correct,note`);
    const { features, weights, bias, centres = [], threshold = 0 } = record.model;
    given.slice(1).forEach((row, k) => {
      const cells = row.split(',').map(Number);
      const logit = features.reduce(
        (sum, { column }, j) =>
          sum + (weights[j] as number) * ((cells[column] as number) - (centres[j] ?? 0)),
        bias,
      );
      const [probability, predicted] = lines[k + 1]?.slice(row.length + 1).split(',') ?? [];
      assert.ok(Math.abs(Number(probability) - 1 / (1 + Math.exp(-logit))) < 1e-12, row);
      assert.equal(predicted, record.dataset.classes[logit > threshold ? 1 : 0].value);
    });
    assert.deepEqual(await leftovers(file), []);
    answer(file);
    assert.equal(await score(file), undefined);
    assert.equal(await readFile(file.fsPath, 'utf8'), text);
    await rm(target.fsPath);
  });

  test('a file that no run has a model for can be scored with a saved one', async () => {
    const known = await makeFile('other.csv', named('sg', 200));
    const saved = vscode.Uri.joinPath(known, '..', 'kept.slp.json');
    const record = recordOf(await trainOne(known));
    const [name = ''] = record.model.features.map((feature) => feature.name);
    const renamed = JSON.parse(runFileText(record).replaceAll(name, 'sh_first'));
    await writeFile(saved.fsPath, JSON.stringify(renamed));
    const file = await makeFile('stranger.csv', named('sg', 30).replace(name, 'sh_first'));
    const target = vscode.Uri.joinPath(file, '..', 'stranger.scored.csv');
    answer(target);
    const asked: string[] = [];
    Object.assign(vscode.window, {
      showOpenDialog: async () => [saved],
      showInformationMessage: async (text: string, ...buttons: string[]) => {
        asked.push(text);
        return buttons[0] === 'Open' ? undefined : buttons[0];
      },
    });
    assert.equal(String(await score(file)), target.toString());
    assert.equal(asked[0], 'No kept run has a model for the columns of stranger.csv.');
    assert.match(asked[1] ?? '', /^stranger\.csv: 30 rows answered at threshold /);
    await rm(target.fsPath);
    await rm(saved.fsPath);
  });

  test('a file that cannot be answered for leaves nothing behind, and says what is wrong', async () => {
    await trainOne(await makeFile('whole.csv', named('si', 200)));
    const text = named('si', 40);
    const file = await makeFile('torn.csv', `${text.trimEnd()}\n"never closed`);
    const target = vscode.Uri.joinPath(file, '..', 'torn.scored.csv');
    answer(target);
    const heard = said();
    assert.equal(await score(file), undefined);
    heard.end();
    assert.match(heard.texts.join('\n'), /torn\.csv, line 42: /);
    await assert.rejects(readFile(target.fsPath));
    assert.deepEqual(await leftovers(file), []);
  });
});
