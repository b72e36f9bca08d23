import { basename } from 'node:path';
import { epochLine, finalLine } from '../core/export/lines.js';
import { reportText } from '../core/export/textTable.js';
import { reduce, startRun } from '../core/run/run.js';
import { openFile } from '../worker/fileSource.js';
import { runTraining } from '../worker/pipeline.js';
import type { TrainCommand } from './usage.js';
import { fail, write } from './write.js';

/** Trains and prints. Ctrl-C ends training and keeps what was learned so far; a second one ends at once.
 * @returns the exit status */
export async function train({ file, config, json }: TrainCommand): Promise<number> {
  const say = (line: string) => void (json === '-' ? process.stderr : process.stdout).write(`${line}\n`);
  const interrupt = onInterrupt();
  const name = basename(file);
  let run = startRun(name, config);
  const job = { name, config, open: () => openFile(file) };
  for await (const event of runTraining(job, { now: Date.now, stopped: interrupt.asked })) {
    run = reduce(run, event);
    if (event.type === 'epoch') say(epochLine(event.epoch, config.balance));
  }
  interrupt.dispose();
  if (run.phase === 'failed') return fail(run.problem);
  if (run.phase !== 'ended') throw new Error(`the run stopped in phase ${run.phase}`);
  const { record } = run;
  const { epochs, status, test } = record;
  if (status === 'stopped') say(`Stopped after ${epochs.length} of ${config.epochs} epochs.`);
  say(`\n${finalLine(test, config.balance)}`);
  say(`\n${reportText(record)}`);
  return json === undefined ? 0 : write(json, [`${JSON.stringify(record, null, 2)}\n`]);
}

function onInterrupt() {
  let asked = false;
  const ask = () => {
    asked = true;
  };
  process.once('SIGINT', ask);
  return { asked: () => asked, dispose: () => process.off('SIGINT', ask) };
}
