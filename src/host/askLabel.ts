import type * as vscode from 'vscode';
import type { TrainingConfig } from '../core/config.js';
import { preparationOf, type Run } from '../core/run/run.js';
import { inOrder } from '../core/table/classOrder.js';
import type { ClassCount } from '../core/table/summary.js';
import { tellable } from '../core/table/tellable.js';
import type { ColumnPeek, FilePeek } from '../protocol/worker.js';
import { questionWords } from '../words/questions.js';
import { className, shownName } from '../words/recordNames.js';
import type { Answers } from './answers.js';
import { pickOne } from './notice.js';
import {
  answerOf,
  classesInWords,
  labelIn,
  rowsInWords,
  whereCounted,
  withAnswer,
  worthAsking,
} from './peekedLabel.js';
import type { Choice } from './steps.js';
import { baseName } from './uris.js';

/** What training needs to know of the label and neither the settings nor the file say: asked once for a file. Which
 * column is it, where several could be; which class is told from the rest, where it has more than two.
 * @returns the configuration with the answers; undefined when the person leaves */
export async function askLabel(
  answers: Answers,
  file: vscode.Uri,
  config: TrainingConfig,
  peek: FilePeek,
): Promise<TrainingConfig | undefined> {
  const known = withAnswer(config, answers.of(file), peek);
  const asked = await askOpen(baseName(file), known, peek);
  if (asked === undefined) return undefined;
  if (asked !== known) await answers.keep(file, answerOf(asked, peek));
  return asked;
}

async function askOpen(
  name: string,
  config: TrainingConfig,
  peek: FilePeek,
): Promise<TrainingConfig | undefined> {
  let { label, positive } = config;
  const title = questionWords.title(name);
  if (label === null && peek.rivals > 0) {
    const all = peek.candidates.map((i) => peek.columns[i] as ColumnPeek);
    const candidates = all.filter(
      ({ classes }) => classes.length > 1 && worthAsking(classes, peek).length > 0,
    );
    label = await ask(
      title,
      `${questionWords.whichLabel}${whereCounted(peek)}`,
      candidates.map((column) => ({
        ...{ label: shownName(column.name), value: column.name },
        description: classesInWords(column.classes),
      })),
    );
    if (label === null) return undefined;
  }
  const column = labelIn(peek, label);
  const classes = worthAsking(column?.classes ?? [], peek);
  if (positive === null && column !== undefined && column.classes.length > 2 && classes.length > 0) {
    const question = `${questionWords.whichClass(column.name)}${whereCounted(peek)}`;
    positive = await ask(title, question, choicesOf(classes));
    if (positive === null) return undefined;
  }
  return label === config.label && positive === config.positive ? config : { ...config, label, positive };
}

/** Which other class of the label a run is to tell from the rest. @returns null where there is none, or the person leaves */
export async function askClass(file: vscode.Uri, run: Run): Promise<string | null> {
  const { dataset, profile } = preparationOf(run) ?? {};
  if (dataset === undefined || profile === undefined) return null;
  const now = dataset.classes[1];
  const others = tellable(profile.classes).filter(({ value }) => value !== now.value);
  const question = questionWords.whichInstead(dataset.label, className(now));
  return others.length === 0 ? null : ask(questionWords.title(baseName(file)), question, choicesOf(others));
}

/** Classes to choose from, each with its rows. */
function choicesOf(classes: readonly ClassCount[]): Choice<string>[] {
  return inOrder(classes).map((each) => ({
    ...{ label: className(each), value: each.value },
    description: rowsInWords(each),
  }));
}

/** @returns the value of the item that was picked, which as a label may be shown otherwise; null where none was */
async function ask(
  title: string,
  placeHolder: string,
  items: readonly Choice<string>[],
): Promise<string | null> {
  const options = { title, placeHolder, ignoreFocusOut: true };
  return (await pickOne(items, options))?.value ?? null;
}
