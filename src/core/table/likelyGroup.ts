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

/** Rows that are looked at. */
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
  let best: (LikelyGroup & { readonly alike: number }) | null = null;
  for (const column of columns) {
    const found = yield* groupedBy(column, table, codes);
    if (found !== null && found.alike > (best?.alike ?? 0)) best = found;
  }
  return best;
}

const mayGroupFor: ReadonlySet<LeftOut['cause']> = new Set(['words', 'identifier', 'aside', 'settings']);

function mayGroup({ column, cause }: LeftOut): boolean {
  if (!mayGroupFor.has(cause) || columnType(column) === 'date') return false;
  return !column.isNumeric || isNamedAsId(column.name);
}

function* groupedBy(
  column: Column,
  { rows }: Pick<RawTable, 'rows'>,
  codes: Uint8Array,
): Slices<(LikelyGroup & { readonly alike: number }) | null> {
  const keys = wordKeys(column, rows);
  const byWord = new Map<number, [number, number]>();
  const byNumber = new Map<number, [number, number]>();
  yield* inSpans(Math.min(rows, mostRows), slice, (from, to) => {
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
  const groups = [...byWord.values(), ...byNumber.values()];
  const all = groups.reduce((sum, [no, yes]) => sum + no + yes, 0);
  const shared = groups.reduce((sum, [no, yes]) => sum + (no + yes > 1 ? no + yes : 0), 0);
  if (groups.length < fewestGroups || all < fewestRowsEach * groups.length || 2 * shared < all) return null;
  const { correlation, error } = intraclass(groups);
  if (correlation < Math.max(alike, beyondChance * error)) return null;
  return { column, groups: groups.length, rows: all, alike: correlation };
}

/** By the analysis of variance (Donner & Koval 1980, Biometrics 36, 19-25), with its standard error where there is none.
 * @param groups rows of each class */
function intraclass(groups: readonly (readonly [number, number])[]): { correlation: number; error: number } {
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
