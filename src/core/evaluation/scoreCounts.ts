import type { Slices } from '../slices.js';
import type { ThresholdTable } from './thresholds.js';

/** Binary orders of magnitude of a logit that are told apart, from 2^-32 on, and the parts each has. */
const orders = 64;
const partBits = 12;
const cellsOfSign = orders << partBits;
const cells = 2 * cellsOfSign;

/** Upper half of the bits of 2^-32. */
const smallest = (1023 - 32) * 2 ** 20;

/** Counts scores where there are too many to be kept and sorted: in cells, each a 4,096th of its power of two
 * wide. A table of thresholds made of it has the least score of each cell: what it counts is exact there, and
 * areas under its curves are off by what a change of each logit by a 4,096th would make. */
export class ScoreCounts {
  private readonly counts = [new Uint32Array(cells), new Uint32Array(cells)] as const;
  private readonly least = new Float64Array(cells).fill(Number.POSITIVE_INFINITY);

  /** @param usual the logit above which a row is called positive: no cell lies on both sides of it, and near it they
   * are finest */
  constructor(private readonly usual = 0) {}

  /** @param logits no NaN @param labels 0 or 1, as many */
  add(logits: Float64Array, labels: Uint8Array): void {
    const { counts, least } = this;
    const size = new Float64Array(1);
    const halves = new Uint32Array(size.buffer);
    for (let i = 0; i < logits.length; i++) {
      const logit = logits[i] as number;
      const above = logit - this.usual;
      size[0] = Math.abs(above);
      const part = ((halves[1] as number) - smallest) >> (20 - partBits);
      const away = Math.max(0, Math.min(cellsOfSign - 1, part));
      // What lies right on it is counted with those that are not called positive by default.
      const cell = above > 0 ? cellsOfSign + away : cellsOfSign - 1 - away;
      const count = counts[labels[i] as 0 | 1];
      count[cell] = (count[cell] as number) + 1;
      if (logit < (least[cell] as number)) least[cell] = logit;
    }
  }

  *table(): Slices<ThresholdTable> {
    const [negatives, positives] = this.counts;
    const { least } = this;
    const [logits, tp, fp] = [new Float64Array(cells), new Uint32Array(cells), new Uint32Array(cells)];
    let [count, found, wrong] = [0, 0, 0];
    yield;
    for (let cell = cells - 1; cell >= 0; cell--) {
      const logit = least[cell] as number;
      if (logit === Number.POSITIVE_INFINITY) continue;
      found += positives[cell] as number;
      wrong += negatives[cell] as number;
      logits[count] = logit;
      tp[count] = found;
      fp[count] = wrong;
      count++;
    }
    return {
      positives: found,
      negatives: wrong,
      logits: logits.subarray(0, count),
      tp: tp.subarray(0, count),
      fp: fp.subarray(0, count),
    };
  }
}
