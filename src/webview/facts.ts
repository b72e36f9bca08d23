import { dialectWords } from '../core/export/dialect.js';
import { filledGaps } from '../core/export/gaps.js';
import type { DatasetSummary, Optimum, Split } from '../core/run/record.js';
import { optimumOf, preparationOf, type Run } from '../core/run/run.js';
import { featuresOf } from './figures.js';
import { count, counted, loss, quoted, score, unknown } from './format.js';
import { blindAnswer, separableWords } from './verdict.js';

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
  const { dataset, split, scaling, baseline, profile } = prepared;
  const filled = filledGaps(featuresOf(run) ?? [], profile);
  const [negative, positive] = dataset.classes;
  return [
    {
      id: 'file',
      term: 'File',
      words: [dataset.name, dialectWords(dataset.dialect)],
    },
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
    ...(filled.length === 0 ? [] : [{ id: 'filled', term: 'Gaps filled', words: filled }]),
    { id: 'left-out', term: 'Columns left out', words: leftOut(dataset) },
    ...(scaling.leftOut.length === 0
      ? []
      : [{ id: 'weightless', term: 'Features without weight', words: reasons(scaling.leftOut) }]),
    { id: 'split', term: 'Split', words: splitWords(run, split) },
    {
      id: 'baseline',
      term: 'Baseline',
      words: [`always ${blindAnswer(run)}: accuracy ${score(baseline.accuracy)}`],
    },
    { id: 'optimum', term: 'Best any SLP can do', words: [optimumWords(run, optimumOf(run))] },
    {
      id: 'fingerprint',
      term: 'Fingerprint',
      words: [`${dataset.fingerprint.slice(0, 12)}…`],
      whole: dataset.fingerprint,
      mono: true,
    },
  ];
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
  return columns.length === 0 ? ['none'] : reasons(columns);
}

function reasons(columns: DatasetSummary['leftOut']): string[] {
  return columns.map(({ name, reason }) => `${name}: ${reason}`);
}

function optimumWords(run: Run, optimum: Optimum | undefined): string {
  // One line in any case, so that the answer takes its place.
  if (optimum === undefined) return run.phase === 'training' ? 'being looked for' : unknown;
  switch (optimum.status) {
    case 'found':
      return `train loss ${loss(optimum.loss)}, by ${counted(optimum.iterations, 'Newton step')}`;
    case 'separable':
      return separableWords;
    case 'unfinished':
      return `not found in ${counted(optimum.iterations, 'Newton step')}`;
    case 'skipped':
      return 'not looked for: too much work for this file';
    default:
      return optimum.status satisfies never;
  }
}

function splitWords({ config }: Run, { train, validation, test, copies }: Split): string[] {
  const kept = validation === 0 ? '' : `${count(validation)} validation, `;
  const parts = `${count(train)} train, ${kept}${count(test)} test`;
  if (copies === 0) return [parts];
  const where = config.balance === 'lecture' ? 'in both parts' : 'added to the training part';
  return [parts, `${counted(copies, 'copy', 'copies')} of the rarer class ${where}`];
}
