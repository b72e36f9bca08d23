import { balances } from '../balance.js';
import type { TrainingConfig } from '../config.js';
import { InputError } from '../problem.js';
import type { Random } from '../random.js';
import { MarkedRows, type Rows } from '../rows.js';
import { inSlices, inSpans, rowsPerSlice, type Slices } from '../slices.js';
import type { Examples } from '../table/examples.js';
import { fewestOfClass } from '../table/tellable.js';
import { assignGroups, countGroups } from './assignGroups.js';
import { drawInOrder, drawShuffled, type PartSizes } from './assignParts.js';
import { cutsNear, placesInTime, rowsUntil, spanOf, tooFew } from './byTime.js';
import type { Engine } from './engine.js';
import { partitions, type Shares, type Split } from './partition.js';
import { mostShuffledWhole } from './rowOrder.js';
import { tell } from './sayings.js';

/** Rows of each part. `train` names a row more than once where it is repeated. */
export interface Parts {
  readonly train: Rows;
  /** The training part before rows were repeated in it. */
  readonly drawn: Rows;
  readonly validation: Rows;
  readonly test: Rows;
  readonly counts: Split;
}

type Choice = Pick<TrainingConfig, 'batchSize' | 'balance' | 'partition'>;

/** Divides the rows at random; groups of them, where there are any, whole ({@link assignGroups}); or where it is known when they were
 * made, by that: the first train, those that follow validate, the last ones test.
 *
 * `lecture` is the chapter's hold-out: the first floor(0.8 n / batch) × batch rows train, the rest test.
 * `holdout` and `stratified` divide each class by itself, so that every part has its share of a rare one.
 * Balance `lecture` repeats the rarer class before the shuffle, as chapter 2.8 does: copies of one row then
 * stand in several parts. `oversample` repeats after it, in the training part only.
 * @param share of the rows that are divided, the earliest ones: all where it is not known when they were made
 * @throws InputError `too-few-rows` or `too-few-groups` when a part would be empty */
export function* split(
  examples: Examples,
  choice: Choice,
  random: Random,
  engine: Pick<Engine, 'shuffle' | 'drawMarks'>,
  share = 1,
): Slices<Parts> {
  const { y, pageRows, times } = examples;
  const divide = pageRows === undefined ? divideLists : divideMarks;
  const divided = yield* divide(examples, { ...choice, share }, random, engine);
  const { train, validation, test, drawn, copies, groups, rest } = divided;
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
    ...(groups && { groups }),
    ...(rest && { leftOut: { rows: rest.length, positives: yield* positivesIn(rest, y) } }),
    ...(times && {
      times: {
        train: spanOf(times, drawn),
        ...(validation.length > 0 && { validation: spanOf(times, validation) }),
        test: spanOf(times, test),
      },
    }),
  };
  return { train, drawn, validation, test, counts };
}

interface Divided extends Omit<Parts, 'counts'> {
  readonly copies: number;
  readonly groups?: Split['groups'];
  /** Rows in none of the parts. */
  readonly rest?: Uint32Array;
}

interface Wish extends Choice {
  readonly share: number;
}

function* divideLists(
  examples: Examples,
  choice: Wish,
  random: Random,
  engine: Pick<Engine, 'shuffle' | 'drawMarks'>,
): Slices<Divided> {
  const { rows, y } = examples;
  const grouped = divideByTime(examples, choice) ?? (yield* divideGroups(examples, choice, random));
  const all = inOrder(rows);
  const pool = balances[choice.balance].copies === 'all parts' ? repeatRarer(all, y) : all;
  const shuffle = (items: Uint32Array) => engine.shuffle(items, random);
  const sizes = grouped === undefined ? partSizes(pool.length, yield* positivesIn(pool, y), choice) : [];
  const [drawn, validation, test] =
    grouped !== undefined
      ? markedParts(pool, grouped.marks, pool.length > mostShuffledWhole ? () => {} : shuffle)
      : pool.length > mostShuffledWhole
        ? yield* drawInOrder(pool, y, sizes, (labels) => engine.drawMarks(labels, sizes, random))
        : drawShuffled(pool, y, sizes, shuffle);
  const train = balances[choice.balance].copies === 'training' ? repeatRarer(drawn, y) : drawn;
  const copies = pool.length - all.length + (train.length - drawn.length);
  const rest = examples.times && pool.filter((row) => grouped?.marks[row] === inNoPart);
  return { train, validation, test, drawn, copies, ...grouped, ...(rest && { rest }) };
}

/** Which part each row is in by when it was made; undefined where that is not known.
 * @throws InputError `too-few-rows` */
