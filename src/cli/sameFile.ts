import { fstatSync, statSync } from 'node:fs';
import { terminalWords } from '../words/terminal.js';
import { UsageError } from './usageError.js';

/** Whether two paths or descriptors lead to one regular file, by whatever links and names. Only to such a one can
 * be written what is lost by it: a terminal or a pipe may well be read and written. */
export function isSameFile(one: string | number, other: string | number): boolean {
  const [a, b] = [identity(one), identity(other)];
  return a !== undefined && a === b;
}

function identity(of: string | number): string | undefined {
  try {
    const status = typeof of === 'string' ? statSync(of, { bigint: true }) : fstatSync(of, { bigint: true });
    return status.isFile() ? `${status.dev}:${status.ino}` : undefined;
  } catch {
    return undefined; // nothing is there, or it cannot be reached: whoever opens it says so
  }
}

const outputs = [
  [1, 'stdout'],
  [2, 'stderr'],
] as const;

/** @throws UsageError where what is printed would end up in the file that is read (`train d.csv >> d.csv`) */
export function refusePrintingInto(csv: string): void {
  for (const [descriptor, name] of outputs) {
    if (isSameFile(csv, descriptor)) throw new UsageError(terminalWords.intoCsv(name));
  }
}
