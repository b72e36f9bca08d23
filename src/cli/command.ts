import path from 'node:path';
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { makeConfig, type NumericKey, repeatRange, type TrainingConfig } from '../core/config.js';
import { InputError } from '../core/problem.js';

/** The command line is not one of ours; its message is one sentence. */
export class UsageError extends Error {}

export interface TrainCommand {
  readonly name: 'train';
  readonly file: string;
  readonly config: TrainingConfig;
  /** Where the run record goes: a path, `-`, or nowhere. */
  readonly json: string | undefined;
  /** Where each row's score goes: a path, `-`, or nowhere. */
  readonly scores: string | undefined;
  /** Splits to repeat on; 0 for none. */
  readonly repeats: number;
}

export interface SampleCommand {
  readonly name: 'sample';
  readonly file: string;
  readonly seed: number;
  /** Whether a file that is there is replaced. */
  readonly force: boolean;
}

export interface InspectCommand {
  readonly name: 'inspect';
  readonly file: string;
  readonly config: TrainingConfig;
  /** Whether the profile is printed as JSON. */
  readonly json: boolean;
}

export type Command = { readonly name: 'help' } | TrainCommand | InspectCommand | SampleCommand;

const text = { type: 'string' } as const;
const help = { type: 'boolean', short: 'h' } as const;

/** What is said of the file. */
const dataOptions = {
  preset: text,
  label: text,
  positive: text,
  exclude: { type: 'string', multiple: true },
  mute: { type: 'string', multiple: true },
  missing: text,
  text,
  encoding: text,
  delimiter: text,
  header: text,
  decimal: text,
} as const;
const inspectOptions = { ...dataOptions, json: { type: 'boolean' }, help } as const;
const options = {
  ...dataOptions,
  balance: text,
  seed: text,
  epochs: text,
  'batch-size': text,
  'learning-rate': text,
  l2: text,
  repeats: text,
  json: text,
  force: { type: 'boolean' },
  scores: text,
  help,
} as const;

/** @throws UsageError */
export function parseCommand(args: readonly string[]): Command {
  if (args[0] === 'inspect') return parseInspect(args.slice(1));
  const { values, positionals } = parse(args, options);
  if (values.help || args.length === 0) return { name: 'help' };
  const [name, ...files] = positionals;
  if (name !== 'train' && name !== 'sample') {
    throw new UsageError(`"${name ?? ''}" is not a command. Use train, inspect or sample.`);
  }
  const file = oneFile(files);
  const number = (option: keyof typeof values, key: NumericKey) => {
    const given = values[option];
    return given === undefined ? {} : { [key]: toNumber(given as string) };
  };
  for (const option of ['json', 'scores'] as const)
    if (values[option] === '') throw new UsageError(`--${option} needs the name of a file, or - for stdout.`);
  if (isSame(values.scores, values.json))
    throw new UsageError('--json and --scores cannot go to the same place. Name two files.');
  if (name === 'sample')
    return { name, file, seed: checked(number('seed', 'seed')).seed, force: values.force ?? false };
  return {
    name,
    file,
    json: values.json,
    scores: values.scores,
    repeats: values.repeats === undefined ? 0 : repeatsFrom(values.repeats),
    config: checked({
      balance: values.balance as TrainingConfig['balance'],
      ...dataWish(values),
      ...number('seed', 'seed'),
      ...number('epochs', 'epochs'),
      ...number('batch-size', 'batchSize'),
      ...number('learning-rate', 'learningRate'),
      ...(values.l2 === undefined ? {} : { l2: values.l2 === 'auto' ? 'auto' : toNumber(values.l2) }),
    }),
  };
}

function isSame(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && path.resolve(one) === path.resolve(other);
}

function parseInspect(args: readonly string[]): Command {
  const { values, positionals } = parse(args, inspectOptions);
  if (values.help) return { name: 'help' };
  return {
    name: 'inspect',
    file: oneFile(positionals),
    json: values.json ?? false,
    config: checked(dataWish(values)),
  };
}

type Given = Partial<Readonly<Record<Exclude<keyof typeof dataOptions, 'exclude' | 'mute'>, string>>> & {
  readonly exclude?: string[];
  readonly mute?: string[];
};

function dataWish(values: Given): Parameters<typeof makeConfig>[0] {
  const { preset, label, positive, exclude, mute, missing, text: words, ...reading } = values;
  const { encoding, delimiter, header, decimal } = reading;
  return {
    preset: preset as TrainingConfig['preset'] | undefined,
    label,
    positive,
    exclude,
    mutedChecks: mute,
    missingValues: missing as TrainingConfig['missingValues'] | undefined,
    textColumns: words as TrainingConfig['textColumns'] | undefined,
    reading: { encoding, delimiter, header, decimalMark: decimal },
  };
}

function oneFile([file, ...more]: readonly string[]): string {
  if (!file) throw new UsageError('Name the CSV file.');
  if (more.length > 0) throw new UsageError(`Name one file; "${more[0]}" is one too many.`);
  return file;
}

function parse<Options extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  known: Options,
) {
  try {
    return parseArgs({ args: [...args], options: known, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

function checked(wish: Parameters<typeof makeConfig>[0]): TrainingConfig {
  try {
    return makeConfig(wish);
  } catch (error) {
    if (error instanceof InputError) throw new UsageError(error.message);
    throw error;
  }
}

function repeatsFrom(value: string): number {
  const { min, max } = repeatRange;
  const wanted = toNumber(value);
  if (Number.isInteger(wanted) && wanted >= min && wanted <= max) return wanted;
  throw new UsageError(`--repeats must be a whole number from ${min} to ${max}, not ${value}.`);
}

/** A text that is no number goes on as NaN, which no range allows. */
function toNumber(value: string): number {
  return value.trim() === '' ? Number.NaN : Number(value);
}
