import type { Change } from './change.js';
import { choiceOf, type DialectWish, dialectChoices } from './csv/dialectWish.js';
import type { Choices, Kind, Range, Text, Texts } from './settingKind.js';
import type { Told } from './told.js';
import {
  balanceNames,
  gapPolicies,
  learnsBySgd,
  type Preset,
  partitionNames,
  presetNames,
  scalings,
  schedules,
  type TrainingConfig,
  textPolicies,
} from './trainingConfig.js';
import { warningCodes } from './warning.js';

/** Whoever says nothing has a file of their own; the chapter's run is one click beside it. */
export const usualPreset: Preset = 'recommended';

/** What a preset decides, as far as a person does not. */
export type Decided =
  | 'epochs'
  | 'batchSize'
  | 'learningRate'
  | 'scaling'
  | 'schedule'
  | 'partition'
  | 'l2'
  | 'missingValues'
  | 'textColumns';

/** All that can be set, side by side: a configuration, how the file is written, and what is set beside a run. */
interface Values extends Required<Omit<TrainingConfig, 'reading'>>, DialectWish {
  /** Splits that a run is repeated on; not part of its configuration. */
  readonly repeats: number;
}
export type SettingKey = keyof Values;

/** A setting, and how it is asked, read, checked and shown; what is said of it stands in src/words. */
export interface Setting {
  readonly kind: Kind;
  /** What it is where nobody says. */
  readonly usual: unknown;
  /** Its name in VS Code's settings behind `pulsarSlp.`; null where a person cannot say it. */
  readonly editor: { readonly name: string; readonly scope: 'resource' | 'window' } | null;
  /** Its option in a terminal; `inspect` takes those that say something of the file. */
  readonly option: { readonly name: string; readonly placeholder: string; readonly ofFile: boolean } | null;
  /** Where Train with Options asks for it: some bear only on files that have words, or gaps. */
  readonly asked: 'always' | 'where words' | 'where gaps' | 'never';
  /** Under which heading a form has it; null where it has not. */
  readonly form: 'data' | 'training' | 'file' | null;
  /** Whether remedies change it, and so a page may ask for that. */
  readonly inChange: boolean;
  /** Whether the list of settings has it; some are told with the data, or with another one. */
  readonly shown: 'always' | 'unless usual' | 'never';
  /** Whether it means anything in a run; always, where absent. */
  readonly counts?: (config: Pick<TrainingConfig, 'preset' | 'time'>) => boolean;
  /** Settings that mean nothing any more, or exclude it, once it is said: they become what they are where nobody says. */
  readonly resets?: readonly SettingKey[];
  /** Records of versions that did not have it lack it. */
  readonly later?: true;
}

/** Stands for what the preset decides. */
export const byPreset = 'by-preset';

type KindOf<Value> = [Value] extends [readonly string[]]
  ? Texts
  : [Value] extends [number]
    ? Range
    : [Value] extends [number | null]
      ? Range & { readonly orNone: true }
      : [Value] extends [number | 'auto']
        ? Range & { readonly orAuto: true }
        : string extends Value
          ? Text
          : Choices & { readonly choices: readonly Value[] };

/** What a preset alone decides. */
const decided = {
  usual: byPreset,
  editor: null,
  option: null,
  asked: 'never',
  form: null,
  inChange: false,
} as const;
/** What is found in the file where nobody says it. */
const found = { usual: 'auto', asked: 'never', form: 'file', inChange: true, shown: 'unless usual' } as const;

/** Seeds begin at 0. */
export const largestSeed = 4_294_967_295;

/** Every setting, in the order in which it is asked, listed and shown. What loops over it: VS Code's settings, the
 * questions of Train with Options, the terminal's options and usage, the options of fixes, checks, the guard of records,
 * the list of settings in page and reports, names of runs. A test holds package.json to it, a type the words. */
