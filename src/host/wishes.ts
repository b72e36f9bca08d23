import type * as vscode from 'vscode';
import type { Change } from '../core/change.js';
import { type Said, type TrainingConfig, withChange, withSaid } from '../core/config.js';
import { findingsOf, type Run } from '../core/run/run.js';
import { askClass } from './askLabel.js';
import { copyText } from './notice.js';
import type { Panel, Wishes } from './panel.js';
import type { Parts } from './parts.js';
import { answerOn } from './peekedLabel.js';
import { exportReport, modelIn, saveRun } from './runCommands.js';
import { scoreFile } from './scoreFile.js';
import { configure, openSettings, orRefused } from './settings.js';
import { showRows } from './showRows.js';
import { compareBefore, repeatRun, showIllusion } from './studies.js';

/** What the page of a file's results may ask for. @param page what it shows */
export function wishesFor(parts: Parts, file: vscode.Uri, page: () => Pick<Panel, 'shown' | 'look'>): Wishes {
  const { trainer, output, answers } = parts;
  const run = () => page().shown;
  const shown = () => ({ file, run: run(), look: page().look });
  const train = (config: TrainingConfig | undefined) =>
    void (config !== undefined && trainer.train(file, config));
  const remember = (now: Run, config: TrainingConfig) => {
    const answer = answerOn(config.label ?? findingsOf(now)?.profile.label, config);
    if (answer !== undefined) void answers.keep(file, answer);
  };
  const trainAs = (now: Run, said: Said) => {
    const config = orRefused(() => withSaid(withChange(now.config, {}), said));
    if (config === undefined) return;
    const { label, positive, classNames } = now.config;
    const isNamed = String(config.classNames) !== String(classNames ?? []);
    if (config.label === null && config.positive === null && !config.classNames?.length)
      void answers.keep(file, undefined);
    else if (config.label !== label || config.positive !== positive || isNamed) remember(now, config);
    train(config);
  };
  const trainWith = (now: Run, change: Change) => {
    const config = orRefused(() => withChange(now.config, change));
    if (config !== undefined && (change.label !== undefined || change.positive !== undefined))
      remember(now, config);
    if (change.mutedChecks !== undefined) void answers.mute(file, change.mutedChecks);
    train(config);
  };
  // What the settings mute is muted for other files, too: whoever wants that back is shown where it stands.
  const unmute = () => {
    const { config } = run();
    const mutedChecks = configure(file)?.mutedChecks;
    if (mutedChecks === undefined) return;
    void answers.unmute(file);
    const isBySettings = config.mutedChecks?.every((code) => mutedChecks.includes(code));
    if (isBySettings) void openSettings('pulsarSlp.mutedChecks');
    else train(orRefused(() => withChange({ ...config, mutedChecks }, {})));
  };
  return {
    trainAgain: () => train(orRefused(() => withChange(run().config, {}))),
    trainWith: ({ change }) => trainWith(run(), change),
    trainAs: ({ said }) => trainAs(run(), said),
    chooseClass: async () => {
      const now = run();
      const positive = await askClass(file, now);
      if (positive !== null) trainWith(now, { positive });
    },
    unmute,
    repeat: () => void repeatRun(parts, shown()),
    compareBefore: () => void compareBefore(parts, shown()),
    showIllusion: () => void showIllusion(parts, shown()),
    stop: () => trainer.of(file)?.stop(),
    showOutput: () => output.show(),
    saveRun: () => void saveRun(shown()),
    scoreFile: () => void scoreFile(parts, undefined, modelIn(shown())),
    scoreThis: () => void scoreFile(parts, file, undefined),
    rows: (wish) => void showRows(parts, shown(), wish, page()),
    exportReport: () => void exportReport(shown()),
    copy: ({ text }) => copyText(text),
  };
}
