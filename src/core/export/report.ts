import { type ClassScores, classReport } from '../evaluation/metrics.js';
import type { RunRecord } from '../run/record.js';
import { balances, missingPolicies, presets, textPolicies } from '../training/config.js';
import { dialectWords } from './dialect.js';
import { filledGaps } from './gaps.js';
import { fixed, grouped } from './lines.js';
import { warningLines } from './warnings.js';

/** What every report says, in whatever form: tables of text. */
export interface Report {
  readonly title: string;
  /** Sentences a reader must not miss. */
  readonly notes: readonly string[];
  readonly scores: Table;
  readonly confusion: Table;
  readonly beyond: Table;
  readonly data: Table;
  readonly settings: Table;
  readonly weights: Table;
}

export interface Table {
  readonly title: string;
  /** The first row holds the headings; of each row the first cell names it. */
  readonly rows: readonly (readonly string[])[];
}

/** Everything of a record that a person reads. */
export function report(record: RunRecord): Report {
  const { dataset, test, baseline } = record;
  const [negative, positive] = dataset.classes;
  const { tp, fp, fn, tn } = test.confusion;
  const scores = classReport(test.confusion);
  return {
    title: `Single-layer perceptron on ${dataset.name}`,
    notes: notes(record),
    scores: {
      title: `Scores on the test part, ${grouped(test.rows)} rows`,
      rows: [
        ['class', 'precision', 'recall', 'F1', 'support'],
        scoreRow(`${negative.value} (negative)`, scores.negative),
        scoreRow(`${positive.value} (positive)`, scores.positive),
        scoreRow('macro avg', scores.macro),
        scoreRow('weighted avg', scores.weighted),
        ['accuracy', '', '', fixed(scores.accuracy), grouped(test.rows)],
        ['always the majority', '', '', fixed(baseline.accuracy), ''],
      ],
    },
    confusion: {
      title: 'Confusion matrix',
      rows: [
        ['', `predicted ${negative.value}`, `predicted ${positive.value}`],
        [`actual ${negative.value}`, grouped(tn), grouped(fp)],
        [`actual ${positive.value}`, grouped(fn), grouped(tp)],
      ],
    },
    beyond: beyondThreshold(record),
    data: data(record),
    settings: settings(record),
    weights: {
      title: 'Weights, in the units of the file',
      rows: [
        ['feature', 'weight'],
        ...record.model.features.map(({ name }, k) => [name, precise(record.model.weights[k] as number)]),
        ['bias', precise(record.model.bias)],
      ],
    },
  };
}

function notes({ config, status, epochs, scaling, warnings }: RunRecord): string[] {
  return [
    config.balance === 'lecture'
      ? 'Rows were repeated before the split: copies of one row stand in the training and the test part, so these scores flatter.'
      : '',
    status === 'stopped'
      ? `Stopped after ${grouped(epochs.length)} of ${grouped(config.epochs)} epochs.`
      : '',
    ...scaling.leftOut.map(
      ({ name, reason }) => `The feature "${name}" carries nothing of its own: ${reason}.`,
    ),
    ...warningLines(warnings),
  ].filter((note) => note !== '');
}

function beyondThreshold({ evaluation: { test }, train, optimum }: RunRecord): Table {
  const distance =
    optimum.loss === null ? '' : ` (${((train.loss / optimum.loss - 1) * 100).toFixed(2)} % above)`;
  return {
    title: 'Beyond one threshold',
    rows: [
      ['measure', 'value'],
      ['ROC area', fixed(test.rocArea)],
      ['average precision', fixed(test.averagePrecision)],
      ['Brier score', fixed(test.brier)],
      ['expected calibration error', fixed(test.calibrationError)],
      ['loss on the training part, nats', `${train.loss.toFixed(4)}${distance}`],
      ['the best any SLP can do there', optimum.loss === null ? optimum.status : optimum.loss.toFixed(4)],
    ],
  };
}

function data({ dataset, split, profile, model }: RunRecord): Table {
  const { name, rows, skipped, label, leftOut, dialect, fingerprint } = dataset;
  const list = (items: readonly string[]) => (items.length === 0 ? 'none' : items.join('; '));
  return {
    title: 'Data',
    rows: [
      ['', ''],
      ['file', name],
      ['read as', dialectWords(dialect)],
      ['label column', label],
      ['rows used', grouped(rows)],
      [
        'rows skipped',
        list(
          skipped.reasons.map(
            ({ reason, count, firstLine }) => `${grouped(count)} ${reason}, first in line ${firstLine}`,
          ),
        ),
      ],
      ['duplicate rows', grouped(profile.duplicateRows)],
      ['gaps filled', list(filledGaps(model.features, profile))],
      ['columns left out', list(leftOut.map(({ name: column, reason }) => `${column}: ${reason}`))],
      ['training, validation, test', [split.train, split.validation, split.test].map(grouped).join(', ')],
      ['copies', grouped(split.copies)],
      ['fingerprint (XXH128)', fingerprint],
    ],
  };
}

function settings({ config, time }: RunRecord): Table {
  return {
    title: 'Settings',
    rows: [
      ['', ''],
      ['preset', `${config.preset}: ${presets[config.preset].description}`],
      ['balance', `${config.balance}: ${balances[config.balance].description}`],
      ['missing values', `${config.missingValues}: ${missingPolicies[config.missingValues].description}`],
      ['text columns', `${config.textColumns}: ${textPolicies[config.textColumns].description}`],
      ['seed', String(config.seed)],
      ['epochs', grouped(config.epochs)],
      ['batch size', grouped(config.batchSize)],
      ['learning rate', `${config.learningRate}, ${config.schedule}`],
      ['L2', String(config.l2)],
      ['started', time.startedAt],
    ],
  };
}

function scoreRow(name: string, { precision, recall, f1, support }: ClassScores): string[] {
  return [name, fixed(precision), fixed(recall), fixed(f1), grouped(support)];
}

function precise(value: number): string {
  return String(Number(value.toPrecision(6)));
}
