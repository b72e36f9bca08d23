import { toRun, toRunRecord } from '../src/core/run/guard.js';

/** Whether the guard takes a value for the record of a run. */
export function isRunRecord(value: unknown): boolean {
  return toRunRecord(value) !== undefined;
}

/** Whether it takes one for a run in any phase. */
export function isRun(value: unknown): boolean {
  return toRun(value) !== undefined;
}
