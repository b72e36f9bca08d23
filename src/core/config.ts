import type { Change } from './change.js';
import { choiceOf, type DialectWish, dialectChoices } from './csv/dialectWish.js';
import { InputError } from './problem.js';
import { warningCodes } from './warning.js';

export type Preset = 'lecture' | 'recommended' | 'exact';
/** How a rare class is weighted; see ARCHITECTURE.md, "Balance". */
export type Balance = 'none' | 'weights' | 'oversample' | 'lecture';
export type Scaling = 'none' | 'standardise' | 'whiten';
/** How the learning rate goes through a run: as it is, or falling exponentially to 0.01 of it. */
export type Schedule = 'constant' | 'exponential';
/** How rows are divided: the chapter's 80/20 in shuffled order (`lecture`); the same with each class divided in
 * proportion (`holdout`); or 60/20/20 for training, validation and test, in proportion too (`stratified`). */
export type Partition = 'lecture' | 'holdout' | 'stratified';
/** What becomes of cells without a value. `auto`: rows with a gap are skipped where that costs at most a twentieth of
 * them; else medians stand in, with a feature beside each that says where; see table/gaps.ts. */
export type MissingValues = 'auto' | 'skip' | 'median' | 'category';
/** What becomes of columns of words, booleans among them. `auto` is one-hot for fewer words; see table/features.ts. */
export type TextColumns = 'auto' | 'leave-out' | 'one-hot';

/** Everything that, with the file's bytes, decides a run. Plain JSON, part of the run record. */
export interface TrainingConfig {
  readonly preset: Preset;
  /** Start of the random numbers, a whole number from 0 to 4,294,967,295. */
  readonly seed: number;
  /** Passes over the training part, 1 to 10,000; null takes as many as the preset finds right for the rows, see
   * epochs.ts. */
  readonly epochs: number | null;
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
  /** Label value of the positive class, as written in the file; null leaves it to the column's name,
   * to what the classes mean and to their frequency, see table/positive.ts. */
  readonly positive: string | null;
  /** Names of columns that are not to be features. */
  readonly exclude: readonly string[];
  /** Codes of checks whose warnings are counted, not shown. Absent in records of versions that had none. */
  readonly mutedChecks?: readonly string[];
  readonly reading: DialectWish;
}

/** The configuration of a run whose rows are known: nothing in it is left open that the rows decide. */
export interface SettledConfig extends TrainingConfig {
  readonly epochs: number;
}

/** The part of a configuration that a preset decides, with the words shown for it. */
export interface PresetChoice
  extends Pick<
    TrainingConfig,
    | 'epochs'
    | 'batchSize'
    | 'learningRate'
    | 'scaling'
    | 'schedule'
    | 'partition'
    | 'l2'
    | 'missingValues'
    | 'textColumns'
  > {
  readonly title: string;
  readonly description: string;
}

/** The preset of whoever says nothing. The chapter's own is one click beside it. */
export const defaultPreset: Preset = 'recommended';

export const presets: Readonly<Record<Preset, PresetChoice>> = {
  recommended: {
    title: 'Recommended',
    description:
      'SGD on features standardised and decorrelated, penalty chosen on held-out rows, gaps filled where they cost rows, words one-hot, stratified 60/20/20 split',
    epochs: null,
    batchSize: 10,
    learningRate: 1,
    scaling: 'whiten',
    schedule: 'exponential',
    partition: 'stratified',
    l2: 'auto',
    missingValues: 'auto',
    textColumns: 'auto',
  },
  exact: {
    title: 'Exact',
    description:
      "Newton's method instead of SGD, penalty chosen by folds of the training part, gaps filled where they cost rows, words one-hot, 80/20 split",
    epochs: 50,
    batchSize: 10,
    learningRate: 1,
    scaling: 'standardise',
    schedule: 'constant',
    partition: 'holdout',
    l2: 'auto',
    missingValues: 'auto',
    textColumns: 'auto',
  },
  lecture: {
    title: 'Lecture',
    description: 'The chapter as taught: columns of numbers as they are, learning rate 0.001',
    epochs: 10,
    batchSize: 10,
    learningRate: 0.001,
    scaling: 'none',
    schedule: 'constant',
    partition: 'lecture',
    l2: 0,
    missingValues: 'skip',
    textColumns: 'leave-out',
  },
};

type Decided = Exclude<keyof PresetChoice, 'title' | 'description'>;

/** A wish that leaves to the preset whatever it decides. */
export const leftToPreset = Object.fromEntries(
  Object.keys(presets.lecture)
    .filter((key) => key !== 'title' && key !== 'description')
    .map((key) => [key, undefined]),
) as Readonly<Record<Decided, undefined>>;

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
  auto: {
    title: 'Automatic',
    description:
      'Leave out rows with a gap where that costs at most 5 % of them; else fill gaps with medians, with a feature that says where',
  },
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
  auto: {
    title: 'Automatic',
    description:
      'Make a feature of 0 and 1 of each word of a column with at most 20 different ones, 200 features in all',
  },
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

