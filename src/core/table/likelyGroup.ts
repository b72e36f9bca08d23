import { inSpans, type Slices } from '../slices.js';
import { noWord, wordKeys } from './categories.js';
import { type Column, noValue } from './column.js';
import { columnType } from './columnType.js';
import type { FeatureChoice, LeftOut } from './features.js';
import { isNamedAsId } from './identifier.js';
import { areOnDisk, type RawTable } from './tableBuilder.js';

/** A column that seems to say which rows belong together. */
export interface LikelyGroup {
  readonly column: Column;
  readonly groups: number;
  /** Rows with a label, and a value in it. */
  readonly rows: number;
}

/** Rows that a column is judged by; what is said of the one that is found is counted in all of them. */
const mostRows = 200_000;

/** Fewer groups, or rows in each, tell nothing of whether labels go by them. */
const fewestGroups = 10;
const fewestRowsEach = 2;

/** How alike the labels of a group are at least: the intraclass correlation, 1 where all are the same. */
const alike = 0.5;

/** In standard errors that chance alone would make of it. */
const beyondChance = 4;

/** The column, besides those that are trained on, whose values come again and within which the label hardly varies: rows of one
 * patient in several parts make any score a dream. A column of numbers only where its name says that it tells things apart: within
 * an age the label may hardly vary, too.
 * @param codes by row, `noValue` where there is no label */
export function* likelyGroup(
  table: Pick<RawTable, 'rows' | 'numbers'>,
  { chosen, leftOut }: FeatureChoice,
  codes: Uint8Array,
): Slices<LikelyGroup | null> {
  if (areOnDisk(table)) return null;
  const columns = [
    ...leftOut.filter(mayGroup).map(({ column }) => column),
    ...chosen.flatMap(({ column }) => (column.isNumeric && isNamedAsId(column.name) ? [column] : [])),
  ];
  let best: { readonly column: Column; readonly alike: number } | null = null;
  for (const column of columns) {
    const groups = yield* labelsByValue(column, Math.min(table.rows, mostRows), codes);
    const found = likeness(groups);
    if (found > (best?.alike ?? 0)) best = { column, alike: found };
  }
  if (best === null) return null;
  const groups = yield* labelsByValue(best.column, table.rows, codes);
  return { column: best.column, groups: groups.length, rows: rowsOf(groups) };
}

const mayGroupFor: ReadonlySet<LeftOut['cause']> = new Set(['words', 'identifier', 'aside', 'settings']);

function mayGroup({ column, cause }: LeftOut): boolean {
  if (!mayGroupFor.has(cause) || columnType(column) === 'date') return false;
  return !column.isNumeric || isNamedAsId(column.name);
}

/** Rows of one value, by class. */
type Counts = [negatives: number, positives: number];

function* labelsByValue(column: Column, rows: number, codes: Uint8Array): Slices<readonly Counts[]> {
  const keys = wordKeys(column, rows);
  const byWord = new Map<number, Counts>();
  const byNumber = new Map<number, Counts>();
  yield* inSpans(rows, slice, (from, to) => {
    for (let row = from; row < to; row++) {
      const label = codes[row] as number;
      const word = keys === undefined ? noWord : (keys[row] as number);
      const [known, key] = word === noWord ? [byNumber, column.numberAt(row)] : [byWord, word];
      if (label === noValue || Number.isNaN(key)) continue;
      let counts = known.get(key);
      if (counts === undefined) {
        counts = [0, 0];
        known.set(key, counts);
      }
      counts[label as 0 | 1]++;
    }
  });
  return [...byWord.values(), ...byNumber.values()];
}

/** How alike labels are within groups; 0 where they are not surely so, or where these are hardly groups. */
function likeness(groups: readonly Counts[]): number {
  if (groups.length < fewestGroups || rowsOf(groups) < fewestRowsEach * groups.length) return 0;
  const { correlation, error } = intraclass(groups);
  return correlation < Math.max(alike, beyondChance * error) ? 0 : correlation;
}

function rowsOf(groups: readonly Counts[]): number {
  return groups.reduce((sum, [no, yes]) => sum + no + yes, 0);
}

/** By the analysis of variance (Donner & Koval 1980, Biometrics 36, 19-25), with its standard error where there is none.
 * @param groups rows of each class */
function intraclass(groups: readonly Counts[]): { correlation: number; error: number } {
  let [rows, ones, squares, within] = [0, 0, 0, 0];
  for (const [no, yes] of groups) {
    rows += no + yes;
    ones += yes;
    squares += (no + yes) ** 2;
    within += (no * yes) / (no + yes);
  }
  const share = ones / rows;
  const between = rows * share * (1 - share) - within;
  const [ofBetween, ofWithin] = [between / (groups.length - 1), within / Math.max(1, rows - groups.length)];
  const size = (rows - squares / rows) / (groups.length - 1);
  return {
    correlation: (ofBetween - ofWithin) / (ofBetween + (size - 1) * ofWithin),
    error: Math.sqrt(2 / (groups.length * size * Math.max(size - 1, 1e-9))),
  };
}

/** Rows between two yields: some milliseconds. */
const slice = 1 << 15;
