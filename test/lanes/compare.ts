/** Drives the two-lane reader over bytes cut into pieces, and holds its table against the oracle's. */
import { InputError } from '../../src/core/problem.js';
import type { RawTable } from '../../src/core/table/tableBuilder.js';
import { startKernel } from '../../src/worker/kernel.js';
import { TwoLanes } from '../../src/worker/twoLanes.js';
import { type Contents, expectedContents } from './oracle.js';

export interface Case {
  readonly bytes: Uint8Array;
  readonly delimiter: string;
  /** Where the bytes are cut into pieces, ascending. */
  readonly cuts: readonly number[];
}

/** So few that the kernel gets to work soon. */
const lookAhead = 2;

const kernel = startKernel();
const bottom = kernel.memory.reserve(0);

/** Rows that went through the kernel so far: a comparison in which none does would prove nothing. */
export const tally = { rows: 0, inKernel: 0 };

function read({ bytes, delimiter, cuts }: Case): Contents {
  kernel.memory.release(bottom);
  const lanes = new TwoLanes(kernel, delimiter, lookAhead);
  try {
    let from = 0;
    for (const to of [...cuts, bytes.length]) {
      for (const _ of lanes.read(bytes.subarray(from, to)));
      from = to;
    }
    const end = lanes.finish();
    let step = end.next();
    while (!step.done) step = end.next();
    return contentsOf(step.value);
  } catch (error) {
    if (error instanceof InputError) return { error: error.problem.code };
    throw error;
  }
}

export function contentsOf({ columns, header, rows, skipped, lineAt }: RawTable): Contents {
  const each = Array.from({ length: rows }, (_, row) => row);
  return {
    header,
    lines: each.map(lineAt),
    skipped: skipped.summary().reasons,
    columns: columns.map((column) => ({
      name: column.name,
      numbers: each.map((row) => column.numberAt(row)),
      codes: each.map((row) => column.codeAt(row)),
      distinct: column.distinct.values,
      more: column.distinct.more,
      texts: column.texts,
      firstText: column.firstText,
      firstMark: column.firstMark,
      numberCount: column.numberCount,
    })),
  };
}

/** Where two values differ, as a path; undefined where they are the same, bit for bit. */
export function difference(a: unknown, b: unknown, path = ''): string | undefined {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) {
    return Object.is(a, b) ? undefined : `${path}: ${show(a)} instead of ${show(b)}`;
  }
  const [left, right] = [a, b] as Record<string, unknown>[];
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
    const found = difference(left?.[key], right?.[key], `${path}/${key}`);
    if (found !== undefined) return found;
  }
  return undefined;
}

const show = (value: unknown) => (Object.is(value, -0) ? '-0' : (JSON.stringify(value) ?? String(value)));

/** Where the reader's table differs from the oracle's, if it does. */
export function mistake(given: Case): string | undefined {
  return difference(read(given), expectedContents(given.bytes, given.delimiter, lookAhead));
}
