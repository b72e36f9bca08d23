import type { Column } from './column.js';

/** Rows below which values that all differ say nothing. */
export const fewestRows = 10;

/** Rows that are looked at for it. */
const mostRows = 20_000;

/** Names that are given to what tells rows apart, and to nothing that was measured. */
const idNames = [
  /(?:^|[\s_.-])(?:id|uuid|guid)$/iu,
  /[a-z]I[dD]$/u,
  /^(?:patient|customer|user|client|member|order|person|subject|sample|passenger|account|transaction|session|employee|student|case|record|product|loan)[\s_.-]?(?:ids?|no|nr|num|number|key)\.?$/iu,
  /^row[\s_.-]?(?:names?|num|number|no|nr|index)$/iu,
  /^(?:일련)?번호$/u,
];

/** Names of what stands in a catalogue under a number of its own: `specobjid`, `source_id`. */
const catalogueNames = /(?:id|source)$/iu;

/** Names that are given to row numbers, and to other things too. */
const serialNames =
  /^(?:|no|nr|num|number|index|idx|key|serial|row|obs|observation|x|column \d+|unnamed: \d+(?:\.\d+)*)\.?$/iu;

/** Whether a column of numbers is an identifier by its name and by what it holds: whole numbers, most of them
 * different, or, where its name may be that of a measurement, rising from row to row and hardly leaving any out.
 * Half of them different is enough beside a name that says id: a patient may be in the file twice. */
export function isIdentifier(column: Column, rows: number): boolean {
  const byName = idNames.some((name) => name.test(column.name));
  const mayBeListed = catalogueNames.test(column.name);
  if (!column.isNumeric || (!byName && !mayBeListed && !serialNames.test(column.name))) return false;
  const values = sampleOfNumbers(column, rows);
  if (mayBeListed && areKeys(values)) return true;
  if (values.length < fewestRows || !values.every(Number.isInteger)) return false;
  if (byName) return 2 * countDifferent(values) >= values.length;
  return serialNames.test(column.name) && isCounting(values, column.numberCount);
}

/** Beyond these whole numbers are not exact, and above the largest of 64 bits they are no keys. */
const [fewestKey, mostKey] = [2 ** 53, 2 ** 64];

/** Whether numbers are keys of 64 bits, as astronomers and social networks have: whole ones of 16 digits or more that all
 * count, hardly two of them alike. Of a measurement written so nobody knows as many. */
export function areKeys(values: Float64Array): boolean {
  return (
    values.length >= fewestRows &&
    values.every((value) => value >= fewestKey && value < mostKey) &&
    2 * values.filter((value) => String(value).replace(/0+$/, '').length > 14).length > values.length &&
    2 * countDifferent(values) >= values.length
  );
}

/** Whether numbers rise from row to row, all with the same fraction, and leave no more than four out for each that is
 * there. Time stamps rise too, but leave out many more; of measurements in ascending order some are the same.
 * @param values evenly spread over the rows @param count how many there are of them in all the rows */
export function isCounting(values: Float64Array, count: number): boolean {
  const [first = 0, last = 0] = [values[0], values.at(-1)];
  const fraction = first - Math.floor(first);
  return (
    last - first < 5 * count &&
    values.every((value, i) => i === 0 || value > (values[i - 1] as number)) &&
    values.every((value) => value - Math.floor(value) === fraction)
  );
}

/** A column's numbers in the order of the rows, gaps left out; of many rows some, evenly spread. */
export function sampleOfNumbers(column: Column, rows: number): Float64Array {
  const stride = Math.max(1, Math.ceil(rows / mostRows));
  return Float64Array.from({ length: Math.ceil(rows / stride) }, (_, i) =>
    column.numberAt(i * stride),
  ).filter((value) => !Number.isNaN(value));
}

/** Of a copy: the values stay as they are. */
export function countDifferent(values: Float64Array): number {
  const sorted = values.slice().sort();
  return sorted.reduce((sum, value, i) => (value === sorted[i - 1] ? sum : sum + 1), 0);
}
