import type { Undefinable } from '../undefinable.js';
import { areaInterval, averagePrecisionInterval, rocAreaInterval } from './areaIntervals.js';
import { independent, type Measure } from './independent.js';
import { type Interval, type MaybeInterval, proportion, proportionOf, z95 } from './interval.js';
import { balancedAccuracyInterval, jaccardInterval, matthewsInterval, scoreIntervals } from './intervals.js';
import { balancedAccuracy, type ConfusionCounts, fScore, matthewsCoefficient } from './metrics.js';
import type { PartEvaluation, TestResult, ThresholdFree } from './scores.js';
import { trialsOf } from './trials.js';

/** A score of a model on a part that it was not trained on. Whatever shows, compares or repeats scores loops over these. */
export interface Score {
  readonly range: readonly [lowest: number, highest: number];
  readonly better: 'higher' | 'lower';
  /** Whose score it is. */
  readonly of: 'positive class' | 'both classes';
  /** Where a report has it: in the table of precision, recall and F1, as a line below that, or in the table of what no
   * threshold decides. */
  readonly reported: 'by class' | 'below' | 'beyond';
  /** What is measured by it, as far as rows of a group are alike in that. */
  readonly on: readonly Measure[];
  /** Null where it is 0/0; undefined where a repeat of an earlier version did not keep it. */
  readonly value: (test: TestResult, part: ThresholdFree) => Undefinable | undefined;
  /** 95 %, on one test part; null where nothing tells one. */
  readonly interval: ((test: TestResult, part: PartEvaluation) => MaybeInterval) | null;
  /** Null where a mean over splits has no interval either. */
  readonly overSplits: OverSplits | null;
}

/** What is known of a score's mean over splits of one file, beside what they show themselves (comparison/repeats.ts). */
export interface OverSplits {
  /** The interval that the rows leave open by their number alone, as if of one test part with these counts. */
  readonly byRows: (mean: number, counts: ConfusionCounts) => Interval;
  /** Rows that the score is a share of: so much of it goes with each. */
  readonly rows: (counts: ConfusionCounts) => number;
  /** How that and what the splits show make one interval. `hull`: the wider of the two. `sum`: as of independent sources of
   * error, for scores that training on other rows moves by more than splits of one file show where the signal is weak: its
   * rows decide how many are called positive. There the hull held down to 76 times in 100. `logarithms`: their sum on the
   * scale of the logarithm, for what has no upper end and scatters in proportion to itself. */
  readonly joined: 'hull' | 'sum' | 'logarithms';
  /** Whether it says mostly which class a model answers, or nothing where that is always the same. Where a model hardly knows
   * any, the few rows by which one class is ahead decide it, and these are the same on all splits of a file: the interval of
   * recall and F1 then held 36 times in 100. */
  readonly byChance: boolean;
}

/** What scores of a class are made of. */
const classwise: readonly Measure[] = ['recall', 'precision'];

