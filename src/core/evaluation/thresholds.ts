import { scores } from './metrics.js';

/** What a threshold on the logit lets through: rows with a logit at or above it are called positive. */
export interface ThresholdCounts {
  readonly logit: number;
  /** True positives. */
  readonly tp: number;
  /** False positives. */
  readonly fp: number;
}

/** Every threshold that makes a difference, from the strictest to the most lenient. All curves, areas and
 * scores at a threshold follow from it. In columns: a part of a large file has a threshold for each row. */
export interface ThresholdTable {
  readonly positives: number;
  readonly negatives: number;
  /** Distinct, descending. */
  readonly logits: Float64Array;
  /** True and false positives at each of them; they never fall. */
  readonly tp: Uint32Array;
  readonly fp: Uint32Array;
}

/** Sorts the scores of each class by itself, then merges: numbers without a comparison function of ours sort ten
 * times as fast. @param logits scores, no NaN, higher means positive @param labels 0 or 1, as many */
export function thresholdTable(logits: ArrayLike<number>, labels: ArrayLike<number>): ThresholdTable {
  const [positives, negatives] = [scoresOf(1, logits, labels), scoresOf(0, logits, labels)];
  const distinct = new Float64Array(logits.length);
  const [tp, fp] = [new Uint32Array(logits.length), new Uint32Array(logits.length)];
  let [p, n, count] = [positives.length, negatives.length, 0];
  while (p > 0 || n > 0) {
    const a = p > 0 ? (positives[p - 1] as number) : Number.NEGATIVE_INFINITY;
    const b = n > 0 ? (negatives[n - 1] as number) : Number.NEGATIVE_INFINITY;
    const logit = a > b ? a : b;
    // Rows with the same logit can't be told apart by any threshold: one step for all of them.
    while (p > 0 && positives[p - 1] === logit) p--;
    while (n > 0 && negatives[n - 1] === logit) n--;
    distinct[count] = logit;
    tp[count] = positives.length - p;
    fp[count] = negatives.length - n;
    count++;
  }
  return {
    positives: positives.length,
    negatives: negatives.length,
    logits: distinct.subarray(0, count),
    tp: tp.subarray(0, count),
    fp: fp.subarray(0, count),
  };
}

/** The scores of one class, ascending. */
function scoresOf(label: 0 | 1, logits: ArrayLike<number>, labels: ArrayLike<number>): Float64Array {
  const found = new Float64Array(logits.length);
  let count = 0;
  for (let i = 0; i < logits.length; i++) if (labels[i] === label) found[count++] = logits[i] as number;
  return found.subarray(0, count).sort();
}

/** A table of steps that were kept of one. */
export function tableOf({
  steps,
  positives,
  negatives,
}: {
  readonly steps: readonly ThresholdCounts[];
  readonly positives: number;
  readonly negatives: number;
}): ThresholdTable {
  return {
    positives,
    negatives,
    logits: Float64Array.from(steps, ({ logit }) => logit),
    tp: Uint32Array.from(steps, ({ tp }) => tp),
    fp: Uint32Array.from(steps, ({ fp }) => fp),
  };
}

/** One row of a table. @param index below the number of logits */
export function stepAt({ logits, tp, fp }: ThresholdTable, index: number): ThresholdCounts {
  return { logit: logits[index] as number, tp: tp[index] as number, fp: fp[index] as number };
}

/** The threshold with the highest F1, the strictest of equals; undefined where none finds a positive. */
export function bestF1(table: ThresholdTable): ThresholdCounts | undefined {
  const { positives, tp, fp } = table;
  let best: number | undefined;
  let highest = 0;
  for (let i = 0; i < tp.length; i++) {
    const found = tp[i] as number;
    const f1 = scores({ tp: found, fp: fp[i] as number, fn: positives - found, tn: 0 }).f1 ?? 0;
    if (f1 > highest) [best, highest] = [i, f1];
  }
  return best === undefined ? undefined : stepAt(table, best);
}
