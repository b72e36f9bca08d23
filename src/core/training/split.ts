import { InputError } from '../problem.js';
import type { Random } from '../random.js';
import type { Split } from '../run/record.js';
import type { Examples } from '../table/dataset.js';
import type { TrainingConfig } from './config.js';

/** Indices of rows. `train` names a row more than once where it is repeated. */
export interface Parts {
  readonly train: Uint32Array;
  readonly test: Uint32Array;
  readonly counts: Split;
}

/** Share of the rows that train; the rest tests. The chapter's hold-out. */
const trainShare = 0.8;

/** Shuffles the rows once and divides them: the first floor(0.8 n / batch) × batch train, the rest test.
 *
 * `lecture` repeats the rarer class before the shuffle, as chapter 2.8 does: copies of one row then stand
 * in both parts. `oversample` repeats after it, in the training part only.
 * @throws InputError `too-few-rows` when a part would be empty */
export function split(
  { rows, y }: Examples,
  { batchSize, balance }: Pick<TrainingConfig, 'batchSize' | 'balance'>,
  random: Random,
): Parts {
  const all = Uint32Array.from({ length: rows }, (_, row) => row);
  const pool = balance === 'lecture' ? repeatRarer(all, y) : all;
  random.shuffle(pool);
  const trainRows = Math.floor((pool.length * trainShare) / batchSize) * batchSize;
  if (trainRows === 0) throw tooFewRows(pool.length, batchSize);
  const drawn = pool.subarray(0, trainRows);
  const train = balance === 'oversample' ? repeatRarer(drawn, y) : drawn;
  const test = pool.subarray(trainRows);
  const copies = pool.length - all.length + (train.length - drawn.length);
  return { train, test, counts: { train: trainRows, test: test.length, copies } };
}

function tooFewRows(rows: number, batchSize: number): InputError {
  const largest = Math.floor(rows * trainShare);
  return new InputError({
    code: 'too-few-rows',
    what: `${rows} usable ${rows === 1 ? 'row is' : 'rows are'} too few for batches of ${batchSize}`,
    remedy: largest < 1 ? 'Add rows' : `Set the batch size to ${largest} or less, or add rows`,
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
