import { quoted } from '../../core/names.js';
import { optimumOf, preparationOf, type Run } from '../../core/run/run.js';
import type { ClassCount, DatasetSummary } from '../../core/table/summary.js';
import type { Optimum } from '../../core/training/optimum.js';
import { filledGaps } from '../../report/gaps.js';
import { positiveReason } from '../../report/textTable.js';
import { dialectWords } from '../../words/dialect.js';
import { unknown } from '../../words/figures.js';
import { pageWords } from '../../words/page.js';
import { classInFull, shownName } from '../../words/recordNames.js';
import { statusWords } from '../../words/status.js';
import { say } from '../../words/told.js';
import { featuresOf } from './figures.js';
import { loss } from './format.js';

/** A line of the details. `whole` is what is shortened in `words`, in full. */
export interface Fact {
  readonly id: string;
  readonly term: string;
  readonly words: readonly string[];
  readonly whole?: string;
  readonly mono?: boolean;
}

/** How the file was understood; none before it is read. */
export function dataFacts(run: Run): Fact[] {
  const prepared = preparationOf(run);
  if (prepared === undefined) return [];
  const { dataset, scaling, profile } = prepared;
  const filled = filledGaps(featuresOf(run) ?? [], profile);
  const [negative, positive] = dataset.classes;
  const { data: words } = pageWords;
  return [
    {
      id: 'file',
      term: words.file,
      words: [dataset.name, dialectWords(dataset.dialect)],
    },
    {
      id: 'label',
      term: words.label,
      words: [`${shownName(dataset.label)}: ${words.labelChoices[dataset.labelChoice]}`],
    },
    {
      id: 'positive',
      term: words.positive,
      words: [words.positiveRows(inQuotes(positive), positive.count, positiveReason(dataset))],
    },
    {
      id: 'negative',
      term: words.negative,
      words: [words.classRows(inQuotes(negative), negative.count), ...restWords(negative)],
    },
    ...(filled.length === 0 ? [] : [{ id: 'filled', term: words.filled, words: filled }]),
    { id: 'left-out', term: words.leftOut, words: leftOut(dataset) },
    ...(scaling.leftOut.length === 0
      ? []
      : [
          {
            id: 'weightless',
            term: words.weightless,
            words: scaling.leftOut.map(({ name }) => words.constant(shownName(name))),
          },
        ]),
    { id: 'optimum', term: words.minimum, words: [optimumWords(run, optimumOf(run))] },
  ];
}

/** The person's name for it, and the file's, once. */
function inQuotes(found: ClassCount): string {
  return quoted(classInFull(found), 60);
}

function restWords({ rest }: ClassCount): string[] {
  return rest === undefined ? [] : [rest.map((value) => quoted(value, 40)).join(', ')];
}

function leftOut({ leftOut: columns }: DatasetSummary): string[] {
  return columns.length === 0 ? [pageWords.none] : reasons(columns);
}

function reasons(columns: DatasetSummary['leftOut']): string[] {
  return columns.map(({ name, reason }) => `${shownName(name)}: ${say(reason)}`);
}

function optimumWords(run: Run, optimum: Optimum | undefined): string {
  // One line in any case, so that the answer takes its place.
  const { data: words } = pageWords;
  if (optimum === undefined) return run.phase === 'training' ? words.beingSought : unknown;
  switch (optimum.status) {
    case 'found':
      return words.found(loss(optimum.loss), (optimum.l2 ?? 0) > 0, optimum.iterations);
    case 'separable':
      return statusWords.separable;
    case 'unfinished':
      return words.notFound(optimum.iterations);
    case 'skipped':
      return words.unsought;
    default:
      return optimum.status satisfies never;
  }
}
