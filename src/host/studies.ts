import type * as vscode from 'vscode';
import { whyNoIllusion } from '../core/comparison/illusion.js';
import { type TrainingConfig, withChange } from '../core/config.js';
import type { Problem } from '../core/problem.js';
import type { Run } from '../core/run/run.js';
import { hostWords } from '../words/host.js';
import { keptWords } from '../words/kept.js';
import { changeSince } from './fileChange.js';
import type { Shown } from './front.js';
import type { KeptRun } from './keptRun.js';
import { notice } from './notice.js';
import type { Parts } from './parts.js';
import { onItsPage } from './problems.js';
import { trainingOf } from './runStore.js';
import { orRefused, repeatCount } from './settings.js';

/** Repeats an ended run on other splits of its file; resolves to it with what came of that. */
export async function repeatRun({ trainer, store }: Parts, { file, run }: Shown): Promise<Run> {
  const session = await trainer.repeat(file, run, repeatCount(file));
  await store.settled();
  return session.run;
}

/** Trains twice on the same seed: balanced in the training part only, and as chapter 2.8 balances, before the split.
 * With the run's own settings; but for the preset lecture, so noisy that a seed may hide the difference, with recommended.
 * Then shows both side by side, and in the results the run that was there before. Resolves to the two; to fewer
 * where one was stopped or failed, or there is nothing to show it on: that was said by then. */
export async function showIllusion(parts: Parts, { file, run }: Shown): Promise<readonly KeptRun[]> {
  const { extension, trainer, panels, comparisons, front } = parts;
  if (run.phase !== 'ended') return [];
  const why = whyNoIllusion(run);
  if (why !== undefined) {
    front.refuse({ file, run }, hostWords.noIllusion[why]);
    return [];
  }
  if (trainer.busyWith(file) !== undefined) return [];
  const change = await changeSince(extension, file, run.record, 'show-illusion');
  if (change !== undefined) {
    front.refuse({ file, run }, onItsPage(change));
    return [];
  }
  const isNoisy = run.config.preset === 'lecture';
  const config = orRefused(() => withChange(run.config, isNoisy ? { preset: 'recommended' } : {}));
  if (config === undefined) return [];
  const { kept, failure } = await trainPair(parts, file, config);
  panels.put(file, run);
  if (failure !== undefined) front.refuse({ file, run }, onItsPage(failure));
  if (kept.length === 2) comparisons.show(kept, 'illusion');
  return kept;
}

/** Shows an ended run beside the one on the same file before it. */
export async function compareBefore({ store, comparisons }: Parts, { file, run }: Shown): Promise<void> {
  await store.settled(); // a run that has just ended is not on the disk yet
  if (run.phase !== 'ended') return;
  const ended = (await store.of(file)).filter((kept) => kept.run.phase === 'ended');
  const at = ended.findIndex((kept) => trainingOf(kept.run) === trainingOf(run));
  const [now, before] = [ended[at], ended[at + 1]]; // the newest first
  if (at >= 0 && now !== undefined && before !== undefined) comparisons.show([before, now], null);
  else void notice.info(keptWords.tooFewToCompare(1));
}

/** @returns the runs that came to an end by themselves, and why the next one did not; a stop is meant for both */
async function trainPair(
  { trainer, store }: Parts,
  file: vscode.Uri,
  config: TrainingConfig,
): Promise<{ readonly kept: readonly KeptRun[]; readonly failure?: Problem }> {
  const kept: KeptRun[] = [];
  for (const balance of ['oversample', 'lecture'] as const) {
    const session = await trainer.train(file, { ...config, balance });
    await store.settled();
    const { run, stopping } = session;
    if (run.phase === 'failed' && !stopping) return { kept, failure: run.problem };
    const one = store.keptOf(session);
    if (run.phase !== 'ended' || stopping || one === undefined) break;
    kept.push({ ...one, run });
  }
  return { kept };
}
