import * as vscode from 'vscode';
import type { Run } from '../core/run/run.js';
import type { TrainingConfig } from '../core/training/config.js';
import type { ConfigChange } from '../protocol/panel.js';
import type { Parts } from './commands.js';
import type { Wishes } from './panel.js';
import { exportReport, saveRun } from './runCommands.js';
import { changed, repeatCount } from './settings.js';

/** What the page of a file's results may ask for. @param run the run it shows */
export function wishesFor(parts: Parts, file: vscode.Uri, run: () => Run): Wishes {
  const { trainer, output } = parts;
  const train = (config: TrainingConfig | undefined) =>
    void (config !== undefined && trainer.train(file, config));
  return {
    trainAgain: () => train(run().config),
    trainWith: ({ change }) => train(changedConfig(run(), change)),
    repeat: () => void trainer.repeat(file, run(), repeatCount(file)),
    showIllusion: () => void showIllusion(parts, file, run()),
    stop: () => trainer.of(file)?.stop(),
    showOutput: () => output.show(),
    saveRun: () => void saveRun({ file, run: run() }),
    exportReport: () => void exportReport({ file, run: run() }),
    copy: ({ text }) => void vscode.env.clipboard.writeText(text),
  };
}

/** What a preset decides goes with it; the rest stays as it was. */
function changedConfig({ config }: Run, change: ConfigChange): TrainingConfig | undefined {
  const { preset, ...others } = change;
  if (preset === undefined || preset === config.preset) return changed({ ...config, ...change });
  const { seed, balance, l2, label, positive, exclude } = config;
  return changed({ seed, balance, l2, label, positive, exclude, ...others, preset });
}

/** Trains twice on the same seed: balanced in the training part only, and as chapter 2.8 balances, before the split.
 * Then shows both side by side, and in the results the run that was there before. */
async function showIllusion({ trainer, panels, store, comparisons }: Parts, file: vscode.Uri, run: Run) {
  if (trainer.of(file)?.busy) return;
  const kept = [];
  for (const balance of ['oversample', 'lecture'] as const) {
    const session = await trainer.train(file, { ...run.config, balance });
    await store.settled();
    const one = store.keptOf(session);
    if (session.run.phase !== 'ended' || one === undefined) return; // stopped or failed: that was said
    kept.push({ ...one, run: session.run });
  }
  panels.put(file, run);
  comparisons.show(kept, 'illusion');
}
