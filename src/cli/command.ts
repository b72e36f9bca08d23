import path from 'node:path';
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { makeConfig, type TrainingConfig } from '../core/config.js';
import type { DialectWish } from '../core/csv/dialectWish.js';
import { highestRows } from '../core/decision/rule.js';
import { InputError } from '../core/problem.js';
import { numberFault } from '../core/settingKind.js';
import {
  calling,
  nested,
  readingKeys,
  type Setting,
  type SettingKey,
  sayable,
  settingKeys,
  settings,
} from '../core/settings.js';
import type { Told } from '../core/told.js';
import { sentence } from '../words/problem.js';
import { terminalWords } from '../words/terminal.js';
import { say } from '../words/told.js';
import { type Asked, goalAskedFor } from './decide.js';
import { UsageError } from './usageError.js';

export interface TrainCommand {
  readonly name: 'train';
  readonly file: string;
  readonly config: TrainingConfig;
  /** Where the run record goes: a path, `-`, or nowhere. */
  readonly json: string | undefined;
  /** Where each row's score goes: a path, `-`, or nowhere. */
  readonly scores: string | undefined;
  /** What the threshold is to do; undefined where nobody says. */
  readonly decide: Asked | undefined;
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

export interface ScoreCommand {
  readonly name: 'score';
  /** The run as it was saved. */
  readonly model: string;
  readonly file: string;
  /** Where the answers go: a path, or `-`. */
  readonly out: string;
  readonly reading: DialectWish;
  readonly decide: Asked['rule'] | undefined;
  readonly prevalence: number | undefined;
  /** So many of the most probable rows alone; null for all. */
  readonly top: number | null;
  /** Whether a file that is there is replaced. */
  readonly force: boolean;
}

export type Command =
  | { readonly name: 'help' }
  | TrainCommand
  | InspectCommand
  | ScoreCommand
  | SampleCommand;

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;
const help = { type: 'boolean', short: 'h' } as const;

type Options = NonNullable<ParseArgsConfig['options']>;

/** The catalogue's options. */
function optionsOf(keys: readonly SettingKey[]): Options {
  return Object.fromEntries(
    keys.flatMap((key) => {
      const { option, kind }: Setting = settings[key];
      return option === null ? [] : [[option.name, { type: 'string', multiple: kind.is === 'texts' }]];
    }),
  );
}

const ofFile = settingKeys.filter((key) => (settings[key] as Setting).option?.ofFile);

const parsers: Readonly<Record<Exclude<Command['name'], 'help'>, (args: readonly string[]) => Command>> = {
  train: parseTrain,
  score: parseScore,
  inspect: parseInspect,
  sample: parseSample,
};

/** @throws UsageError */
export function parseCommand([name, ...args]: readonly string[]): Command {
  if (name === undefined || name === '--help' || name === '-h') return { name: 'help' };
  if (!Object.hasOwn(parsers, name))
    throw new UsageError(terminalWords.noCommand(name, Object.keys(parsers)));
  return parsers[name as keyof typeof parsers](args);
}

function parseTrain(args: readonly string[]): Command {
  const { values, said, positionals } = parse('train', args, settingKeys, {
    json: text,
    scores: text,
    decide: text,
    prevalence: text,
    help,
  });
  if (values.help) return { name: 'help' };
  const { json, scores } = values;
  const file = oneFile(positionals);
  for (const option of ['json', 'scores'] as const)
    if (values[option] === '') throw new UsageError(terminalWords.needsFileOrDash(`--${option}`));
  if (isSame(scores, json)) throw new UsageError(terminalWords.samePlace('--json', '--scores'));
  const decide = goalAskedFor(values.decide, values.prevalence);
  return { name: 'train', file, json, scores, decide, repeats: repeatsFrom(said), config: configFrom(said) };
}

function parseSample(args: readonly string[]): Command {
  const { values, said, positionals } = parse('sample', args, ['seed'], { force: flag, help });
  if (values.help) return { name: 'help' };
  const { seed } = configFrom(said);
  return { name: 'sample', file: oneFile(positionals), seed, force: values.force ?? false };
}

function isSame(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && path.resolve(one) === path.resolve(other);
}

function parseInspect(args: readonly string[]): Command {
  const { values, said, positionals } = parse('inspect', args, ofFile, { json: flag, help });
  if (values.help) return { name: 'help' };
  return {
    name: 'inspect',
    file: oneFile(positionals),
    json: values.json ?? false,
    config: configFrom(said),
  };
}

function parseScore(args: readonly string[]): Command {
  const { values, said, positionals } = parse('score', args, readingKeys, {
    output: { type: 'string', short: 'o' },
    decide: text,
    prevalence: text,
    top: text,
    force: flag,
    help,
  });
  if (values.help) return { name: 'help' };
  const [model, file, ...more] = positionals;
  if (!model || !file) throw new UsageError(terminalWords.nameModelAndCsv);
  const asked = goalAskedFor(values.decide, values.prevalence);
  const highest = asked && highestRows(asked.rule);
  if (highest?.by === 'rows') throw new UsageError(terminalWords.topByItself(highest.amount));
  if (!values.output) throw new UsageError(terminalWords.nameOutput);
  return {
    name: 'score',
    model,
    file: oneFile([file, ...more]),
    out: values.output,
    reading: configFrom(said).reading,
    decide: values.decide === undefined ? undefined : asked?.rule,
    prevalence: asked?.prevalence,
    top: topFrom(values.top),
    force: values.force ?? false,
  };
}

function topFrom(given: string | undefined): number | null {
  if (given === undefined) return null;
  if (!/^[1-9]\d{0,8}$/.test(given)) throw new UsageError(terminalWords.top(given));
  return Number(given);
}

function oneFile([file, ...more]: readonly string[]): string {
  if (!file) throw new UsageError(terminalWords.nameCsv);
  if (more.length > 0) throw new UsageError(terminalWords.oneTooMany(more[0] ?? ''));
  return file;
}

/** @param keys the settings that the command has options for @param own its own options */
function parse<Own extends Options>(
  command: string,
  args: readonly string[],
  keys: readonly SettingKey[],
  own: Own,
) {
  const options: Options = { ...own, ...optionsOf(keys) };
  // Strict, Node says in English what is wrong.
  const lax = { args: [...args], options, allowPositionals: true, strict: false, tokens: true } as const;
  const { values, positionals, tokens } = parseArgs(lax);
  for (const token of tokens as readonly (GivenOption | { readonly kind: 'positional' })[])
    if (token.kind === 'option') refuse(command, token, options);
  return { values: values as OwnValues<Own>, said: values as Given, positionals };
}

/** An option as it was given. */
interface GivenOption {
  readonly kind: 'option';
  readonly name: string;
  readonly rawName: string;
  readonly value: string | undefined;
  /** Whether the value stands behind `=`. */
  readonly inlineValue: boolean | undefined;
}

/** @throws UsageError for an option that the command does not have, or one with no value or one too many */
function refuse(command: string, { name, rawName, value, inlineValue }: GivenOption, options: Options): void {
  if (!Object.hasOwn(options, name)) throw new UsageError(terminalWords.unknownOption(command, rawName));
  if (options[name]?.type === 'boolean') {
    if (value !== undefined) throw new UsageError(terminalWords.takesNoValue(rawName));
    return;
  }
  if (value === undefined) throw new UsageError(terminalWords.needsValue(rawName));
  if (!inlineValue && /^-./.test(value)) throw new UsageError(terminalWords.needsValueInOne(rawName, value));
}

type OwnValues<Own extends Options> = ReturnType<typeof parseArgs<{ options: Own }>>['values'];
type Given = Readonly<Record<string, unknown>>;

/** What was given for a setting: as text, but for numbers. One that is none stays a text, which no range allows. */
function saidOf(key: SettingKey, values: Given): unknown {
  const { option, kind }: Setting = settings[key];
  const given = option === null ? undefined : values[option.name];
  const isNumber = kind.is === 'number' && typeof given === 'string' && given.trim() !== '';
  return isNumber && !Number.isNaN(Number(given)) ? Number(given) : given;
}

function configFrom(values: Given): TrainingConfig {
  try {
    return makeConfig(nested(Object.fromEntries(sayable.map((key) => [key, saidOf(key, values)]))));
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new UsageError(sentence({ ...error.problem, what: byOption(error.problem.what) }));
  }
}

function repeatsFrom(values: Given): number {
  const wanted = saidOf('repeats', values);
  const fault = wanted === undefined ? undefined : numberFault('repeats', settings.repeats.kind, wanted);
  if (fault !== undefined) throw new UsageError(`${say(byOption(fault))}.`);
  return (wanted ?? 0) as number;
}

function byOption(said: Told): Told {
  return calling(said, ({ option }) => `--${option?.name}`);
}
