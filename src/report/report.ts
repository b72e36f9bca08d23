import { testScore } from '../core/comparison/differences.js';
import { catalogue, type ScoreId } from '../core/evaluation/catalogue.js';
import { type Cut, usualProbability } from '../core/evaluation/cuts.js';
import type { Interval, ScoreIntervals } from '../core/evaluation/interval.js';
import { reportIntervals } from '../core/evaluation/intervals.js';
import { type ClassScores, type ConfusionCounts, classReport } from '../core/evaluation/metrics.js';
import { type Cell, score, type Table, whole } from '../core/export/table.js';
import { counted, fixed, grouped, probability, shorten } from '../core/format.js';
import { isTuned, recordAt } from '../core/run/chosenThreshold.js';
import type { RunRecord } from '../core/run/record.js';
import { scoreWords } from '../words/scores.js';
import { repeatsTable } from './repeatsTable.js';
import {
  auditTable,
  beyondTable,
  dataTable,
  reportedIn,
  settingsTable,
  weightsTable,
} from './reportTables.js';
import { alwaysWords, type SaidVerdict, sayVerdict } from './verdict.js';
import { beforeScores, warningLines } from './warnings.js';

/** What every report says, in whatever form. */
export interface Report {
  readonly title: string;
  readonly verdict: SaidVerdict;
  /** Sentences a reader must not miss. */
  readonly notes: readonly string[];
  readonly scores: Table;
  readonly confusion: Table;
  /** What a reader looks up. */
  readonly others: readonly Table[];
}

/** Everything of a record that a person reads. @param at a threshold in place of the run's own */
export function report(own: RunRecord, at?: Cut): Report {
  const record = at === undefined ? own : recordAt(own, at);
  const { repeats, dataset, baseline } = record;
  const { confusion } = record.test;
  const repeated = repeats === null || repeats.runs.length === 0 ? [] : [repeatsTable(repeats)];
  const { title, rows } = scoresTable(own, confusion, at);
  return {
    title: `Single-layer perceptron on ${dataset.name}, preset ${record.config.preset}`,
    verdict: sayVerdict(own, at),
    notes: [...(at === undefined ? [] : [chosenNote(own, at)]), ...notes(record)],
    scores: {
      title,
      rows: [...rows, [alwaysWords(record), '', '', score(baseline.accuracy), ''], ...linesBelow(record)],
    },
    confusion: confusionTable(record, confusion, at),
    others: [
      intervalsTable(record),
      beyondTable(record),
      ...repeated,
      weightsTable(record),
      auditTable(record),
      dataTable(record),
      settingsTable(record),
    ],
  };
}

/** The tables of a report in their order. */
export function tablesOf({ scores, confusion, others }: Report): readonly Table[] {
  return [scores, confusion, ...others];
}

type Classes = Pick<RunRecord, 'dataset'> & Partial<Pick<RunRecord, 'model'>>;

/** At which threshold a table is, where that is not the run's own: in its first cell, so that a copy says it too. */
function chosenAt(at: Cut | undefined): string {
  return at === undefined ? '' : `at threshold ${probability(at.probability)}`;
}

function chosenNote(own: RunRecord, at: Cut): string {
  const how = isTuned(own, at)
    ? 'Threshold with the best F1 on rows outside of the test part'
    : 'Threshold set by hand, with the test scores in view';
  const [above, usual] = [at.probability, usualProbability(own.model)].map(probability);
  const positive = shorten(own.dataset.classes[1].value);
  return `${how}: rows above probability ${above} are predicted "${positive}" (the run’s own threshold is ${usual}). Scores, intervals, confusion matrix and charts are at this threshold${own.repeats === null ? '' : '; the scores over other splits are not'}.`;
}

/** @param counts of the test part @param at the threshold they are at, where that is not the run's own */
export function scoresTable({ dataset, model }: Classes, counts: ConfusionCounts, at?: Cut): Table {
  const cut = at?.probability ?? usualProbability(model);
  const { negative, positive, macro, weighted, accuracy } = classReport(counts);
  const [no, yes] = dataset.classes;
  return {
    title: `Scores on the test part, ${counted(macro.support, 'row')}, at threshold ${probability(cut)}`,
    rows: [
      [`class ${chosenAt(at)}`.trim(), 'precision', 'recall', 'F1', 'support'],
      scoreRow(`${no.value} (negative)`, negative),
      scoreRow(`${yes.value} (positive)`, positive),
      scoreRow('macro avg', macro),
      scoreRow('weighted avg', weighted),
      ['accuracy', '', '', score(accuracy), whole(macro.support)],
    ],
  };
}

/** Scores that are not by class. */
function linesBelow(record: RunRecord): Cell[][] {
  return reportedIn('below').map((id) => [lineName(id), '', '', score(testScore(id, record).score), '']);
}

function lineName(id: ScoreId): string {
  return catalogue[id].of === 'positive class' ? `${scoreWords[id].name} (positive)` : scoreWords[id].name;
}

function scoreRow(name: string, { precision, recall, f1, support }: ClassScores): Cell[] {
  return [name, score(precision), score(recall), score(f1), whole(support)];
}

export function confusionTable({ dataset }: Classes, { tp, fp, fn, tn }: ConfusionCounts, at?: Cut): Table {
  const [negative, positive] = dataset.classes;
  return {
    title: 'Confusion matrix',
    rows: [
      [chosenAt(at), `predicted ${negative.value}`, `predicted ${positive.value}`],
      [`actual ${negative.value}`, whole(tn), whole(fp)],
      [`actual ${positive.value}`, whole(fn), whole(tp)],
    ],
  };
}

function intervalsTable(record: RunRecord): Table {
  const { config, dataset, test } = record;
  const inProportion = config.partition !== 'lecture';
  const { negative, positive, macro, weighted, accuracy } = reportIntervals(test.confusion, inProportion);
  const between = (interval: Interval | null) =>
    interval === null ? 'undefined' : `${fixed(interval.low)} to ${fixed(interval.high)}`;
  const row = (name: string, { precision, recall, f1 }: ScoreIntervals) =>
    [name, ...[precision, recall, f1].map(between)] as const;
  const [no, yes] = dataset.classes;
  return {
    title: `95 % intervals, given ${grouped(test.rows)} test rows`,
    rows: [
      ['class', 'precision', 'recall', 'F1'],
      row(`${no.value} (negative)`, negative),
      row(`${yes.value} (positive)`, positive),
      row('macro avg', macro),
      row('weighted avg', weighted),
      ['accuracy', '', '', between(accuracy)],
      ...reportedIn('below')
        .filter((id) => catalogue[id].interval !== null)
        .map((id) => [lineName(id), '', '', between(testScore(id, record).interval)]),
    ],
  };
}

function notes(record: RunRecord): string[] {
  const { config, status, epochs, scaling, warnings } = record;
  const { first, others } = beforeScores(warnings);
  return [
    ...warningLines(first),
    config.balance === 'lecture'
      ? 'Rows were repeated before the split: copies of one row are in both the training and the test part, so these scores are too optimistic.'
      : '',
    status === 'stopped'
      ? `Stopped after ${grouped(epochs.length)} of ${grouped(config.epochs)} epochs.`
      : '',
    ...scaling.leftOut.map(
      ({ name }) => `The feature "${name}" is constant in the training part, and has no weight.`,
    ),
    ...warningLines(others),
  ].filter((note) => note !== '');
}
