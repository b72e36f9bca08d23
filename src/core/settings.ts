import type { Change } from './change.js';
import { choiceOf, type DialectWish, dialectChoices } from './csv/dialectWish.js';
import type { Choice, Choices, Kind, Range, Text, Texts } from './settingKind.js';
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

/** Everything that, with the file's bytes, decides a run. Plain JSON, part of the run record. Ranges are in `settings`. */
export interface TrainingConfig {
  /** Name of the label column; null lets the reader choose. */
  readonly label: string | null;
  /** Label value of the positive class, as written in the file; null leaves it to the column's name,
   * to what the classes mean and to their frequency, see table/positive.ts. */
  readonly positive: string | null;
  /** Names of columns that are not to be features. */
  readonly exclude: readonly string[];
  readonly preset: Preset;
  readonly textColumns: TextColumns;
  readonly missingValues: MissingValues;
  readonly balance: Balance;
  /** Passes over the training part; null takes as many as the preset finds right for the rows, see epochs.ts. */
  readonly epochs: number | null;
  /** Rows per weight update. */
  readonly batchSize: number;
  /** Step of plain SGD. */
  readonly learningRate: number;
  readonly schedule: Schedule;
  readonly scaling: Scaling;
  readonly partition: Partition;
  /** The λ of objective.ts, the penalty on large weights; `auto`: the one with the least loss on rows that it was not
   * fitted on, see penalty.ts. */
  readonly l2: number | 'auto';
  /** Start of the random numbers. */
  readonly seed: number;
  /** Codes of checks whose warnings are counted, not shown. Absent in records of versions that had none. */
  readonly mutedChecks?: readonly string[];
  readonly reading: DialectWish;
}

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

/** A setting, and all that is said of it wherever it is asked, read, checked or shown. */
export interface Setting {
  /** What it is called where it is alone. */
  readonly term: string;
  /** What it is called in a list of settings, if not the same. */
  readonly short?: string;
  readonly kind: Kind;
  /** What it is where nobody says. */
  readonly usual: unknown;
  /** Its name in VS Code's settings behind `pulsarSlp.`; null where a person cannot say it. */
  readonly editor: { readonly name: string; readonly scope: 'resource' | 'window' } | null;
  /** Its option in a terminal; `inspect` takes those that say something of the file. */
  readonly option: {
    readonly name: string;
    readonly placeholder: string;
    readonly help: string;
    readonly ofFile: boolean;
  } | null;
  /** What Train with Options asks, where the file has something that it bears on. */
  readonly asked: { readonly question: string; readonly where?: 'words' | 'gaps' } | null;
  /** Whether remedies change it, and so a page may ask for that. */
  readonly inChange: boolean;
  /** Whether the list of settings has it; some are told with the data, or with another one. */
  readonly shown: 'always' | 'unless usual' | 'never';
  /** How its value is shown, where the kind does not say it all. */
  readonly words?: (config: TrainingConfig) => readonly string[];
  /** Whether it means anything in a run; always, where absent. */
  readonly counts?: (config: Pick<TrainingConfig, 'preset'>) => boolean;
  /** Records of versions that did not have it lack it. */
  readonly later?: true;
}

export const byPreset = 'by the preset';

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
          : Choices & { readonly choices: Readonly<Record<Value & string, Choice>> };

/** Whether a run makes minibatches at a learning rate; Newton's method has neither. */
export function learnsBySgd({ preset }: Pick<TrainingConfig, 'preset'>): boolean {
  return preset !== 'exact';
}

const schedules: Readonly<Record<Schedule, Choice>> = {
  constant: { description: 'the same throughout' },
  exponential: {
    description:
      'times what the curvature of the loss allows; rising in the first tenth of the run, then falling exponentially',
  },
};

/** What a preset alone decides. */
const decided = { usual: byPreset, editor: null, option: null, asked: null, inChange: false } as const;
/** What is found in the file where nobody says it. */
const found = { usual: 'auto', asked: null, inChange: true, shown: 'unless usual' } as const;