export const settings = /* @__PURE__ */ (() =>
  ({
    label: {
      kind: { is: 'text', of: 'column' },
      usual: null,
      editor: { name: 'labelColumn', scope: 'resource' },
      option: { name: 'label', placeholder: 'NAME', ofFile: true },
      asked: 'always',
      form: 'data',
      inChange: true,
      shown: 'never',
      resets: ['positive', 'classNames'],
    },
    positive: {
      kind: { is: 'text', of: 'class' },
      usual: null,
      editor: { name: 'positiveClass', scope: 'resource' },
      option: { name: 'positive', placeholder: 'VALUE', ofFile: true },
      asked: 'always',
      form: 'data',
      inChange: true,
      shown: 'never',
    },
    classNames: {
      kind: { is: 'texts', named: true },
      usual: [],
      editor: { name: 'classNames', scope: 'resource' },
      option: { name: 'class-names', placeholder: 'V=NAME', ofFile: true },
      asked: 'never',
      form: 'data',
      inChange: false,
      shown: 'never',
      later: true,
    },
    exclude: {
      kind: { is: 'texts' },
      usual: [],
      editor: { name: 'excludeColumns', scope: 'resource' },
      option: { name: 'exclude', placeholder: 'NAME', ofFile: true },
      asked: 'never',
      form: 'data',
      inChange: true,
      shown: 'never',
    },
    group: {
      kind: { is: 'text', of: 'column', orNone: true },
      usual: null,
      editor: { name: 'groupColumn', scope: 'resource' },
      option: { name: 'group', placeholder: 'NAME', ofFile: true },
      asked: 'never',
      form: 'data',
      inChange: true,
      shown: 'unless usual',
      later: true,
      resets: ['time'],
    },
    time: {
      kind: { is: 'text', of: 'column', orNone: true },
      usual: null,
      editor: { name: 'timeColumn', scope: 'resource' },
      option: { name: 'time', placeholder: 'NAME', ofFile: true },
      asked: 'never',
      form: 'data',
      inChange: true,
      shown: 'unless usual',
      later: true,
      resets: ['group'],
    },
    gap: {
      kind: { is: 'number', min: 0, max: 1_000_000, whole: true },
      usual: 0,
      editor: { name: 'timeGap', scope: 'resource' },
      option: { name: 'gap', placeholder: 'N', ofFile: false },
      asked: 'never',
      form: 'data',
      inChange: true,
      shown: 'unless usual',
      counts: ({ time }) => typeof time === 'string',
      later: true,
    },
    preset: {
      kind: { is: 'choice', choices: presetNames, earlier: ['standardised'] },
      usual: usualPreset,
      editor: { name: 'preset', scope: 'resource' },
      option: { name: 'preset', placeholder: 'NAME', ofFile: true },
      asked: 'always',
      form: 'training',
      inChange: true,
      shown: 'always',
    },
    textColumns: {
      kind: { is: 'choice', choices: textPolicies },
      usual: byPreset,
      editor: { name: 'textColumns', scope: 'resource' },
      option: { name: 'text', placeholder: 'POLICY', ofFile: true },
      asked: 'where words',
      form: 'data',
      inChange: true,
      shown: 'always',
    },
    missingValues: {
      kind: { is: 'choice', choices: gapPolicies },
      usual: byPreset,
      editor: { name: 'missingValues', scope: 'resource' },
      option: { name: 'missing', placeholder: 'POLICY', ofFile: true },
      asked: 'where gaps',
      form: 'data',
      inChange: true,
      shown: 'always',
    },
    balance: {
      kind: { is: 'choice', choices: balanceNames },
      usual: 'none',
      editor: { name: 'balance', scope: 'resource' },
      option: { name: 'balance', placeholder: 'KIND', ofFile: false },
      asked: 'always',
      form: 'training',
      inChange: true,
      shown: 'always',
    },
    epochs: {
      kind: { is: 'number', min: 1, max: 10_000, whole: true, orNone: true },
      usual: byPreset,
      editor: { name: 'epochs', scope: 'resource' },
      option: { name: 'epochs', placeholder: 'N', ofFile: false },
      asked: 'always',
      form: 'training',
      inChange: false,
      shown: 'always',
    },
    batchSize: {
      kind: { is: 'number', min: 1, max: 1_000_000, whole: true },
      usual: byPreset,
      editor: { name: 'batchSize', scope: 'resource' },
      option: { name: 'batch-size', placeholder: 'N', ofFile: false },
      asked: 'always',
      form: 'training',
      inChange: true,
      shown: 'always',
      counts: learnsBySgd,
    },
    learningRate: {
      kind: { is: 'number', min: 1e-9, max: 1_000, whole: false },
      usual: byPreset,
      editor: { name: 'learningRate', scope: 'resource' },
      option: { name: 'learning-rate', placeholder: 'X', ofFile: false },
      asked: 'always',
      form: 'training',
      inChange: true,
      shown: 'always',
      counts: learnsBySgd,
    },
    schedule: { kind: { is: 'choice', choices: schedules }, ...decided, shown: 'never' },
    scaling: { kind: { is: 'choice', choices: scalings }, ...decided, shown: 'always' },
    partition: { kind: { is: 'choice', choices: partitionNames }, ...decided, shown: 'always' },
    l2: {
      kind: { is: 'number', min: 0, max: 1_000, whole: false, orAuto: true },
      usual: byPreset,
      editor: { name: 'l2', scope: 'resource' },
      option: { name: 'l2', placeholder: 'X|auto', ofFile: false },
      asked: 'always',
      form: 'training',
      inChange: true,
      shown: 'always',
    },
    seed: {
      kind: { is: 'number', min: 0, max: largestSeed, whole: true },
      usual: 1,
      editor: { name: 'seed', scope: 'resource' },
      option: { name: 'seed', placeholder: 'N', ofFile: false },
      asked: 'always',
      form: 'training',
      inChange: false,
      shown: 'always',
    },
    mutedChecks: {
      kind: { is: 'texts', among: warningCodes },
      usual: [],
      editor: { name: 'mutedChecks', scope: 'resource' },
      option: { name: 'mute', placeholder: 'CODE', ofFile: true },
      asked: 'never',
      form: null,
      inChange: true,
      shown: 'unless usual',
      later: true,
    },
    encoding: {
      kind: { is: 'choice', choices: dialectChoices.encoding, spelled: choiceOf },
      editor: { name: 'encoding', scope: 'resource' },
      option: { name: 'encoding', placeholder: 'NAME', ofFile: true },
      ...found,
    },
    delimiter: {
      kind: { is: 'choice', choices: dialectChoices.delimiter, spelled: choiceOf },
      editor: { name: 'delimiter', scope: 'resource' },
      option: { name: 'delimiter', placeholder: 'MARK', ofFile: true },
      ...found,
    },
    header: {
      kind: { is: 'choice', choices: dialectChoices.header, spelled: choiceOf },
      editor: { name: 'header', scope: 'resource' },
      option: { name: 'header', placeholder: 'yes|no', ofFile: true },
      ...found,
    },
    decimalMark: {
      kind: { is: 'choice', choices: dialectChoices.decimalMark, spelled: choiceOf },
      editor: { name: 'decimalMark', scope: 'resource' },
      option: { name: 'decimal', placeholder: 'point|comma', ofFile: true },
      ...found,
    },
    repeats: {
      kind: { is: 'number', min: 2, max: 100, whole: true },
      usual: 10,
      editor: { name: 'repeats', scope: 'resource' },
      option: { name: 'repeats', placeholder: 'N', ofFile: false },
      asked: 'never',
      form: null,
      inChange: false,
      shown: 'never',
    },
  }) as const satisfies {
    readonly [Key in SettingKey]: Setting & {
      readonly kind: KindOf<Values[Key]>;
      readonly usual: Key extends Decided ? typeof byPreset : Values[Key];
      readonly inChange: Key extends keyof Change ? true : false;
    };
  })();

