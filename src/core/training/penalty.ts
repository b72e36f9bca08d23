import { type Judged, labelsOf } from '../evaluation/part.js';
import { asPerceptron, unscaled } from '../perceptron/model.js';
import type { Random } from '../random.js';
import type { PenaltyChoice } from '../run/record.js';
import type { Slices } from '../slices.js';
import { type Rows, sampleOf } from '../table/rows.js';
import { denseIsCheaper, type Objective } from './objective.js';
import { findMinimum } from './optimum.js';

/** What is tried: n λ, the strength of the penalty beside the n rows, which is 1 / C of scikit-learn, whose
 * LogisticRegressionCV tries the same range. From strong to weak, each warm-started from the one before. At the end no
 * penalty at all, where there is a minimum without: only that can tell columns apart that differ by a millionth of what
 * they have in common, such as the seconds in which something began and ended. */
const strengths = Array.from({ length: 12 }, (_, i) => 10 ** (4 - (8 / 11) * i));

/** Losses that rise so often in a row rise for good. */
const enoughRises = 3;

/** A step that promises less, in nats, does not change which penalty is best. */
const tolerance = 1e-8;

/** Folds that take turns in judging. */
const folds = 5;

/** Rows up to which folds judge, in place of one part: the choice of so few would be a throw of dice. */
export const fewRows = 5_000;

/** Divisions into folds that take part where rows are few: of one alone the choice would still be a throw of dice. */
const rounds = 3;
const fewForRounds = 1_000;

/** Multiplications that the whole path may take, roughly; the rows are a sample where all of them would take more. */
const affordable = 1e9;

/** More rows, and more for each column, hardly change the choice: the more there are, the less it matters. */
const enoughRows = 10_000;
const enoughPerColumn = 100;

/** Newton steps that a penalty takes, and products of second derivatives a step takes where there is no matrix. */
const [usualSteps, usualProducts] = [2.5, 12];

/** Fitted on some rows and judged on others. */
interface Fold {
  readonly train: Uint32Array;
  readonly judges: Uint32Array;
}

export interface Chosen {
  /** λ for all rows of the objective. */
  readonly l2: number;
  readonly choice: PenaltyChoice;
  /** Logits of the rows that judged, each from the model of the other folds. */
  readonly outOfFold: () => Slices<Judged>;
}

/** Which penalty is best on rows that it was not fitted on: the one with the least loss, the stronger of equals.
 * The one-standard-error rule was rejected: it errs towards penalties that are too strong.
 * @param objective of the training part; its λ is what is looked for
 * @param validation rows of the validation part; of none, folds inside the training part judge
 * @param given the only λ there is */
export function* choosePenalty(
  objective: Omit<Objective, 'l2'>,
  validation: Rows,
  random: Random,
  given?: number,
): Slices<Chosen> {
  const { rows, examples } = objective;
  const byFolds = validation.length === 0 || rows.length + validation.length <= fewRows;
  const times = rows.length + validation.length <= fewForRounds ? rounds : 1;
  const most = mostRows(objective, byFolds ? folds * times : 1);
  const known = [sampleOf(rows, most), sampleOf(validation, most)] as const;
  const parts = byFolds
    ? Array.from({ length: times }, () => foldsOf(distinct(...known), examples.y, random)).flat()
    : [{ train: known[0], judges: known[1] }];
  const judged = parts.reduce((sum, { judges }) => sum + judges.length, 0);
  const tried = given === undefined ? [...strengths, 0] : [given * rows.length];
  const path: Tried[] = [];
  let best: Tried | undefined;
  let points: Float64Array[] = parts.map(() => new Float64Array(examples.width + 1));
  let rises = 0;
  for (const strength of tried) {
    if (rises === enoughRises && strength > 0) continue;
    if (strength === 0 && given === undefined && !denseIsCheaper(objective)) break;
    let loss = 0;
    let isThere = true;
    const next: Float64Array[] = [];
    for (const [k, { train, judges }] of parts.entries()) {
      const fold = { ...objective, rows: train, l2: strength / train.length };
      const { status, point } = yield* findMinimum(fold, points[k], tolerance);
      isThere &&= status === 'found';
      next.push(point);
      loss += yield* lossOn(objective, point, judges);
    }
    if (strength === 0 && given === undefined && !isThere) break;
    points = next;
    const now = { l2: strength / rows.length, loss: loss / judged, points };
    path.push(now);
    if (best === undefined || now.loss < best.loss) [best, rises] = [now, 0];
    else rises++;
  }
  const chosen = best as Tried;
  return {
    l2: given ?? chosen.l2,
    choice: {
      path: path.map(({ l2, loss }) => ({ l2, loss })),
      judges: byFolds ? 'folds' : 'validation',
      rows: byFolds ? judged / times : known[0].length + known[1].length,
    },
    outOfFold: () => logitsOf(objective, parts.slice(0, folds), chosen.points),
  };
}

interface Tried {
  readonly l2: number;
  readonly loss: number;
  /** Of each fold. */
  readonly points: Float64Array[];
}

function* logitsOf(
  { engine, examples, frame }: Omit<Objective, 'l2'>,
  parts: readonly Fold[],
  points: readonly Float64Array[],
): Slices<Judged> {
  const logits: Float64Array[] = [];
  const labels: Uint8Array[] = [];
  for (const [k, { judges }] of parts.entries()) {
    const perceptron = unscaled(frame, asPerceptron(points[k] as Float64Array));
    logits.push(yield* engine.logits(perceptron, examples, judges));
    labels.push(labelsOf(judges, examples));
  }
  const all = Float64Array.from(logits.flatMap((each) => [...each]));
  return { logits: all, labels: Uint8Array.from(labels.flatMap((each) => [...each])) };
}

function mostRows(objective: Omit<Objective, 'l2'>, parts: number): number {
  const { width } = objective.examples;
  const perStep = denseIsCheaper(objective) ? (width + 1) ** 2 / 2 + 30 : usualProducts * 2 * width;
  const perRow = strengths.length * usualSteps * parts * perStep;
  return Math.ceil(Math.min(affordable / perRow, Math.max(enoughRows, enoughPerColumn * width)));
}

/** Sum of the loss over rows, each weighted as its class. */
function* lossOn(
  { engine, examples, frame, classWeights: [negative, positive] }: Omit<Objective, 'l2'>,
  point: Float64Array,
  rows: Rows,
): Slices<number> {
  const { loss } = yield* engine.tally(unscaled(frame, asPerceptron(point)), examples, rows);
  return negative * loss[0] + positive * loss[1];
}

/** Each row once, though a balance may have repeated it. */
function distinct(...parts: readonly Uint32Array[]): Uint32Array {
  const sorted = Uint32Array.from(parts.flatMap((part) => [...part])).sort();
  return sorted.filter((row, i) => i === 0 || row !== sorted[i - 1]);
}

/** Each class divided in proportion, at random. */
function foldsOf(rows: Uint32Array, y: Uint8Array, random: Random): Fold[] {
  random.shuffle(rows);
  const seen: [number, number] = [0, 0];
  const foldOf = Uint8Array.from(rows, (row) => seen[y[row] as 0 | 1]++ % folds);
  return Array.from({ length: folds }, (_, fold) => ({
    train: rows.filter((_, i) => foldOf[i] !== fold),
    judges: rows.filter((_, i) => foldOf[i] === fold),
  }));
}
