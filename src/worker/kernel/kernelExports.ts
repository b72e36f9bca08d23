import type { Offset } from './memory.js';

/** What src/kernel exports; each is explained there. Offsets that come back are signed: `>>> 0` makes them right. */
export interface KernelExports {
  readonly memory: WebAssembly.Memory;
  heapBase(): Offset;
  powersOfFive(): Offset;
  parseRows(
    from: Offset,
    to: Offset,
    delimiter: number,
    decimalMark: number,
    width: number,
    out: Offset,
    starts: Offset,
    gaps: Offset,
    trailing: boolean,
    words: Offset,
  ): number;
  stoppedAt(): Offset;
  /** As WebAssembly has truth: 0 or 1. */
  stoppedOdd(): number;
  longestWord(): number;
  mostWords(): number;
  wordTableBytes(width: number): number;
  learnWord(table: Offset, word: Offset, length: number, column: number, code: number): void;
  asciiInput(): Offset;
  firstBeyondAscii(length: number): number;
  fingerprintInput(): Offset;
  beginFingerprint(): void;
  addToFingerprint(): void;
  endFingerprint(filled: number, length: number, out: Offset): void;
  drawMarks(state: Offset, labels: Offset, count: number, positives: Offset, negatives: Offset): void;
  shuffle(state: Offset, items: Offset, count: number): void;
  hashRows(x: Offset, labels: Offset, width: number, count: number, out: Offset): void;
  keepRows(
    x: Offset,
    width: number,
    count: number,
    marks: Offset,
    mark: number,
    columns: Offset,
    kept: number,
    out: Offset,
  ): Offset;
  trainBatches(
    x: Offset,
    y: Offset,
    width: number,
    order: Offset,
    count: number,
    batchSize: number,
    weights: Offset,
    bias: number,
    gradient: Offset,
    rates: Offset,
    decays: Offset,
    reach: number,
    negativeWeight: number,
    positiveWeight: number,
    sums: Offset,
  ): number;
  tally(
    x: Offset,
    y: Offset,
    width: number,
    order: Offset,
    count: number,
    weights: Offset,
    bias: number,
    sums: Offset,
  ): void;
  logits(
    x: Offset,
    width: number,
    order: Offset,
    count: number,
    weights: Offset,
    bias: number,
    out: Offset,
  ): void;
  addRanges(x: Offset, width: number, count: number, ranges: Offset): void;
  addMeans(
    x: Offset,
    width: number,
    order: Offset,
    count: number,
    share: number,
    means: Offset,
    ranges: Offset,
  ): void;
  addVariances(
    x: Offset,
    width: number,
    order: Offset,
    count: number,
    share: number,
    centres: Offset,
    offsets: Offset,
    squares: Offset,
  ): void;
  addCurvature(
    x: Offset,
    y: Offset,
    width: number,
    order: Offset,
    count: number,
    shift: Offset,
    inverses: Offset,
    negativeWeight: number,
    positiveWeight: number,
    point: Offset,
    chunk: Offset,
    gradient: Offset,
    hessian: Offset,
    sums: Offset,
  ): void;
  addSlopes(
    x: Offset,
    y: Offset,
    width: number,
    order: Offset,
    count: number,
    negativeWeight: number,
    positiveWeight: number,
    weights: Offset,
    bias: number,
    gradient: Offset,
    bends: Offset,
    sums: Offset,
  ): number;
  addBend(
    x: Offset,
    width: number,
    order: Offset,
    count: number,
    direction: Offset,
    bias: number,
    bends: Offset,
    product: Offset,
  ): number;
  scaleRows(x: Offset, width: number, rows: number, shift: Offset, scale: Offset): void;
  rotateRows(
    x: Offset,
    width: number,
    rows: number,
    matrix: Offset,
    offsets: Offset,
    directions: number,
    columns: Offset,
  ): void;
  spellOut(
    numbers: Offset,
    numberCount: number,
    codes: Offset,
    codeCount: number,
    places: Offset,
    order: Offset,
    count: number,
    frame: Offset,
    zeros: Offset,
    ones: Offset,
    width: number,
    out: Offset,
  ): void;
  spellOutRotated(
    numbers: Offset,
    numberCount: number,
    codes: Offset,
    codeCount: number,
    places: Offset,
    order: Offset,
    count: number,
    frame: Offset,
    zeros: Offset,
    contributions: Offset,
    features: number,
    picked: Offset,
    values: Offset,
    width: number,
    out: Offset,
  ): void;
  addSpelledOut(
    numbers: Offset,
    numberCount: number,
    codes: Offset,
    codeCount: number,
    places: Offset,
    order: Offset,
    count: number,
    frame: Offset,
    factors: Offset,
    sums: Offset,
  ): void;
}
