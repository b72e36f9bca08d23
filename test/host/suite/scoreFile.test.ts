import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as vscode from 'vscode';
import { runFileText } from '../../../src/core/run/runFile.js';
import type { Parts } from '../../../src/host/parts.js';
import { modelIn } from '../../../src/host/runCommands.js';
import { scoreFile } from '../../../src/host/scoreFile.js';
import { tableText } from '../../tableText.js';
import { makeFile, recordOf, root, said, trainOne } from '../workspace.js';

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
    // Over the file itself nothing is written; it is asked again.
    const asked = [file, target];
    Object.assign(vscode.window, { showSaveDialog: async () => asked.shift() });
    assert.equal(String(await score(file)), target.toString());
    assert.equal(asked.length, 0);
    assert.equal(await readFile(file.fsPath, 'utf8'), text);
    await rm(target.fsPath);
  });

  test('goes by a prevalence that the page names without a goal: probabilities are of there, answers as they were', async () => {
    const known = await makeFile('there.csv', named('sr', 400));
    const run = await trainOne(known);
    const record = recordOf(run);
    const file = await makeFile('there new.csv', named('sr', 60));
    const target = vscode.Uri.joinPath(file, '..', 'there new.scored.csv');
    answer(target);
    Object.assign(vscode.window, {
      showQuickPick: async (items: readonly vscode.QuickPickItem[]) =>
        items.find(({ label }) => label === 'there new.csv'),
    });
    const told: string[] = [];
    const output = { say: (text: string) => void told.push(text) };
    const parts = { extension: vscode.Uri.file(root), output } as unknown as Parts;
    const scored = async (prevalence: number | null, logit?: number) => {
      const chosen = logit === undefined ? null : { training: record.time.startedAt, logit };
      const look = { chosen, prevalence, positive: record.dataset.classes[1].value };
      assert.equal(
        String(await scoreFile(parts, undefined, modelIn({ file: known, run, look }))),
        target.toString(),
      );
      const [head = '', ...lines] = (await readFile(target.fsPath, 'utf8')).trimEnd().split('\n');
      const at = head.split(',').indexOf('probability');
      return lines.map((line) => line.split(',').slice(at, at + 2)) as [string, string][];
    };
    const { train, positives } = record.split;
    const odds = 0.05 / 0.95 / (positives.train / (train - positives.train));
    for (const logit of [undefined, -2]) {
      const [own, there] = [await scored(null, logit), await scored(0.05, logit)];
      own.forEach(([p, predicted], k) => {
        const shifted = (Number(p) * odds) / (Number(p) * odds + 1 - Number(p));
        assert.ok(Math.abs(Number(there[k]?.[0]) - shifted) < 1e-12, p);
        assert.equal(there[k]?.[1], predicted);
      });
    }
    assert.match(told.at(-1) ?? '', /Probabilities are for where 5\.0\s% of the rows are "1"\./);
    assert.doesNotMatch(told[0] ?? '', /Probabilities are for/);
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

  test('answers that cannot take their place at the end are kept beside it, and that is said', async () => {
    await trainOne(await makeFile('placing.csv', named('sq', 200)));
    const file = await makeFile('placed.rows.csv', named('sq', 40));
    const target = vscode.Uri.joinPath(file, '..', 'taken.csv');
    await mkdir(target.fsPath); // made between the question and the end
    answer(target);
    const heard = said();
    assert.equal(await score(file), undefined);
    heard.end();
    const found =
      /^taken\.csv: the file cannot be put in its place: .*\. What was written is kept in (taken\.csv\.\d+\.csv)\.$/m;
    const kept = vscode.Uri.joinPath(
      file,
      '..',
      found.exec(heard.texts.join('\n'))?.[1] ?? heard.texts.join(),
    );
    assert.equal((await readFile(kept.fsPath, 'utf8')).trimEnd().split('\n').length, 41);
    assert.deepEqual(await leftovers(file), []);
    await rm(kept.fsPath);
    await rm(target.fsPath, { recursive: true });
  });

  test('a file without rows is refused before it is asked where to save', async () => {
    const record = recordOf(await trainOne(await makeFile('full.csv', named('sk', 200))));
    const head = named('sk', 1).split('\n')[0];
    let asked = 0;
    Object.assign(vscode.window, { showSaveDialog: async () => void asked++ });
    for (const [name, text, why] of [
      ['hollow.csv', '', 'is empty'],
      ['head.csv', `${head}\n`, 'has a header but no rows'],
    ] as const) {
      const heard = said();
      assert.equal(await score(await makeFile(name, text)), undefined);
      heard.end();
      assert.ok(heard.texts.join('\n').includes(why), heard.texts.join('\n'));
    }
    assert.equal(asked, 0);
    assert.equal(record.dataset.name, 'full.csv');
  });

  test('models by names come first, those by places last, which is said; where one answers at once, the dialog says whose', async () => {
    await trainOne(await makeFile('placed.csv', named('sl', 200).split('\n').slice(1).join('\n')));
    const titles: (string | undefined)[] = [];
    const target = vscode.Uri.joinPath(
      await makeFile('chosen.csv', named('sm', 30)),
      '..',
      'chosen.scored.csv',
    );
    await trainOne(await makeFile('byname.csv', named('sm', 200)));
    const lists: (readonly vscode.QuickPickItem[])[] = [];
    Object.assign(vscode.window, {
      showSaveDialog: async ({ title }: vscode.SaveDialogOptions) => {
        titles.push(title);
        return target;
      },
      showQuickPick: async (items: readonly vscode.QuickPickItem[]) => {
        lists.push(items);
        return items[0];
      },
    });
    const file = vscode.Uri.joinPath(target, '..', 'chosen.csv');
    const heard = said();
    assert.equal(String(await score(file)), target.toString());
    heard.end();
    assert.deepEqual(titles, ['Save the answers of the model from byname.csv as']);
    const [items = []] = lists;
    assert.match(items[0]?.label ?? '', /^byname\.csv/);
    assert.equal(items[0]?.detail, undefined);
    assert.ok(items.length > 2); // the last one chooses a saved run
    for (const { detail } of items.slice(1, -1)) assert.equal(detail, 'by place: names cannot be checked');
    assert.doesNotMatch(heard.texts.join(), /by their places/);
    const nowhere = await makeFile('nowhere.csv', named('sn', 30));
    Object.assign(vscode.window, { showQuickPick: async () => undefined });
    assert.equal(await score(nowhere), undefined); // by place alone: asked, even of one
    assert.equal(titles.length, 1);
    await rm(target.fsPath);
  });

  test('a model without names is not offered for a file that has them', async () => {
    await trainOne(await makeFile('bare.csv', named('so', 200).split('\n').slice(1).join('\n')));
    const lists: unknown[] = [];
    Object.assign(vscode.window, {
      showQuickPick: async (items: readonly vscode.QuickPickItem[]) => {
        lists.push(items);
        return items.at(-1);
      },
    });
    // As many columns as the other file has without its label; one of them could be one.
    const rows = Array.from({ length: 80 }, (_, i) => `${(i * 7919) % 97},${i % 3 === 0 ? 1 : 0}`);
    recordOf(await trainOne(await makeFile('measurements.csv', ['sp_size,sp_broken', ...rows].join('\n'))));
    assert.deepEqual(lists, []);
  });
});