/** What is wrong with a number for `key`, as a clause; undefined when it is fine. @param name what the key is called */
export function numberFault(key: NumericKey, value: unknown, name: string = key): string | undefined {
  const { min, max, whole } = limits[key];
  const kind = whole ? 'a whole number' : 'a number';
  const fits =
    typeof value === 'number' && value >= min && value <= max && (!whole || Number.isInteger(value));
  return fits
    ? undefined
    : `${name} must be ${kind} from ${min.toLocaleString('en-US', { maximumFractionDigits: 9 })} to ${max.toLocaleString('en-US')}, not ${show(value)}`;
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
  const preset = oneOf('preset', wish.preset ?? defaultPreset, presets);
  const given = presets[preset];
  const epochs = wish.epochs ?? given.epochs;
  return {
    preset,
    seed: checked('seed', wish.seed ?? 1),
    epochs: epochs === null ? null : checked('epochs', epochs),
    batchSize: checked('batchSize', wish.batchSize ?? given.batchSize),
    learningRate: checked('learningRate', wish.learningRate ?? given.learningRate),
    balance: oneOf('balance', wish.balance ?? 'none', balances),
    scaling: given.scaling,
    schedule: given.schedule,
    partition: given.partition,
    l2: penalty(wish.l2 ?? given.l2),
    missingValues: orByPreset(
      oneOf('missingValues', wish.missingValues ?? 'auto', missingPolicies),
      given.missingValues,
    ),
    textColumns: orByPreset(
      oneOf('textColumns', wish.textColumns ?? 'auto', textPolicies),
      given.textColumns,
    ),
    label: wish.label ?? null,
    positive: wish.positive ?? null,
    exclude: namesIn('exclude', wish.exclude ?? []),
    mutedChecks: checksIn(wish.mutedChecks ?? []),
    reading: checkedDialect(wish.reading ?? {}),
  };
}

/** What a person chose; `auto` leaves it to the preset, which may itself leave it to the file. */
function orByPreset<Policy extends string>(wish: Policy | 'auto', given: Policy): Policy {
  return wish === 'auto' ? given : wish;
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

/** A preset of earlier versions, whose records are still read. */
export const earlierPreset = 'standardised';

/** Whether a preset can be trained with; false for one that is no more, in a record of an earlier version. */
export function isPreset(preset: string): preset is Preset {
  return Object.hasOwn(presets, preset);
}

/** The learning rate that a preset brings. */
export function usualRate(preset: Preset): number {
  return presets[isPreset(preset) ? preset : defaultPreset].learningRate;
}

/** Whether a run makes minibatches at a learning rate; Newton's method has neither. */
export function learnsBySgd({ preset }: Pick<TrainingConfig, 'preset'>): boolean {
  return preset !== 'exact';
}

/** What a preset does; of one that is no more, in a record of an earlier version, that it is one. */
export function presetWords(preset: string): string {
  return isPreset(preset) ? presets[preset].description : 'of an earlier version';
}

/** A configuration with some settings changed. Another preset brings what it decides, and another label has other
 * classes. A preset that is no more becomes the default.
 * @throws InputError `config-invalid`, for a value that is none of the setting's */
export function withChange(config: TrainingConfig, change: Change): TrainingConfig {
  const { preset, exclude = [], encoding, delimiter, header, decimalMark, ...others } = change;
  const wanted = preset ?? (isPreset(config.preset) ? undefined : defaultPreset);
  const asPreset =
    wanted === undefined ? config : withPreset(config, oneOf('preset', wanted as Preset, presets));
  const positive = others.label === undefined ? config.positive : null;
  const dialect = { encoding, delimiter, header, decimalMark };
  const said = Object.entries(dialect).filter(([, value]) => value !== undefined);
  return makeConfig({
    ...{ ...asPreset, positive, ...(others as Partial<TrainingConfig>) },
    exclude: [...new Set([...config.exclude, ...exclude])],
    reading: { ...config.reading, ...Object.fromEntries(said) },
  });
}

/** The same configuration with another preset, and everything that a preset decides with it; but what becomes of gaps
 * and words stays where it is not what the old preset has, since then a person chose it. */
export function withPreset(config: TrainingConfig, preset: Preset): TrainingConfig {
  const { title, description, ...decided } = presets[preset];
  const before = presets[config.preset] as PresetChoice | undefined; // none, if it is no more
  const { missingValues, textColumns } = config;
  return {
    ...config,
    preset,
    ...decided,
    ...(missingValues === (before?.missingValues ?? 'auto') ? {} : { missingValues }),
    ...(textColumns === (before?.textColumns ?? 'auto') ? {} : { textColumns }),
  };
}

function namesIn(key: string, value: readonly string[]): readonly string[] {
  if (Array.isArray(value) && value.every((each) => typeof each === 'string')) return value;
  throw invalid(`${key} must be a list of columns' names`, `Give ${key} a list of names`);
}

function checksIn(value: readonly string[]): readonly string[] {
  const codes = namesIn('mutedChecks', value);
  const unknown = codes.find((code) => !(warningCodes as readonly string[]).includes(code));
  if (unknown === undefined) return codes;
  throw invalid(
    `mutedChecks holds ${show(unknown)}, which is no check`,
    `Give mutedChecks codes of checks: ${warningCodes.join(', ')}`,
  );
}

function oneOf<K extends string>(key: string, value: K, choices: Readonly<Record<K, unknown>>): K {
  if (Object.hasOwn(choices, value)) return value;
  const all = Object.keys(choices);
  const named = all.filter((choice) => choice.length > 1); // marks that stand for themselves are too many to list
  const names = named.length < all.length ? `${named.join(', ')}, or a single mark` : named.join(', ');
  throw invalid(`${key} must be one of ${names}, not ${show(value)}`, `Choose one of these for ${key}`);
}

function invalid(what: string, remedy: string): InputError {
  return new InputError({ code: 'config-invalid', what, remedy });
}

function show(value: unknown): string {
  return typeof value === 'string' ? JSON.stringify(value) : String(value);
}
