import { sigmoid } from '../perceptron/sigmoid.js';
import { ratio, type Undefinable } from '../undefinable.js';
import type { PartEvaluation } from './scores.js';

/** Bins of equal width over [0, 1]: of the histogram, and half as many of calibration, so that two make one. */
const histogramBins = 20;
export const calibrationBins = histogramBins / 2;

/** The bin of calibration that a probability falls into. */
export function calibrationBin(probability: number): number {
  return histogramBin(probability) >> 1;
}

function histogramBin(probability: number): number {
  return Math.min(histogramBins - 1, Math.floor(probability * histogramBins));
}

type Found = Pick<PartEvaluation, 'brier' | 'calibration' | 'histogram'>;

/** Gathers what probabilities of rows say, in one way through each piece of them. */
export class Probabilities {
  private rows = 0;
  private squares = 0;
  private readonly predicted = new Float64Array(calibrationBins);
  /** Rows by bin: negatives, then positives. */
  private readonly counts = new Uint32Array(2 * histogramBins);

  /** @param logits no NaN @param labels 0 or 1, as many */
  add(logits: ArrayLike<number>, labels: ArrayLike<number>): void {
    const { predicted, counts } = this;
    let squares = this.squares;
    for (let i = 0; i < labels.length; i++) {
      const probability = sigmoid(logits[i] as number);
      const label = labels[i] as number;
      const off = probability - label;
      squares += off * off;
      const bin = histogramBin(probability);
      const half = bin >> 1;
      predicted[half] = (predicted[half] as number) + probability;
      const cell = label * histogramBins + bin;
      counts[cell] = (counts[cell] as number) + 1;
    }
    this.squares = squares;
    this.rows += labels.length;
  }

  /** Mean squared difference of probability and label, in [0, 1] (Brier 1950). Undefined without rows. */
  get brier(): Undefinable {
    return ratio(this.squares, this.rows);
  }

  /** Rows of each class by probability. */
  get histogram(): Found['histogram'] {
    return Array.from({ length: histogramBins }, (_, bin) => ({
      negatives: this.counts[bin] as number,
      positives: this.counts[histogramBins + bin] as number,
    }));
  }

  /** Reliability of the probabilities: of each bin the rows, the mean probability the model gave them, and the
   * fraction of them that is positive. Empty bins are left out. */
  get calibration(): Found['calibration'] {
    const { histogram } = this;
    return Array.from(this.predicted, (predicted, bin) => {
      const [low, high] = histogram.slice(2 * bin) as [Found['histogram'][0], Found['histogram'][0]];
      const positives = low.positives + high.positives;
      const count = positives + low.negatives + high.negatives;
      return { count, predicted: predicted / count, observed: positives / count };
    }).filter(({ count }) => count > 0);
  }
}