/** For each score one entry here and its words in src/words; in the order in which they are shown. */
export const catalogue = define({
  f1: {
    range: [0, 1],
    better: 'higher',
    of: 'positive class',
    reported: 'by class',
    on: classwise,
    value: ({ f1 }) => f1,
    interval: (counts) => scoreIntervals(counts).f1,
    overSplits: {
      byRows: (mean, { tp, fp, fn }) => jaccardInterval(mean, tp + fp + fn),
      rows: ({ tp, fp, fn }) => tp + (fp + fn) / 2,
      joined: 'sum',
      byChance: true,
    },
  },
  precision: {
    range: [0, 1],
    better: 'higher',
    of: 'positive class',
    reported: 'by class',
    on: ['precision'],
    value: ({ precision }) => precision,
    interval: (counts) => scoreIntervals(counts).precision,
    overSplits: { ...shareOf(({ tp, fp }) => tp + fp), joined: 'hull', byChance: false },
  },
  recall: {
    range: [0, 1],
    better: 'higher',
    of: 'positive class',
    reported: 'by class',
    on: ['recall'],
    value: ({ recall }) => recall,
    interval: (counts) => scoreIntervals(counts).recall,
    overSplits: { ...shareOf(positives), joined: 'sum', byChance: true },
  },
  accuracy: {
    range: [0, 1],
    better: 'higher',
    of: 'both classes',
    reported: 'by class',
    on: ['accuracy'],
    value: ({ accuracy }) => accuracy,
    interval: ({ tp, fp, fn, tn }) => proportion(tp + tn, tp + fp + fn + tn),
    overSplits: { byRows: accuracyByRows, rows: all, joined: 'hull', byChance: false },
  },
  balancedAccuracy: {
    range: [0, 1],
    better: 'higher',
    of: 'both classes',
    reported: 'below',
    on: ['recall'],
    value: ({ confusion }) => balancedAccuracy(confusion),
    interval: balancedAccuracyInterval,
    overSplits: {
      byRows: (mean, counts) => areaInterval(mean, positives(counts), negatives(counts)),
      rows: (counts) => 2 * rarer(counts),
      joined: 'sum',
      byChance: false,
    },
  },
  mcc: {
    range: [-1, 1],
    better: 'higher',
    of: 'both classes',
    reported: 'below',
    on: classwise,
    value: ({ confusion }) => matthewsCoefficient(confusion),
    interval: matthewsInterval,
    overSplits: {
      byRows: matthewsByRows,
      rows: rarer,
      joined: 'sum',
      byChance: true,
    },
  },
  f2: {
    range: [0, 1],
    better: 'higher',
    of: 'positive class',
    reported: 'below',
    on: classwise,
    value: ({ confusion }) => f2(confusion),
    interval: (counts) => {
      const score = f2(counts);
      return score === null ? null : f2Interval(score, counts);
    },
    overSplits: {
      byRows: f2Interval,
      rows: ({ tp, fp, fn }) => tp + (fp + 4 * fn) / 5,
      joined: 'sum',
      byChance: true,
    },
  },
  averagePrecision: {
    range: [0, 1],
    better: 'higher',
    of: 'positive class',
    reported: 'beyond',
    on: ['rocArea', 'precision'],
    value: (_, { averagePrecision }) => averagePrecision,
    interval: (_, part) => averagePrecisionInterval(part),
    overSplits: { ...shareOf(positives), joined: 'hull', byChance: false },
  },
  rocArea: {
    range: [0, 1],
    better: 'higher',
    of: 'both classes',
    reported: 'beyond',
    on: ['rocArea'],
    value: (_, { rocArea }) => rocArea,
    interval: (_, part) => rocAreaInterval(part),
    overSplits: {
      byRows: (mean, counts) => areaInterval(mean, positives(counts), negatives(counts)),
      rows: rarer,
      joined: 'sum',
      byChance: false,
    },
  },
  loss: {
    range: [0, Number.POSITIVE_INFINITY],
    better: 'lower',
    of: 'both classes',
    reported: 'beyond',
    on: ['accuracy'],
    value: ({ loss }) => loss,
    interval: null,
    overSplits: { byRows: lossByRows, rows: all, joined: 'logarithms', byChance: false },
  },
  brier: {
    range: [0, 1],
    better: 'lower',
    of: 'both classes',
    reported: 'beyond',
    on: ['accuracy'],
    value: (_, { brier }) => brier,
    interval: null,
    // Squared errors are from 0 to 1, so that they scatter at most as a proportion does (Bhatia & Davis 2000).
    overSplits: { ...shareOf(all), joined: 'hull', byChance: false },
  },
  calibrationError: {
    range: [0, 1],
    better: 'lower',
    of: 'both classes',
    reported: 'beyond',
    on: ['accuracy'],
    value: (_, { calibrationError }) => calibrationError,
    // Of bins of few rows it is too high, on every split, and an interval around its mean would lie above the truth.
    interval: null,
    overSplits: null,
  },
});