/** Every setting, in the order in which it is asked, listed and shown. What loops over it: VS Code's settings, the
 * questions of Train with Options, the terminal's options and usage, the options of fixes, checks, the guard of records,
 * the list of settings in page and reports, names of runs. A test holds package.json to it. */
export const settings: {
  readonly [Key in SettingKey]: Setting & {
    readonly kind: KindOf<Values[Key]>;
    readonly usual: Key extends Decided ? typeof byPreset : Values[Key];
    readonly inChange: Key extends keyof Change ? true : false;
  };
} = {
  label: {
    term: 'Label column',
    short: 'label',
    kind: { is: 'text' },
    usual: null,
    editor: { name: 'labelColumn', scope: 'resource' },
    option: {
      name: 'label',
      placeholder: 'NAME',
      help: 'label column (the likeliest by its name, its place and its values)',
      ofFile: true,
    },
    asked: { question: 'what to predict' },
    inChange: true,
    shown: 'never',
  },
  positive: {
    term: 'Positive class',
    short: 'positive',
    kind: { is: 'text' },
    usual: null,
    editor: { name: 'positiveClass', scope: 'resource' },
    option: {
      name: 'positive',
      placeholder: 'VALUE',
      help: 'the positive class (the one that means yes, else the rarer); of 3 to 50 classes, the one to tell from the rest',
      ofFile: true,
    },
    asked: { question: 'the one to find' },
    inChange: true,
    shown: 'never',
  },
  exclude: {
    term: 'Columns left out',
    kind: { is: 'texts', of: 'column name' },
    usual: [],
    editor: { name: 'excludeColumns', scope: 'resource' },
    option: {
      name: 'exclude',
      placeholder: 'NAME',
      help: 'a column that is not to be a feature',
      ofFile: true,
    },
    asked: null,
    inChange: true,
    shown: 'never',
  },
  preset: {
    term: 'Preset',
    kind: {
      is: 'choice',
      choices: {
        recommended: {
          title: 'Recommended',
          description:
            'SGD on features standardised and decorrelated, penalty chosen on held-out rows, gaps filled where they cost rows, words one-hot, stratified 60/20/20 split',
        },
        exact: {
          title: 'Exact',
          description:
            "Newton's method instead of SGD, penalty chosen by folds of the training part, gaps filled where they cost rows, words one-hot, 80/20 split",
        },
        lecture: {
          title: 'Lecture',
          description: 'The chapter as taught: columns of numbers as they are, learning rate 0.001',
        },
      },
      earlier: ['standardised'],
    },
    // Whoever says nothing has a file of their own; the chapter's run is one click beside it.
    usual: 'recommended',
    editor: { name: 'preset', scope: 'resource' },
    option: { name: 'preset', placeholder: 'NAME', help: 'what decides the rest', ofFile: true },
    asked: { question: 'the starting point for the questions that follow' },
    inChange: true,
    shown: 'always',
  },
  textColumns: {
    term: 'Text columns',
    short: 'words',
    kind: {
      is: 'choice',
      choices: {
        auto: {
          title: 'Automatic',
          description:
            'Turn each word into its own 0/1 feature, in columns of at most 20 different words and up to 200 features in all',
        },
        'leave-out': { title: 'Leave out', description: 'Train on the columns of numbers only' },
        'one-hot': {
          title: 'One-hot',
          description: 'Turn each word into its own 0/1 feature, in columns of at most 50 different words',
        },
      },
    },
    usual: byPreset,
    editor: { name: 'textColumns', scope: 'resource' },
    option: { name: 'text', placeholder: 'POLICY', help: 'columns of words', ofFile: true },
    asked: { question: 'what to do with columns of words', where: 'words' },
    inChange: true,
    shown: 'always',
  },
  missingValues: {
    term: 'Missing values',
    short: 'gaps',
    kind: {
      is: 'choice',
      choices: {
        auto: {
          title: 'Automatic',
          description:
            'Leave out rows with gaps where that costs at most 5 % of them; otherwise fill gaps with medians and add a feature that says where',
        },
        skip: { title: 'Skip the row', description: 'Leave out every row with a gap in a feature' },
        median: {
          title: 'Median',
          description:
            'Fill gaps with the median of the training part; in text columns they are a category of their own',
        },
        category: {
          title: 'A category',
          description:
            'Make gaps in text columns a category of their own; leave out rows with a gap in a number',
        },
      },
    },
    usual: byPreset,
    editor: { name: 'missingValues', scope: 'resource' },
    option: { name: 'missing', placeholder: 'POLICY', help: 'cells without a value', ofFile: true },
    asked: { question: 'what to do with empty cells', where: 'gaps' },
    inChange: true,
    shown: 'always',
  },
  balance: {
    term: 'Balance',
    kind: {
      is: 'choice',
      choices: {
        none: { title: 'None', description: 'Train on the rows as they are' },
        weights: {
          title: 'Class weights',
          description: 'Give both classes the same weight in the loss, however many rows they have',
        },
        oversample: {
          title: 'Oversample the training part',
          description: 'Repeat rows of the rarer class until both are equal, in the training part only',
        },
        lecture: {
          title: "The lecture's variant",
          description:
            'Repeat rows before the split: copies reach the test part too, so its scores are too optimistic',
        },
      },
    },
    usual: 'none',
    editor: { name: 'balance', scope: 'resource' },
    option: { name: 'balance', placeholder: 'KIND', help: 'how a rare class is weighted', ofFile: false },
    asked: { question: 'how a rare class is weighted' },
    inChange: true,
    shown: 'always',
  },
  epochs: {
    term: 'Epochs',
    kind: { is: 'number', min: 1, max: 10_000, whole: true, orNone: true },
    usual: byPreset,
    editor: { name: 'epochs', scope: 'resource' },
    option: { name: 'epochs', placeholder: 'N', help: 'passes over the training rows', ofFile: false },
    asked: { question: 'passes over the training rows; leave empty to let the preset decide' },
    inChange: false,
    shown: 'always',
  },
  batchSize: {
    term: 'Batch size',
    kind: { is: 'number', min: 1, max: 1_000_000, whole: true, unit: 'row' },
    usual: byPreset,
    editor: { name: 'batchSize', scope: 'resource' },
    option: { name: 'batch-size', placeholder: 'N', help: 'rows per weight update', ofFile: false },
    asked: { question: 'rows per weight update' },
    inChange: true,
    shown: 'always',
    counts: learnsBySgd,
  },
  learningRate: {
    term: 'Learning rate',
    kind: { is: 'number', min: 1e-9, max: 1_000, whole: false },
    usual: byPreset,
    editor: { name: 'learningRate', scope: 'resource' },
    option: { name: 'learning-rate', placeholder: 'X', help: 'step of SGD', ofFile: false },
    asked: { question: 'step of stochastic gradient descent' },
    inChange: true,
    shown: 'always',
    words: ({ learningRate, schedule }) => [String(learningRate), schedules[schedule].description],
    counts: learnsBySgd,
  },
  schedule: {
    term: 'Schedule',
    kind: { is: 'choice', choices: schedules },
    ...decided,
    shown: 'never',
  },
  scaling: {
    term: 'Scaling',
    kind: {
      is: 'choice',
      choices: {
        none: { description: 'none' },
        standardise: { description: 'mean 0, standard deviation 1' },
        whiten: { description: 'mean 0, standard deviation 1, decorrelated' },
      },
    },
    ...decided,
    shown: 'always',
  },
  partition: {
    term: 'Partition',
    kind: {
      is: 'choice',
      choices: {
        lecture: { description: '80/20 for training and test, shuffled' },
        holdout: { description: '80/20 for training and test, each class in proportion' },
        stratified: { description: '60/20/20 for training, validation and test, each class in proportion' },
      },
    },
    ...decided,
    shown: 'always',
  },
  l2: {
    term: 'L2 penalty',
    short: 'L2',
    kind: { is: 'number', min: 0, max: 1_000, whole: false, orAuto: true },
    usual: byPreset,
    editor: { name: 'l2', scope: 'resource' },
    option: {
      name: 'l2',
      placeholder: 'X|auto',
      help: 'penalty λ on large weights; auto: the one with the least loss on unseen rows',
      ofFile: false,
    },
    asked: { question: 'on large weights; auto chooses it on held-out rows, 0 means none' },
    inChange: true,
    shown: 'always',
    words: ({ l2 }) => [l2 === 0 ? 'none' : `λ = ${l2}`],
  },
  seed: {
    term: 'Seed',
    kind: { is: 'number', min: 0, max: 4_294_967_295, whole: true },
    usual: 1,
    editor: { name: 'seed', scope: 'resource' },
    option: { name: 'seed', placeholder: 'N', help: 'start of the random numbers', ofFile: false },
    asked: { question: 'start of the random numbers; the same seed gives the same result' },
    inChange: false,
    shown: 'always',
    words: ({ seed }) => [String(seed)],
  },
  mutedChecks: {
    term: 'Muted checks',
    kind: { is: 'texts', of: 'check', among: warningCodes },
    usual: [],
    editor: { name: 'mutedChecks', scope: 'resource' },
    option: {
      name: 'mute',
      placeholder: 'CODE',
      help: 'a check whose warnings are counted, not shown',
      ofFile: true,
    },
    asked: null,
    inChange: false,
    shown: 'unless usual',
    later: true,
  },
  encoding: {
    term: 'Encoding',
    kind: { is: 'choice', choices: described(dialectChoices.encoding), spelled: choiceOf },
    editor: { name: 'encoding', scope: 'resource' },
    option: { name: 'encoding', placeholder: 'NAME', help: 'what the bytes mean', ofFile: true },
    ...found,
  },
  delimiter: {
    term: 'Delimiter',
    kind: { is: 'choice', choices: described(dialectChoices.delimiter), spelled: choiceOf },
    editor: { name: 'delimiter', scope: 'resource' },
    option: { name: 'delimiter', placeholder: 'MARK', help: 'what stands between fields', ofFile: true },
    ...found,
  },
  header: {
    term: 'Header',
    kind: { is: 'choice', choices: described(dialectChoices.header), spelled: choiceOf },
    editor: { name: 'header', scope: 'resource' },
    option: {
      name: 'header',
      placeholder: 'yes|no',
      help: "whether the first row has the columns' names",
      ofFile: true,
    },
    ...found,
  },
  decimalMark: {
    term: 'Decimal mark',
    kind: { is: 'choice', choices: described(dialectChoices.decimalMark), spelled: choiceOf },
    editor: { name: 'decimalMark', scope: 'resource' },
    option: { name: 'decimal', placeholder: 'point|comma', help: 'the decimal mark', ofFile: true },
    ...found,
  },
  repeats: {
    term: 'Repeats',
    kind: { is: 'number', min: 2, max: 100, whole: true },
    usual: 10,
    editor: { name: 'repeats', scope: 'resource' },
    option: {
      name: 'repeats',
      placeholder: 'N',
      help: "train on N more splits and print each score's mean and 95 % interval",
      ofFile: false,
    },
    asked: null,
    inChange: false,
    shown: 'never',
  },
};

export const settingKeys = Object.keys(settings) as readonly SettingKey[];
/** Those that a configuration holds. */
export const configKeys: readonly SettingKey[] = settingKeys.filter((key) => key !== 'repeats');
/** Those that a person can say of a run, with what is said of each. */
export const sayable: readonly SettingKey[] = configKeys.filter((key) => settings[key].editor !== null);

function described<Value extends string>(
  words: Readonly<Record<Value, string>>,
): Readonly<Record<Value, Choice>> {
  const entries = Object.entries<string>(words).map(([value, description]) => [value, { description }]);
  return Object.fromEntries(entries) as Record<Value, Choice>;
}

/** What a setting is called within a sentence. */
export function spoken(key: SettingKey): string {
  const { term, short = term.charAt(0).toLowerCase() + term.slice(1) }: Setting = settings[key];
  return short;
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
