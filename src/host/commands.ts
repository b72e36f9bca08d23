import * as vscode from 'vscode';
import { leftToPreset, type TrainingConfig, type Wish } from '../core/config.js';
import { tellOfSystem } from '../core/systemSayings.js';
import { commandWords, titleOf } from '../words/commands.js';
import { hostWords } from '../words/host.js';
import { sentence } from '../words/problem.js';
import { askLabel } from './askLabel.js';
import { askOptions } from './askOptions.js';
import { askPurpose } from './askPurpose.js';
import { notice, pickOne } from './notice.js';
import type { Handler, Parts } from './parts.js';
import { inNamesOf, peekFile } from './peek.js';
import { answerOf, withAnswer } from './peekedLabel.js';
import { cameToNothing, reasonOf } from './problems.js';
import { createSample } from './sample.js';
import { scoreFile } from './scoreFile.js';
import type { Session } from './session.js';
import { configure } from './settings.js';
import { activeFile, isFile, saveEdits, targetFiles, tellTables } from './targets.js';
import { baseName } from './uris.js';

/** The chapter's run, whatever the settings say of what a preset decides. */
const asInTheLecture: Wish = { ...leftToPreset, preset: 'lecture' };

/** The commands for a CSV, by the names that they have in package.json behind `pulsarSlp.`; those for a kept run are in runCommands.ts. */
export function commandHandlers(parts: Parts): Readonly<Record<string, Handler>> {
  return {
    train: (clicked, selected) => trainOn(parts, clicked, selected, {}),
    trainLecture: (clicked, selected) => trainOn(parts, clicked, selected, asInTheLecture),
    trainBalanced: (clicked, selected) => trainOn(parts, clicked, selected, { balance: 'oversample' }),
    trainWithOptions: (clicked) => trainWithOptions(parts, clicked),
    showResults: (clicked) => showResults(parts, clicked),
    stop: () => stop(parts),
    createSample: () => sample(),
  };
}

/** Trains on the files one after the other; resolves to the runs when they are kept, for tests and other extensions. */
async function trainOn(parts: Parts, clicked: unknown, selected: unknown, wish: Wish) {
  const { extension, trainer, store, front, answers } = parts;
  const runs = [];
  for (const file of await targetFiles(clicked, selected, front.csv)) {
    const said = configure(file, wish);
    if (said === undefined) break;
    await saveEdits(file);
    const config = await inNamesOf(extension, file, answers.muting(file, said));
    const asked = trainer.of(file)?.busy ? config : await askFirst(parts, file, config);
    if (asked === undefined) continue; // Escape leaves out this file, not the next
    const { run, stopping } = await trainer.train(file, asked);
    runs.push(run);
    if (stopping) break; // a stop is meant for the rest of the files too
  }
  await store.settled();
  return runs;
}

/** What is to be known before training and neither the settings nor the file say.
 * @returns the configuration with the answers; undefined when the person leaves, or has the file scored instead */
async function askFirst(parts: Parts, file: vscode.Uri, config: TrainingConfig) {
  const { extension, answers } = parts;
  const isKnown = config.label !== null && config.positive !== null;
  if (isKnown && answers.of(file)?.classNames === undefined) return config;
  const peek = await peekFile(extension, file, config);
  const purpose = config.label === null ? await askPurpose(parts, file, peek) : 'train';
  if (purpose === 'train') return askLabel(answers, file, config, peek);
  if (purpose !== undefined) await scoreFile(parts, file, undefined, purpose.scoreWith);
  return undefined;
}

async function trainWithOptions({ extension, trainer, answers, front }: Parts, clicked: unknown) {
  const [file] = await targetFiles(clicked, undefined, front.csv);
  if (file === undefined) return;
  const said = configure(file);
  if (said === undefined) return;
  await saveEdits(file);
  const current = await inNamesOf(extension, file, said);
  const peek = await peekFile(extension, file, current);
  const config = await askOptions(
    baseName(file),
    withAnswer(answers.muting(file, current), answers.of(file), peek),
    peek,
  );
  if (config === undefined) return;
  await answers.keep(file, answerOf(config, peek));
  await trainer.train(file, config);
}

/** Stops the run in front; else the only one; else those that the person chooses. */
async function stop({ trainer, front }: Parts) {
  const inFront = front.csv && trainer.of(front.csv);
  const { running } = trainer;
  const meant = inFront?.busy ? [inFront] : running.length < 2 ? running : await pickRunning(running);
  for (const session of meant) session.stop();
}

async function pickRunning(running: readonly Session[]): Promise<readonly Session[]> {
  const all = { label: hostWords.allRuns, sessions: running };
  const each = running.map((session) => ({ label: session.run.name, sessions: [session] }));
  const chosen = await pickOne([...each, all], {
    title: titleOf('stop'),
    placeHolder: hostWords.whichRunStops,
  });
  return chosen?.sessions ?? [];
}

async function showResults({ trainer, panels, store, front }: Parts, clicked: unknown) {
  const asked = isFile(clicked) ? clicked : (activeFile() ?? front.csv);
  const session = asked === undefined ? (trainer.running.at(-1) ?? trainer.newest) : trainer.of(asked);
  const file = asked ?? session?.file;
  // Of a run that came to nothing the results from before are what there is to show.
  const live = session !== undefined && !cameToNothing(session.run) ? session.run : undefined;
  const run = live ?? (file && (await store.newest(file))) ?? session?.run;
  if (file !== undefined && run !== undefined) panels.show(file, run);
  else void notice.info(hostWords.noResults(commandWords.train));
}

async function sample() {
  try {
    const file = await createSample();
    if (file !== undefined) {
      void offerTraining(file);
      await tellTables();
    }
    return file;
  } catch (error) {
    void notice.error(
      sentence({
        code: 'file-unwritable',
        what: tellOfSystem('sample-not-written', { reason: reasonOf(error) }),
        remedy: tellOfSystem('open-a-writable-folder'),
      }),
    );
    return undefined;
  }
}

async function offerTraining(file: vscode.Uri) {
  const { trainOnIt } = hostWords.buttons;
  const choice = await notice.info(hostWords.created(baseName(file)), trainOnIt);
  if (choice === trainOnIt) await vscode.commands.executeCommand('pulsarSlp.train', file);
}
