/** Trains on files of noise and on planted ones, and counts what they are accused of. */

import { makeConfig, type Preset } from '../../../src/core/config.js';
import { againstBlind, blindAnswerOf } from '../../../src/core/evaluation/againstBlind.js';
import type { RunRecord } from '../../../src/core/run/record.js';
import { type Run, type RunEvent, reduce, startRun } from '../../../src/core/run/run.js';
import type { WarningCode } from '../../../src/core/warning.js';
import { runTraining } from '../../../src/worker/jobs/pipeline.js';
import { fromBytes } from '../../../src/worker/reading/byteSource.js';
import { noise, type Plant, plants, twins } from './files.js';

/** What would be untrue of noise; that rows are few, a class rare or nothing was learned is true there. */
export const accusations: readonly WarningCode[] = [
  'label-leak',
  'shared-rows',
  'near-duplicates',
  'grouped-rows',
  'duplicate-rows',
  'perfect-score',
  'unrecognised-class',
  'sentinel',
  'wild-value',
  'identifier',
];

const presets: readonly Preset[] = ['recommended', 'lecture'];

async function train(
  text: string,
  preset: Preset,
  seed: number,
  l2?: number,
): Promise<RunRecord | undefined> {
  const config = makeConfig({ preset, seed, textColumns: 'one-hot', l2 });
  const open = async () => fromBytes(new TextEncoder().encode(text));
  let run: Run = startRun('data.csv', config);
  const ports = { now: Date.now, stopped: () => false };
  for await (const event of runTraining({ name: 'data.csv', open, config }, ports))
    run = reduce(run, event as RunEvent);
  return run.phase === 'ended' ? run.record : undefined;
}

export interface OnNoise {
  readonly trained: number;
  /** Files accused of something untrue, and of each thing. */
  readonly accused: number;
  readonly of: Readonly<Partial<Record<WarningCode, number>>>;
  /** Files on which the model is called better than a constant answer. */
  readonly better: number;
}

/** @param files trained with either preset in turn; those of too few rows are refused and do not count */
export async function onNoise(files: number): Promise<OnNoise> {
  const of: Partial<Record<WarningCode, number>> = {};
  let [trained, accused, better] = [0, 0, 0];
  for (let seed = 1; trained < files; seed++) {
    const record = await train(noise(seed), presets[seed % 2] as Preset, seed);
    if (record === undefined) continue;
    trained++;
    const codes = new Set(
      record.warnings.map(({ code }) => code).filter((code) => accusations.includes(code)),
    );
    for (const code of codes) of[code] = (of[code] ?? 0) + 1;
    if (codes.size > 0) accused++;
    const { test, baseline, config } = record;
    if (againstBlind(test.confusion, blindAnswerOf(baseline), config.balance).verdict === 'better') better++;
  }
  return { trained, accused, of, better };
}

export interface Found {
  readonly code: WarningCode;
  readonly what: string;
  /** Files that were told of it, in percent. */
  readonly told: number;
}

/** @param files of each kind */
export async function onPlanted(files: number): Promise<{ plants: Found[]; twins: Found[] }> {
  return { plants: await told(plants, files), twins: await told(twins, files) };
}

async function told(kinds: readonly Plant[], files: number): Promise<Found[]> {
  const found: Found[] = [];
  for (const { code, what, file } of kinds) {
    let [times, trained] = [0, 0];
    for (let seed = 1; seed <= files; seed++) {
      const preset = code === 'untested-class' ? 'lecture' : 'recommended';
      // With a penalty few rows are no harm.
      const record = await train(file(seed), preset, seed, code === 'few-rows' ? 0 : undefined);
      if (record === undefined) continue;
      // Of a test part that has both classes by luck there is nothing to be told.
      if (code === 'untested-class' && record.split.positives.test > 0) continue;
      // Where one is recognised there is nothing to be told either.
      const { tp } = record.test.confusion;
      if (code === 'unrecognised-class' && kinds === plants && tp > 0) continue;
      trained++;
      if (record.warnings.some((warning) => warning.code === code)) times++;
    }
    found.push({ code, what, told: (100 * times) / trained });
  }
  return found;
}