function divideByTime(
  { rows, y, times }: Examples,
  { partition, share }: Wish,
): Pick<Marked, 'marks'> | undefined {
  if (times === undefined) return undefined;
  const { gap, count } = times;
  const { train, validation } = partitions[partition].shares;
  const parts = validation > 0 ? ([0, 1, 2] as const) : ([0, 2] as const);
  const all = inOrder(rows);
  const until = rowsUntil(times, all);
  const end = (share < 1 ? cutsNear(until, [share * rows])?.[0] : undefined) ?? rows;
  const first = Math.floor(end * train);
  const wished = [first, ...(validation > 0 ? [first + Math.ceil((end - first) * validation)] : [])];
  const within = until.filter((place) => place <= end);
  const cuts = cutsNear(within, wished);
  const starts = [0, ...(cuts ?? [])];
  const ends = [...(cuts ?? []).map((cut) => cut - gap), end];
  if (cuts === undefined || starts.some((start, k) => start >= (ends[k] as number)))
    throw tooFew(tell('too-few-times', { times: count, gap, parts: parts.length }), cuts && { gap: 0 });
  const marks = new Uint8Array(rows).fill(inNoPart);
  const drawn: [number, number] = [0, 0];
  placesInTime(times, all, until).forEach((place, row) => {
    const k = starts.findLastIndex((start) => place >= start);
    if (place >= (ends[k] as number)) return;
    marks[row] = parts[k] as Part;
    if (k === 0) drawn[y[row] as 0 | 1]++;
  });
  if (drawn.includes(0)) throw tooFew(tell('class-only-later', { rows: ends[0] as number }));
  return { marks };
}

interface Marked extends Pick<Divided, 'groups'> {
  /** The part of each row. */
  readonly marks: Uint8Array;
}

/** Which part each row is in where groups stay whole; undefined where there are none.
 * @throws InputError `too-few-groups` */
function* divideGroups(
  examples: Examples,
  { partition }: Choice,
  random: Random,
): Slices<Marked | undefined> {
  const { rows, groups } = examples;
  if (groups === undefined) return undefined;
  const marks = new Uint8Array(rows);
  const counts = yield* countGroups({ y: examples.y, groups }, new MarkedRows(marks, 0, rows));
  const { train, validation } = partitions[partition].shares;
  // To train on a class comes before testing on it, and that before choosing a threshold by it.
  const order = validation > 0 ? ([0, 2, 1] as const) : ([0, 2] as const);
  const shares = [train, (1 - train) * (1 - validation), (1 - train) * validation];
  const partOf = assignGroups(counts, shares.slice(0, order.length), random);
  const inPart = [0, 0, 0] as [number, number, number];
  for (const place of partOf) inPart[order[place] as Part]++;
  if (order.some((part) => inPart[part] === 0)) throw tooFewGroups(groups.count, order.length);
  yield* inSpans(rows, rowsPerSlice(0), (from, to) => {
    for (let row = from; row < to; row++)
      marks[row] = order[partOf[groups.of[row] as number] as number] as Part;
  });
  const [ofTrain, ofValidation, ofTest] = inPart;
  return {
    marks,
    groups: { train: ofTrain, validation: ofValidation, test: ofTest, ungrouped: groups.ungrouped },
  };
}

/** @param pool rows, some maybe more than once @param shuffle brings them into random order, in place */
function markedParts(
  pool: Uint32Array,
  marks: Uint8Array,
  shuffle: (rows: Uint32Array) => void,
): [Uint32Array, Uint32Array, Uint32Array] {
  const part = (which: Part) => {
    const rows = pool.filter((row) => marks[row] === which);
    shuffle(rows);
    return rows;
  };
  return [part(0), part(1), part(2)];
}

type Part = 0 | 1 | 2;
const inNoPart = 255;

function inOrder(rows: number): Uint32Array {
  const all = new Uint32Array(rows);
  for (let row = 0; row < rows; row++) all[row] = row;
  return all;
}

/** Of examples on a disk, whose parts are marked: lists of them would not leave room for much else. */
function* divideMarks(
  examples: Examples,
  choice: Choice,
  random: Random,
  engine: Pick<Engine, 'drawMarks'>,
): Slices<Divided> {
  const { rows, y } = examples;
  const grouped = yield* divideGroups(examples, choice, random);
  const marks = grouped?.marks ?? (yield* drawnMarks(rows, y, choice, random, engine));
  const sizes: [number, number, number] = [0, 0, 0];
  yield* inSpans(rows, rowsPerSlice(0), (from, to) => {
    for (let row = from; row < to; row++) sizes[marks[row] as Part]++;
  });
  const part = (which: Part) => new MarkedRows(marks, which, sizes[which]);
  const train = part(0);
  return { train, validation: part(1), test: part(2), drawn: train, copies: 0, ...grouped };
}

function* drawnMarks(
  rows: number,
  y: Uint8Array,
  choice: Choice,
  random: Random,
  engine: Pick<Engine, 'drawMarks'>,
): Slices<Uint8Array> {
  const positives = new MarkedRows(y, 1, rows); // at most so many
  const sizes = partSizes(rows, yield* positivesIn(positives, y), choice);
  return yield* engine.drawMarks(y, sizes, random);
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
    remedy: largest < 1 ? tell('add-rows', {}) : tell('set-batch-size', { largest }),
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

/** @param parts how many need some */
function tooFewGroups(groups: number, parts: number): InputError {
  return new InputError({
    code: 'too-few-groups',
    what: tell('too-few-groups', { groups, parts }),
    remedy: tell('add-groups'),
    fixes: [{ group: '' }],
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
