import type { Change } from '../change.js';
import { choiceOf, type DialectWish, dialectChoices } from '../csv/dialectWish.js';
import { InputError } from '../problem.js';

export type Preset = 'lecture' | 'recommended' | 'exact';
/** How rare positives are weighed up; see ARCHITECTURE.md, "Balance". */
export type Balance = 'none' | 'weights' | 'oversample' | 'lecture';
export type Scaling = 'none' | 'standardise' | 'whiten';
/** How the learning rate goes through a run: as it is, or falling exponentially to 0.01 of it. */
export type Schedule = 'constant' | 'exponential';
/** How rows are divided: the chapter's 80/20 in shuffled order (`lecture`); the same with each class divided in
 * proportion (`holdout`); or 60/20/20 for training, validation and test, in proportion too (`stratified`). */
export type Partition = 'lecture' | 'holdout' | 'stratified';
/** What becomes of cells without a value. */
export type MissingValues = 'skip' | 'median' | 'category';
/** What becomes of columns of words, booleans among them. */
export type TextColumns = 'leave-out' | 'one-hot';

/** Everything that, with the file's bytes, decides a run. Plain JSON, part of the run record. */
export interface TrainingConfig {
  readonly preset: Preset;
  /** Start of the random numbers, a whole number from 0 to 4,294,967,295. */
  readonly seed: number;
  /** Passes over the training part, 1 to 10,000. */
  readonly epochs: number;
  /** Rows per weight update, 1 to 1,000,000. */
  readonly batchSize: number;
  /** Step of plain SGD, above 0 and up to 1,000. */
  readonly learningRate: number;
  readonly balance: Balance;
  readonly scaling: Scaling;
  readonly schedule: Schedule;
  readonly partition: Partition;
  /** The λ of objective.ts, the penalty on large weights, 0 to 1,000; `auto`: the one with the least loss on rows that
   * it was not fitted on, see penalty.ts. */
  readonly l2: number | 'auto';
  readonly missingValues: MissingValues;
  readonly textColumns: TextColumns;
  /** Name of the label column; null lets the reader choose. */
  readonly label: string | null;
  /** Label value of the positive class, as written in the file; null takes the rarer class. */
  readonly positive: string | null;
  /** Names of columns that are not to be features. */
  readonly exclude: readonly string[];
  readonly reading: DialectWish;
}

/** The part of a configuration that a preset decides, with the words shown for it. */
export interface PresetChoice
  extends Pick<
    TrainingConfig,
    'epochs' | 'batchSize' | 'learningRate' | 'scaling' | 'schedule' | 'partition' | 'l2'
  > {
  readonly title: string;
  readonly description: string;
}

export const presets: Readonly<Record<Preset, PresetChoice>> = {
  lecture: {
    title: 'Lecture',
    description: 'The chapter as taught: features as they are, learning rate 0.001',
    epochs: 10,
    batchSize: 10,
    learningRate: 0.001,
    scaling: 'none',
    schedule: 'constant',
    partition: 'lecture',
    l2: 0,
  },
  recommended: {
    title: 'Recommended',
    description:
      'Features standardised and decorrelated, penalty chosen on the validation part, stratified 60/20/20 split',
    epochs: 10,
    batchSize: 10,
    learningRate: 1,
    scaling: 'whiten',
    schedule: 'exponential',
    partition: 'stratified',
    l2: 'auto',
  },
  exact: {
    title: 'Exact',
    description: "Newton's method instead of SGD, penalty chosen by folds of the training part, 80/20 split",
    epochs: 50,
    batchSize: 10,
    learningRate: 1,
    scaling: 'standardise',
    schedule: 'constant',
    partition: 'holdout',
    l2: 'auto',
  },
};

export const balances: Readonly<Record<Balance, { title: string; description: string }>> = {
  none: { title: 'None', description: 'Train on the rows as they are' },
  weights: {
    title: 'Class weights',
    description: 'Let both classes weigh the same in the loss, whatever their number of rows',
  },
  oversample: {
    title: 'Oversample the training part',
    description: 'Repeat rows of the rarer class until both are equal, in the training part only',
  },
  lecture: {
    title: "The lecture's variant",
    description: 'Repeat rows before the split: copies reach the test part too, so its scores flatter',
  },
};

export const missingPolicies: Readonly<Record<MissingValues, { title: string; description: string }>> = {
  skip: { title: 'Skip the row', description: 'Leave out every row with a gap in a feature' },
  median: {
    title: 'Median',
    description:
      'Fill gaps with the median of the training part; in text columns they are a category of their own',
  },
  category: {
    title: 'A category',
    description: 'Make gaps in text columns a category of their own; leave out rows with a gap in a number',
  },
};

export const textPolicies: Readonly<Record<TextColumns, { title: string; description: string }>> = {
  'leave-out': { title: 'Leave out', description: 'Train on the columns of numbers only' },
  'one-hot': {
    title: 'One-hot',
    description: 'Make a feature of 0 and 1 of each word of a column with at most 50 different ones',
  },
};

/** Ranges shown in settings, checked here, once for every way in. Both ends are allowed. */
export const limits = {
  seed: { min: 0, max: 4_294_967_295, whole: true },
  epochs: { min: 1, max: 10_000, whole: true },
  batchSize: { min: 1, max: 1_000_000, whole: true },
  learningRate: { min: 1e-9, max: 1_000, whole: false },
  l2: { min: 0, max: 1_000, whole: false },
} as const;