export const settingKeys = /* @__PURE__ */ Object.keys(settings) as readonly SettingKey[];
/** Those that a configuration holds. */
export const configKeys: readonly SettingKey[] = /* @__PURE__ */ settingKeys.filter(
  (key) => key !== 'repeats',
);
/** Those that a person can say of a run, with what is said of each. */
export const sayable: readonly SettingKey[] = /* @__PURE__ */ configKeys.filter(
  (key) => settings[key].editor !== null,
);

/** Those that say how a file is written. */
export const readingKeys: readonly SettingKey[] = /* @__PURE__ */ settingKeys.filter((key) =>
  Object.hasOwn(dialectChoices, key),
);

/** What becomes of other settings once these are said, see `resets`. */
export function resetBy(said: readonly SettingKey[]): Readonly<Record<string, unknown>> {
  const reset = said.flatMap((key) => (settings[key] as Setting).resets ?? []);
  return Object.fromEntries(reset.map((key) => [key, settings[key].usual]));
}

/** What is wrong with a setting's value, with the setting called as it is called there: by its option, say. */
export function calling(said: Told, nameOf: (setting: Setting) => string): Told {
  const { setting } = said.facts;
  if (typeof setting !== 'string' || !Object.hasOwn(settings, setting)) return said;
  return { ...said, facts: { ...said.facts, name: nameOf(settings[setting as SettingKey]) } };
}

/** A configuration with how the file is written beside the rest, as settings are. */
export function flat<Config extends { readonly reading?: object | undefined }>({
  reading,
  ...others
}: Config): Readonly<Record<string, unknown>> {
  return { ...others, ...reading };
}

/** The reverse of `flat`. */
export function nested<Config>(values: Readonly<Record<string, unknown>>): Config {
  const [reading, others] = [true, false].map((isOfReading) =>
    Object.entries(values).filter(([key]) => Object.hasOwn(dialectChoices, key) === isOfReading),
  ) as [[string, unknown][], [string, unknown][]];
  return { ...Object.fromEntries(others), reading: Object.fromEntries(reading) } as Config;
}
