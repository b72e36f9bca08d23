import type { Calibration } from '../decision/calibration.js';
import { type CurvePoint, cumulativeGains } from '../evaluation/curvePoints.js';
import { type Cut, usualProbability } from '../evaluation/cuts.js';
import type { PartEvaluation } from '../evaluation/scores.js';
import { exact, fixed, significant } from '../format.js';
import type { RunRecord } from '../run/record.js';
import { type CalibrationThere, calibrationThere } from '../scoring/calibrationThere.js';
import { blindAccuracy } from '../training/baseline.js';
import type { PenaltyChoice } from '../training/optimum.js';
import { watchedPart } from '../training/partition.js';
import { ratio } from '../undefinable.js';
import { type Chart, type Curve, fractions, type Ink, type Reference, type Ring } from './chart.js';
import { accuracyChart, level, lossChart } from './courses.js';
import { diagonal, type Ranking, rankings } from './rankings.js';
import type { ChartWords } from './words.js';

// The charts of what is known at the end of a run.

/** A threshold and what it does to the test part. */
type Drawn = Pick<Cut, 'probability' | 'counts'>;

/** A curve that ranks rows of the test part, with the area below it. */
export function rankingChart(
  words: ChartWords,
  ranking: Ranking,
  part: PartEvaluation,
  { probability, counts }: Drawn,
): Chart {
  const compared = ranking.references(words, [part]);
  return {
    name: words.withArea(words[ranking.id], ranking.area(part)),
    x: fractions(words[ranking.axes.x]),
    y: fractions(words[ranking.axes.y]),
    ...drawn(words, ranking.kind, ranking.points(part), compared, [...ranking.at(counts), probability]),
  };
}

/** What is found by looking at the most probable rows only, from one in a thousand or fewer to all. */
export function gainsChart(words: ChartWords, part: PartEvaluation, { probability, counts }: Drawn): Chart {
  const points = cumulativeGains(part);
  const rows = part.positives + part.negatives;
  const least = Math.min(0.1, points[0]?.x ?? 0.1);
  const anyOrder = Array.from({ length: 41 }, (_, i) => least ** (1 - i / 40));
  const alarms = counts.tp + counts.fp;
  return {
    name: words.gains,
    x: { name: words.logarithmic(words.lookedAt), kind: 'log', limits: [least, 1], air: 0.015 },
    y: fractions(words.found),
    ...drawn(
      words,
      'line',
      points,
      [{ kind: 'line', name: words.anyOrder, ink: 'reference', dash: [4, 4], x: anyOrder, y: anyOrder }],
      [alarms === 0 ? null : ratio(alarms, rows), ratio(counts.tp, part.positives), probability],
    ),
  };
}

/** A curve of the test part, what it is compared with, and where the threshold is on it. */
function drawn(
  words: ChartWords,
  kind: Curve['kind'],
  points: readonly Pick<CurvePoint, 'x' | 'y'>[],
  compared: readonly (Reference | Curve)[],
  [x, y, probability]: readonly [x: number | null, y: number | null, probability: number] = [null, null, 0],
): Pick<Chart, 'marks' | 'data'> {
  const curve = {
    ink: 'test',
    x: points.map((point) => point.x),
    y: points.map((point) => point.y),
  } as const;
  const ring: Ring[] =
    x === null || y === null
      ? []
      : [{ kind: 'ring', name: words.thresholdAt(fixed(probability)), ink: 'foreground', x, y }];
  return {
    marks: [...compared, { kind, name: words.parts.test, ...curve }, ...ring],
    data: { x: curve.x, columns: [{ ink: curve.ink, values: curve.y }] },
  };
}

