import type { TrainingConfig } from '../config.js';
import { precisionRecall, receiver } from '../evaluation/curvePoints.js';
import type { ConfusionCounts } from '../evaluation/metrics.js';
import type { PartEvaluation } from '../evaluation/scores.js';
import { fixed, significant } from '../format.js';
import { sigmoid } from '../perceptron/sigmoid.js';
import type { RunRecord } from '../run/record.js';
import { watchedOf, watchedPart } from '../run/run.js';
import type { EpochRecord } from '../training/epoch.js';
import type { PenaltyChoice } from '../training/optimum.js';
import type { Chart, Line } from './chart.js';
import { inks } from './svg.js';

// The charts of a run, as the page draws them, for reports and the clipboard.

/** What is known of a run while it still trains. */
interface Course extends Pick<RunRecord, 'epochs'> {
  readonly config: Pick<TrainingConfig, 'partition'>;
}

/** @param best the lowest training loss any SLP can have; null where there is none */
export function lossChart({ config, epochs }: Course, best: number | null): Chart {
  return {
    title: 'Loss by epoch',
    x: 'epoch',
    y: 'mean cross entropy, nats',
    lines: [
      course('train', inks.train, epochs, ({ loss }) => loss),
      course(watchedPart(config), inks.test, epochs, (epoch) => watchedOf(epoch).loss),
      ...(best === null ? [] : [level(`lowest training loss: ${fixed(best)}`, ends(epochs), best)]),
    ],
  };
}

/** @param blind accuracy of always answering the majority; undefined before that is known */
export function accuracyChart({ config, epochs }: Course, blind: number | undefined): Chart {
  return {
    title: 'Accuracy by epoch',
    x: 'epoch',
    y: 'fraction of rows right',
    lines: [
      course('train', inks.train, epochs, ({ trainAccuracy }) => trainAccuracy),
      course(watchedPart(config), inks.test, epochs, (epoch) => watchedOf(epoch).accuracy),
      ...(blind === undefined ? [] : [level(`always the majority: ${fixed(blind)}`, ends(epochs), blind)]),
    ],
  };
}

function course(
  name: string,
  colour: string,
  epochs: readonly EpochRecord[],
  value: (epoch: EpochRecord) => number,
): Line {
  const points = epochs.map((each) => [each.epoch, value(each)] as const);
  return { name, colour, points: points.filter(([, y]) => Number.isFinite(y)) };
}

function ends(epochs: readonly EpochRecord[]): readonly number[] {
  return [epochs[0]?.epoch ?? 1, epochs.at(-1)?.epoch ?? 1];
}

/** A dashed horizontal line to compare with. */
export function level(name: string, across: readonly number[], y: number): Line {
  return reference(
    name,
    across.map((x) => [x, y] as const),
  );
}

/** What a cut that knows nothing, or a model that means what it says, gives. */
export function diagonal(name: string): Line {
  return reference(name, [
    [0, 0],
    [1, 1],
  ]);
}

function reference(name: string, points: Line['points']): Line {
  return { name, points, colour: inks.reference, dash: [4, 3], thin: true };
}

/** A threshold and what it does to the test part. */
export interface Cut {
  readonly probability: number;
  readonly counts: ConfusionCounts;
}

export function precisionRecallChart(part: PartEvaluation, { probability, counts }: Cut): Chart {
  const [called, positives] = [counts.tp + counts.fp, counts.tp + counts.fn];
  const point = { x: counts.tp / positives, y: counts.tp / called, name: at(probability) };
  const prevalence = part.positives / (part.positives + part.negatives);
  return {
    title: `Precision and recall, area ${fixed(part.averagePrecision)}`,
    x: 'recall',
    y: 'precision',
    unit: 'both',
    lines: [
      { name: 'test', points: pairs(precisionRecall(part)), colour: inks.test, shape: 'steps' },
      level(`prevalence: ${fixed(prevalence)}`, [0, 1], prevalence),
    ],
    marks: called > 0 && positives > 0 ? [point] : [],
  };
}

