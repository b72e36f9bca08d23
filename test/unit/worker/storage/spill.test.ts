/** Files of which memory has no room for all numbers. */

import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdtempSync, openSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeConfig } from '../../../../src/core/config.js';
import type { Run } from '../../../../src/core/run/run.js';
import { samplePulsars } from '../../../../src/core/sample/pulsars.js';
import { inspectCsv } from '../../../../src/worker/jobs/inspect.js';
import { runRepeats } from '../../../../src/worker/jobs/repeats.js';
import { fromBytes } from '../../../../src/worker/reading/byteSource.js';
import type { Spill, SpillFile } from '../../../../src/worker/storage/spill.js';
import { onDisk, temporarySpill } from '../../../../src/worker/storage/temporaryFile.js';
import { inWords, refusal } from '../../../inWords.js';
import { isRunRecord } from '../../../isRun.js';
import { putLeftovers } from '../../leftovers.js';
import { failureOf, recordOf, trainText, type Wish } from '../../training.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'spill-test-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const limit = 1 << 16;

/** A spill that tells what became of it. @param faulty what its file does otherwise */
function watched(faulty: Partial<SpillFile> = {}) {
  const seen = { opened: 0, removed: 0 };
  const spill = temporarySpill(limit, folder);
  const watching: Spill = {
    mostBytes: limit,
    open() {
      seen.opened++;
      return { ...spill.open(), ...faulty };
    },
    remove() {
      seen.removed++;
      spill.remove();
    },
  };
  return { seen, spill: watching };
}

const sample = [...samplePulsars(3)].join('');
/** The same rows, all of one class before all of the other. */
const sorted = (() => {
  const [header, ...rows] = sample.trimEnd().split('\n');
  const of = (label: string) => rows.filter((row) => row.endsWith(`,${label}`));
  return [header, ...of('0'), ...of('1')].join('\n');
})();

const recommended: Wish = { preset: 'recommended' };

describe('a file of which memory has no room for all numbers', () => {
  test.each([
    ['mixed', sample, recommended],
    ['sorted by class', sorted, recommended],
    ['with class weights', sample, { ...recommended, balance: 'weights' } satisfies Wish],
    ['exactly', sample, { preset: 'exact' } satisfies Wish],
    ['exactly, with class weights', sorted, { preset: 'exact', balance: 'weights' } satisfies Wish],
    [
      'with rows left out',
      sample.replace(/^(\d)/gm, (_, digit, at) => (at % 7 === 0 ? ',' : digit)),
      recommended,
    ],
  ])('trains as well as in memory: %s', async (_, text, wish) => {
    const { seen, spill } = watched();
    const record = recordOf(await trainText(text, wish, { spill }));
    const inMemory = recordOf(await trainText(text, wish));
    expect(seen).toEqual({ opened: 1, removed: 1 });
    expect(isRunRecord(JSON.parse(JSON.stringify(record)))).toBe(true);
    expect(record.dataset).toEqual(inMemory.dataset);
    expect(record.split).toEqual(inMemory.split);
    const { loss } = record.optimum;
    expect(loss).not.toBeNull();
    expect(record.train.loss / (loss as number)).toBeLessThan(1.01);
    expect(record.audit.sharedRows).toBeNull();
    expect(record.profile).toEqual({ ...inMemory.profile, duplicateRows: null });
    for (const key of ['rocArea', 'averagePrecision', 'brier'] as const)
      expect(
        Math.abs((record.evaluation.test[key] ?? 0) - (inMemory.evaluation.test[key] ?? 0)),
      ).toBeLessThan(0.03);
    const steps = record.evaluation.test.steps;
    const atDefault = steps.findLast(({ logit }) => logit > (record.model.threshold ?? 0));
    expect(atDefault).toMatchObject({ tp: record.test.confusion.tp, fp: record.test.confusion.fp });
    expect(steps.at(-1)).toMatchObject({ tp: record.evaluation.test.positives });
  });

  test('is repeated on other splits as it is trained', async () => {
    const run = await trainText(sample, { ...recommended, seed: 4 }, { spill: watched().spill });
    const { fingerprint } = recordOf(run).dataset;
    const open = async () => fromBytes(new TextEncoder().encode(sample));
    const job = { name: 'data.csv', config: run.config, open, wanted: 2, fingerprint };
    const { seen, spill } = watched();
    const scores: unknown[] = [];
    for await (const event of runRepeats(job, { now: Date.now, stopped: () => false, spill }))
      if (event.type === 'repeated') scores.push(event.repeat.test);
    const alone = async (seed: number) =>
      recordOf(await trainText(sample, { ...recommended, seed }, { spill: watched().spill })).test;
    expect(scores).toEqual([await alone(5), await alone(6)]);
    expect(seen).toEqual({ opened: 1, removed: 1 });
  });

  test('is inspected without a look for equal rows', async () => {
    const { seen, spill } = watched();
    const open = async () => fromBytes(new TextEncoder().encode(sample));
    const job = { name: 'data.csv', config: makeConfig({}), open };
    const [profile, inMemory] = [await inspectCsv(job, spill), await inspectCsv(job)];
    spill.remove();
    expect(seen.opened).toBe(1);
    expect(profile).toEqual({ ...inMemory, duplicateRows: null });
  });

  test('leaves out rows with a gap and columns of words where nobody says otherwise, and says so', async () => {
    const words = sample
      .trim()
      .split('\n')
      .map((line, i) =>
        i === 0 ? `c,w,${line}` : `${i % 3 === 1 ? '' : i % 7},${i % 2 ? 'p' : 'q'},${line}`,
      );
    const { spill } = watched();
    const { dataset, model, warnings } = recordOf(
      await trainText(words.join('\n'), { preset: 'recommended' }, { spill }),
    );
    expect(dataset.gaps).toBe('skip');
    expect(dataset.rows).toBeLessThan(0.7 * (words.length - 1));
    expect(model.features.map(({ name }) => name)).toEqual([
      'c',
      ...(sample.split('\n')[0] ?? '').split(',').slice(0, -1),
    ]);
    expect(inWords(dataset.leftOut)[0]?.reason).toContain('in a file larger than memory');
    const codes = warnings.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(['missing-values', 'text-column']));
  });

  test('makes the same record again', async () => {
    const [one, other] = [watched(), watched()];
    const { time: _, ...first } = recordOf(await trainText(sample, {}, { spill: one.spill }));
    const { time: __, ...second } = recordOf(await trainText(sample, {}, { spill: other.spill }));
    expect(second).toEqual(first);
  });

  test.each([
    [{ balance: 'oversample' }, 'Set balance to "weights"'],
    [{ balance: 'lecture' }, 'Set balance to "weights"'],
    [{ missingValues: 'median' }, 'Set missingValues to "skip"'],
  ] satisfies [Wish, string][])('is refused with %o, and told what to do', async (wish, remedy) => {
    const { seen, spill } = watched();
    const [code, words] = failureOf(await trainText(sample, wish, { spill }));
    expect([code, words.includes(remedy)]).toEqual(['too-large', true]);
    expect(seen.removed).toBe(1);
  });
});