/** @param there in place of the part as it is: what a shift of the probabilities does where positives are of another frequency */
export function calibrationChart(
  words: ChartWords,
  { calibration, calibrationError }: PartEvaluation,
  there?: CalibrationThere,
): Chart {
  const axes = { x: fractions(words.predicted), y: fractions(words.observed) };
  const compared = diagonal(words.asPredicted);
  if (there === undefined)
    return {
      name: words.calibration(fixed(calibrationError)),
      ...axes,
      ...drawn(
        words,
        'dots',
        calibration.map(({ predicted: x, observed: y }) => ({ x, y })),
        [compared],
      ),
    };
  const { prevalence, asTrained, shifted } = there;
  const curve = (ink: Ink, name: string, { bins }: Calibration) => ({
    kind: 'dots' as const,
    name,
    ink,
    x: bins.map(({ predicted }) => predicted),
    y: bins.map(({ observed }) => observed),
  });
  const before = {
    ...curve('negative', words.asTrained(fixed(asTrained.error)), asTrained),
    dash: [2, 3],
  };
  const after = curve('test', words.shifted(fixed(shifted.error)), shifted);
  return {
    name: words.calibrationThere(exact(1 / prevalence)),
    ...axes,
    marks: [compared, before, after],
    data: { x: after.x, columns: [{ ink: after.ink, values: after.y }] },
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

export function probabilitiesChart(words: ChartWords, part: PartEvaluation, { probability }: Drawn): Chart {
  const bins = binsOf(part);
  const columns = [
    { ink: 'negative', name: words.negative, side: 'left', values: bins.map(({ negatives }) => negatives) },
    { ink: 'test', name: words.positive, side: 'right', values: bins.map(({ positives }) => positives) },
  ] as const;
  return {
    name: words.probabilities,
    x: fractions(words.probability),
    // Like a logarithm, but with room for 0: a few positives show beside thousands of negatives.
    y: {
      name: words.logarithmic(words.rows),
      kind: 'counts',
      limits: [0, 1.2 * Math.max(1, ...columns.flatMap(({ values }) => values))],
    },
    marks: [
      ...columns.map(({ values, ...set }) => ({
        kind: 'bars' as const,
        ...set,
        values: bins.map(({ from, to }, i) => ({ from, to, count: values[i] as number })),
      })),
      {
        kind: 'reference',
        name: words.thresholdAt(fixed(probability)),
        ink: 'foreground',
        at: { x: probability },
      },
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
export function penaltyChart(words: ChartWords, choice: PenaltyChoice, l2: number): Chart {
  const tried = triedOf(choice);
  const free = choice.path.find((each) => each.l2 === 0);
  const taken = tried.find((each) => each.l2 === l2);
  const losses = [...tried, ...(free === undefined ? [] : [free])].map(({ loss }) => loss);
  const curve = { ink: 'test', x: tried.map((each) => each.l2), y: tried.map(({ loss }) => loss) } as const;
  return {
    name: words.lossByPenalty(String(significant(l2, 3))),
    x: {
      name: words.penalty,
      kind: 'log',
      limits: [curve.x[0] ?? 1, curve.x.at(-1) ?? 10],
      air: 0.015,
    },
    y: {
      name: words.unseenLoss,
      kind: 'linear',
      limits: losses.length === 0 ? [0, 1] : [Math.min(...losses), Math.max(...losses)],
      air: 0.015,
    },
    marks: [
      ...(free === undefined ? [] : [level(words.noPenalty(fixed(free.loss)), free.loss)]),
      { kind: 'line', name: choice.judges === 'folds' ? words.otherFolds : words.parts.validation, ...curve },
      ...(taken === undefined
        ? []
        : [{ kind: 'ring', name: words.taken, ink: 'foreground', x: l2, y: taken.loss } as const]),
    ],
    data: { x: curve.x, columns: [{ ink: curve.ink, values: curve.y }] },
  };
}

/** All charts of a record, at the model's threshold and where its decision is meant for. @param always what always giving the same answer is called */
export function chartsOf(words: ChartWords, record: RunRecord, always: string): Chart[] {
  const { test } = record.evaluation;
  const { choice, l2 } = record.optimum;
  const usual = { probability: usualProbability(record.model), counts: record.test.confusion };
  const course = { ...record, watched: watchedPart(record.split) };
  return [
    lossChart(words, course, record.optimum),
    accuracyChart(words, course, blindAccuracy(record.split, course.watched), always),
    rankingChart(words, rankings.precisionRecall, test, usual),
    rankingChart(words, rankings.receiver, test, usual),
    gainsChart(words, test, usual),
    calibrationChart(words, test, calibrationThere(record, record.decision?.prevalence)),
    probabilitiesChart(words, test, usual),
    ...(choice ? [penaltyChart(words, choice, l2 as number)] : []),
  ];
}
