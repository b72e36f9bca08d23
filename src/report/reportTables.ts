import { testScore } from '../core/comparison/differences.js';
import { catalogue, type Score, type ScoreId, scoreIds } from '../core/evaluation/catalogue.js';
import { type Cell, type Figure, type Table, whole } from '../core/export/table.js';
import { type WeightSpread, weightSpreads } from '../core/judgement/weightSpread.js';
import type { RunRecord } from '../core/run/record.js';
import { holds, type WeightDoubt, weightInterval } from '../core/training/doubt.js';
import { dialectWords } from '../words/dialect.js';
import { figureWords, mean, signed, weight as weightText } from '../words/figures.js';
import { classInFull, className, featureName, shownName } from '../words/recordNames.js';
import { reportWords } from '../words/report.js';
import { scoreWords } from '../words/scores.js';
import { settingName } from '../words/settings.js';
import { say } from '../words/told.js';
import { scoreFigure } from './figure.js';
import { filledGaps } from './gaps.js';
import { partUses } from './partUses.js';
import { shownSettings, timesDivided } from './shownSettings.js';

/** What no threshold decides, and how far training came. */
export function beyondTable(record: RunRecord): Table {
  const { train, optimum } = record;
  const { beyond: words } = reportWords;
  const above = optimum.loss === null ? [] : [[words.above, distance(train.loss, optimum.loss)]];
  return {
    title: words.title,
    rows: [
      [words.measure, words.value],
      ...reportedIn('beyond').map((id) => [scoreWords[id].name, scoreFigure(testScore(id, record).score)]),
      [words.trainingLoss, nats(train.loss)],
      [words.minimum, optimum.loss === null ? words[noMinimum(optimum)] : nats(optimum.loss)],
      ...above,
    ],
  };
}

