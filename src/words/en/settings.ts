import { encodings } from '../../core/csv/dialectWish.js';
import { grouped } from '../../core/format.js';
import { eachMark, type OutcomeWords, type PartCounts, type SettingsWords } from '../settingWords.js';
import { counted } from './count.js';

const schedules = {
  constant: 'the same throughout',
  exponential:
    'times what the curvature of the loss allows; rising in the first tenth of the run, then falling exponentially',
};

export const settingWords: SettingsWords = {
  label: { term: 'Label column', short: 'label' },
  positive: { term: 'Positive class', short: 'positive' },
  classNames: { term: 'Class names', of: 'label value' },
  exclude: { term: 'Columns left out', of: 'column name' },
  group: { term: 'Group column' },
  time: { term: 'Time column' },
  gap: { term: 'Time gap in rows' },
  preset: {
    term: 'Preset',
    choices: {
      recommended: {
        title: 'Recommended',
        description:
          'SGD on features standardised and decorrelated, penalty chosen on held-out rows, gaps filled where they cost rows, words one-hot, 60/20/20 split',
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
  },
  textColumns: {
    term: 'Text columns',
    short: 'words',
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
  missingValues: {
    term: 'Missing values',
    short: 'gaps',
    choices: {
      auto: {
        title: 'Automatic',
        description:
          'Leave out rows with gaps where that costs at most 5\u00a0% of them; otherwise fill gaps with medians and add a feature that says where',
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
  balance: {
    term: 'Balance',
    choices: {
      none: { title: 'None', description: 'Train on the rows as they are' },
      weights: {
        title: 'Class weights',
        description: 'Give both classes the same weight in the loss, however many rows they have',
      },
      oversample: {
        title: 'Oversampling',
        description: 'Repeat rows of the rarer class until both are equal, in the training part only',
      },
      lecture: {
        title: "The lecture's variant",
        description:
          'Repeat rows before the split: copies reach the test part too, so its scores are too optimistic',
      },
    },
  },
  epochs: { term: 'Epochs' },
  batchSize: { term: 'Batch size', value: ({ batchSize }) => [counted(batchSize, 'row')] },
  learningRate: {
    term: 'Learning rate',
    value: ({ learningRate, schedule }) => [String(learningRate), schedules[schedule]],
  },
  schedule: { term: 'Schedule', choices: schedules },
  scaling: {
    term: 'Scaling',
    choices: {
      none: 'none',
      standardise: 'mean 0, standard deviation 1',
      whiten: 'mean 0, standard deviation 1, decorrelated',
    },
  },
  partition: {
    term: 'Partition',
    choices: {
      lecture: '80/20 for training and test, shuffled',
      holdout: '80/20 for training and test, each class in proportion',
      stratified: '60/20/20 for training, validation and test, each class in proportion',
    },
  },
  l2: { term: 'L2 penalty', short: 'L2', value: ({ l2 }) => [l2 === 0 ? 'none' : `λ = ${l2}`] },
  seed: { term: 'Seed', value: ({ seed }) => [String(seed)] },
  mutedChecks: { term: 'Muted checks', of: 'check' },
  encoding: { term: 'Encoding', choices: { auto: 'found in the bytes', ...encodings } },
  delimiter: {
    term: 'Delimiter',
    choices: {
      auto: 'found in the first lines',
      comma: 'commas',
      semicolon: 'semicolons',
      tab: 'tabs',
      bar: 'bars',
      space: 'spaces',
      caret: 'carets',
      colon: 'colons',
      'ctrl-a': 'the character 0x01',
      ...eachMark((mark) => `the character ${mark}`),
    },
  },
  header: {
    term: 'Header',
    choices: {
      auto: 'found by what the first rows hold',
      yes: 'the first row has the names',
      no: 'no names',
    },
  },
  decimalMark: {
    term: 'Decimal mark',
    choices: { auto: 'found in the first lines', point: 'a decimal point', comma: 'a decimal comma' },
  },
  repeats: { term: 'Repeats' },
};

const inParts = ({ train, validation, test }: PartCounts) =>
  [
    `${grouped(train)} training`,
    ...(validation > 0 ? [`${grouped(validation)} validation`] : []),
    `${grouped(test)} test`,
  ].join(', ');

export const outcomeWords: OutcomeWords = {
  ofEarlierVersion: 'of an earlier version',
  atMost: (epochs) => `at most ${epochs}`,
  penaltyOpen: 'λ being chosen',
  penaltyChosen: (l2, judges) =>
    `λ = ${l2}, chosen by the loss on ${judges === 'folds' ? 'held-out folds' : 'the validation part'}`,
  groups: {
    divided: (groups) =>
      `${counted(groups.train + groups.validation + groups.test, 'group')}, each whole in one part (${inParts(groups)})`,
    ungrouped: (rows) =>
      rows === 1
        ? '1 row without a value is a group of its own'
        : `${grouped(rows)} rows without a value are groups of their own`,
  },
  alike: (what, rows, telling) =>
    `rows ${what === 'group' ? 'of a group are alike' : 'near in time may be alike'}: of the ROC area the ${counted(rows, 'test row')} tell as much as ${grouped(telling)} independent ones, and intervals are as wide`,
  times: ({ train, validation, test }, leftOut, spans) => {
    const within = (span: string) => (spans === undefined ? '' : `, ${span},`);
    return [
      `the earliest ${counted(train, 'row')}${within(`up to ${spans?.train.last}`)} train`,
      ...(validation === 0
        ? []
        : [
            `the next ${grouped(validation)}${within(`from ${spans?.validation?.first} to ${spans?.validation?.last}`)} validate`,
          ]),
      `the latest ${grouped(test)}${within(`from ${spans?.test.first} on`)} test`,
      ...(leftOut === 0 ? [] : [`${grouped(leftOut)} between these are left out`]),
    ].join('; ');
  },
  partitionByTime: (hasValidation) =>
    hasValidation
      ? '60/20/20 for training, validation and test, by time'
      : '80/20 for training and test, by time',
  gapsHere: { skipped: 'here: rows with a gap are left out', filled: 'here: gaps are filled' },
};
