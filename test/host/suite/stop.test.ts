import assert from 'node:assert/strict';
import workerThreads from 'node:worker_threads';
import * as vscode from 'vscode';
import type { Run } from '../../../src/core/run/run.js';
import { say } from '../../../src/words/told.js';
import { tableText } from '../../tableText.js';
import { makeFile, recordOf, trainOne } from '../workspace.js';

/** Resolves with the next worker that the extension has train, by standing in for the class it uses. One that looks
 * at the file's columns comes before it. */
function nextWorker(): Promise<workerThreads.Worker> {
  return new Promise((resolve) => {
    const { Worker } = workerThreads;
    workerThreads.Worker = class extends Worker {
      override postMessage(...args: Parameters<workerThreads.Worker['postMessage']>) {
        super.postMessage(...args);
        if ((args[0] as { type: string }).type === 'peek') return;
        workerThreads.Worker = Worker;
        resolve(this);
      }
    } as typeof Worker;
  });
}

interface Message {
  readonly events: readonly { readonly type: string; readonly epoch?: { readonly epoch: number } }[];
}

/** Kills a worker when it has sent its last epoch: it evaluates then. The host hears nothing of what may have been on
 * its way already, so that it makes no difference how fast the worker is. */
function dieAfterEpoch(worker: workerThreads.Worker, last: number): void {
  const emit = worker.emit.bind(worker) as (name: string, ...rest: unknown[]) => boolean;
  let dying = false;
  worker.emit = (name: string, ...rest: unknown[]) => {
    if (name !== 'message') return emit(name, ...rest);
    if (dying) return false;
    const { events } = rest[0] as Message;
    const end = events.findIndex(({ epoch }) => epoch?.epoch === last);
    if (end < 0) return emit(name, ...rest);
    dying = true;
    emit(name, { ...(rest[0] as Message), events: events.slice(0, end + 1) });
    void worker.terminate();
    return true;
  };
}

/** Resolves when the worker has sent the first of its messages that `wanted` picks. */
function message(worker: workerThreads.Worker, wanted: (type: string) => boolean): Promise<void> {
  return new Promise((resolve) => {
    worker.on('message', ({ events }: { events: { type: string }[] }) => {
      if (events.some(({ type }) => wanted(type))) resolve();
    });
  });
}

suite('A run that does not come to its end', () => {
  const settings = () => vscode.workspace.getConfiguration('pulsarSlp');
  setup(() => settings().update('epochs', 10_000, vscode.ConfigurationTarget.Workspace));
  teardown(async () => {
    await settings().update('epochs', undefined, vscode.ConfigurationTarget.Workspace);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  test('Stop Training keeps what was learned so far', async () => {
    const file = await makeFile('long.csv', tableText(50_000));
    const worker = nextWorker();
    const training = trainOne(file);
    await message(await worker, (type) => type === 'epoch');
    await vscode.commands.executeCommand('pulsarSlp.stop');
    const record = recordOf(await training);
    assert.equal(record.status, 'stopped');
    assert.ok(record.epochs.length >= 1 && record.epochs.length < 10_000);
    assert.equal(record.test.rows, 10_000);
    assert.equal(record.model.weights.length, 2);
  });

  test('Stop Training stops the run in front, and no other', async () => {
    const first = nextWorker();
    const behind = trainOne(await makeFile('behind.csv', tableText(50_000)));
    await message(await first, (type) => type === 'epoch');
    const worker = nextWorker();
    const inFront = trainOne(await makeFile('front.csv', tableText(50_000)));
    await message(await worker, (type) => type === 'epoch');
    await vscode.commands.executeCommand('pulsarSlp.stop');
    assert.equal(recordOf(await inFront).status, 'stopped');
    await message(await first, (type) => type === 'epoch'); // it goes on
    await vscode.commands.executeCommand('pulsarSlp.stop'); // the only one left
    assert.equal(recordOf(await behind).status, 'stopped');
  });

  for (const stage of ['reading', 'examined', 'prepared', 'optimum', 'epoch']) {
    test(`a worker that dies after "${stage}" is reported, and the next run works`, async () => {
      const file = await makeFile('dies.csv', tableText(150_000));
      const worker = nextWorker();
      const training = trainOne(file);
      await message(await worker, (type) => type === stage);
      await (await worker).terminate();
      const run: Run = await training;
      assert.equal(run.phase, 'failed');
      assert.equal((run as Run & { phase: 'failed' }).problem.code, 'internal');
      await settings().update('epochs', 2, vscode.ConfigurationTarget.Workspace);
      assert.equal(recordOf(await trainOne(file)).epochs.length, 2);
    });
  }

  test('a worker that dies while it evaluates what was learned is reported, and the next run works', async () => {
    await settings().update('epochs', 2, vscode.ConfigurationTarget.Workspace);
    const file = await makeFile('dies_evaluating.csv', tableText(150_000));
    const worker = nextWorker();
    const training = trainOne(file);
    dieAfterEpoch(await worker, 2);
    const run = (await training) as Run & { phase: 'failed' };
    assert.equal(run.phase, 'failed');
    assert.equal(run.epochs.length, 2);
    assert.match(say(run.problem.what), /^the training worker crashed/);
    assert.equal(recordOf(await trainOne(file)).epochs.length, 2);
  });

  test('a worker that dies before it said anything is reported, and the next run works', async () => {
    const file = await makeFile('dies_at_once.csv', tableText(400));
    const worker = nextWorker();
    const training = trainOne(file);
    await (await worker).terminate();
    assert.equal((await training).phase, 'failed');
    await settings().update('epochs', 2, vscode.ConfigurationTarget.Workspace);
    assert.equal(recordOf(await trainOne(file)).epochs.length, 2);
  });

  test('a worker that dies while it repeats a run leaves the run, with the repeats that were done', async () => {
    await settings().update('epochs', 2, vscode.ConfigurationTarget.Workspace);
    await settings().update('repeats', 50, vscode.ConfigurationTarget.Workspace);
    try {
      await trainOne(await makeFile('dies_repeating.csv', tableText(20_000)));
      const worker = nextWorker();
      const repeating = vscode.commands.executeCommand<Run>('pulsarSlp.repeatRun');
      await message(await worker, (type) => type === 'repeated');
      await (await worker).terminate();
      const run = await repeating;
      assert.equal(run.phase === 'ended' && run.repeating, false);
      const done = recordOf(run).repeats?.runs.length ?? 0;
      assert.ok(done >= 1 && done < 50, `${done} repeats`);
      await settings().update('repeats', 3, vscode.ConfigurationTarget.Workspace);
      const again = await vscode.commands.executeCommand<Run>('pulsarSlp.repeatRun');
      assert.equal(recordOf(again).repeats?.runs.length, 3);
    } finally {
      await settings().update('repeats', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  test('a file that is being trained on is not trained on twice', async () => {
    const file = await makeFile('twice.csv', tableText(50_000));
    const worker = nextWorker();
    const training = trainOne(file);
    await message(await worker, (type) => type === 'epoch');
    assert.equal((await trainOne(file)).phase, 'training');
    await vscode.commands.executeCommand('pulsarSlp.stop');
    assert.equal((await training).phase, 'ended');
  });
});
