import type { Perceptron } from '../perceptron/slp.js';
import { extentOf, type Rows, rowsWithin } from '../rows.js';
import type { Slices } from '../slices.js';
import type { Examples } from '../table/examples.js';
import { averagePrecision, expectedCalibrationError, rocArea } from './curves.js';
import { cutBetween } from './cuts.js';
import { designEffect } from './designEffect.js';
import { downsampleThresholds, withMeans } from './downsampleThresholds.js';
import { requireFinite } from './finite.js';
import { Probabilities } from './probabilities.js';
import { ScoreCounts } from './scoreCounts.js';
import { ScoreList } from './scoreList.js';
import type { Scorer } from './scorer.js';
import type { Evaluation, PartEvaluation, ThresholdFree } from './scores.js';
import { bestF1, type ThresholdTable } from './thresholds.js';
import { timeEffect } from './timeEffect.js';

/** Places in which the rows of a piece are looked for. */
const pieceRows = 1 << 14;

/** Logits of rows, each from a model that was not fitted on it. */
export interface OutOfFold {
  readonly logits: Float64Array;
  readonly labels: Uint8Array;
}

/** What a model says of the parts that it was not trained on, at every threshold. The threshold with the best F1
 * is looked for on the validation part alone. Wherever a threshold may be chosen there, the test part's counts are known.
 * @param parts rows; an empty validation part is none
 * @param usual the logit above which a row is called positive by default
 * @param outOfFold what stands in for a validation part
 * @throws InputError `diverged` */
export function* evaluateParts(
  perceptron: Perceptron,
  examples: Examples,
  parts: { readonly validation: Rows; readonly test: Rows },
  scorer: Scorer,
  usual = 0,
  outOfFold?: OutOfFold,
): Slices<Evaluation> {
  const held =
    outOfFold !== undefined
      ? yield* outOfFoldScores(outOfFold)
      : parts.validation.length > 0
        ? yield* scoreRows(perceptron, examples, parts.validation, scorer, usual)
        : null;
  const validation = held === null ? null : yield* describe(held, [usual, ...besideBestF1(held.table)]);
  yield;
  const cuts = validation?.steps.map((_, i) => cutBetween(validation, i + 1).logit) ?? [];
  return {
    test: {
      ...(yield* describeTest(yield* scoreRows(perceptron, examples, parts.test, scorer, usual), [
        usual,
        ...cuts,
      ])),
      ...(yield* effectOfAlike(perceptron, examples, parts.test, scorer, usual)),
    },
    validation,
    ...(outOfFold && { outOfFold: true }),
  };
}

/** Above these are the step with the best F1 and the one behind it: between the two is nothing, however far they lie apart. */
function besideBestF1(table: ThresholdTable): Iterable<number> {
  const best = bestF1(table);
  return best === undefined ? [] : table.logits.subarray(best + 1, best + 3);
}

/** Evaluates rows that come piece by piece, in memory that does not grow with them. */
export class StreamedPart {
  private readonly scores: ScoreCounts;
  private readonly probabilities = new Probabilities();
  rows = 0;

  /** @param usual the logit above which a row is called positive */
  constructor(private readonly usual: number) {
    this.scores = new ScoreCounts(usual);
  }

  /** @param logits finite @param labels 0 or 1, as many */
  add(logits: Float64Array, labels: Uint8Array): void {
    this.rows += labels.length;
    this.scores.add(logits, labels);
    this.probabilities.add(logits, labels);
  }

  /** Nothing can be added any more. */
  *evaluate(): Slices<PartEvaluation> {
    const { probabilities, usual } = this;
    return yield* describe({ table: yield* this.scores.table(), probabilities }, [usual]);
  }
}

function* outOfFoldScores({ logits, labels }: OutOfFold): Slices<RankedRows> {
  requireFinite(logits);
  const scores = new ScoreList(logits.length);
  const probabilities = new Probabilities();
  scores.add(logits, labels);
  probabilities.add(logits, labels);
  return { table: yield* scores.table(), probabilities };
}

interface RankedRows {
  readonly table: ThresholdTable;
  readonly probabilities: Probabilities;
}

