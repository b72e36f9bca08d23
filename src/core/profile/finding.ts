import type { Change } from '../change.js';
import { shorten } from '../format.js';
import type { Told } from '../told.js';
import type { Warning, WarningCode } from '../warning.js';

/** A column by its name and its place. */
interface Named {
  readonly name: string;
  /** 0-based position in the file. */
  readonly column: number;
}

/** Something that is to be known of one column, and perhaps of others too: findings that have their code, the key of what is
 * said and the remedy in common are said in one line. */
export interface Finding {
  readonly code: WarningCode;
  readonly column: Named;
  /** Rows concerned. */
  readonly count: number;
  readonly line: number | null;
  /** With the facts of {@link ofOne}, or of {@link ofWorst} where it is said which of several columns is meant. */
  readonly what: Told;
  /** What is said instead where it is this column alone. */
  readonly alone?: Told;
  /** Cells that are spoken of one by one, with the facts of {@link namedCells}. */
  readonly cells?: readonly Cell[];
  readonly remedy: Told;
  /** `exclude`: leaving out all of the columns. */
  readonly fixes: readonly (Change | 'exclude')[];
}

interface Cell {
  readonly name: string;
  readonly number: number;
  readonly line: number;
}

/** Names shown of columns that are spoken of together, and cells of those that are spoken of one by one. */
const most = 4;

export function ofOne({ name }: Pick<Named, 'name'>) {
  return { columns: [shorten(name)], total: 1 };
}

export function ofWorst({ name }: Pick<Named, 'name'>) {
  return { ...ofOne({ name }), worst: shorten(name) };
}

export function namedCells(cells: readonly Cell[]) {
  const shown = cells.slice(0, most);
  return {
    names: shown.map(({ name }) => shorten(name)),
    numbers: shown.map(({ number }) => number),
    lines: shown.map(({ line }) => line),
    more: cells.length > most,
  };
}

/** Findings as warnings: one line for each kind, since thirteen that differ in a name would hide the fourteenth.
 * @param trained the columns trained on: not all of them can be left out */
export function inOneLine(findings: readonly Finding[], trained: readonly Named[]): Warning[] {
  const kinds = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = JSON.stringify([finding.code, finding.what.key, finding.remedy]);
    const same = kinds.get(key);
    if (same === undefined) kinds.set(key, [finding]);
    else same.push(finding);
  }
  return [...kinds.values()].map((same) => together(same, trained));
}

function together(same: readonly Finding[], trained: readonly Named[]): Warning {
  const first = same[0] as Finding;
  const worst = same.reduce((top, each) => (each.count > top.count ? each : top));
  const lines = same.flatMap(({ line }) => (line === null ? [] : [line]));
  const names = new Set(same.map(({ column: { name } }) => name));
  const change = { exclude: [...names] };
  const mayGo = trained.some(({ name }) => !names.has(name));
  const fixes = first.fixes.flatMap((fix) => (fix !== 'exclude' ? [fix] : mayGo ? [change] : []));
  const columns = same.map(({ column: { column } }) => column);
  return {
    code: first.code,
    ...(same.length === 1
      ? { column: first.column.column }
      : { column: null, columns: columns.sort((a, b) => a - b) }),
    count: worst.count,
    line: lines.length === 0 ? null : Math.min(...lines),
    what: same.length === 1 ? (first.alone ?? first.what) : ofAll(same, worst),
    remedy: first.remedy,
    ...(fixes.length > 0 ? { fixes } : {}),
  };
}

function ofAll(same: readonly Finding[], { what: { key, facts } }: Finding): Told {
  const cells = same.flatMap((each) => each.cells ?? []);
  return {
    key,
    facts: {
      ...facts,
      columns: same.slice(0, most).map(({ column }) => shorten(column.name)),
      total: same.length,
      ...(cells.length > 0 ? namedCells(cells) : {}),
    },
  };
}
