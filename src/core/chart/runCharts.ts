import { type CurvePoint, precisionRecall, receiver } from '../evaluation/curvePoints.js';
import { type Cut, usualProbability } from '../evaluation/cuts.js';
import type { PartEvaluation } from '../evaluation/scores.js';
import { fixed, significant } from '../format.js';
import type { RunRecord } from '../run/record.js';
import type { PenaltyChoice } from '../training/optimum.js';
import { ratio } from '../undefinable.js';
import { type Chart, type Curve, fractions, type Reference, type Ring } from './chart.js';
import { accuracyChart, level, lossChart } from './courses.js';

// The charts of what is known at the end of a run.

/** What a cut that knows nothing, or a model that means what it says, gives. */
export function diagonal(name: string): Reference {
  return { kind: 'reference', name, ink: 'reference', at: 'diagonal' };
}

/** A threshold and what it does to the test part. */
type Drawn = Pick<Cut, 'probability' | 'counts'>;

/** Of the two curves that show every threshold, wherever they are drawn. */
export const rankingTitles = { precisionRecall: 'Precision and recall', receiver: 'ROC curve' } as const;

/** Dashed where there are positive rows. */
export function prevalenceOf({ positives, negatives }: PartEvaluation): Reference[] {
  const prevalence = ratio(positives, positives + negatives);
  return prevalence === null ? [] : [level(`prevalence: ${fixed(prevalence)}`, prevalence)];
}

export function precisionRecallChart(part: PartEvaluation, { probability, counts }: Drawn): Chart {
  const { tp, fp, fn } = counts;
  return {
    name: `${rankingTitles.precisionRecall}, area ${fixed(part.averagePrecision)}`,
    x: fractions('recall'),
    y: fractions('precision'),
    ...drawn('steps', precisionRecall(part), prevalenceOf(part), [
      ratio(tp, tp + fn),
      ratio(tp, tp + fp),
      probability,
    ]),
  };
}

export function receiverChart(part: PartEvaluation, { probability, counts }: Drawn): Chart {
  return {
    name: `${rankingTitles.receiver}, area ${fixed(part.rocArea)}`,
    x: fractions('false positive rate'),
    y: fractions('true positive rate'),
    ...drawn(
      'line',
      receiver(part),
      [diagonal('guessing')],
      [ratio(counts.fp, part.negatives), ratio(counts.tp, part.positives), probability],
    ),
  };
}

/** A curve of the test part, what it is compared with, and where the threshold is on it. */
function drawn(
  kind: Curve['kind'],
  points: readonly Pick<CurvePoint, 'x' | 'y'>[],
  references: readonly Reference[],
  [x, y, probability]: readonly [x: number | null, y: number | null, probability: number] = [null, null, 0],
): Pick<Chart, 'marks' | 'data'> {
  const curve = {
    ink: 'test',
    x: points.map((point) => point.x),
    y: points.map((point) => point.y),
  } as const;
  const ring: Ring[] =
    x === null || y === null ? [] : [{ kind: 'ring', name: at(probability), ink: 'foreground', x, y }];
  return {
    marks: [...references, { kind, name: 'test', ...curve }, ...ring],
    data: { x: curve.x, columns: [{ ink: curve.ink, values: curve.y }] },
  };
}

function at(probability: number): string {
  return `threshold ${fixed(probability)}`;
}

export function calibrationChart({ calibration, calibrationError }: PartEvaluation): Chart {
  const points = calibration.map(({ predicted: x, observed: y }) => ({ x, y }));
  return {
    name: `Calibration, expected error ${fixed(calibrationError)}`,
    x: fractions('mean predicted probability'),
    y: fractions('fraction positive'),
    ...drawn('dots', points, [diagonal('as predicted')]),
  };
}

/** Rows of each class whose probability lies between two bounds. */
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly negatives: number;
  readonly positives: number;
}

export function binsOf({ histogram }: PartEvaluation): Bin[] {
  return histogram.map((bin, i) => ({ ...bin, from: i / histogram.length, to: (i + 1) / histogram.length }));
}

export function probabilitiesChart(part: PartEvaluation, { probability }: Drawn): Chart {
  const bins = binsOf(part);
  const columns = [
    { ink: 'negative', name: 'negative', side: 'left', values: bins.map(({ negatives }) => negatives) },
    { ink: 'test', name: 'positive', side: 'right', values: bins.map(({ positives }) => positives) },
  ] as const;
  return {
    name: 'Probabilities of the test part',
    x: fractions('probability'),
    // Like a logarithm, but with room for 0: a few positives show beside thousands of negatives.
    y: {
      name: 'rows, logarithmic',
      kind: 'counts',
      limits: [0, 1.2 * Math.max(1, ...columns.flatMap(({ values }) => values))],
    },
    marks: [
      ...columns.map(({ values, ...set }) => ({
        kind: 'bars' as const,
        ...set,
        values: bins.map(({ from, to }, i) => ({ from, to, count: values[i] as number })),
      })),
      { kind: 'reference', name: at(probability), ink: 'foreground', at: { x: probability } },
    ],
    data: { x: bins.map(({ from, to }) => (from + to) / 2), columns },
  };
}

/** The penalties that were tried and have a place on a logarithm, from weak to strong. */
export function triedOf({ path }: PenaltyChoice): PenaltyChoice['path'] {
  return path.filter(({ l2 }) => l2 > 0).toSorted((a, b) => a.l2 - b.l2);
}

/** What each penalty that was tried came to on rows it was not fitted on; no penalty at all, which has no place on the
 * logarithm, is a level. @param l2 the λ that was taken */
export function penaltyChart(choice: PenaltyChoice, l2: number): Chart {
  const tried = triedOf(choice);
  const free = choice.path.find((each) => each.l2 === 0);
  const taken = tried.find((each) => each.l2 === l2);
  const losses = [...tried, ...(free === undefined ? [] : [free])].map(({ loss }) => loss);
  const curve = { ink: 'test', x: tried.map((each) => each.l2), y: tried.map(({ loss }) => loss) } as const;
  return {
    name: `Loss by penalty, λ ${significant(l2, 3)} taken`,
    x: {
      name: 'penalty λ',
      kind: 'log',
      limits: [curve.x[0] ?? 1, curve.x.at(-1) ?? 10],
      air: 0.015,
    },
    y: {
      name: 'loss, nats',
      kind: 'linear',
      limits: losses.length === 0 ? [0, 1] : [Math.min(...losses), Math.max(...losses)],
      air: 0.015,
    },
    marks: [
      ...(free === undefined ? [] : [level(`no penalty: ${fixed(free.loss)}`, free.loss)]),
      { kind: 'line', name: choice.judges === 'folds' ? 'other folds' : 'validation', ...curve },
      ...(taken === undefined
        ? []
        : [{ kind: 'ring', name: 'taken', ink: 'foreground', x: l2, y: taken.loss } as const]),
    ],
    data: { x: curve.x, columns: [{ ink: curve.ink, values: curve.y }] },
  };
}

/** All charts of a record, at the model's threshold. */
export function chartsOf(record: RunRecord, always: string): Chart[] {
  const { test } = record.evaluation;
  const { choice, l2 } = record.optimum;
  const usual = { probability: usualProbability(record.model), counts: record.test.confusion };
  return [
    lossChart(record, record.optimum),
    accuracyChart(record, record.baseline.accuracy, always),
    precisionRecallChart(test, usual),
    receiverChart(test, usual),
    calibrationChart(test),
    probabilitiesChart(test, usual),
    ...(choice ? [penaltyChart(choice, l2 as number)] : []),
  ];
}
