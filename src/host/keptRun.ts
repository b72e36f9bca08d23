import * as vscode from 'vscode';
import { toRun } from '../core/run/guard.js';
import { type Look, lookAt, toLook } from '../core/run/look.js';
import type { Run } from '../core/run/run.js';
import { isRunId, startOf } from './runId.js';

/** A run that is kept, and what the person said of it. */
export interface KeptRun {
  /** Name of its file, without the ending; see runId.ts. */
  readonly id: string;
  /** URI of the CSV. */
  readonly file: string;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  readonly name: string | null;
  readonly pinned: boolean;
  readonly run: Run;
  /** How it was looked at last, where somebody said so. */
  readonly look?: Look;
}

/** Longer than anybody calls a run. */
export const longestName = 200;

/** A kept run of known keys alone, out of what stands in its file; undefined where that is none. */
export function toKeptRun(value: unknown): KeptRun | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const {
    id,
    file,
    startedAt,
    name,
    pinned,
    run: given,
    look: said,
  } = value as Record<keyof KeptRun, unknown>;
  const run = toRun(given);
  if (run === undefined || !isRunId(id) || !isUri(file) || typeof pinned !== 'boolean') return undefined;
  if (startedAt !== startOf(id)) return undefined;
  if (name !== null && (typeof name !== 'string' || name.length > longestName)) return undefined;
  const look = toLook(said); // without one the run is as good
  return { id, file, startedAt, name, pinned, run, ...(look && { look }) };
}

function isUri(value: unknown): value is string {
  if (typeof value !== 'string' || value.length > 10_000) return false;
  try {
    vscode.Uri.parse(value, true);
    return true;
  } catch {
    return false;
  }
}

/** A run in the place of an earlier one with the same result: it keeps what was said and found of that. */
export function inPlaceOf(earlier: KeptRun, kept: KeptRun): KeptRun {
  const [run, before] = [kept.run, earlier.run];
  const repeats = before.phase === 'ended' ? before.record.repeats : null;
  const repeated =
    run.phase === 'ended' && run.record.repeats === null
      ? { ...run, record: { ...run.record, repeats } }
      : run;
  const name = kept.name ?? earlier.name;
  const training = run.phase === 'ended' ? run.record.time.startedAt : undefined;
  const look = kept.look ?? (earlier.look && lookAt(earlier.look, training));
  return { ...kept, name, pinned: kept.pinned || earlier.pinned, run: repeated, ...(look && { look }) };
}
