import type { Partition, TrainingConfig } from '../config.js';
import { InputError } from '../problem.js';
import type { Random } from '../random.js';
import { MarkedRows, type Rows } from '../rows.js';
import { inSlices, rowsPerSlice, type Slices } from '../slices.js';
import type { Examples } from '../table/examples.js';
import { fewestOfClass } from '../table/tellable.js';
import { drawInOrder, drawShuffled, type PartSizes } from './assignParts.js';
import type { Engine } from './engine.js';
import { mostShuffledWhole } from './rowOrder.js';
import { tell } from './sayings.js';

/** Row counts. */
export interface Split {
  /** Rows of the training part, copies made before the split included, copies made after it not. */
  readonly train: number;
  /** Rows on which a threshold may be chosen; 0 where the partition has none. */
  readonly validation: number;
  readonly test: number;
  /** Copies of rows of the rarer class: in the training part (`oversample`), or in both (`lecture`). */
  readonly copies: number;
  /** Rows of the positive class in each part, counted as the parts are. */
  readonly positives: { readonly train: number; readonly validation: number; readonly test: number };
}

/** Rows of each part. `train` names a row more than once where it is repeated. */
export interface Parts {
  readonly train: Rows;
  /** The training part before rows were repeated in it. */
  readonly drawn: Rows;
  readonly validation: Rows;
  readonly test: Rows;
  readonly counts: Split;
}

/** The share of the rows that trains, and the share of the others that validates; what is left over tests. */
interface Shares {
  readonly train: number;
  readonly validation: number;
}

/** What a partition means. */
interface PartitionRules {
  readonly shares: Shares;
  /** Whether each class is divided by itself, so that every part has its share of a rare one; else the first rows in
   * shuffled order train, whole batches of them, and chance says how many of a class a part gets. */
  readonly inProportion: boolean;
  /** How repeats divide the rows: each class in proportion, or some test parts would hold hardly any row of a rare one. */
  readonly repeatedAs: Partition;
}

/** The only place that tells partitions apart: everything else asks it for what a partition means. */
export const partitions: Readonly<Record<Partition, PartitionRules>> = {
  lecture: { shares: { train: 0.8, validation: 0 }, inProportion: false, repeatedAs: 'holdout' },
  holdout: { shares: { train: 0.8, validation: 0 }, inProportion: true, repeatedAs: 'holdout' },
  stratified: { shares: { train: 0.6, validation: 0.5 }, inProportion: true, repeatedAs: 'stratified' },
};

export type WatchedPart = 'validation' | 'test';

/** Which part is watched while training: validation, where there is one, else test.
 * @param validation how many rows it has; before rows are divided its share of them, in {@link partitions}, says the same */
export function watchedPart({ validation }: Pick<Split, 'validation'>): WatchedPart {
  return validation > 0 ? 'validation' : 'test';
}

type Choice = Pick<TrainingConfig, 'batchSize' | 'balance' | 'partition'>;

/** Divides the rows at random.
 *
 * `lecture` is the chapter's hold-out: the first floor(0.8 n / batch) × batch rows train, the rest test.
 * `holdout` and `stratified` divide each class by itself, so that every part has its share of a rare one.
 * Balance `lecture` repeats the rarer class before the shuffle, as chapter 2.8 does: copies of one row then
 * stand in several parts. `oversample` repeats after it, in the training part only.
 * @throws InputError `too-few-rows` when a part would be empty */
export function* split(
  examples: Examples,
  choice: Choice,
  random: Random,
  engine: Pick<Engine, 'shuffle' | 'drawMarks'>,
): Slices<Parts> {
  const { y, pageRows } = examples;
  const divide = pageRows === undefined ? divideLists : divideMarks;
  const { train, validation, test, drawn, copies } = yield* divide(examples, choice, random, engine);
  const counts = {
    train: drawn.length,
    validation: validation.length,
    test: test.length,
    copies,
    positives: {
      train: yield* positivesIn(drawn, y),
      validation: yield* positivesIn(validation, y),
      test: yield* positivesIn(test, y),
    },
  };
  return { train, drawn, validation, test, counts };
}

interface Divided extends Omit<Parts, 'counts'> {
  readonly copies: number;
}

