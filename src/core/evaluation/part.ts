import { sigmoid } from '../perceptron/sigmoid.js';
import type { Perceptron } from '../perceptron/slp.js';
import type { PartEvaluation, RunRecord } from '../run/record.js';
import type { Slices } from '../slices.js';
import type { Examples } from '../table/dataset.js';
import { extentOf, type Rows, rowsWithin } from '../table/rows.js';
import type { Engine } from '../training/engine.js';
import {
  addSquares,
  addToBins,
  averagePrecision,
  binsOf,
  expectedCalibrationError,
  noSums,
  rocArea,
} from './curves.js';
import { requireFinite } from './finite.js';
import { ratio } from './metrics.js';
import { ScoreCounts } from './scoreCounts.js';
import { bestF1, stepAt, type ThresholdCounts, type ThresholdTable, thresholdTable } from './thresholds.js';

/** Thresholds kept of a part: as many as a curve can show, and a record should carry. */
const mostSteps = 400;

const histogramBins = 20;

/** Rows of the table among which those of a piece are. */
const pieceRows = 1 << 20;

/** What a model says of the parts that it was not trained on, at every threshold. The threshold with the best F1
 * is looked for on the validation part alone; the counts there are exact on both.
 * @param parts rows; an empty validation part is none
 * @throws InputError `diverged` */
export function* evaluateParts(
  perceptron: Perceptron,
  examples: Examples,
  { validation, test }: { readonly validation: Rows; readonly test: Rows },
  engine: Engine,
): Slices<RunRecord['evaluation']> {
  const held = validation.length > 0 ? yield* judge(perceptron, examples, validation, engine) : null;
  const chosen = held === null ? undefined : bestF1(held.table)?.logit;
  return {
    test: describe(yield* judge(perceptron, examples, test, engine), chosen),
    validation: held === null ? null : describe(held, chosen),
  };
}

interface Judgement extends Pick<PartEvaluation, 'brier' | 'calibration' | 'histogram'> {
  readonly table: ThresholdTable;
}

/** Marked rows, too many for a logit of each to be kept, are judged piece by piece. */
function* judge(perceptron: Perceptron, examples: Examples, rows: Rows, engine: Engine): Slices<Judgement> {
  const counts = rows instanceof Uint32Array ? undefined : new ScoreCounts();
  const [sums, histogram] = [noSums(), noRows()];
  const size = counts === undefined ? extentOf(rows) : pieceRows;
  let [squares, table] = [0, undefined as ThresholdTable | undefined];
  for (let from = 0; from < extentOf(rows); from += size) {
    const piece = rowsWithin(rows, from, from + size);
    const logits = yield* engine.logits(perceptron, examples, piece);
    requireFinite(logits);
    const labels = labelsOf(piece, examples);
    if (counts === undefined) table = thresholdTable(logits, labels);
    counts?.add(logits, labels);
    const probabilities = logits.map(sigmoid);
    squares = addSquares(squares, probabilities, labels);
    addToBins(sums, probabilities, labels);
    addRows(histogram, probabilities, labels);
  }
  return {
    table: table ?? (counts as ScoreCounts).table(),
    brier: ratio(squares, rows.length),
    calibration: binsOf(sums),
    histogram,
  };
}

function labelsOf(rows: Uint32Array, { y }: Examples): Uint8Array {
  const labels = new Uint8Array(rows.length);
  for (let i = 0; i < rows.length; i++) labels[i] = y[rows[i] as number] as number;
  return labels;
}

/** @param chosen a threshold at which the counts must be exact, beside the one at logit 0 */
function describe({ table, ...judged }: Judgement, chosen: number | undefined): PartEvaluation {
  return {
    positives: table.positives,
    negatives: table.negatives,
    steps: thinned(table, chosen),
    rocArea: rocArea(table),
    averagePrecision: averagePrecision(table),
    brier: judged.brier,
    calibrationError: expectedCalibrationError(judged.calibration),
    calibration: judged.calibration,
    histogram: judged.histogram,
  };
}

/** Some of the steps, evenly along the ROC curve: every rise of a class by 1/200 leaves one. The first, the last,
 * the one at logit 0, where a row is called positive by default, and the one at the chosen threshold stay. */
function thinned(table: ThresholdTable, chosen = Number.POSITIVE_INFINITY): ThresholdCounts[] {
  const { positives, negatives, logits } = table;
  const along = (i: number) =>
    (table.tp[i] as number) / Math.max(1, positives) + (table.fp[i] as number) / Math.max(1, negatives);
  const stride = logits.length <= mostSteps ? 0 : 2 / mostSteps;
  const kept: ThresholdCounts[] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < logits.length; i++) {
    const logit = logits[i] as number;
    const next = i + 1 < logits.length ? (logits[i + 1] as number) : Number.NEGATIVE_INFINITY;
    const isEnd = i === 0 || i + 1 === logits.length;
    const atDefault = logit > 0 && next <= 0;
    const atChosen = logit >= chosen && next < chosen;
    if (!(isEnd || atDefault || atChosen || along(i) - last >= stride)) continue;
    kept.push(stepAt(table, i));
    last = along(i);
  }
  return kept;
}

type Histogram = { negatives: number; positives: number }[];

function noRows(): Histogram {
  return Array.from({ length: histogramBins }, () => ({ negatives: 0, positives: 0 }));
}

function addRows(histogram: Histogram, probabilities: Float64Array, labels: Uint8Array): void {
  for (let i = 0; i < labels.length; i++) {
    const p = probabilities[i] as number;
    const bin = histogram[Math.min(histogramBins - 1, Math.floor(p * histogramBins))] as Histogram[number];
    bin[labels[i] === 1 ? 'positives' : 'negatives']++;
  }
}
