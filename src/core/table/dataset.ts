import { InputError } from '../problem.js';
import type { DatasetSummary, Feature } from '../run/record.js';
import type { Slices } from '../slices.js';
import type { TrainingConfig } from '../training/config.js';
import { noValue } from './column.js';
import { requireEnough } from './enoughRows.js';
import { chooseFeatures, type Policies } from './features.js';
import { gather } from './gather.js';

import { candidatesIn, findLabel, pairOf } from './label.js';
import { noFeatures } from './noFeatures.js';

import { refuseThousands } from './oddities.js';
import { choosePositive } from './positive.js';
import type { MarkedRows } from './rows.js';
import type { SkipTally } from './skipTally.js';
import type { RawTable } from './tableBuilder.js';
import { refuseUneven } from './unevenRows.js';
import { countByCode, labelsOf, usableRows } from './usableRows.js';

/** What training needs: numbers, and nothing of where they came from. */
export interface Examples {
  readonly rows: number;
  /** Features per row, at least 1. */
  readonly width: number;
  /** Row-major, rows × width; NaN for gaps that are still to be filled. Row-major because SGD visits whole rows
   * in random order. */
  readonly x: Float64Array;
  /** Labels, 1 for the positive class. */
  readonly y: Uint8Array;
  /** Of examples that lie on a disk, how many rows that follow each other are brought into memory together. They
   * have no `x`: who needs their numbers asks the engine. Undefined for examples in memory. */
  readonly pageRows?: number;
}

/** The features of some rows, row-major: a copy. */
export function pickRows({ width, x }: Examples, rows: Uint32Array): Float64Array {
  const picked = new Float64Array(rows.length * width);
  rows.forEach((row, i) => {
    picked.set(x.subarray(row * width, (row + 1) * width), i * width);
  });
  return picked;
}

/** A file made ready: its numbers, and what a person should know of how they were read. */
export interface Dataset {
  readonly examples: Examples;
  readonly features: readonly Feature[];
  /** The table's rows that are examples, in the same order. */
  readonly usable: MarkedRows;
  readonly summary: Omit<DatasetSummary, 'name' | 'dialect' | 'fingerprint'>;
}

/** Decides what is the label, what are features and which rows are usable. The table's numbers become the
 * examples, in place: its columns can't be read afterwards. Yields now and then.
 * @throws InputError `malformed-csv`, `no-label`, `one-class`, `too-many-classes`, `no-features`, `thousands-marks`, `no-rows`
 * or `too-few-rows` */
export function* makeDataset(
  table: RawTable,
  config: Pick<TrainingConfig, 'label' | 'positive'> & Policies,
): Slices<Dataset> {
  if (table.rows === 0) throw noRowFits(table.skipped);
  refuseUneven(table);
  const label = yield* findLabel(table, config, yield* candidatesIn(table, config));
  const pair = pairOf(label, config.positive);
  const others = table.columns.filter((column) => column !== label.column);
  refuseThousands(others.filter(({ name }) => !config.exclude.includes(name)));
  const codes = yield* pair.codes();
  const isLabelled = (row: number) => codes[row] !== noValue;
  const choice = yield* chooseFeatures(others, table, config, isLabelled);
  const { chosen, leftOut, gaps } = choice;
  if (chosen.length === 0) throw yield* noFeatures(others, table, config, leftOut, isLabelled);

  const usable = yield* usableRows(table, label.column, codes, chosen, gaps);
  const counts = yield* countByCode(codes, usable);
  const [zero, one] = pair.classes;
  requireEnough(table, choice, {
    ...{ codes, counts, classes: [zero.value, one.value], labelColumn: label.column.column },
  });
  const positive = choosePositive(pair.classes, pair.named, counts);
  const classOf = (code: 0 | 1) => ({ ...pair.classes[code], count: counts[code] });
  return {
    examples: yield* gather(
      table.numbers,
      usable,
      yield* labelsOf(codes, usable, positive.positiveCode),
      chosen,
    ),
    features: chosen.flatMap(({ features }) => features),
    usable,
    summary: {
      rows: usable.length,
      label: label.column.name,
      labelColumn: label.column.column,
      labelChoice: label.how,
      classes: [classOf(positive.positiveCode === 1 ? 0 : 1), classOf(positive.positiveCode)],
      positiveChoice: positive.how,
      skipped: table.skipped.summary(),
      gaps,
      leftOut: leftOut.map(({ column: { name, column }, reason }) => ({ name, column, reason })),
    },
  };
}

function noRowFits(skipped: SkipTally): InputError {
  return new InputError({
    code: 'no-rows',
    what: `no row can be used: ${mainReason(skipped)}`,
    remedy: 'Begin the file with the names of the columns, and give each row as many fields',
  });
}

function mainReason(skipped: SkipTally): string {
  const worst = skipped.summary().reasons[0];
  if (worst === undefined) return 'there is none';
  const { reason, count, firstLine } = worst;
  const were = count === 1 ? '1 was' : `${count.toLocaleString('en-US')} were`;
  return `${were} skipped (${reason}), first in line ${firstLine}`;
}
