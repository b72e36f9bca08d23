import * as vscode from 'vscode';
import { sentence } from '../core/problem.js';
import { askOptions } from './askOptions.js';
import type { Comparisons } from './comparisons.js';
import type { OutputSink } from './outputSink.js';
import type { Panels } from './panels.js';
import { peekColumns } from './peek.js';
import type { RunStore } from './runStore.js';
import { createSample } from './sample.js';
import { configure, type Wish } from './settings.js';
import { activeFile, targetFiles } from './targets.js';
import type { Trainer } from './trainer.js';
import { baseName } from './uris.js';

export interface Parts {
  readonly extension: vscode.Uri;
  readonly trainer: Trainer;
  readonly panels: Panels;
  readonly store: RunStore;
  readonly output: OutputSink;
  readonly comparisons: Comparisons;
}

/** The chapter's run, whatever the settings say of what a preset decides. */
const asInTheLecture: Wish = {
  preset: 'lecture',
  epochs: undefined,
  batchSize: undefined,
  learningRate: undefined,
  missingValues: undefined,
  textColumns: undefined,
};

/** Every command of the extension, by the name it has in package.json behind `pulsarSlp.`. */
export function commandHandlers(
  parts: Parts,
): Readonly<Record<string, (...args: unknown[]) => Promise<unknown>>> {
  return {
    train: (clicked, selected) => trainOn(parts, clicked, selected, {}),
    trainLecture: (clicked, selected) => trainOn(parts, clicked, selected, asInTheLecture),
    trainBalanced: (clicked, selected) => trainOn(parts, clicked, selected, { balance: 'oversample' }),
    trainWithOptions: (clicked) => trainWithOptions(parts, clicked),
    showResults: (clicked) => showResults(parts, clicked),
    stop: async () => {
      for (const session of parts.trainer.running) session.stop();
    },
    createSample: () => sample(),
  };
}

/** Trains on the files one after the other; resolves to the runs, for tests and other extensions. */
async function trainOn({ trainer }: Parts, clicked: unknown, selected: unknown, wish: Wish) {
  const runs = [];
  for (const file of await targetFiles(clicked, selected)) {
    const config = configure(file, wish);
    if (config === undefined) break;
    const { run, stopping } = await trainer.train(file, config);
    runs.push(run);
    if (stopping) break; // a stop is meant for the rest of the files too
  }
  return runs;
}

async function trainWithOptions({ extension, trainer }: Parts, clicked: unknown) {
  const [file] = await targetFiles(clicked, undefined);
  if (file === undefined) return;
  const current = configure(file);
  if (current === undefined) return;
  const config = await askOptions(
    baseName(file),
    current,
    await peekColumns(extension, file, current.reading),
  );
  if (config !== undefined) await trainer.train(file, config);
}

async function showResults({ trainer, panels, store }: Parts, clicked: unknown) {
  const asked = clicked instanceof vscode.Uri ? clicked : activeFile();
  const session = asked === undefined ? (trainer.running.at(-1) ?? trainer.newest) : trainer.of(asked);
  if (session !== undefined) {
    panels.show(session.file, session.run);
    return;
  }
  const kept = asked && (await store.newest(asked));
  if (asked !== undefined && kept !== undefined) panels.show(asked, kept);
  else
    void vscode.window.showInformationMessage(
      'There are no results yet. Run "Pulsar SLP: Train on CSV" first.',
    );
}

async function sample() {
  try {
    const file = await createSample();
    if (file !== undefined) void offerTraining(file);
    return file;
  } catch (error) {
    void vscode.window.showErrorMessage(
      sentence({
        code: 'file-unreadable',
        what: `the sample could not be written (${error instanceof Error ? error.message : String(error)})`,
        remedy: 'Open a folder that can be written to',
      }),
    );
    return undefined;
  }
}

async function offerTraining(file: vscode.Uri) {
  const train = 'Train on It';
  const choice = await vscode.window.showInformationMessage(`Created ${baseName(file)}.`, train);
  if (choice === train) await vscode.commands.executeCommand('pulsarSlp.train', file);
}
