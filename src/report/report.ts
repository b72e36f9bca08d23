import { balances } from '../core/balance.js';
import { testScore } from '../core/comparison/differences.js';
import { labelsDecide } from '../core/decision/rule.js';
import { catalogue, type ScoreId } from '../core/evaluation/catalogue.js';
import { type Cut, usualProbability } from '../core/evaluation/cuts.js';
import type { Interval, ScoreIntervals } from '../core/evaluation/interval.js';
import { reportIntervals } from '../core/evaluation/intervals.js';
import { type ClassScores, type ConfusionCounts, classReport } from '../core/evaluation/metrics.js';
import { type Cell, type Table, whole } from '../core/export/table.js';
import { probability, shorten } from '../core/format.js';
import type { ChosenCut } from '../core/run/chosenThreshold.js';
import { decided } from '../core/run/decide.js';
import type { RunRecord } from '../core/run/record.js';
import { dividesInProportion } from '../core/training/partition.js';
import { figureWords, range } from '../words/figures.js';
import { className, shownName } from '../words/recordNames.js';
import { reportWords } from '../words/report.js';
import { scoreWords } from '../words/scores.js';
import { decisionTable, phraseOf, positiveOf } from './decision.js';
import { scoreFigure } from './figure.js';
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
import { beforeScores, warningLines, warningsAt } from './warnings.js';

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
export function report(own: RunRecord, at?: ChosenCut): Report {
  const record = at === undefined ? own : decided(own, at);
  const { repeats, dataset, baseline } = record;
  const { confusion } = record.test;
  const repeated = repeats === null || repeats.runs.length === 0 ? [] : [repeatsTable(repeats)];
  const { title, rows } = scoresTable(own, confusion, at);
  return {
    title: reportWords.title(dataset.name, record.config.preset),
    verdict: sayVerdict(own, at),
    notes: [...(at === undefined ? [] : [chosenNote(own, at)]), ...notes(record, at)],
    scores: {
      title,
      rows: [
        ...rows,
        [alwaysWords(record), '', '', scoreFigure(baseline.accuracy), ''],
        ...linesBelow(record),
      ],
    },
    confusion: confusionTable(record, confusion, at),
    others: [
      ...decisionTable(record),
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
  return at === undefined ? '' : reportWords.scores.atThreshold(probability(at.probability));
}

/** What the threshold follows from, where the run's own is, and which scores are at it. */
export function chosenNote(own: RunRecord, at: ChosenCut): string {
  const { aimed, byHand, note } = reportWords.chosen;
  const how = at.by === undefined ? byHand : aimed(phraseOf(at.by, positiveOf(own)), labelsDecide(at.by));
  const [above = '', usual = ''] = [at.probability, usualProbability(own.model)].map(probability);
  const positive = shorten(className(own.dataset.classes[1]));
  return note(how, above, positive, usual, own.repeats !== null);
}

/** @param counts of the test part @param at the threshold they are at, where that is not the run's own */
export function scoresTable({ dataset, model }: Classes, counts: ConfusionCounts, at?: Cut): Table {
  const cut = at?.probability ?? usualProbability(model);
  const { negative, positive, macro, weighted, accuracy } = classReport(counts);
  const [no, yes] = dataset.classes;
  const { scores: words } = reportWords;
  return {
    title: words.title(macro.support, probability(cut)),
    rows: [
      [
        at === undefined ? words.class : words.classAt(probability(at.probability)),
        ...[words.precision, words.recall, words.f1, words.support],
      ],
      scoreRow(words.negative(className(no)), negative),
      scoreRow(words.positive(className(yes)), positive),
      scoreRow(words.macro, macro),
      scoreRow(words.weighted, weighted),
      [words.accuracy, '', '', scoreFigure(accuracy), whole(macro.support)],
    ],
  };
}

/** Scores that are not by class. */
function linesBelow(record: RunRecord): Cell[][] {
  return reportedIn('below').map((id) => [
    lineName(id),
    '',
    '',
    scoreFigure(testScore(id, record).score),
    '',
  ]);
}

function lineName(id: ScoreId): string {
  const { name } = scoreWords[id];
  return catalogue[id].of === 'positive class' ? reportWords.scores.positive(name) : name;
}

function scoreRow(name: string, { precision, recall, f1, support }: ClassScores): Cell[] {
  return [name, scoreFigure(precision), scoreFigure(recall), scoreFigure(f1), whole(support)];
}

export function confusionTable({ dataset }: Classes, { tp, fp, fn, tn }: ConfusionCounts, at?: Cut): Table {
  const [negative, positive] = dataset.classes.map(className) as [string, string];
  const { title, predicted, actual } = reportWords.confusion;
  return {
    title,
    rows: [
      [chosenAt(at), predicted(negative), predicted(positive)],
      [actual(negative), whole(tn), whole(fp)],
      [actual(positive), whole(fn), whole(tp)],
    ],
  };
}

function intervalsTable(record: RunRecord): Table {
  const { config, dataset, test } = record;
  const { negative, positive, macro, weighted, accuracy } = reportIntervals(
    test.confusion,
    dividesInProportion(config),
    record.evaluation.test,
  );
  const orUndefined = (interval: Interval | null) => range(interval) || figureWords.undefined;
  const row = (name: string, { precision, recall, f1 }: ScoreIntervals) =>
    [name, ...[precision, recall, f1].map(orUndefined)] as const;
  const [no, yes] = dataset.classes;
  const { scores: words } = reportWords;
  return {
    title: words.intervals(test.rows, record.split.groups?.test),
    rows: [
      [words.class, words.precision, words.recall, words.f1],
      row(words.negative(className(no)), negative),
      row(words.positive(className(yes)), positive),
      row(words.macro, macro),
      row(words.weighted, weighted),
      [words.accuracy, '', '', orUndefined(accuracy)],
      ...reportedIn('below')
        .filter((id) => catalogue[id].interval !== null)
        .map((id) => [lineName(id), '', '', orUndefined(testScore(id, record).interval)]),
    ],
  };
}

function notes(record: RunRecord, at: Cut | undefined): string[] {
  const { config, status, epochs, scaling } = record;
  const { first, others } = beforeScores(warningsAt(record, at));
  return [
    ...warningLines(first),
    balances[config.balance].copies === 'all parts' ? reportWords.notes.copies : '',
    status === 'stopped' ? reportWords.notes.stopped(epochs.length, config.epochs) : '',
    ...scaling.leftOut.map(({ name }) => reportWords.notes.constant(shownName(name))),
    ...warningLines(others),
  ].filter((note) => note !== '');
}
