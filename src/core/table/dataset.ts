import { InputError } from '../problem.js';
import type { ColumnRef, DatasetSummary } from '../run/record.js';
import type { TrainingConfig } from '../training/config.js';
import { type Column, noValue } from './column.js';
import { chooseLabel, choosePositive, type LabelChoice } from './label.js';
import type { NumberStore } from './numberStore.js';
import { refuseThousands } from './oddities.js';
import type { SkipTally } from './skipTally.js';
import type { RawTable } from './tableBuilder.js';

/** What training needs: numbers, and nothing of where they came from. */
export interface Examples {
  readonly rows: number;
  /** Features per row, at least 1. */
  readonly width: number;
  /** Row-major, rows × width. Row-major because SGD visits whole rows in random order. */
  readonly x: Float64Array;
  /** Labels, 1 for the positive class. */
  readonly y: Uint8Array;
}

/** A file made ready: its numbers, and what a person should know of how they were read. */
export interface Dataset {
  readonly examples: Examples;
  readonly features: readonly ColumnRef[];
  readonly summary: Omit<DatasetSummary, 'name' | 'dialect' | 'fingerprint'>;
}

/** Decides what is the label, what are features and which rows are usable. The table's numbers become the
 * examples, in place: its columns can't be read afterwards.
 * @throws InputError `no-label`, `one-class`, `too-many-classes`, `no-features`, `thousands-marks`
 * or `no-rows` */
export function makeDataset(table: RawTable, config: Pick<TrainingConfig, 'label' | 'positive'>): Dataset {
  if (table.rows === 0) throw noRowFits(table.skipped);
  const label = chooseLabel(table.columns, config.label);
  const others = table.columns.filter((column) => column !== label.column);
  refuseThousands(others);
  const features = others.filter((column) => column.isNumeric);
  if (features.length === 0) throw noFeatures(others);

  const codes = label.column.codes(table.rows);
  const usable = usableRows(table, label.column, codes, features);
  const counts = countByCode(codes, usable);
  requireBothClasses(table, label, counts);
  const positive = choosePositive(label.column, config.positive, counts);
  const negativeCode = 1 - positive.positiveCode;
  const classOf = (code: number) => ({
    value: label.column.distinct.values[code]?.written as string,
    count: counts[code] as number,
  });
  return {
    examples: gather(table.numbers, usable, codes, positive.positiveCode, features),
    features: features.map(reference),
    summary: {
      rows: usable.length,
      label: label.column.name,
      labelColumn: label.column.column,
      labelChoice: label.how,
      classes: [classOf(negativeCode), classOf(positive.positiveCode)],
      positiveChoice: positive.how,
      skipped: table.skipped.summary(),
      leftOut: others
        .filter((column) => !column.isNumeric)
        .map((column) => ({ ...reference(column), reason: whyNotNumeric(column) })),
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

function reference({ name, column }: Column): ColumnRef {
  return { name, column };
}

function whyNotNumeric({ firstText }: Column): string {
  return firstText === undefined ? 'empty' : `text ("${shorten(firstText.text)}" in line ${firstText.line})`;
}

function noFeatures(columns: readonly Column[]): InputError {
  const first = columns.find(({ firstText }) => firstText !== undefined);
  const seen = first?.firstText;
  const example = seen === undefined ? '' : `: "${first?.name}" holds "${shorten(seen.text)}"`;
  return new InputError({
    code: 'no-features',
    what: `no column besides the label is numeric${example}`,
    ...(seen === undefined ? {} : { where: { line: seen.line, column: (first?.column ?? 0) + 1 } }),
    remedy: /^[+-]?\d+,\d+$/.test(seen?.text ?? '')
      ? 'Choose the decimal mark comma, or write decimals with a point'
      : 'Give the examples at least one column of numbers',
  });
}

/** Rows with a label and a number in every feature; the others go into the tally. */
function usableRows(
  table: RawTable,
  label: Column,
  codes: Uint8Array,
  features: readonly Column[],
): Uint32Array {
  const withGaps = features.filter(({ numberCount }) => numberCount < table.rows);
  const usable = new Uint32Array(table.rows);
  let count = 0;
  for (let row = 0; row < table.rows; row++) {
    if (codes[row] === noValue) {
      table.skipped.add(`no label in "${label.name}"`, table.lineAt(row));
      continue;
    }
    const gap = withGaps.find((feature) => Number.isNaN(feature.numberAt(row)));
    if (gap === undefined) usable[count++] = row;
    else table.skipped.add(`no number in "${gap.name}"`, table.lineAt(row));
  }
  return usable.subarray(0, count);
}

function countByCode(codes: Uint8Array, rows: Uint32Array): [number, number] {
  const counts: [number, number] = [0, 0];
  for (const row of rows) counts[codes[row] as 0 | 1]++;
  return counts;
}

/** Skipping rows can take a whole class, or everything, away. */
function requireBothClasses(
  table: RawTable,
  { column }: LabelChoice,
  counts: readonly [number, number],
): void {
  if (counts[0] > 0 && counts[1] > 0) return;
  const worst = mainReason(table.skipped);
  const remedy = 'Fill the gaps, or remove the column that has them';
  if (counts[0] + counts[1] === 0) {
    throw new InputError({ code: 'no-rows', what: `no row can be used: ${worst}`, remedy });
  }
  const missing = column.distinct.values[counts[0] === 0 ? 0 : 1]?.written;
  throw new InputError({
    code: 'one-class',
    what: `no row of class "${missing}" can be used: ${worst}`,
    where: { column: column.column + 1 },
    remedy,
  });
}

function mainReason(skipped: SkipTally): string {
  const worst = skipped.summary().reasons[0];
  if (worst === undefined) return 'there is none';
  const { reason, count, firstLine } = worst;
  const were = count === 1 ? '1 was' : `${count.toLocaleString('en-US')} were`;
  return `${were} skipped (${reason}), first in line ${firstLine}`;
}

function gather(
  numbers: NumberStore,
  rows: Uint32Array,
  codes: Uint8Array,
  positiveCode: number,
  features: readonly Column[],
): Examples {
  const y = new Uint8Array(rows.length);
  for (let i = 0; i < rows.length; i++) y[i] = codes[rows[i] as number] === positiveCode ? 1 : 0;
  const columns = features.map(({ column }) => column);
  numbers.keep(rows, columns);
  return {
    rows: rows.length,
    width: columns.length,
    // Asked for anew each time: where they lie may move when something else is put into the same memory.
    get x() {
      return numbers.values();
    },
    y,
  };
}

/** On one line, and not too much of it. */
function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}