/** Splits that a run is repeated on. */
export const repeatRange = { usual: 10, min: 2, max: 100 } as const;

export type NumericKey = keyof typeof limits;

/** What is wrong with a number for `key`, as a clause; undefined when it is fine. */
export function numberFault(key: NumericKey, value: unknown): string | undefined {
  const { min, max, whole } = limits[key];
  const kind = whole ? 'a whole number' : 'a number';
  const fits =
    typeof value === 'number' && value >= min && value <= max && (!whole || Number.isInteger(value));
  return fits
    ? undefined
    : `${key} must be ${kind} from ${min.toLocaleString('en-US', { maximumFractionDigits: 9 })} to ${max.toLocaleString('en-US')}, not ${show(value)}`;
}

/** Fills what is left open from the preset, and checks everything.
 * @throws InputError `config-invalid`, naming the setting, its range and the value given. */
export function makeConfig(
  wish: {
    readonly [K in keyof TrainingConfig]?:
      | (K extends 'reading' ? SpokenDialect : TrainingConfig[K])
      | undefined;
  },
): TrainingConfig {
  const preset = oneOf('preset', wish.preset ?? 'lecture', presets);
  const given = presets[preset];
  return {
    preset,
    seed: checked('seed', wish.seed ?? 1),
    epochs: checked('epochs', wish.epochs ?? given.epochs),
    batchSize: checked('batchSize', wish.batchSize ?? given.batchSize),
    learningRate: checked('learningRate', wish.learningRate ?? given.learningRate),
    balance: oneOf('balance', wish.balance ?? 'none', balances),
    scaling: given.scaling,
    schedule: given.schedule,
    partition: given.partition,
    l2: penalty(wish.l2 ?? given.l2),
    missingValues: oneOf('missingValues', wish.missingValues ?? 'skip', missingPolicies),
    textColumns: oneOf('textColumns', wish.textColumns ?? 'leave-out', textPolicies),
    label: wish.label ?? null,
    positive: wish.positive ?? null,
    exclude: namesIn('exclude', wish.exclude ?? []),
    reading: checkedDialect(wish.reading ?? {}),
  };
}

type SpokenDialect = { readonly [K in keyof DialectWish]?: string | undefined };

function checkedDialect(wish: SpokenDialect): DialectWish {
  const chosen = <K extends keyof DialectWish>(key: K): DialectWish[K] =>
    oneOf(key, choiceOf(String(wish[key] ?? 'auto')) as DialectWish[K], dialectChoices[key]);
  return {
    encoding: chosen('encoding'),
    delimiter: chosen('delimiter'),
    header: chosen('header'),
    decimalMark: chosen('decimalMark'),
  };
}

function checked(key: NumericKey, value: number): number {
  const fault = numberFault(key, value);
  if (fault !== undefined) throw invalid(fault, `Give ${key} a value in this range`);
  return value;
}

function penalty(value: TrainingConfig['l2']): TrainingConfig['l2'] {
  if (value === 'auto') return value;
  const fault = numberFault('l2', value);
  if (fault === undefined) return value;
  const orAuto = fault.replace('a number', '"auto" or a number');
  throw invalid(orAuto, 'Give l2 a value in this range, or "auto"');
}

/** What a preset does; of one that is no more, in a record of an earlier version, that it is one. */
export function presetWords(preset: string): string {
  return Object.hasOwn(presets, preset) ? presets[preset as Preset].description : 'of an earlier version';
}

/** A configuration with some settings changed. Another preset brings what it decides, and another label has other
 * classes.
 * @throws InputError `config-invalid`, for a value that is none of the setting's */
export function withChange(config: TrainingConfig, change: Change): TrainingConfig {
  const { preset, exclude = [], encoding, delimiter, header, decimalMark, ...others } = change;
  const asPreset =
    preset === undefined ? config : withPreset(config, oneOf('preset', preset as Preset, presets));
  const positive = others.label === undefined ? config.positive : null;
  const dialect = { encoding, delimiter, header, decimalMark };
  const said = Object.entries(dialect).filter(([, value]) => value !== undefined);
  return makeConfig({
    ...{ ...asPreset, positive, ...(others as Partial<TrainingConfig>) },
    exclude: [...new Set([...config.exclude, ...exclude])],
    reading: { ...config.reading, ...Object.fromEntries(said) },
  });
}

/** The same configuration with another preset, and everything that a preset decides with it. */
export function withPreset(config: TrainingConfig, preset: Preset): TrainingConfig {
  const { title, description, ...decided } = presets[preset];
  return { ...config, preset, ...decided };
}

function namesIn(key: string, value: readonly string[]): readonly string[] {
  if (Array.isArray(value) && value.every((each) => typeof each === 'string')) return value;
  throw invalid(`${key} must be a list of columns' names`, `Give ${key} a list of names`);
}

function oneOf<K extends string>(key: string, value: K, choices: Readonly<Record<K, unknown>>): K {
  if (Object.hasOwn(choices, value)) return value;
  const names = Object.keys(choices).join(', ');
  throw invalid(`${key} must be one of ${names}, not ${show(value)}`, `Choose one of these for ${key}`);
}

function invalid(what: string, remedy: string): InputError {
  return new InputError({ code: 'config-invalid', what, remedy });
}

function show(value: unknown): string {
  return typeof value === 'string' ? JSON.stringify(value) : String(value);
}