/** A minimum that was found has a loss. */
function noMinimum({ status }: RunRecord['optimum']): Exclude<typeof status, 'found'> {
  return status === 'found' ? 'unfinished' : status;
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

interface Weighted extends Pick<RunRecord, 'model' | 'doubt'> {
  readonly repeats?: RunRecord['repeats'];
  readonly split: Pick<RunRecord['split'], 'groups'>;
}

export function weightsTable(record: Weighted): Table {
  const { model, doubt } = record;
  const { weights: words } = reportWords;
  const isDoubted = doubt?.status === 'known';
  const spreads = weightSpreads(record);
  const beside = isDoubted
    ? [words.interval, words.z, words.inflation]
    : spreads === undefined
      ? []
      : [words.range(spreads.splits), words.positive];
  const units = model.features.map((feature, k) => {
    const weight = model.weights[k] as number;
    const deviation = model.deviations[k] ?? null;
    const centre = model.centres?.[k] ?? 0;
    return [
      featureName(feature),
      { value: weight, text: weightText(weight) },
      { value: centre, text: mean(centre, deviation) },
      deviation === null ? '' : { value: weight * deviation, text: signed(weight * deviation) },
      ...(isDoubted ? doubtCells(doubt.features[k] ?? null, weight) : []),
      ...(spreads === undefined ? [] : spreadCells(spreads.of(k))),
    ];
  });
  return {
    title: words.title,
    note: certaintyNote(record),
    rows: [
      [...[words.feature, words.inUnits, words.mean, words.perDeviation], ...beside],
      ...units,
      [words.bias, { value: model.bias, text: weightText(model.bias) }, ...['', '', ...beside.map(() => '')]],
    ],
  };
}

/** Why there are no intervals, and what there is instead. @param drawn whether bars stand with it */
export function certaintyNote(record: Weighted, drawn = false): string | undefined {
  const spreads = weightSpreads(record);
  const said = [
    whyUnsure(record) ?? '',
    spreads === undefined ? '' : reportWords.weights.spread(spreads.splits, drawn, spreads.isNarrow),
  ];
  return said.filter((sentence) => sentence !== '').join(' ') || undefined;
}

/** Why it is not said how sure the weights are; undefined where it is, and in records of versions that did not say. Of rows in groups
 * it is these of which there are too few. */
function whyUnsure({ doubt, split }: Omit<Weighted, 'model'>): string | undefined {
  if (doubt === undefined || doubt.status === 'known') return undefined;
  const { status } = doubt;
  return reportWords.weights.unsure[
    status === 'few-rows' && split.groups !== undefined ? 'few-groups' : status
  ];
}

/** Of the weight without a penalty: its interval, in the units of the file, its distance from 0 in standard errors, and how much of
 * its error is due to other columns. @param own the model's weight: where it lies outside, what the interval is of stands before it */
function doubtCells(doubt: WeightDoubt['features'][number], own: number): Cell[] {
  if (typeof doubt === 'string' || doubt === null)
    return [doubt === 'endless' ? reportWords.weights.endless : '', '', ''];
  const { weight, error, inflation } = doubt;
  const { low, high } = weightInterval(doubt);
  const interval = figureWords.range(weightText(low), weightText(high), low < 0);
  return [
    holds(doubt, own) ? interval : reportWords.weights.bestFit(weightText(weight), interval),
    { value: weight / error, text: signed(weight / error) },
    { value: inflation, text: signed(inflation) },
  ];
}

/** Lowest and highest, in the units of the file, and where the weight is above 0. */
function spreadCells(spread: WeightSpread | null): Cell[] {
  if (spread === null) return ['', ''];
  const { low, high, positive, splits, changesSign } = spread;
  return [
    figureWords.range(weightText(low), weightText(high), low < 0),
    reportWords.weights.onSplits(positive, splits, changesSign),
  ];
}

/** What was fitted and looked at on which rows. */
export function auditTable(record: RunRecord): Table {
  const { split, audit, optimum } = record;
  const { audit: words, none } = reportWords;
  const { train, validation, test, positives } = split;
  const uses = partUses(record, optimum, true);
  const times = timesDivided({ prepared: record, test: record.evaluation.test });
  return {
    title: words.title,
    rows: [
      ['', ''],
      [words.training, words.part(train, positives.train, uses.training)],
      [
        words.validation,
        validation === 0 ? none : words.part(validation, positives.validation, uses.validation),
      ],
      [words.test, words.part(test, positives.test, uses.test)],
      ...(times.length === 0 ? [] : [[settingName('time'), times.join('; ')]]),
      [words.copies, whole(split.copies)],
      [words.shared, looked(audit.sharedRows)],
    ],
  };
}

function looked(rows: number | null): Figure | string {
  return rows === null ? reportWords.notLookedFor : whole(rows);
}

export function dataTable({ dataset, profile, model }: RunRecord): Table {
  const { name, rows, skipped, label, leftOut, dialect, fingerprint, classes } = dataset;
  const { data: words, none } = reportWords;
  const list = (items: readonly string[]) => (items.length === 0 ? none : items.join('; '));
  return {
    title: words.title,
    rows: [
      ['', ''],
      [words.file, name],
      [words.readAs, dialectWords(dialect)],
      [words.label, shownName(label)],
      ...classes.map((each) => [words.rowsOf(classInFull(each)), whole(each.count)]),
      ...(classes[0].rest === undefined
        ? []
        : [[words.takesIn(className(classes[0])), list(classes[0].rest)]]),
      [words.used, whole(rows)],
      [
        words.skipped,
        list(
          skipped.reasons.map(({ reason, count, firstLine }) =>
            words.skippedFor(count, say(reason), firstLine),
          ),
        ),
      ],
      [words.duplicates, looked(profile.duplicateRows)],
      [words.filled, list(filledGaps(model.features, profile))],
      [
        words.leftOut,
        list(leftOut.map(({ name: column, reason }) => `${shownName(column)}: ${say(reason)}`)),
      ],
      [words.fingerprint, fingerprint],
    ],
  };
}

export function settingsTable(record: RunRecord): Table {
  const { config, optimum, time } = record;
  return {
    title: reportWords.settings.title,
    rows: [
      ['', ''],
      ...shownSettings(config, { optimum, prepared: record, test: record.evaluation.test }).map(
        ({ key, words: [first = '', ...others] }) => [
          settingName(key),
          others.length === 0 ? first : `${first}: ${others.join('; ')}`,
        ],
      ),
      [reportWords.settings.started, utc(time.startedAt)],
    ],
  };
}

/** A report is read where the clock may be another: `2026-11-27 03:49 UTC`. @param iso as ISO 8601, in UTC */
function utc(iso: string): string {
  return iso.replace(/T(\d\d:\d\d).*$/, ' $1 UTC');
}
