import { labelsOf, type OutOfFold } from '../evaluation/evaluateParts.js';
import { exponential } from '../exponential.js';
import { asPerceptron, unscaled } from '../perceptron/model.js';
import type { Random } from '../random.js';
import { type Rows, sampleOf } from '../rows.js';
import type { Slices } from '../slices.js';
import type { Examples } from '../table/examples.js';
import type { Groups } from '../table/groups.js';
import { assignGroups, countGroups, type GroupCounts } from './assignGroups.js';
import { type Fold, foldsByTime, tooFew } from './byTime.js';
import { hasEndless } from './endless.js';
import { denseIsCheaper, type Objective } from './objective.js';
import { findMinimum, type PenaltyChoice } from './optimum.js';
import { tell } from './sayings.js';

/** What is tried: n λ, the strength of the penalty beside the n rows, which is 1 / C of scikit-learn, whose
 * LogisticRegressionCV tries the same range. From strong to weak, each warm-started from the one before. At the end no
 * penalty at all, where there is a minimum without: only that can tell columns apart that differ by a millionth of what
 * they have in common, such as the seconds in which something began and ended. */
const strengths = Array.from({ length: 12 }, (_, i) => exponential(Math.LN10 * (4 - (8 / 11) * i)));

/** Losses that rise so often in a row rise for good. */
const enoughRises = 3;

/** A step that promises less, in nats, does not change which penalty is best. */
const tolerance = 1e-8;

/** Folds that take turns in judging. */
const folds = 5;

/** Rows up to which folds judge, in place of one part: the choice of so few would be a throw of dice. */
const fewRows = 5_000;

/** Divisions into folds that take part where rows are few: of one alone the choice would still be a throw of dice. There
 * are as many as judge this many rows between them, ten at most. */
const judgedBetweenThem = 4_000;
const mostRounds = 10;

/** Multiplications that the whole path may take, roughly; the rows are a sample where all of them would take more. */
const affordable = 1e9;

/** More rows, and more for each column, hardly change the choice: the more there are, the less it matters. */
const enoughRows = 5_000;
const enoughPerColumn = 100;

/** Newton steps that a penalty takes, and products of second derivatives a step takes where there is no matrix. */
const [usualSteps, usualProducts] = [2.5, 12];

export interface Chosen {
  /** λ for all rows of the objective. */
  readonly l2: number;
  readonly choice: PenaltyChoice;
  /** Logits of the rows that judged, each from the model of the other folds. */
  readonly outOfFold: () => Slices<OutOfFold>;
}

/** Which penalty is best on rows that it was not fitted on: the one with the least loss, the stronger of equals ({@link chosenOf}).
 * The one-standard-error rule was rejected: it errs towards penalties that are too strong.
 * @param objective of the training part; its λ is what is looked for. Where rows are named more than once, all of a row's
 * copies are in one fold, and count there as in training
 * @param validation rows of the validation part; of none, folds inside the training part judge
 * @param given the only λ there is
 * @throws InputError `too-few-rows` where folds would have to judge what came before all of one class */
