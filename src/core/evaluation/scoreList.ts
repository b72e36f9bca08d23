import type { Slices } from '../slices.js';
import { sortScores } from './sortScores.js';
import type { ThresholdTable } from './thresholds.js';

/** Thresholds in a slice. */
const span = 1 << 14;

/** Scores of rows, each kept. Sorts those of each class by itself, then merges: numbers without a label tied to them
 * sort many times as fast. */
export class ScoreList {
  /** Those of positives from the front on, of negatives from the back. */
  private readonly all: Float64Array;
  private positives = 0;
  private negatives = 0;

  /** @param rows at most so many will be added */
  constructor(rows: number) {
    this.all = new Float64Array(rows);
  }

  /** @param logits no NaN @param labels 0 or 1, as many */
  add(logits: ArrayLike<number>, labels: ArrayLike<number>): void {
    const { all } = this;
    let [front, back] = [this.positives, all.length - this.negatives];
    for (let i = 0; i < labels.length; i++) {
      const logit = logits[i] as number;
      if (labels[i] === 1) all[front++] = logit;
      else all[--back] = logit;
    }
    this.positives = front;
    this.negatives = all.length - back;
  }

  /** Every threshold that makes a difference. Nothing can be added any more. */
  *table(): Slices<ThresholdTable> {
    const positives = this.all.subarray(0, this.positives);
    const negatives = this.all.subarray(this.all.length - this.negatives);
    yield* sortScores(positives);
    yield* sortScores(negatives);
    const rows = positives.length + negatives.length;
    const merged = new Merged(rows);
    while (merged.merge(positives, negatives, span)) yield;
    return merged.table(positives.length, negatives.length);
  }
}

/** Thresholds so far, from the strictest on. */
class Merged {
  private readonly logits: Float64Array;
  private readonly tp: Uint32Array;
  private readonly fp: Uint32Array;
  private count = 0;

  constructor(rows: number) {
    this.logits = new Float64Array(rows);
    this.tp = new Uint32Array(rows);
    this.fp = new Uint32Array(rows);
  }

  /** Adds thresholds, at most so many. @param positives ascending, as `negatives` @returns whether more are left */
  merge(positives: Float64Array, negatives: Float64Array, most: number): boolean {
    const { logits, tp, fp } = this;
    const end = this.count + most;
    let count = this.count;
    let p = positives.length - (count > 0 ? (tp[count - 1] as number) : 0);
    let n = negatives.length - (count > 0 ? (fp[count - 1] as number) : 0);
    let last = Number.NaN;
    while (p > 0 || n > 0) {
      const a = p > 0 ? (positives[p - 1] as number) : Number.NEGATIVE_INFINITY;
      const b = n > 0 ? (negatives[n - 1] as number) : Number.NEGATIVE_INFINITY;
      const logit = a > b ? a : b;
      // Rows with the same logit can't be told apart by any threshold: one step for all of them.
      if (logit !== last) {
        if (count === end) break;
        logits[count++] = logit;
        last = logit;
      }
      if (a > b || n === 0) p--;
      else n--;
      tp[count - 1] = positives.length - p;
      fp[count - 1] = negatives.length - n;
    }
    this.count = count;
    return p > 0 || n > 0;
  }

  table(positives: number, negatives: number): ThresholdTable {
    const { logits, tp, fp, count } = this;
    return {
      positives,
      negatives,
      logits: logits.subarray(0, count),
      tp: tp.subarray(0, count),
      fp: fp.subarray(0, count),
    };
  }
}

/** @param logits scores, no NaN, higher means positive @param labels 0 or 1, as many */
export function* thresholdTable(
  logits: ArrayLike<number>,
  labels: ArrayLike<number>,
): Slices<ThresholdTable> {
  const scores = new ScoreList(logits.length);
  scores.add(logits, labels);
  return yield* scores.table();
}
