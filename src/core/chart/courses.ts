import { balances } from '../balance.js';
import type { TrainingConfig } from '../config.js';
import { fixed } from '../format.js';
import type { RunRecord } from '../run/record.js';
import { watchedOf } from '../run/run.js';
import type { EpochRecord } from '../training/epoch.js';
import type { Optimum } from '../training/optimum.js';
import type { WatchedPart } from '../training/partition.js';
import type { Axis, Chart, Curve, Ink, Reference } from './chart.js';
import { comparedLimits, extentOf } from './limits.js';
import { reachOf, smoothed } from './smooth.js';
import type { ChartWords } from './words.js';

// Charts by epoch.

/** What is known of a run while it still trains. */
export interface Course extends Pick<RunRecord, 'epochs'> {
  readonly config: Pick<TrainingConfig, 'balance'>;
  readonly watched: WatchedPart;
  /** The last epoch that the x axis has room for, where that is not the last there is. */
  readonly last?: number;
}

/** How a person wants to look at the loss. */
export interface LossView {
  /** So that the late epochs show beside the first. */
  readonly logarithmic?: boolean;
  /** Means of neighbouring epochs, over the values as they were. */
  readonly smooth?: boolean;
}

/** What is drawn of an epoch. */
export interface Measure {
  /** Where charts have their words for it. */
  readonly id: 'loss' | 'accuracy';
  /** Limits that the y axis never passes. */
  readonly hard: readonly [least: number, greatest: number];
  readonly train: (epoch: EpochRecord) => number;
  /** On the validation part, or on the test part where there is none. */
  readonly watched: (epoch: EpochRecord) => number;
}

export const measures = {
  loss: {
    id: 'loss',
    hard: [0, Number.POSITIVE_INFINITY],
    train: ({ loss }) => loss,
    watched: (epoch) => watchedOf(epoch).loss,
  },
  accuracy: {
    id: 'accuracy',
    hard: [0, 1],
    train: ({ trainAccuracy }) => trainAccuracy,
    watched: (epoch) => watchedOf(epoch).accuracy,
  },
} satisfies Record<string, Measure>;

/** @param optimum the lowest training loss any SLP can have, where that is known */
export function lossChart(
  words: ChartWords,
  course: Course,
  optimum: Optimum | undefined,
  view: LossView = {},
): Chart {
  const best = optimum?.status === 'found' ? optimum.loss : null;
  const line = best === null ? undefined : level(words.minimum(fixed(best)), best);
  return courseChart(words, course, measures.loss, line, view);
}

/** Where both classes weighed the same in training there is no line to compare with: accuracy was not what it was after.
 * @param blind accuracy of always giving the same answer, on the part that the course is of; undefined before that is known
 * @param always what that is called */
export function accuracyChart(
  words: ChartWords,
  course: Course,
  blind: number | undefined,
  always: string,
): Chart {
  const isCompared = blind !== undefined && balances[course.config.balance].evens !== 'training';
  const line = isCompared ? level(`${always}: ${fixed(blind)}`, blind) : undefined;
  return courseChart(words, course, measures.accuracy, line, {});
}

function courseChart(
  words: ChartWords,
  { config, epochs, watched, last = epochs.length }: Course,
  measure: Measure,
  compared: Level | undefined,
  { logarithmic = false, smooth = false }: LossView,
): Chart {
  const x = epochs.map(({ epoch }) => epoch);
  const data = {
    x,
    columns: [
      { ink: 'train', name: trainName(words, config, measure), values: epochs.map(measure.train) },
      { ink: 'test', name: words.parts[watched], values: epochs.map(measure.watched) },
    ] as const,
  };
  const curves = data.columns.map(
    ({ ink, name, values }): Curve => ({ kind: 'line', ink, name, x, y: values }),
  );
  const reach = reachOf(epochs.length);
  const smoothCurves = () => [
    ...curves.map((curve): Curve => ({ ...curve, name: '', faint: true })),
    ...curves.map((curve): Curve => ({ ...curve, y: smoothed(curve.y, reach) })),
  ];
  return {
    name: words.byEpoch(words[measure.id].title),
    x: epochAxis(words, last),
    // A single epoch has no course yet that could be flattened.
    y: valueAxis(
      words,
      measure,
      data.columns.map(({ values }) => values),
      {
        compared: compared?.at.y,
        mayLeave: measure === measures.loss && epochs.length > 1,
        logarithmic,
      },
    ),
    marks: [...(compared === undefined ? [] : [compared]), ...(smooth ? smoothCurves() : curves)],
    data,
  };
}

/** What is drawn beside it counts each row once. */
function trainName(words: ChartWords, config: Course['config'], measure: Measure): string {
  return measure === measures.loss && balances[config.balance].evens === 'training'
    ? words.trainBalanced
    : words.parts.train;
}

/** @param last epoch that it has room for */
export function epochAxis(words: ChartWords, last: number): Axis {
  return { name: words.epoch, kind: 'epochs', limits: [1, Math.max(1, last)], air: 0.025 };
}

interface Surroundings {
  readonly compared?: number | undefined;
  readonly mayLeave?: boolean;
  readonly logarithmic?: boolean;
}

/** An axis around curves, and around what they are compared with. */
export function valueAxis(
  words: ChartWords,
  { id, hard }: Pick<Measure, 'id' | 'hard'>,
  curves: readonly (readonly number[])[],
  { compared, mayLeave = false, logarithmic = false }: Surroundings = {},
): Axis {
  const name = words[id].unit;
  if (!logarithmic)
    return { name, kind: 'linear', limits: comparedLimits(extentOf(curves), compared, mayLeave, hard) };
  const [low, high] = extentOf(curves, 0).map(Math.log10) as [number, number];
  const line = compared !== undefined && compared > 0 ? Math.log10(compared) : undefined;
  const [from, to] = comparedLimits([low, high], line, mayLeave, anywhere);
  return { name: words.logarithmic(name), kind: 'log', limits: [10 ** from, 10 ** to] };
}

const anywhere = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY] as const;

export interface Level extends Reference {
  readonly at: { readonly y: number };
}

/** A dashed horizontal line to compare with. */
export function level(name: string, y: number, ink: Ink = 'reference'): Level {
  return { kind: 'reference', name, ink, at: { y } };
}