export function* choosePenalty(
  objective: Omit<Objective, 'l2'>,
  validation: Rows,
  random: Random,
  given?: number,
): Slices<Chosen> {
  const { rows, examples } = objective;
  const byFolds = validation.length === 0 || rows.length + validation.length <= fewRows;
  const all = rows.length + validation.length;
  const perRow = workPerRow(objective) * (byFolds ? folds : 1);
  const enoughTimes = Math.ceil(judgedBetweenThem / all);
  const times = Math.max(1, Math.min(mostRounds, enoughTimes, Math.floor(affordable / perRow / all)));
  const enough = Math.max(enoughRows, enoughPerColumn * examples.width);
  const most = Math.ceil(Math.min(enough, affordable / perRow / times));
  const known = [sampleOf(rows, most), sampleOf(validation, most)] as const;
  const inTime = byFolds ? foldsInTime(joined(...known), examples, all) : undefined;
  if (inTime?.length === 0) throw tooFew(tell('class-only-later', { rows: rows.length }));
  const rounds = !byFolds
    ? [[{ train: known[0], judges: known[1] }]]
    : inTime === undefined
      ? yield* foldsByRound(times, joined(...known), examples, random)
      : [inTime];
  const parts = rounds.flat();
  const judged = parts.reduce((sum, { judges }) => sum + judges.length, 0);
  /** @param from where the search begins, for each part */
  function* attempt(strength: number, from: readonly Float64Array[]): Slices<Tried> {
    let [loss, isThere] = [0, true];
    const points: Float64Array[] = [];
    for (const [k, { train, judges }] of parts.entries()) {
      const part = { ...objective, rows: train, l2: strength / train.length };
      const { status, point } = yield* findMinimum(part, from[k], tolerance);
      isThere &&= status === 'found';
      points.push(point);
      loss += yield* lossOn(objective, point, judges);
    }
    return { strength, loss: loss / judged, points, isThere };
  }

  const origin = parts.map(() => new Float64Array(examples.width + 1));
  const path: Tried[] = [];
  for (const strength of given === undefined ? strengths : [given * rows.length]) {
    path.push(yield* attempt(strength, path.at(-1)?.points ?? origin));
    if (path.length - 1 - path.indexOf(least(path)) === enoughRises) break;
  }
  const between = vertex(path);
  if (between !== undefined) path.push(yield* attempt(between, least(path).points));
  if (given === undefined && denseIsCheaper(objective)) {
    const free = yield* attempt(0, (path.at(-1) as Tried).points);
    const best = free.isThere && free.loss < least(path).loss;
    const trained = { ...objective, rows: known[0], l2: 0 };
    // Of weights that would grow without end there is no minimum, however little is left to gain.
    if (free.isThere && !(best && (yield* hasEndless(trained, free.points[0] as Float64Array))))
      path.push(free);
  }
  path.sort((a, b) => b.strength - a.strength);
  const judging = byFolds ? judged / rounds.length : known[0].length + known[1].length;
  const chosen = chosenOf(path, judging);
  return {
    l2: given ?? chosen.strength / rows.length,
    choice: {
      path: path.map(({ strength, loss }) => ({ l2: strength / rows.length, loss })),
      judges: byFolds ? 'folds' : 'validation',
      rows: judging,
    },
    outOfFold: () => logitsOf(objective, rounds[0] as Fold[], chosen.points),
  };
}

/** The first with the least loss. */
function least<Point extends { readonly loss: number }>(path: readonly Point[]): Point {
  return path.reduce((best, each) => (each.loss < best.loss ? each : best));
}

/** So little, in nats of all rows that judge, is no difference. */
const noDifference = 0.25;

/** The one with the least loss. Where that is the weakest of all, the loss goes on falling as far as anybody looked, as it does of a
 * word that is told apart for certain, by ever less: then the strongest that is as good. A row with that word that is the other way is
 * else all but impossible, and so is one with a word that was never seen.
 * @param path from strong to weak @param rows that judge */
export function chosenOf<Point extends { readonly loss: number }>(
  path: readonly Point[],
  rows: number,
): Point {
  const best = least(path);
  if (best !== path.at(-1)) return best;
  return path.find(({ loss }) => (loss - best.loss) * rows <= noDifference) as Point;
}

/** Between the strengths that were tried: where the parabola through the least loss and its two neighbours, over the
 * logarithm of the strength, is lowest. Two that are nearly as good would else be decided between by a hair, and each
 * be too far off. */
function vertex(path: readonly Tried[]): number | undefined {
  const at = path.indexOf(least(path));
  const [before, best, after] = [path[at - 1], path[at] as Tried, path[at + 1]];
  if (before === undefined || after === undefined) return undefined;
  const bend = before.loss - 2 * best.loss + after.loss;
  if (!(bend > 0)) return undefined;
  const steps = (before.loss - after.loss) / (2 * bend); // towards `after`, half a step at most
  return best.strength * exponential(steps * Math.log(after.strength / best.strength));
}

interface Tried {
  readonly strength: number;
  readonly loss: number;
  /** Whether each of the minima exists. */
  readonly isThere: boolean;
  /** Of each fold. */
  readonly points: Float64Array[];
}

