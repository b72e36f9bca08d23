import { withPreset } from '../core/config.js';
import type { Run } from '../core/run/run.js';
import { sentence } from '../words/problem.js';
import type { Parts } from './commands.js';
import { changeSince } from './fileChange.js';
import type { Shown } from './front.js';
import type { KeptRun } from './keptRun.js';
import { notice } from './notice.js';
import { repeatCount } from './settings.js';
import { baseName } from './uris.js';

/** Repeats an ended run on other splits of its file; resolves to it with what came of that. */
export async function repeatRun({ trainer, store }: Parts, { file, run }: Shown): Promise<Run> {
  const session = await trainer.repeat(file, run, repeatCount(file));
  await store.settled();
  return session.run;
}

/** Trains twice on the same seed: balanced in the training part only, and as chapter 2.8 balances, before the split.
 * With preset recommended, since the lecture's own is so noisy that a seed may hide the difference.
 * Then shows both side by side, and in the results the run that was there before. Resolves to the two; to fewer
 * where one was stopped or failed, or the file is another by now: that was said by then. */
export async function showIllusion(
  { extension, trainer, panels, store, comparisons }: Parts,
  { file, run }: Shown,
): Promise<readonly KeptRun[]> {
  const kept: KeptRun[] = [];
  if (run.phase !== 'ended') return kept;
  const current = trainer.of(file);
  if (current?.busy) {
    void notice.info(`A run on ${baseName(file)} is still under way. Show the illusion once it is over.`);
    return kept;
  }
  const change = await changeSince(extension, file, run.record, 'show the illusion');
  if (change !== undefined) {
    void notice.error(sentence(change));
    return kept;
  }
  const config = withPreset(run.config, 'recommended');
  for (const balance of ['oversample', 'lecture'] as const) {
    const session = await trainer.train(file, { ...config, balance });
    await store.settled();
    const one = store.keptOf(session);
    if (session.run.phase !== 'ended' || one === undefined) return kept;
    kept.push({ ...one, run: session.run });
  }
  panels.put(file, run);
  comparisons.show(kept, 'illusion');
  return kept;
}
