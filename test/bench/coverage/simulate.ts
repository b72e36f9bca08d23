/** How often the intervals hold the true score, over test parts drawn from models that are known. */
import { againstBlind } from '../../../src/core/evaluation/againstBlind.js';
import { averagePrecisionInterval, rocAreaInterval } from '../../../src/core/evaluation/areaIntervals.js';
import { catalogue } from '../../../src/core/evaluation/catalogue.js';
import { averagePrecision, rocArea } from '../../../src/core/evaluation/curves.js';
import { downsampleThresholds } from '../../../src/core/evaluation/downsampleThresholds.js';
import { testResult } from '../../../src/core/evaluation/evaluate.js';
import type { MaybeInterval } from '../../../src/core/evaluation/interval.js';
import { differenceInterval, reportIntervals } from '../../../src/core/evaluation/intervals.js';
import { classReport, fScore, matthewsCoefficient } from '../../../src/core/evaluation/metrics.js';
import { thresholdTable } from '../../../src/core/evaluation/scoreList.js';
import type { PartEvaluation } from '../../../src/core/evaluation/scores.js';
import { Random } from '../../../src/core/random.js';
import { atOnce } from '../../../src/core/slices.js';
import type { Undefinable } from '../../../src/core/undefinable.js';
import { cuts, type Known, models, rates, strongToo, truePrecision } from './models.js';

export { coverageInTime } from './inTime.js';
export { uneven } from './models.js';
export { coverageOfDifferences, coverageOfRepeats, repeatedFigures } from './repeats.js';
export { ladder, wordsOf } from './verdicts.js';

export const figures = [
  'precision',
  'recall',
  'F1',
  "negatives' precision",
  "negatives' recall",
  "negatives' F1",
  'accuracy',
  'macro precision',
  'macro recall',
  'macro F1',
  'weighted precision',
  'weighted recall',
  'weighted F1',
  'Matthews coefficient',
  'F2',
  'ROC area',
  'average precision',
] as const;
export type Figure = (typeof figures)[number];

/** How the test part's classes come about: by chance alone, or as the fifth part, in proportion, of a file whose
 * classes are, or always the same. */
export type Sampling = 'by chance' | 'in proportion' | 'fixed';

export interface Cell {
  readonly rows: number;
  readonly prevalence: number;
  readonly sampling: Sampling;
  /** Draws for each model and threshold. */
  readonly draws: number;
}

/** Intervals given, and how many of them held the truth. */
export type Coverage = Readonly<Record<Figure, { given: number; held: number }>>;

/** @param which models the test parts are drawn from */
export function coverage(cell: Cell, seed: number, which: readonly Known[] = models): Coverage {
  const random = Random.fromSeed(seed);
  const found = noneYet();
  for (const { model, cut, truth } of known(cell, which))
    for (let i = 0; i < cell.draws; i++) count(found, truth, drawn(model, cut, cell, random).intervals);
  return found;
}

/** Of each figure the model and threshold whose intervals hold least often, each with draws of its own, none pooled.
 * @param fewest intervals of which a share is taken */
export function worstOf(cell: Cell, seed: number, fewest: number): Readonly<Record<Figure, number>> {
  const random = Random.fromSeed(seed);
  const worst = Object.fromEntries(figures.map((figure) => [figure, 1])) as Record<Figure, number>;
  for (const { model, cut, truth } of known(cell, strongToo)) {
    const found = noneYet();
    for (let i = 0; i < cell.draws; i++) count(found, truth, drawn(model, cut, cell, random).intervals);
    for (const figure of figures) {
      const { given, held } = found[figure];
      if (given >= fewest) worst[figure] = Math.min(worst[figure], held / given);
    }
  }
  return worst;
}

function known({ prevalence }: Cell, which: readonly Known[]) {
  return which.flatMap((model) => {
    const average = truePrecision(model, prevalence);
    return cuts(model, prevalence).map((cut) => ({
      model,
      cut,
      truth: { ...trueScores(model, cut, prevalence), 'average precision': average },
    }));
  });
}

function noneYet(): Coverage {
  return Object.fromEntries(figures.map((figure) => [figure, { given: 0, held: 0 }])) as Coverage;
}

