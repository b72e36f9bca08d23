import { counting, type TrainingConfig } from '../core/config.js';
import { askedFor } from '../core/run/askedFor.js';
import type { Repeats } from '../core/run/record.js';
import type { Run } from '../core/run/run.js';
import type { ClassCount } from '../core/table/summary.js';
import type { KeptRun } from './keptRun.js';

type Result = Pick<KeptRun, 'file' | 'run'>;

/** Whether the same came of two runs on one file: of the same settings and rows the same model and scores, or the same
 * failure. When they were made, what they are called and the repeats made later do not count, nor does whether the label and
 * the class to find were named or found, as long as they are the same: swapped twice, the classes are as they were. Nor do
 * muted checks and names of classes, which change nothing about a run. */
export function sameResult(a: Result, b: Result): boolean {
  return a.file === b.file && sameContent(resultOf(a.run), resultOf(b.run));
}

/** The repeats that were made of a run before it was trained again: they say of the one what they say of the other.
 * @param kept earlier runs */
export function repeatsBefore(ended: Result, kept: readonly Result[]): Repeats | null {
  for (const { run, file } of kept) {
    const repeats = run.phase === 'ended' ? run.record.repeats : null;
    if (repeats !== null && repeats.runs.length > 0 && sameResult({ run, file }, ended)) return repeats;
  }
  return null;
}

function resultOf(run: Run): object {
  if (run.phase !== 'ended') return run;
  const { time: _, repeats: __, warnings: ___, config: settled, dataset, ...found } = run.record;
  const { labelChoice: ____, positiveChoice: _____, meaning: ______, classes, ...data } = dataset;
  const asked = askedFor(run.config, found.split);
  const profile = { ...found.profile, classes: found.profile.classes.map(asInFile) };
  return {
    ...{ phase: run.phase, asked: unnamed(asked), settled: unnamed(counting(settled)), data },
    ...{ found: { ...found, profile }, classes: classes.map(asInFile) },
  };
}

function asInFile({ name: _, ...others }: ClassCount): object {
  return others;
}

/** The settings but for what the data says by itself, or what is only about what a person is told. */
function unnamed({
  label: _,
  positive: __,
  mutedChecks: ___,
  classNames: ____,
  ...others
}: TrainingConfig): object {
  return others;
}

/** Whether two values of JSON say the same, in whatever order their keys stand. A key without a value is as good as none:
 * on the disk there is no such key. */
function sameContent(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (!isObject(a) || !isObject(b) || Array.isArray(a) !== Array.isArray(b)) return false;
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((key) => sameContent(a[key], b[key]));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
