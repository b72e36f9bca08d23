import { testScore } from '../core/comparison/differences.js';
import { catalogue, type ScoreId } from '../core/evaluation/catalogue.js';
import type { Interval, ScoreIntervals } from '../core/evaluation/interval.js';
import { reportIntervals } from '../core/evaluation/intervals.js';
import { type ClassScores, type ConfusionCounts, classReport } from '../core/evaluation/metrics.js';
import { type Cell, score, type Table, whole } from '../core/export/table.js';
import { counted, fixed, grouped } from '../core/format.js';
import { sigmoid } from '../core/perceptron/sigmoid.js';
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
import { standingSentence } from './standing.js';
import { beforeScores, warningLines } from './warnings.js';

/** What every report says, in whatever form. */
export interface Report {
  readonly title: string;
  /** Sentences a reader must not miss. */
  readonly notes: readonly string[];
  readonly scores: Table;
  readonly confusion: Table;
  /** What a reader looks up. */
  readonly others: readonly Table[];
}

/** Everything of a record that a person reads. */
export function report(record: RunRecord): Report {
  const { repeats, dataset, baseline } = record;
  const { confusion } = record.test;
  const repeated = repeats === null || repeats.runs.length === 0 ? [] : [repeatsTable(repeats)];
  const { title, rows } = scoresTable(record, confusion, sigmoid(record.model.threshold ?? 0));
  return {
    title: `Single-layer perceptron on ${dataset.name}, preset ${record.config.preset}`,
    notes: notes(record),
    scores: {
      title,
      rows: [...rows, ['always the majority', '', '', score(baseline.accuracy), ''], ...linesBelow(record)],
    },
    confusion: confusionTable(record, confusion),
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

type Classes = Pick<RunRecord, 'dataset'>;

/** @param counts of the test part @param cut the probability from which on rows were called positive */
export function scoresTable({ dataset }: Classes, counts: ConfusionCounts, cut: number): Table {
  const { negative, positive, macro, weighted, accuracy } = classReport(counts);
  const [no, yes] = dataset.classes;
  return {
    title: `Scores on the test part, ${counted(macro.support, 'row')}, at threshold ${fixed(cut)}`,
    rows: [
      ['class', 'precision', 'recall', 'F1', 'support'],
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

export function confusionTable({ dataset }: Classes, { tp, fp, fn, tn }: ConfusionCounts): Table {
  const [negative, positive] = dataset.classes;
  return {
    title: 'Confusion matrix',
    rows: [
      ['', `predicted ${negative.value}`, `predicted ${positive.value}`],
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
    ...(first.length > 0 ? warningLines(first) : [standingSentence(record)]),
    config.balance === 'lecture'
      ? 'Rows were repeated before the split: copies of one row stand in the training and the test part, so these scores flatter.'
      : '',
    status === 'stopped'
      ? `Stopped after ${grouped(epochs.length)} of ${grouped(config.epochs)} epochs.`
      : '',
    ...scaling.leftOut.map(
      ({ name, reason }) => `The feature "${name}" carries nothing of its own: ${reason}.`,
    ),
    ...warningLines(others),
  ].filter((note) => note !== '');
}
