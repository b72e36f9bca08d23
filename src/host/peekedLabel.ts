import type { TrainingConfig } from '../core/config.js';
import type { Setting } from '../core/settings.js';
import { inOrder } from '../core/table/classOrder.js';
import { columnNamed } from '../core/table/columnNamed.js';
import type { ClassCount } from '../core/table/summary.js';
import { tellable } from '../core/table/tellable.js';
import type { ColumnPeek, FilePeek } from '../protocol/worker.js';
import { questionWords } from '../words/questions.js';
import { className } from '../words/recordNames.js';
import type { Answer } from './answers.js';

// What is known of a file's label before training: by a look at its beginning, the settings, and an earlier answer.

/** A configuration with what the person said of the file before, as far as the settings leave it open and the file
 * still has it. */
export function withAnswer(
  config: TrainingConfig,
  answer: Answer | undefined,
  peek: FilePeek,
): TrainingConfig {
  if (answer === undefined) return config;
  const isThere = peek.columns.some(({ name }) => name === answer.label);
  const label = config.label ?? (answer.isChosen && isThere ? answer.label : null);
  const column = labelIn(peek, label);
  const isIts =
    column?.name === answer.label && column.classes.some(({ value }) => value === answer.positive);
  const { classNames } = column?.name === answer.label && !config.classNames?.length ? answer : config;
  return {
    ...{ ...config, label, positive: config.positive ?? (isIts ? answer.positive : null) },
    ...(classNames && { classNames }),
  };
}

/** What a configuration says of the label; undefined where that is nothing. */
export function answerOf(config: TrainingConfig, peek: FilePeek): Answer | undefined {
  return answerOn(labelIn(peek, config.label)?.name, config);
}

/** @param column the label, where there is one */
export function answerOn(
  column: string | null | undefined,
  { label, positive, classNames = [] }: TrainingConfig,
): Answer | undefined {
  if (!column || (label === null && positive === null && classNames.length === 0)) return undefined;
  return { label: column, isChosen: label !== null, positive, ...(classNames.length > 0 && { classNames }) };
}

/** The column that is the label: the one named, else the likeliest. */
export function labelIn({ columns, candidates }: FilePeek, name: string | null): ColumnPeek | undefined {
  return name === null ? columns[candidates[0] ?? -1] : columnNamed(columns, name);
}

/** Which questions a file gives a reason to ask: of words and gaps only where there are some.
 * @param label whose own do not count, once it is known */
export function worthAskingOf(
  peek: FilePeek,
  label?: TrainingConfig['label'],
): Readonly<Record<Setting['asked'], boolean>> {
  const its = label === undefined ? undefined : labelIn(peek, label);
  const columns = peek.columns.filter((column) => column !== its);
  return {
    always: true,
    'where words': columns.some(({ type }) => type === 'text' || type === 'boolean'),
    'where gaps': columns.some(({ gaps }) => gaps),
    never: false,
  };
}

/** Of more than two classes those that can be told from the rest; all, where not all rows were counted. */
export function worthAsking(classes: readonly ClassCount[], { isWhole }: FilePeek): readonly ClassCount[] {
  return isWhole && classes.length > 2 ? tellable(classes) : classes;
}

const mostClasses = 6;

/** `0: 549 rows, 1: 342 rows`. */
export function classesInWords(classes: readonly ClassCount[]): string {
  const shown = inOrder(classes)
    .slice(0, mostClasses)
    .map((each) => questionWords.rowsOf(className(each), each.count));
  const rest = classes.length - shown.length;
  return [...shown, ...(rest > 0 ? [questionWords.moreClasses(rest)] : [])].join(', ');
}

export function rowsInWords({ count }: ClassCount): string {
  return questionWords.rows(count);
}

/** Said of counts that are not of the whole file. */
export function whereCounted({ isWhole }: FilePeek): string {
  return isWhole ? '' : ` ${questionWords.countedInPart}`;
}