function count(found: Coverage, truth: Readonly<Record<Figure, number>>, intervals: Intervals): void {
  for (const figure of figures) {
    const interval = intervals[figure];
    if (interval === null) continue;
    found[figure].given++;
    const slack = 1e-12;
    if (interval.low <= truth[figure] + slack && truth[figure] <= interval.high + slack) found[figure].held++;
  }
}

type Intervals = Readonly<Record<Figure, MaybeInterval>>;

function trueScores(
  model: Known,
  cut: number,
  prevalence: number,
): Omit<Record<Figure, number>, 'average precision'> {
  const [tpr, fpr] = rates(model, cut);
  const [tp, fn] = [prevalence * tpr, prevalence * (1 - tpr)];
  const [fp, tn] = [(1 - prevalence) * fpr, (1 - prevalence) * (1 - fpr)];
  const of = (right: number, called: number, there: number) =>
    [right / called, right / there, (2 * right) / (called + there)] as const;
  const [yes, no] = [of(tp, tp + fp, prevalence), of(tn, tn + fn, 1 - prevalence)];
  const mean = (k: 0 | 1 | 2, share: number) => share * yes[k] + (1 - share) * no[k];
  return {
    ...{ precision: yes[0], recall: yes[1], F1: yes[2] },
    ...{ "negatives' precision": no[0], "negatives' recall": no[1], "negatives' F1": no[2] },
    accuracy: tp + tn,
    ...{ 'macro precision': mean(0, 0.5), 'macro recall': mean(1, 0.5), 'macro F1': mean(2, 0.5) },
    'weighted precision': mean(0, prevalence),
    'weighted recall': mean(1, prevalence),
    'weighted F1': mean(2, prevalence),
    'Matthews coefficient': matthewsCoefficient({ tp, fp, fn, tn }) as number,
    F2: fScore(2, tp, fp, fn) as number,
    'ROC area': model.area,
  };
}

interface Drawn {
  readonly intervals: Intervals;
  readonly scores: Readonly<Record<Figure, Undefinable>>;
}

function drawn(model: Known, cut: number, { rows, prevalence, sampling }: Cell, random: Random): Drawn {
  const positives = positivesOf({ rows, prevalence, sampling }, random);
  const labels = Uint8Array.from({ length: rows }, (_, i) => (i < positives ? 1 : 0));
  const scores = Float64Array.from(labels, (label) =>
    label === 1 ? model.mean + model.spread * random.normal() : random.normal(),
  );
  const counts = { tp: 0, fp: 0, fn: 0, tn: 0 };
  labels.forEach((label, i) => {
    const isCalled = (scores[i] as number) > cut;
    counts[label === 1 ? (isCalled ? 'tp' : 'fn') : isCalled ? 'fp' : 'tn']++;
  });
  const { positive, negative, macro, weighted, accuracy } = reportIntervals(counts, sampling !== 'by chance');
  const table = atOnce(thresholdTable(scores, labels));
  const part = {
    ...{ positives, negatives: rows - positives, steps: downsampleThresholds(table) },
    ...{ rocArea: rocArea(table), averagePrecision: averagePrecision(table) },
  };
  const report = classReport(counts);
  const result = testResult(0, counts);
  const [{ mcc, f2 }, nothingElse] = [catalogue, {} as PartEvaluation];
  return {
    intervals: {
      ...named({ positive, negative, macro, weighted, accuracy }),
      'Matthews coefficient': mcc.interval?.(result, nothingElse) ?? null,
      F2: f2.interval?.(result, nothingElse) ?? null,
      'ROC area': rocAreaInterval(part),
      'average precision': averagePrecisionInterval(part),
    },
    scores: {
      ...named(report),
      'Matthews coefficient': matthewsCoefficient(counts),
      F2: fScore(2, counts.tp, counts.fp, counts.fn),
      'ROC area': part.rocArea,
      'average precision': part.averagePrecision,
    },
  };
}