function* divideLists(
  { rows, y }: Examples,
  choice: Choice,
  random: Random,
  engine: Pick<Engine, 'shuffle' | 'drawMarks'>,
): Slices<Divided> {
  const all = inOrder(rows);
  const pool = choice.balance === 'lecture' ? repeatRarer(all, y) : all;
  const sizes = partSizes(pool.length, yield* positivesIn(pool, y), choice);
  const [drawn, validation, test] =
    pool.length > mostShuffledWhole
      ? yield* drawInOrder(pool, y, sizes, (labels) => engine.drawMarks(labels, sizes, random))
      : drawShuffled(pool, y, sizes, (items) => engine.shuffle(items, random));
  const train = choice.balance === 'oversample' ? repeatRarer(drawn, y) : drawn;
  const copies = pool.length - all.length + (train.length - drawn.length);
  return { train, validation, test, drawn, copies };
}

function inOrder(rows: number): Uint32Array {
  const all = new Uint32Array(rows);
  for (let row = 0; row < rows; row++) all[row] = row;
  return all;
}

/** Of examples on a disk, whose parts are marked: lists of them would not leave room for much else. */
function* divideMarks(
  { rows, y }: Examples,
  choice: Choice,
  random: Random,
  engine: Pick<Engine, 'drawMarks'>,
): Slices<Divided> {
  const positives = new MarkedRows(y, 1, rows); // at most so many
  const sizes = partSizes(rows, yield* positivesIn(positives, y), choice);
  const marks = yield* engine.drawMarks(y, sizes, random);
  const part = (which: 0 | 1 | 2) =>
    new MarkedRows(
      marks,
      which,
      sizes.reduce((sum, size) => sum + size[which], 0),
    );
  const train = part(0);
  return { train, validation: part(1), test: part(2), drawn: train, copies: 0 };
}

function* positivesIn(rows: Rows, y: Uint8Array): Slices<number> {
  let sum = 0;
  yield* inSlices(rows, rowsPerSlice(0), (slice) => {
    let more = 0; // of its own: a variable that is shared is not kept in a register
    for (let i = 0; i < slice.length; i++) more += y[slice[i] as number] as number;
    sum += more;
  });
  return sum;
}

function partSizes(rows: number, positives: number, { partition, batchSize }: Choice): readonly PartSizes[] {
  const { shares, inProportion } = partitions[partition];
  return inProportion ? stratify(rows, positives, shares) : [inBatches(rows, shares, batchSize)];
}

/** Sizes of the parts of all rows; those that make no whole batch are not trained on. */
function inBatches(rows: number, shares: Shares, batchSize: number): PartSizes {
  const train = Math.floor((rows * shares.train) / batchSize) * batchSize;
  if (train === 0) throw tooFewForBatch(rows, Math.floor(rows * shares.train), batchSize);
  const validation = Math.ceil((rows - train) * shares.validation);
  return [train, validation, rows - train - validation];
}

/** Sizes of the positives' parts and of the others'. */
function stratify(total: number, positives: number, shares: Shares): PartSizes[] {
  const classes = [positives, total - positives];
  const least = Math.min(...classes);
  if (least < fewestOfClass) throw tooFewToStratify(least);
  return classes.map((rows) => {
    const train = Math.floor(rows * shares.train);
    const validation = Math.ceil((rows - train) * shares.validation);
    return [train, validation, rows - train - validation];
  });
}

/** @param largest batch that there would be rows for */
function tooFewForBatch(rows: number, largest: number, batchSize: number): InputError {
  return new InputError({
    code: 'too-few-rows',
    what: tell('too-few-rows-for-batch', { rows, batchSize }),
    remedy: largest < 1 ? tell('add-rows') : tell('set-batch-size', { largest }),
    ...(largest < 1 ? {} : { fixes: [{ batchSize: largest }] }),
  });
}

function tooFewToStratify(rows: number): InputError {
  return new InputError({
    code: 'too-few-rows',
    what: tell('rarer-class-too-small', { rows }),
    remedy: tell('add-rows-of-rarer-class'),
  });
}

/** The rows, followed by the rarer class once more, again and again, until both are equally frequent:
 * copy number k is row k mod count of that class, as in the chapter. */
function repeatRarer(rows: Uint32Array, y: Uint8Array): Uint32Array {
  const positives = rows.filter((row) => y[row] === 1);
  const negatives = rows.filter((row) => y[row] !== 1);
  const [rarer, other] =
    positives.length < negatives.length ? [positives, negatives] : [negatives, positives];
  if (rarer.length === 0) return rows;
  const balanced = new Uint32Array(2 * other.length);
  balanced.set(rows);
  for (let k = 0; rows.length + k < balanced.length; k++)
    balanced[rows.length + k] = rarer[k % rarer.length] as number;
  return balanced;
}
