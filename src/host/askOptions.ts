import {
  balances,
  learnsBySgd,
  missingPolicies,
  type NumericKey,
  numberFault,
  presets,
  type TrainingConfig,
  textPolicies,
  withPreset,
} from '../core/config.js';
import { inOrder } from '../core/table/classOrder.js';
import { choosePositive } from '../core/table/positive.js';
import type { ClassCount } from '../core/table/summary.js';
import type { ColumnPeek, FilePeek } from '../protocol/worker.js';
import { classesInWords, labelIn, rowsInWords, whereCounted } from './peekedLabel.js';
import { askAll, type Choice, choose, enterNumber, enterNumberOr, type Question } from './steps.js';

/** Train with Options: asks for everything a run can be told, starting from what the settings say. Of words and
 * gaps only where the file's beginning has some.
 * @param name the file's name @param peek the file, as far as it is known */
export function askOptions(
  name: string,
  current: TrainingConfig,
  peek: FilePeek,
): Promise<TrainingConfig | undefined> {
  const { columns } = peek;
  return askAll(`Train on ${name}`, current, [
    picking('label', `Label column: what to predict${whereCounted(peek)}`, labelChoices(peek)),
    (draft, info) => {
      const choices = positiveChoices(labelIn(peek, draft.label));
      const question = `Positive class: the one to find${whereCounted(peek)}`;
      return picking('positive', question, choices)(draft, info);
    },
    async (draft, info) => {
      const answer = await choose(
        info,
        'Preset: the starting point for the questions that follow',
        presetChoices,
        draft.preset,
      );
      if (typeof answer === 'string' || answer.value === draft.preset)
        return answerWith(answer, draft, 'preset');
      return { value: withPreset(draft, answer.value) };
    },
    ...(columns.some(isWords)
      ? [picking('textColumns', 'Text columns: what to do with columns of words', textChoices)]
      : []),
    ...(columns.some(({ gaps }) => gaps)
      ? [picking('missingValues', 'Missing values: what to do with empty cells', missingChoices)]
      : []),
    picking('balance', 'Balance: how a rare class is weighted', balanceChoices),
    entering('epochs', 'Epochs: passes over the training rows; leave empty to let the preset decide'),
    ofSgd(entering('batchSize', 'Batch size: rows per weight update')),
    ofSgd(entering('learningRate', 'Learning rate: step of stochastic gradient descent')),
    enteringPenalty,
    entering('seed', 'Seed: start of the random numbers; the same seed gives the same result'),
  ]);
}

function picking<Key extends keyof TrainingConfig>(
  key: Key,
  placeholder: string,
  choices: readonly Choice<TrainingConfig[Key]>[],
): Question<TrainingConfig> {
  return async (draft, info) => answerWith(await choose(info, placeholder, choices, draft[key]), draft, key);
}

function entering(key: Exclude<NumericKey, 'l2'>, prompt: string): Question<TrainingConfig> {
  return async (draft, info) =>
    answerWith(await enterNumber(info, prompt, draft[key], faultIn(key)), draft, key);
}

const spoken: Readonly<Record<NumericKey, string>> = {
  seed: 'Seed',
  epochs: 'Epochs',
  batchSize: 'Batch size',
  learningRate: 'Learning rate',
  l2: 'L2',
};

/** Nothing may be said of the epochs: then the preset and the rows decide. */
function faultIn(key: NumericKey) {
  return (value: number | null) =>
    key === 'epochs' && value === null ? undefined : numberFault(key, value, spoken[key]);
}

/** Newton's method has no batches and no learning rate: there the question is passed over, both ways. */
function ofSgd(question: Question<TrainingConfig>): Question<TrainingConfig> {
  return async (draft, info) => {
    if (learnsBySgd(draft)) return question(draft, info);
    return info.returning ? 'back' : { value: draft };
  };
}

const enteringPenalty: Question<TrainingConfig> = async (draft, info) => {
  const prompt = 'L2: penalty on large weights; auto chooses it on held-out rows, 0 means none';
  return answerWith(await enterNumberOr(info, prompt, 'auto', draft.l2, faultIn('l2')), draft, 'l2');
};

function answerWith<Key extends keyof TrainingConfig>(
  answer: { readonly value: TrainingConfig[Key] } | 'back' | 'cancel',
  draft: TrainingConfig,
  key: Key,
) {
  return typeof answer === 'string' ? answer : { value: { ...draft, [key]: answer.value } };
}

function choicesOf<Value extends string>(
  from: Readonly<Record<Value, { title: string; description: string }>>,
): Choice<Value>[] {
  return (Object.keys(from) as Value[]).map((value) => ({
    label: from[value].title,
    detail: from[value].description,
    value,
  }));
}

const presetChoices = choicesOf(presets);
const balanceChoices = choicesOf(balances);
const missingChoices = choicesOf(missingPolicies);
const textChoices = choicesOf(textPolicies);

function isWords({ type }: ColumnPeek): boolean {
  return type === 'text' || type === 'boolean';
}

/** The columns that could be the label come first, the likeliest in front. */
function labelChoices(peek: FilePeek): Choice<string | null>[] {
  const { columns, candidates } = peek;
  const found = labelIn(peek, null);
  const automatic = {
    label: found === undefined ? 'Automatic' : `Automatic: ${found.name}`,
    detail: 'The likeliest by its name, position and values',
    value: null,
  };
  const likely = candidates.map((i) => columns[i] as ColumnPeek);
  const others = columns.filter((column) => !likely.includes(column));
  // Of many different values none could be trained on.
  const possible = [...likely, ...others.filter(({ classes }) => classes.length > 0)];
  const named = possible.map(({ name, classes }) => ({
    label: name,
    description: classesInWords(classes),
    value: name,
  }));
  return [automatic, ...named];
}

/** Of more than two classes one has to be chosen: it is told from the rest. */
function positiveChoices(column: ColumnPeek | undefined): Choice<string | null>[] {
  const { name = '', classes = [] } = column ?? {};
  const named = inOrder(classes).map((each) => ({
    label: each.value,
    description: rowsInWords(each),
    value: each.value,
  }));
  if (classes.length > 2) return named;
  return [automaticPositive(classes, name), ...named];
}

function automaticPositive(classes: readonly ClassCount[], column: string): Choice<null> {
  const detail = 'The one the column is named after or that means yes, otherwise the rarer one';
  if (classes.length !== 2) return { label: 'Automatic', detail, value: null };
  const pair = classes as unknown as [ClassCount, ClassCount];
  const { positiveCode } = choosePositive(pair, null, [pair[0].count, pair[1].count], column);
  return { label: `Automatic: ${pair[positiveCode].value}`, detail, value: null };
}
