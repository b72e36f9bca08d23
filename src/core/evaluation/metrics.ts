import { ratio, type Undefinable } from '../undefinable.js';

export interface ConfusionCounts {
  readonly tp: number;
  readonly fp: number;
  readonly fn: number;
  readonly tn: number;
}

/** Scores of one class, or an average over classes. 0/0 is null: undefined, not 0. */
export interface ClassScores {
  /** Of the rows predicted to be of this class, the fraction that is. */
  readonly precision: Undefinable;
  /** Of the rows of this class, the fraction found. */
  readonly recall: Undefinable;
  /** Harmonic mean of precision and recall, 2TP / (2TP + FP + FN). */
  readonly f1: Undefinable;
  /** Rows of this class. */
  readonly support: number;
}

/** The table scikit-learn calls a classification report; negative class first. */
export interface ClassReport {
  readonly negative: ClassScores;
  readonly positive: ClassScores;
  /** Unweighted mean over the two classes. */
  readonly macro: ClassScores;
  /** Mean over the two classes weighted by support. */
  readonly weighted: ClassScores;
  readonly accuracy: Undefinable;
}

/** Fraction of rows predicted right. */
export function accuracy({ tp, fp, fn, tn }: ConfusionCounts): Undefinable {
  return ratio(tp + tn, tp + fp + fn + tn);
}

/** Scores of the positive class. Swap the counts ({@link mirrored}) for the negative one. */
export function scores({ tp, fp, fn }: ConfusionCounts): ClassScores {
  return {
    precision: ratio(tp, tp + fp),
    recall: ratio(tp, tp + fn),
    f1: fScore(1, tp, fp, fn),
    support: tp + fn,
  };
}

/** (1 + β²)TP / ((1 + β²)TP + β²FN + FP), in which recall counts β times as much as precision (van Rijsbergen 1979). Not
 * made of the two ratios: this form is defined even where precision is not (no row predicted positive, some are), and
 * agrees with scikit-learn there. */
export function fScore(beta: number, tp: number, fp: number, fn: number): Undefinable {
  const square = beta * beta;
  return ratio((1 + square) * tp, (1 + square) * tp + square * fn + fp);
}

/** Mean of both classes' recall, undefined where a class has no row. */
export function balancedAccuracy({ tp, fp, fn, tn }: ConfusionCounts): Undefinable {
  const [positive, negative] = [ratio(tp, tp + fn), ratio(tn, tn + fp)];
  return positive === null || negative === null ? null : (negative + positive) / 2;
}

/** The correlation of answers and classes, from -1 to 1 (Matthews 1975). Undefined where all rows are of one class or get one
 * answer; scikit-learn says 0 there. */
export function matthewsCoefficient({ tp, fp, fn, tn }: ConfusionCounts): Undefinable {
  // In these pairs, or it would be a hair beyond 1 of some perfect counts, and beyond -1.
  const [answers, classes] = [(tp + fp) * (tn + fn), (tp + fn) * (tn + fp)];
  return ratio(tp * tn - fp * fn, Math.sqrt(answers * classes));
}

/** The same counts seen with the negative class as the positive one. */
export function mirrored({ tp, fp, fn, tn }: ConfusionCounts): ConfusionCounts {
  return { tp: tn, fp: fn, fn: fp, tn: tp };
}

export function classReport(counts: ConfusionCounts): ClassReport {
  const negative = scores(mirrored(counts));
  const positive = scores(counts);
  return {
    negative,
    positive,
    macro: average(negative, positive, 1, 1),
    weighted: average(negative, positive, negative.support, positive.support),
    accuracy: accuracy(counts),
  };
}

function average(a: ClassScores, b: ClassScores, weightA: number, weightB: number): ClassScores {
  const mean = (x: Undefinable, y: Undefinable): Undefinable =>
    x === null || y === null ? null : ratio(x * weightA + y * weightB, weightA + weightB);
  return {
    precision: mean(a.precision, b.precision),
    recall: mean(a.recall, b.recall),
    f1: mean(a.f1, b.f1),
    support: a.support + b.support,
  };
}
