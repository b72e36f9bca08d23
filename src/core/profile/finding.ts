import type { Change } from '../change.js';
import { grouped, shorten } from '../format.js';
import type { Said } from '../told.js';
import type { Warning, WarningCode } from '../warning.js';

/** A column by its name and its place. */
interface Named {
  readonly name: string;
  /** 0-based position in the file. */
  readonly column: number;
}

/** Something that is to be known of one column, and how it is said of several that have the same. */
export interface Finding {
  readonly code: WarningCode;
  readonly column: Named;
  /** Rows concerned. */
  readonly count: number;
  readonly line: number | null;
  /** One of the cells concerned. */
  readonly cell?: string;
  /** What is the same in all findings that are said in one line, beside the code and the remedy. */
  readonly kind?: string;
  /** Of this column alone, as a clause. */
  readonly one: Said;
  /** Of several columns, named in a few words. @param worst the finding with most rows concerned @param all the findings */
  readonly many: (names: string, worst: Finding, all: readonly Finding[]) => string;
  readonly remedy: Said;
  /** `exclude`: leaving out all of the columns. */
  readonly fixes: readonly (Change | 'exclude')[];
}

/** Names shown of columns that are spoken of together. */
const mostNames = 4;

/** Findings as warnings: one line for each kind, since thirteen that differ in a name would hide the fourteenth.
 * @param trained the columns trained on: not all of them can be left out */
export function inOneLine(findings: readonly Finding[], trained: readonly Named[]): Warning[] {
  const kinds = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = JSON.stringify([finding.code, finding.kind, finding.remedy]);
    const same = kinds.get(key);
    if (same === undefined) kinds.set(key, [finding]);
    else same.push(finding);
  }
  return [...kinds.values()].map((same) => together(same, trained));
}

function together(same: readonly Finding[], trained: readonly Named[]): Warning {
  const first = same[0] as Finding;
  const worst = same.reduce((most, each) => (each.count > most.count ? each : most));
  const lines = same.flatMap(({ line }) => (line === null ? [] : [line]));
  const names = new Set(same.map(({ column: { name } }) => name));
  const change = { exclude: [...names] };
  const mayGo = trained.length === 0 || trained.some(({ name }) => !names.has(name));
  const fixes = first.fixes.flatMap((fix) => (fix !== 'exclude' ? [fix] : mayGo ? [change] : []));
  const columns = same.map(({ column: { column } }) => column);
  return {
    code: first.code,
    ...(same.length === 1
      ? { column: first.column.column }
      : { column: null, columns: columns.sort((a, b) => a - b) }),
    count: worst.count,
    line: lines.length === 0 ? null : Math.min(...lines),
    what: same.length === 1 ? first.one : first.many(list(same), worst, same),
    remedy: first.remedy,
    ...(fixes.length > 0 ? { fixes } : {}),
  };
}

/** `13 columns ("1", "3", "4", "6", …)`. */
function list(findings: readonly Finding[]): string {
  const shown = findings.slice(0, mostNames).map(({ column }) => named(column));
  const more = findings.length > mostNames ? ', …' : '';
  return `${grouped(findings.length)} columns (${shown.join(', ')}${more})`;
}

export function named({ name }: Pick<Named, 'name'>): string {
  return `"${shorten(name)}"`;
}
