import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { makeFile, recordOf, train, trainOne } from '../workspace.js';

/** Two columns of two values: either could be the label. */
const ambiguous = `a,flag,z\n${Array.from({ length: 60 }, (_, i) => `${(i * 37) % 61},${i % 2},${i % 3 === 0 ? 1 : 0}\n`).join('')}`;

/** Does something to the question that is open, again until the command is over: nobody tells when one opens. */
async function whileAsking<Result>(command: Thenable<Result>, act: string): Promise<Result> {
  const timer = setInterval(() => void vscode.commands.executeCommand(act), 300);
  try {
    return await command;
  } finally {
    clearInterval(timer);
  }
}

suite('Which column is the label', () => {
  teardown(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  test('is not asked where the settings say it', async () => {
    const file = await makeFile('said.csv', ambiguous);
    const settings = vscode.workspace.getConfiguration('pulsarSlp');
    await settings.update('labelColumn', 'flag', vscode.ConfigurationTarget.Workspace);
    try {
      assert.equal(recordOf(await trainOne(file)).dataset.label, 'flag');
    } finally {
      await settings.update('labelColumn', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  test('is asked once; Escape trains nothing, and is no answer', async () => {
    const file = await makeFile('asked.csv', ambiguous);
    assert.deepEqual(await whileAsking(train(file), 'workbench.action.closeQuickOpen'), []);
    const [run] = await whileAsking(train(file), 'workbench.action.acceptSelectedQuickOpenItem');
    assert.ok(run);
    const { dataset, warnings } = recordOf(run);
    assert.deepEqual([dataset.label, dataset.labelChoice], ['z', 'named']);
    assert.ok(!warnings.some(({ code }) => code === 'label-choice'));
    // A second question would hang.
    assert.equal(recordOf(await trainOne(file)).dataset.label, 'z');
  });

  test('is asked anew where the file has no such column any more', async () => {
    await whileAsking(
      train(await makeFile('changed.csv', ambiguous)),
      'workbench.action.acceptSelectedQuickOpenItem',
    );
    const file = await makeFile('changed.csv', ambiguous.replace('a,flag,z', 'a,flag,churn'));
    assert.equal(recordOf(await trainOne(file)).dataset.label, 'churn');
  });
});
