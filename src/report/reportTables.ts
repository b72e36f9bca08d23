import { testScore } from '../core/comparison/differences.js';
import { catalogue, type Score, type ScoreId, scoreIds } from '../core/evaluation/catalogue.js';
import { type Figure, score, type Table, whole } from '../core/export/table.js';
import { grouped } from '../core/format.js';
import type { RunRecord } from '../core/run/record.js';
import { dialectWords } from '../words/dialect.js';
import { mean, signed, weight as weightText } from '../words/figures.js';
import { scoreWords } from '../words/scores.js';
import { spoken } from '../words/settings.js';
import { filledGaps } from './gaps.js';
import { partUses } from './partUses.js';
import { shownSettings } from './shownSettings.js';

/** What no threshold decides, and how far training came. */
export function beyondTable(record: RunRecord): Table {
  const { train, optimum } = record;
  const above = optimum.loss === null ? [] : [['above it, %', distance(train.loss, optimum.loss)]];
  return {
    title: 'Beyond one threshold',
    rows: [
      ['measure', 'value'],
      ...reportedIn('beyond').map((id) => [scoreWords[id].name, score(testScore(id, record).score)]),
      ['loss on the training part, with penalty, nats', nats(train.loss)],
      ['training minimum, nats', optimum.loss === null ? optimum.status : nats(optimum.loss)],
      ...above,
    ],
  };
}

/** Scores that a report has in this place. */
export function reportedIn(place: Score['reported']): readonly ScoreId[] {
  return scoreIds.filter((id) => catalogue[id].reported === place);
}

function nats(value: number): Figure {
  return { value, text: value.toFixed(4) };
}

function distance(reached: number, best: number): Figure {
  const value = (reached / best - 1) * 100;
  return { value, text: value.toFixed(2) };
}

export function weightsTable({ model }: Pick<RunRecord, 'model'>): Table {
  const units = model.features.map(({ name }, k) => {
    const weight = model.weights[k] as number;
    const deviation = model.deviations[k] ?? null;
    const centre = model.centres?.[k] ?? 0;
    return [
      name,
      { value: weight, text: weightText(weight) },
      { value: centre, text: mean(centre, deviation) },
      deviation === null ? '' : { value: weight * deviation, text: signed(weight * deviation) },
    ];
  });
  return {
    title: 'Weights',
    rows: [
      ['feature', 'in the units of the file', 'mean (subtracted from the value)', 'per standard deviation'],
      ...units,
      ['bias', { value: model.bias, text: weightText(model.bias) }, '', ''],
    ],
  };
}

/** What was fitted and looked at on which rows. */
export function auditTable(record: RunRecord): Table {
  const { split, audit, optimum } = record;
  const part = (rows: number, positives: number) => `${grouped(rows)} rows, ${grouped(positives)} positive`;
  const { train, validation, test, positives } = split;
  const uses = partUses(record, optimum, true);
  return {
    title: 'Audit',
    rows: [
      ['', ''],
      ['training part', `${part(train, positives.train)}. ${uses.training}`],
      [
        'validation part',
        validation === 0 ? 'none' : `${part(validation, positives.validation)}. ${uses.validation}`,
      ],
      ['test part', `${part(test, positives.test)}. ${uses.test}`],
      ['copies', whole(split.copies)],
      ['test rows that also appear in another part', looked(audit.sharedRows)],
    ],
  };
}

function looked(rows: number | null): Figure | string {
  return rows === null ? 'not looked for' : whole(rows);
}

export function dataTable({ dataset, profile, model }: RunRecord): Table {
  const { name, rows, skipped, label, leftOut, dialect, fingerprint, classes } = dataset;
  const list = (items: readonly string[]) => (items.length === 0 ? 'none' : items.join('; '));
  return {
    title: 'Data',
    rows: [
      ['', ''],
      ['file', name],
      ['read as', dialectWords(dialect)],
      ['label column', label],
      ...classes.map(({ value, count }) => [`rows of class "${value}"`, whole(count)]),
      ...(classes[0].rest === undefined
        ? []
        : [[`class "${classes[0].value}" takes in`, list(classes[0].rest)]]),
      ['rows used', whole(rows)],
      [
        'rows skipped',
        list(
          skipped.reasons.map(
            ({ reason, count, firstLine }) => `${grouped(count)} ${reason}, first in line ${firstLine}`,
          ),
        ),
      ],
      ['duplicate rows', looked(profile.duplicateRows)],
      ['gaps filled', list(filledGaps(model.features, profile))],
      ['columns left out', list(leftOut.map(({ name: column, reason }) => `${column}: ${reason}`))],
      ['fingerprint (XXH128)', fingerprint],
    ],
  };
}

export function settingsTable(record: RunRecord): Table {
  const { config, optimum, time } = record;
  return {
    title: 'Settings',
    rows: [
      ['', ''],
      ...shownSettings(config, { optimum, prepared: record }).map(
        ({ key, words: [first = '', ...others] }) => [
          spoken(key),
          others.length === 0 ? first : `${first}: ${others.join('; ')}`,
        ],
      ),
      ['started', time.startedAt],
    ],
  };
}
