/** Runs the whole pipeline, as the worker and the CLI do, on text, bytes or a file. */

import { makeConfig, type TrainingConfig } from '../../src/core/config.js';
import type { RunRecord } from '../../src/core/run/record.js';
import { type Run, type RunEvent, reduce, startRun } from '../../src/core/run/run.js';
import { atOnce } from '../../src/core/slices.js';
import { type Dataset, makeDataset } from '../../src/core/table/dataset.js';
import { assignRoles } from '../../src/core/table/roles.js';
import type { RawTable } from '../../src/core/table/tableBuilder.js';
import { sentence } from '../../src/words/problem.js';
import { runTraining } from '../../src/worker/jobs/pipeline.js';
import type { Kernel } from '../../src/worker/kernel/kernel.js';
import { type ByteSource, fromBytes } from '../../src/worker/reading/byteSource.js';
import { type ReadResult, readCsv } from '../../src/worker/reading/csvReader.js';
import { openFile } from '../../src/worker/reading/fileSource.js';
import type { Spill } from '../../src/worker/storage/spill.js';

export type Wish = Parameters<typeof makeConfig>[0];

export interface Options {
  /** Asked before each step: whether the person wants an end. */
  readonly stopped?: (run: Run) => boolean;
  readonly spill?: Spill;
}

/** Reads a source to its end, without training. */
export async function read(
  source: ByteSource,
  reading: Wish['reading'] = {},
  kernel?: Kernel,
): Promise<ReadResult> {
  const reader = readCsv(source, makeConfig({ reading }).reading, kernel);
  let step = await reader.next();
  while (!step.done) step = await reader.next();
  return step.value;
}

/** A table's examples, as a run makes them. */
export function datasetOf(table: RawTable, config: TrainingConfig): Dataset {
  return atOnce(makeDataset(table, atOnce(assignRoles(table, config)), config));
}

/** Trains as in the lecture where the wish has no preset: the columns of a file are then taken as they are. */
export async function trainFrom(
  open: () => Promise<ByteSource>,
  wish: Wish = {},
  { stopped, spill }: Options = {},
): Promise<Run> {
  const config = makeConfig({ preset: 'lecture', ...wish });
  let run = startRun('data.csv', config);
  const ports = { now: Date.now, stopped: () => stopped?.(run) ?? false, spill };
  for await (const event of runTraining({ name: 'data.csv', open, config }, ports))
    run = reduce(run, event as RunEvent);
  return run;
}

export function trainText(text: string, wish: Wish = {}, options: Options = {}): Promise<Run> {
  return trainFrom(async () => fromBytes(new TextEncoder().encode(text)), wish, options);
}

/** Trains by the usual preset where the wish has none.
 * @returns the run, and the scores of its rows as they are written; `lines` is without their head */
export async function trainScored(
  text: string | Uint8Array,
  wish: Wish = {},
): Promise<{ run: Run; written: string; lines: string[] }> {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const config = makeConfig(wish);
  let run = startRun('data.csv', config);
  let written = '';
  const job = {
    ...{ name: 'data.csv', config, open: async () => fromBytes(bytes) },
    takeScores: async (pieces: Iterable<string>) => {
      for (const piece of pieces) written += piece;
    },
  };
  for await (const event of runTraining(job, { now: Date.now, stopped: () => false }))
    run = reduce(run, event);
  return { run, written, lines: written.trimEnd().split('\n').slice(1) };
}

export function trainFile(file: string, wish: Wish = {}): Promise<Run> {
  return trainFrom(() => openFile(file), wish);
}

export function recordOf(run: Run): RunRecord {
  if (run.phase === 'ended') return run.record;
  throw new Error(run.phase === 'failed' ? sentence(run.problem) : `the run is in phase ${run.phase}`);
}

/** Why a run failed: its code and the sentence a person reads. */
export function failureOf(run: Run): [code: string, sentence: string] {
  if (run.phase !== 'failed') throw new Error(`the run is in phase ${run.phase}`);
  return [run.problem.code, sentence(run.problem)];
}

/** A record without the keys that say time. */
export function timeless({ time, ...rest }: RunRecord): Omit<RunRecord, 'time'> {
  return rest;
}