function positivesOf(cell: Pick<Cell, 'rows' | 'prevalence' | 'sampling'>, random: Random): number {
  const { rows, prevalence, sampling } = cell;
  if (sampling === 'fixed') return Math.round(prevalence * rows);
  const ofFile = sampling === 'by chance' ? 1 : 5;
  let positives = 0;
  for (let i = 0; i < ofFile * rows; i++) if (random.uniform() < prevalence) positives++;
  return Math.round(positives / ofFile);
}

type Of<Value> = Readonly<Record<'precision' | 'recall' | 'f1', Value>>;

function named<Value>({
  positive,
  negative,
  macro,
  weighted,
  accuracy,
}: Readonly<Record<'positive' | 'negative' | 'macro' | 'weighted', Of<Value>>> & {
  readonly accuracy: Value;
}) {
  return {
    ...{ precision: positive.precision, recall: positive.recall, F1: positive.f1 },
    "negatives' precision": negative.precision,
    "negatives' recall": negative.recall,
    "negatives' F1": negative.f1,
    accuracy,
    ...{ 'macro precision': macro.precision, 'macro recall': macro.recall, 'macro F1': macro.f1 },
    'weighted precision': weighted.precision,
    'weighted recall': weighted.recall,
    'weighted F1': weighted.f1,
  };
}

/** How often two runs of the same quality, each with a test part of its own, are said to differ. */
export function falseDifferences(cell: Cell, seed: number): Coverage {
  const random = Random.fromSeed(seed);
  const found = noneYet();
  for (const model of models) {
    const [cut] = cuts(model, cell.prevalence) as [number];
    for (let i = 0; i < cell.draws; i++) {
      const [a, b] = [drawn(model, cut, cell, random), drawn(model, cut, cell, random)];
      for (const figure of figures) {
        const [one, other] = [a.intervals[figure], b.intervals[figure]];
        const [score, otherScore] = [a.scores[figure], b.scores[figure]];
        if (one === null || other === null || score === null || otherScore === null) continue;
        const { low, high } = differenceInterval(
          { score, interval: one },
          { score: otherScore, interval: other },
        );
        found[figure].given++;
        if (low <= 0 && high >= 0) found[figure].held++;
      }
    }
  }
  return found;
}

/** How many test parts of a model that is far better than a constant answer say so, and how many say that it is worse. */
export function verdictsOnStrong(
  rows: number,
  balance: 'none' | 'weights',
  draws: number,
  seed: number,
): { readonly better: number; readonly worse: number } {
  const random = Random.fromSeed(seed);
  const [prevalence, tpr, fpr] = [0.3, 0.9, 0.1];
  const verdicts = Array.from({ length: draws }, () => {
    const counts = { tp: 0, fp: 0, fn: 0, tn: 0 };
    for (let row = 0; row < rows; row++) {
      const isOne = random.uniform() < prevalence;
      const isCalled = random.uniform() < (isOne ? tpr : fpr);
      counts[isOne ? (isCalled ? 'tp' : 'fn') : isCalled ? 'fp' : 'tn']++;
    }
    return againstBlind(counts, 0, balance).verdict;
  });
  const share = (wanted: string) => verdicts.filter((each) => each === wanted).length / draws;
  return { better: share('better'), worse: share('worse') };
}

/** How often a model that knows nothing is called better or worse than always answering.
 * @param balance with which accuracy is compared on equally frequent classes, where both are right as often, or the
 * balanced accuracy on a rare class */
export function falseVerdicts(
  rows: number,
  balance: 'none' | 'weights',
  draws: number,
  seed: number,
): number {
  const random = Random.fromSeed(seed);
  const prevalence = balance === 'none' ? 0.5 : 0.1;
  let wrong = 0;
  for (let i = 0; i < draws; i++) {
    const counts = { tp: 0, fp: 0, fn: 0, tn: 0 };
    const called = random.uniform();
    for (let row = 0; row < rows; row++) {
      const [isOne, isCalled] = [random.uniform() < prevalence, random.uniform() < called];
      counts[isOne ? (isCalled ? 'tp' : 'fn') : isCalled ? 'fp' : 'tn']++;
    }
    const { verdict } = againstBlind(counts, random.uniform() < 0.5 ? 0 : 1, balance);
    if (verdict === 'better' || verdict === 'worse') wrong++;
  }
  return wrong / draws;
}