function* logitsOf(
  { engine, examples, frame }: Omit<Objective, 'l2'>,
  parts: readonly Fold[],
  points: readonly Float64Array[],
): Slices<OutOfFold> {
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

/** Multiplications that a path of minima takes for each row. */
function workPerRow(objective: Omit<Objective, 'l2'>): number {
  const { width } = objective.examples;
  const perStep = denseIsCheaper(objective) ? (width + 1) ** 2 / 2 + 30 : usualProducts * 2 * width;
  return strengths.length * usualSteps * perStep;
}

/** What a single row may cost when penalties are judged, in nats: a model that is surer of a wrong answer than 20,000 to 1 is
 * wrong about that row, whatever else. Without it one cell that is off by a few hundred times what the others vary by costs more
 * than all other rows together gain, and the penalty under which nothing is learned is taken for the best. */
const mostOfARow = 10;

/** Sum of the loss over rows, each weighted as its class and none without end. */
function* lossOn(
  { engine, examples, frame, classWeights: [negative, positive] }: Omit<Objective, 'l2'>,
  point: Float64Array,
  rows: Uint32Array,
): Slices<number> {
  const perceptron = unscaled(frame, asPerceptron(point));
  const { loss } = yield* engine.lossAndConfusion(perceptron, examples, rows);
  if (loss[0] + loss[1] <= mostOfARow) return negative * loss[0] + positive * loss[1]; // no row can cost more
  const logits = yield* engine.logits(perceptron, examples, rows);
  // So far out the cross entropy is the logit, to the fifth digit.
  const isBeyond = (row: number, i: number) => {
    const logit = logits[i] as number;
    return (examples.y[row] === 1 ? -logit : logit) > mostOfARow;
  };
  const beyond = rows.filter(isBeyond);
  if (beyond.length === 0) return negative * loss[0] + positive * loss[1];
  const within = rows.filter((row, i) => !isBeyond(row, i));
  const rest = yield* engine.lossAndConfusion(perceptron, examples, within);
  const ones = beyond.reduce((count, row) => count + (examples.y[row] as number), 0);
  return (
    negative * (rest.loss[0] + (beyond.length - ones) * mostOfARow) +
    positive * (rest.loss[1] + ones * mostOfARow)
  );
}

function joined(...parts: readonly Uint32Array[]): Uint32Array {
  return Uint32Array.from(parts.flatMap((part) => [...part])).sort();
}

/** @param all rows of which these are maybe a sample: the gap is then one of fewer rows */
function foldsInTime(rows: Uint32Array, { y, times }: Examples, all: number): Fold[] | undefined {
  if (times === undefined) return undefined;
  return foldsByTime(rows, y, times, Math.ceil((times.gap * rows.length) / all), folds);
}

function* foldsByRound(
  times: number,
  rows: Uint32Array,
  examples: Examples,
  random: Random,
): Slices<Fold[][]> {
  const { y, groups } = examples;
  const counts = groups && (yield* countGroups({ y, groups }, rows));
  return Array.from({ length: times }, () =>
    groups && counts ? foldsOfGroups(rows, groups, counts, random) : foldsOf(rows, y, random),
  );
}

/** The same with groups whole, in as many folds as there are groups where these are fewer. */
function foldsOfGroups(rows: Uint32Array, groups: Groups, counts: GroupCounts, random: Random): Fold[] {
  const there = new Set(rows.map((row) => groups.of[row] as number)).size;
  const count = Math.min(folds, there);
  const foldOf = assignGroups(counts, new Array<number>(count).fill(1 / count), random);
  const isIn = (row: number, fold: number) => foldOf[groups.of[row] as number] === fold;
  return Array.from({ length: count }, (_, fold) => ({
    train: rows.filter((row) => !isIn(row, fold)),
    judges: rows.filter((row) => isIn(row, fold)),
  }));
}

/** Each class divided in proportion, at random, copies of a row together: or a fold would judge what it was fitted on.
 * @param rows ascending */
function foldsOf(rows: Uint32Array, y: Uint8Array, random: Random): Fold[] {
  const distinct = rows.filter((row, i) => i === 0 || row !== rows[i - 1]);
  random.shuffle(distinct);
  const seen: [number, number] = [0, 0];
  const foldOf = new Map<number, number>();
  for (const row of distinct) foldOf.set(row, seen[y[row] as 0 | 1]++ % folds);
  const inOrder = distinct.length === rows.length ? distinct : rows;
  return Array.from({ length: folds }, (_, fold) => ({
    train: inOrder.filter((row) => foldOf.get(row) !== fold),
    judges: inOrder.filter((row) => foldOf.get(row) === fold),
  }));
}
