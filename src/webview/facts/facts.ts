import { optimumOf, preparationOf, type Run } from '../../core/run/run.js';
import type { ClassCount, DatasetSummary } from '../../core/table/summary.js';
import type { Optimum } from '../../core/training/optimum.js';
import { filledGaps } from '../../report/gaps.js';
import { positiveReason } from '../../report/textTable.js';
import { dialectWords } from '../../words/dialect.js';
import { featuresOf } from './figures.js';
import { counted, loss, quoted, unknown } from './format.js';
import { separableWords } from './verdict.js';

/** A line of the details. `whole` is what is shortened in `words`, in full. */
export interface Fact {
  readonly id: string;
  readonly term: string;
  readonly words: readonly string[];
  readonly whole?: string;
  readonly mono?: boolean;
}

const labelChoices: Readonly<Record<DatasetSummary['labelChoice'], string>> = {
  named: 'as chosen',
  declared: 'as the file says',
  'by-name': 'found by its name',
  'only-candidate': 'the only column that could be it',
  'by-evidence': 'the likeliest by its place and values',
  'last-two-valued': 'the last column with two values',
};

/** How the file was understood; none before it is read. */
export function dataFacts(run: Run): Fact[] {
  const prepared = preparationOf(run);
  if (prepared === undefined) return [];
  const { dataset, scaling, profile } = prepared;
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
        `${quoted(positive.value, 60)}, ${counted(positive.count, 'row')} (${positiveReason(dataset)})`,
      ],
    },
    {
      id: 'negative',
      term: 'Negative class',
      words: [`${quoted(negative.value, 60)}, ${counted(negative.count, 'row')}`, ...restWords(negative)],
    },
    ...(filled.length === 0 ? [] : [{ id: 'filled', term: 'Gaps filled', words: filled }]),
    { id: 'left-out', term: 'Columns left out', words: leftOut(dataset) },
    ...(scaling.leftOut.length === 0
      ? []
      : [
          {
            id: 'weightless',
            term: 'Features without weight',
            words: scaling.leftOut.map(({ name }) => `${name}: constant`),
          },
        ]),
    { id: 'optimum', term: 'Training minimum', words: [optimumWords(run, optimumOf(run))] },
  ];
}

function restWords({ rest }: ClassCount): string[] {
  return rest === undefined ? [] : [rest.map((value) => quoted(value, 40)).join(', ')];
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
      return `${loss(optimum.loss)} on the training part${optimum.l2 ? ', penalty included' : ''}, found in ${counted(optimum.iterations, 'Newton step')}`;
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
