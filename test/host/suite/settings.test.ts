import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { flat, type Setting, sayable, settings } from '../../../src/core/settings.js';
import { otherValues } from '../../otherValues.js';
import { makeFile, trainOne } from '../workspace.js';

suite('Settings', () => {
  const inEditor = sayable.map((key) => ({ key, name: (settings[key] as Setting).editor?.name as string }));
  const write = async (valueOf: (key: string) => unknown) => {
    const configuration = vscode.workspace.getConfiguration('pulsarSlp');
    for (const { key, name } of inEditor)
      await configuration.update(name, valueOf(key), vscode.ConfigurationTarget.Workspace);
  };

  teardown(() => write(() => undefined));

  test('reach the run, each of them', async () => {
    const file = await makeFile('told.csv', 'a,label\n1,0\n2,1\n');
    for (const either of ['group', 'time']) {
      // Rows are divided by one of them: both together are refused.
      const values = { ...otherValues, group: null, time: null, [either]: otherValues[either] };
      await write((key) => values[key as keyof typeof values] ?? undefined);
      const { config } = await trainOne(file); // which fails: there is no such label
      const reached = flat(config);
      // A gap means nothing where rows are not divided by time.
      const wanted = { ...values, ...(either === 'group' && { gap: 0 }) };
      assert.deepEqual(Object.fromEntries(sayable.map((key) => [key, reached[key]])), wanted);
    }
  });
});
