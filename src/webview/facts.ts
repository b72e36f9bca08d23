import type { DatasetSummary, Dialect, Split } from '../core/run/record.js';
import { preparationOf, type Run } from '../core/run/run.js';
import { balances, presets } from '../core/training/config.js';
import { count, counted, duration, moment, quoted, score, setting } from './format.js';
import { blindAnswer } from './words.js';

/** A line of the details. `whole` is what is shortened in `words`, in full. */
export interface Fact {
  readonly id: string;
  readonly term: string;
  readonly words: readonly string[];
  readonly whole?: string;
  readonly mono?: boolean;
}

const labelChoices: Readonly<Record<DatasetSummary['labelChoice'], string>> = {
  named: 'named in the settings',
  'by-name': 'found by its name',
  'last-two-valued': 'the last column with two values',
};
const positiveChoices: Readonly<Record<DatasetSummary['positiveChoice'], string>> = {
  named: 'named in the settings',
  rarer: 'the rarer class',
};

/** What is known of the file; none before it is read. */
export function dataFacts(run: Run): Fact[] {
  const prepared = preparationOf(run);
  if (prepared === undefined) return [];
  const { dataset, split, baseline } = prepared;
  const [negative, positive] = dataset.classes;
  return [
    { id: 'file', term: 'File', words: [dataset.name, written(dataset.dialect)] },
    { id: 'label', term: 'Label column', words: [`${dataset.label}: ${labelChoices[dataset.labelChoice]}`] },
    {
      id: 'positive',
      term: 'Positive class',
      words: [
        `${quoted(positive.value, 60)}, ${counted(positive.count, 'row')}: ${positiveChoices[dataset.positiveChoice]}`,
      ],
    },
    {
      id: 'negative',
      term: 'Negative class',
      words: [`${quoted(negative.value, 60)}, ${counted(negative.count, 'row')}`],
    },
    { id: 'rows', term: 'Rows used', words: [count(dataset.rows)] },
    { id: 'skipped', term: 'Rows skipped', words: skipped(dataset) },
    { id: 'left-out', term: 'Columns left out', words: leftOut(dataset) },
    { id: 'split', term: 'Split', words: splitWords(run, split) },
    {
      id: 'baseline',
      term: 'Baseline',
      words: [`always ${blindAnswer(run)}: accuracy ${score(baseline.accuracy)}`],
    },
    {
      id: 'fingerprint',
      term: 'Fingerprint',
      words: [`${dataset.fingerprint.slice(0, 12)}…`],
      whole: dataset.fingerprint,
      mono: true,
    },
  ];
}

/** The settings, and for a run that is over its times. */
export function settingFacts(run: Run): Fact[] {
  const { config } = run;
  const times = run.phase === 'ended' ? run.record.time : undefined;
  return [
    { id: 'preset', term: 'Preset', words: [config.preset, presets[config.preset].description] },
    { id: 'seed', term: 'Seed', words: [String(config.seed)] },
    { id: 'epochs', term: 'Epochs', words: [count(config.epochs)] },
    { id: 'batch', term: 'Batch size', words: [counted(config.batchSize, 'row')] },
    { id: 'learning-rate', term: 'Learning rate', words: [setting(config.learningRate)] },
    {
      id: 'scaling',
      term: 'Scaling',
      words: [config.scaling === 'none' ? 'none' : 'mean 0, standard deviation 1'],
    },
    { id: 'balance', term: 'Balance', words: [config.balance, balances[config.balance].description] },
    ...(times === undefined
      ? []
      : [
          { id: 'started', term: 'Started', words: [moment(times.startedAt)], whole: times.startedAt },
          {
            id: 'times',
            term: 'Time',
            words: [`${duration(times.readMs)} reading, ${duration(times.trainMs)} training`],
          },
        ]),
  ];
}

const delimiters: Readonly<Record<string, string>> = {
  ',': 'commas',
  ';': 'semicolons',
  '\t': 'tabs',
  '|': 'bars',
  ' ': 'spaces',
};

function written({ delimiter, header }: Dialect): string {
  const between = delimiters[delimiter] ?? quoted(delimiter);
  return `separated by ${between}, ${header ? 'names in the first row' : 'no row of names'}`;
}

function skipped({ skipped: { count: all, reasons } }: DatasetSummary): string[] {
  if (all === 0) return ['none'];
  const line = (rows: number, first: number) =>
    rows === 1 ? `line ${count(first)}` : `first on line ${count(first)}`;
  return [
    count(all),
    ...reasons.map(
      ({ reason, count: rows, firstLine }) => `${count(rows)} × ${reason} (${line(rows, firstLine)})`,
    ),
  ];
}

function leftOut({ leftOut: columns }: DatasetSummary): string[] {
  return columns.length === 0 ? ['none'] : columns.map(({ name, reason }) => `${name}: ${reason}`);
}

function splitWords({ config }: Run, { train, test, copies }: Split): string[] {
  const parts = `${count(train)} train, ${count(test)} test`;
  if (copies === 0) return [parts];
  const where = config.balance === 'lecture' ? 'in both parts' : 'added to the training part';
  return [parts, `${counted(copies, 'copy', 'copies')} of the rarer class ${where}`];
}