/** Of marked rows, too many for a logit of each to be kept, logits are counted. */
function* scoreRows(
  perceptron: Perceptron,
  examples: Examples,
  rows: Rows,
  scorer: Scorer,
  usual: number,
): Slices<RankedRows> {
  const scores = rows instanceof Uint32Array ? new ScoreList(rows.length) : new ScoreCounts(usual);
  const probabilities = new Probabilities();
  for (let from = 0; from < extentOf(rows); from += pieceRows) {
    const piece = rowsWithin(rows, from, from + pieceRows);
    const logits = yield* scorer.logits(perceptron, examples, piece);
    requireFinite(logits);
    const labels = labelsOf(piece, examples);
    scores.add(logits, labels);
    probabilities.add(logits, labels);
    yield;
  }
  return { table: yield* scores.table(), probabilities };
}

export function labelsOf(rows: Uint32Array, { y }: Examples): Uint8Array {
  const labels = new Uint8Array(rows.length);
  for (let i = 0; i < rows.length; i++) labels[i] = y[rows[i] as number] as number;
  return labels;
}

/** Of a part what does not depend on a threshold. @param usual the logit above which a row is called positive
 * @throws InputError `diverged` */
export function* rank(
  perceptron: Perceptron,
  examples: Examples,
  rows: Rows,
  scorer: Scorer,
  usual = 0,
): Slices<ThresholdFree> {
  const ranked = yield* scoreRows(perceptron, examples, rows, scorer, usual);
  return {
    ...(yield* thresholdFree(ranked)),
    ...(yield* effectOfAlike(perceptron, examples, rows, scorer, usual)),
  };
}

function* thresholdFree({ table, probabilities: { brier, calibration } }: RankedRows) {
  const area = rocArea(table);
  yield;
  return {
    rocArea: area,
    averagePrecision: averagePrecision(table),
    brier,
    calibrationError: expectedCalibrationError(calibration),
  };
}

/** Rows that tell how alike they are; of more, those of every second group, or every third, and the earliest. */
const enoughRows = 2 ** 20;

/** How much less the rows tell than as many independent ones, where it is known which of them belong together, or when they were
 * made. */
function* effectOfAlike(
  perceptron: Perceptron,
  examples: Examples,
  rows: Rows,
  scorer: Scorer,
  usual: number,
): Slices<Pick<PartEvaluation, 'designEffect'>> {
  const { groups, times } = examples;
  if (groups === undefined && times === undefined) return {};
  const all = rowsWithin(rows, 0, extentOf(rows));
  function* scored(some: Uint32Array) {
    const logits = yield* scorer.logits(perceptron, examples, some);
    yield;
    return { logits, labels: labelsOf(some, examples) };
  }
  if (times !== undefined) {
    const timeOf = (row: number) => times.of[row] as number;
    const earliest = all
      .slice()
      .sort((a, b) => timeOf(a) - timeOf(b) || a - b)
      .slice(0, enoughRows);
    const different = new Set(earliest.map(timeOf)).size;
    return { designEffect: timeEffect(yield* scored(earliest), different, usual) };
  }
  const groupOf = (row: number) => groups?.of[row] as number;
  const stride = Math.ceil(rows.length / enoughRows);
  const some = all.filter((row) => groupOf(row) % stride === 0);
  const inGroups = { groups: some.map(groupOf), count: groups?.count ?? 0 };
  return { designEffect: designEffect({ ...(yield* scored(some)), ...inGroups }, usual) };
}

/** With where the rows lie, which is asked of the test part where positives are of another frequency. */
function* describeTest(ranked: RankedRows, known: readonly number[]): Slices<PartEvaluation> {
  const part = yield* describe(ranked, known);
  yield;
  return { ...part, steps: withMeans(part.steps, ranked.table) };
}

/** @param known thresholds at which the counts must be known */
function* describe(ranked: RankedRows, known: readonly number[]): Slices<PartEvaluation> {
  const { positives, negatives } = ranked.table;
  const { calibration, histogram } = ranked.probabilities;
  const steps = downsampleThresholds(ranked.table, known);
  yield;
  return { positives, negatives, steps, ...(yield* thresholdFree(ranked)), calibration, histogram };
}