describe('the file of numbers', () => {
  test.each<[string, (run: Run) => boolean]>([
    ['while reading', ({ phase }) => phase === 'reading'],
    ['before the first epoch', ({ phase }) => phase !== 'reading'],
    ['in training', (run) => run.phase === 'training' && run.epochs.length > 1],
  ])('is gone when the run is stopped %s', async (_, stopped) => {
    const { seen, spill } = watched();
    await trainText(sample, { epochs: 1_000 }, { spill, stopped });
    expect(seen.removed).toBe(1);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('has no name already while it is used, so that nothing is left of a process that is killed', () => {
    const spill = temporarySpill(limit, folder);
    const file = spill.open();
    file.write(Uint8Array.of(1, 2, 3), 0);
    expect(readdirSync(folder)).toEqual([]);
    const back = new Uint8Array(2);
    file.read(back, 1);
    expect(back).toEqual(Uint8Array.of(2, 3));
    spill.remove();
    expect(refusal(() => file.read(back, 1))).toContain('could not be read');
  });

  test('of a process that is no more is removed at the next start, and no other', () => {
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    const { others } = putLeftovers(folder, pid, 'rows');
    temporarySpill(limit, folder);
    expect(readdirSync(folder).sort()).toEqual(others.sort());
  });

  test.skipIf(!existsSync('/dev/full'))('on a disk without space ends the run in a sentence', async () => {
    const full = openSync('/dev/full', 'w');
    try {
      const { seen, spill } = watched({ write: onDisk(full, folder).write });
      const [code, words] = failureOf(await trainText(sample, {}, { spill }));
      expect(code).toBe('disk-full');
      expect(words).toContain(`there is no space left for its numbers in ${folder}. Free some space there`);
      expect(seen.removed).toBe(1);
    } finally {
      closeSync(full);
    }
  });

  test('that can not be read any more ends the run in a sentence', async () => {
    const { seen, spill } = watched();
    const stopped = (run: Run) => {
      if (run.phase === 'training') spill.remove();
      return false;
    };
    expect(failureOf(await trainText(sample, recommended, { spill, stopped }))[0]).toBe('file-unreadable');
    expect(seen.removed).toBeGreaterThan(1);
  });

  test('that can not be made ends the run in a sentence', async () => {
    const spill = temporarySpill(limit, path.join(folder, 'missing'));
    expect(failureOf(await trainText(sample, {}, { spill }))).toEqual([
      'too-large',
      expect.stringContaining('no temporary file can be made'),
    ]);
  });
});
