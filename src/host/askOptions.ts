import {
  balances,
  missingPolicies,
  type NumericKey,
  numberFault,
  presets,
  type TrainingConfig,
  textPolicies,
  withPreset,
} from '../core/training/config.js';
import type { ColumnPeek } from '../protocol/worker.js';
import { askAll, type Choice, choose, enterNumber, enterValue, type Question, toNumber } from './steps.js';

/** Train with Options: asks for everything a run can be told, starting from what the settings say. Of words and
 * gaps only where the file's beginning has some.
 * @param name the file's name @param columns the file's columns, as far as they are known */
export function askOptions(
  name: string,
  current: TrainingConfig,
  columns: readonly ColumnPeek[],
): Promise<TrainingConfig | undefined> {
  return askAll(`Train on ${name}`, current, [
    picking('label', 'Label column: what the perceptron learns to tell', labelChoices(columns)),
    (draft, frame) => {
      const choices = positiveChoices(columns, draft.label);
      return picking('positive', 'Positive class: the one to be found', choices)(draft, frame);
    },
    async (draft, frame) => {
      const answer = await choose(
        frame,
        'Preset: what the next questions start from',
        presetChoices,
        draft.preset,
      );
      if (typeof answer === 'string' || answer.value === draft.preset)
        return answerWith(answer, draft, 'preset');
      return { value: withPreset(draft, answer.value) };
    },
    ...(columns.some(isWords)
      ? [picking('textColumns', 'Text columns: what becomes of columns of words', textChoices)]
      : []),
    ...(columns.some(({ gaps }) => gaps)
      ? [picking('missingValues', 'Missing values: what becomes of cells without one', missingChoices)]
      : []),
    picking('balance', 'Balance: how rare positives are weighed up', balanceChoices),
    entering('epochs', 'Epochs: passes over the training rows'),
    entering('batchSize', 'Batch size: rows per weight update'),
    entering('learningRate', 'Learning rate: step of stochastic gradient descent'),
    enteringPenalty,
    entering('seed', 'Seed: start of the random numbers; the same seed gives the same result'),
  ]);
}

function picking<Key extends keyof TrainingConfig>(
  key: Key,
  placeholder: string,
  choices: readonly Choice<TrainingConfig[Key]>[],
): Question<TrainingConfig> {
  return async (draft, frame) =>
    answerWith(await choose(frame, placeholder, choices, draft[key]), draft, key);
}

function entering(key: Exclude<NumericKey, 'l2'>, prompt: string): Question<TrainingConfig> {
  return async (draft, frame) =>
    answerWith(await enterNumber(frame, prompt, draft[key], (value) => numberFault(key, value)), draft, key);
}

const enteringPenalty: Question<TrainingConfig> = async (draft, frame) => {
  const prompt = 'L2: penalty on large weights; auto chooses it, 0 is none';
  const read = (text: string) => (text.trim() === 'auto' ? 'auto' : toNumber(text));
  const fault = (value: TrainingConfig['l2']) => (value === 'auto' ? undefined : numberFault('l2', value));
  return answerWith(await enterValue(frame, prompt, String(draft.l2), read, fault), draft, 'l2');
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

/** The two-valued columns come first: only they can be the label. */
function labelChoices(columns: readonly ColumnPeek[]): Choice<string | null>[] {
  const automatic = {
    label: 'Automatic',
    detail: 'target_class, class, label, target or y; else the last column with two values',
    value: null,
  };
  const named = columns.map(({ name, values, more }) => ({
    label: name,
    description: `${values.join(', ')}${more ? ', …' : ''}`,
    value: name,
    two: values.length === 2 && !more,
  }));
  return [automatic, ...named.filter(({ two }) => two), ...named.filter(({ two }) => !two)];
}

function positiveChoices(columns: readonly ColumnPeek[], label: string | null): Choice<string | null>[] {
  const values = columns.find(({ name }) => name === label)?.values ?? [];
  return [
    { label: 'Automatic', detail: 'The rarer class', value: null },
    ...values.map((value) => ({ label: value, value })),
  ];
}