export type ScoreId = keyof typeof catalogue;

export const scoreIds = Object.keys(catalogue) as readonly ScoreId[];

/** As an entry is written. */
interface Entry extends Omit<Score, 'interval'> {
  /** By the counts of as many independent rows. */
  readonly interval: ((counts: ConfusionCounts, part: PartEvaluation) => MaybeInterval) | null;
}

function define<Id extends string>(entries: Readonly<Record<Id, Entry>>): Readonly<Record<Id, Score>> {
  const made = Object.entries<Entry>(entries).map(([id, { interval, ...entry }]): [string, Score] => [
    id,
    {
      ...entry,
      interval:
        interval && (({ confusion }, part) => interval(independent(confusion, part, ...entry.on), part)),
    },
  ]);
  return Object.fromEntries(made) as Record<Id, Score>;
}

function positives({ tp, fn }: ConfusionCounts): number {
  return tp + fn;
}

function negatives({ fp, tn }: ConfusionCounts): number {
  return fp + tn;
}

function all({ tp, fp, fn, tn }: ConfusionCounts): number {
  return tp + fp + fn + tn;
}

function rarer(counts: ConfusionCounts): number {
  return Math.min(positives(counts), negatives(counts));
}

/** A proportion of rows. */
function shareOf(rows: OverSplits['rows']): Pick<OverSplits, 'byRows' | 'rows'> {
  return { byRows: (mean, counts) => proportionOf(mean, rows(counts)), rows };
}

function f2({ tp, fp, fn }: ConfusionCounts): Undefinable {
  return fScore(2, tp, fp, fn);
}

/** As uncertain as a proportion with the variance that these counts give, or in as many trials as an area with so few positives
 * ({@link areaInterval}): of one it held 87 times in 100. */
function f2Interval(score: number, counts: ConfusionCounts): Interval {
  const few = Math.max(1, positives(counts));
  return proportionOf(score, Math.min(trialsOf(f2, counts), (few * (few + 2)) / 3));
}

/** The interval of these counts, moved to the mean. It is defined on some split, and so on all of them together. */
function matthewsByRows(mean: number, counts: ConfusionCounts): Interval {
  const { low, high } = matthewsInterval(counts) as Interval;
  const own = matthewsCoefficient(counts) as number;
  return { low: mean - (own - low), high: mean + (high - own) };
}

/** The interval of the proportion, and how far another file would have moved the cut: errors that are independent. Where training
 * balanced the classes the few rows of the rarer one decide that, and the proportion alone held 53 to 90 times in 100. The log
 * odds with which a row of the commoner class is on the wrong side are taken for as uncertain as the mean of so many rows, in
 * standard deviations; less two, since so few do not tell these either (Student's t). In training that is not balanced
 * hardly a row of a much commoner class is on the wrong side, and it comes to nothing. */
function accuracyByRows(mean: number, counts: ConfusionCounts): Interval {
  const { low, high } = proportionOf(mean, all(counts));
  const common = Math.max(positives(counts), negatives(counts));
  const wrong = common === negatives(counts) ? counts.fp : counts.fn;
  const share = (wrong * (1 - wrong / common)) / all(counts);
  const moved = (z95 * share) / Math.sqrt(Math.max(1, rarer(counts) - 2));
  return { low: mean - Math.hypot(mean - low, moved), high: mean + Math.hypot(high - mean, moved) };
}

/** A mean loss is as uncertain, as a part of itself, as the count of the rarer class would be if all of it came from there:
 * in proportion divided splits all have the same share of it, so that they do not tell. */
function lossByRows(mean: number, counts: ConfusionCounts): Interval {
  const few = rarer(counts);
  const others = Math.max(positives(counts), negatives(counts));
  const share = z95 * Math.sqrt(others / (few * (few + others)));
  return { low: mean * Math.exp(-share), high: mean * Math.exp(share) };
}
