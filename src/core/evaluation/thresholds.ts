import { fScore } from './metrics.js';

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

/** One row of a table. @param index below the number of logits */
export function stepAt({ logits, tp, fp }: ThresholdTable, index: number): ThresholdCounts {
  return { logit: logits[index] as number, tp: tp[index] as number, fp: fp[index] as number };
}

/** The index of the threshold with the highest F1, the strictest of equals; undefined where none finds a positive. */
export function bestF1(table: ThresholdTable): number | undefined {
  const { positives, tp, fp } = table;
  let best: number | undefined;
  let highest = 0;
  let before = 0;
  for (let i = 0; i < tp.length; i++) {
    const found = tp[i] as number;
    if (found === before) continue; // wrong ones came on top: no better than the one before
    before = found;
    const f1 = fScore(1, found, fp[i] as number, positives - found) as number;
    if (f1 <= highest) continue;
    best = i;
    highest = f1;
  }
  return best;
}
