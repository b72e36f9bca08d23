import * as vscode from 'vscode';
import type { Run } from '../core/run/run.js';
import { presets, type TrainingConfig, withPreset } from '../core/training/config.js';
import type { ConfigChange } from '../protocol/panel.js';
import type { Parts } from './commands.js';
import type { Wishes } from './panel.js';
import { exportReport, saveRun } from './runCommands.js';
import { changed } from './settings.js';
import { repeatRun, showIllusion } from './studies.js';

/** What the page of a file's results may ask for. @param run the run it shows */
export function wishesFor(parts: Parts, file: vscode.Uri, run: () => Run): Wishes {
  const { trainer, output } = parts;
  const train = (config: TrainingConfig | undefined) =>
    void (config !== undefined && trainer.train(file, config));
  return {
    trainAgain: () => train(run().config),
    trainWith: ({ change }) => train(changedConfig(run(), change)),
    repeat: () => void repeatRun(parts, { file, run: run() }),
    showIllusion: () => void showIllusion(parts, { file, run: run() }),
    stop: () => trainer.of(file)?.stop(),
    showOutput: () => output.show(),
    saveRun: () => void saveRun({ file, run: run() }),
    exportReport: () => void exportReport({ file, run: run() }),
    copy: ({ text }) => void vscode.env.clipboard.writeText(text),
  };
}

/** A preset brings what it decides, and another label has other classes; the rest stays as it was. */
function changedConfig({ config }: Run, { preset, ...others }: ConfigChange): TrainingConfig | undefined {
  const known = preset !== undefined && Object.hasOwn(presets, preset);
  const positive = others.label === undefined ? config.positive : null;
  return changed({ ...(known ? withPreset(config, preset) : config), positive, ...others });
}
