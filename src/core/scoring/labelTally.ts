import { testResult } from '../evaluation/evaluate.js';
import { StreamedPart } from '../evaluation/evaluateParts.js';
import { sigmoidCrossEntropy } from '../perceptron/sigmoid.js';
import type { Slices } from '../slices.js';
import type { ScoredRows } from './scoredFile.js';

/** Rows whose labels are gathered before they are evaluated. */
const batch = 1 << 12;

/** How answers agree with labels. */
export class LabelTally {
  /** Cells that name neither class. */
  others = 0;
  private readonly counts = { tp: 0, fp: 0, fn: 0, tn: 0 };
  private readonly part: StreamedPart;
  private readonly logits = new Float64Array(batch);
  private readonly labels = new Uint8Array(batch);
  private waiting = 0;
  private loss = 0;

  /** @param threshold the logit above which a row is called positive */
  constructor(private readonly threshold: number) {
    this.part = new StreamedPart(threshold);
  }

  add(logit: number, truth: 0 | 1): void {
    const isCalled = logit > this.threshold;
    this.counts[truth === 1 ? (isCalled ? 'tp' : 'fn') : isCalled ? 'fp' : 'tn']++;
    this.loss += sigmoidCrossEntropy(logit, truth);
    this.logits[this.waiting] = logit;
    this.labels[this.waiting++] = truth;
    if (this.waiting === batch) this.evaluate();
  }

  private evaluate(): void {
    this.part.add(this.logits.subarray(0, this.waiting), this.labels.subarray(0, this.waiting));
    this.waiting = 0;
  }

  /** Null where no row had a label. Nothing can be added any more. */
  *result(): Slices<ScoredRows['labelled']> {
    this.evaluate();
    const { rows } = this.part;
    if (rows === 0) return null;
    return {
      test: testResult(this.loss / rows, this.counts),
      evaluation: { test: yield* this.part.evaluate() },
    };
  }
}