export function receiverChart(part: PartEvaluation, { probability, counts }: Cut): Chart {
  const { tp, fp } = counts;
  const point = { x: fp / part.negatives, y: tp / part.positives, name: at(probability) };
  return {
    title: `ROC curve, area ${fixed(part.rocArea)}`,
    x: 'false positive rate',
    y: 'true positive rate',
    unit: 'both',
    lines: [{ name: 'test', points: pairs(receiver(part)), colour: inks.test }, diagonal('guessing')],
    marks: part.positives > 0 && part.negatives > 0 ? [point] : [],
  };
}

function pairs(points: readonly { readonly x: number; readonly y: number }[]): Line['points'] {
  return points.map(({ x, y }) => [x, y] as const);
}

function at(probability: number): string {
  return `threshold ${fixed(probability)}`;
}

export function calibrationChart({ calibration, calibrationError }: PartEvaluation): Chart {
  const points = calibration.map(({ predicted, observed }) => [predicted, observed] as const);
  return {
    title: `Calibration, expected error ${fixed(calibrationError)}`,
    x: 'mean predicted probability',
    y: 'fraction positive',
    unit: 'both',
    lines: [{ name: 'test', points, colour: inks.test, shape: 'dots' }, diagonal('as predicted')],
  };
}

export function probabilitiesChart({ histogram }: PartEvaluation, { probability }: Cut): Chart {
  const values = (of: 'negatives' | 'positives') =>
    histogram.map((bin, i) => ({
      from: i / histogram.length,
      to: (i + 1) / histogram.length,
      count: bin[of],
    }));
  const most = Math.max(1, ...histogram.flatMap(({ negatives, positives }) => [negatives, positives]));
  return {
    title: 'Probabilities of the test part',
    x: 'probability',
    y: 'rows, logarithmic',
    unit: 'x',
    bars: [
      { name: 'negative', colour: inks.negative, side: 'left', values: values('negatives') },
      { name: 'positive', colour: inks.test, side: 'right', values: values('positives') },
    ],
    lines: [
      reference(at(probability), [
        [probability, 0],
        [probability, most],
      ]),
    ],
  };
}

/** What each penalty that was tried came to on rows it was not fitted on, over the logarithm of λ; no penalty at all, which
 * has no place there, is a level. @param l2 the λ that was taken */
export function penaltyChart({ path, judges }: PenaltyChoice, l2: number): Chart {
  const tried = path.filter((each) => each.l2 > 0).reverse();
  const points = tried.map((each) => [Math.log10(each.l2), each.loss] as const);
  const free = path.find((each) => each.l2 === 0);
  const taken = tried.find((each) => each.l2 === l2);
  const across = [points[0]?.[0] ?? 0, points.at(-1)?.[0] ?? 1];
  return {
    title: `Loss by penalty, λ ${significant(l2, 3)} taken`,
    x: 'logarithm of λ to base 10',
    y: 'mean cross entropy, nats',
    lines: [
      { name: judges === 'folds' ? 'other folds' : 'validation', points, colour: inks.test },
      ...(free === undefined ? [] : [level(`no penalty: ${fixed(free.loss)}`, across, free.loss)]),
    ],
    marks: taken === undefined ? [] : [{ x: Math.log10(l2), y: taken.loss, name: 'taken' }],
  };
}

/** All charts of a record, at the model's threshold. */
export function chartsOf(record: RunRecord): Chart[] {
  const { test } = record.evaluation;
  const { choice, l2 } = record.optimum;
  const usual = { probability: sigmoid(record.model.threshold ?? 0), counts: record.test.confusion };
  return [
    lossChart(record, record.optimum.loss),
    accuracyChart(record, record.baseline.accuracy),
    precisionRecallChart(test, usual),
    receiverChart(test, usual),
    calibrationChart(test),
    probabilitiesChart(test, usual),
    ...(choice ? [penaltyChart(choice, l2 as number)] : []),
  ];
}
