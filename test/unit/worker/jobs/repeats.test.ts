/** The same configuration on other splits. */
import { describe, expect, test } from 'vitest';
import { weightSpreads } from '../../../../src/core/judgement/weightSpread.js';
import { toRun } from '../../../../src/core/run/guard.js';
import { progress } from '../../../../src/core/run/progress.js';
import { type Run, type RunEvent, reduce } from '../../../../src/core/run/run.js';
import { atRest } from '../../../../src/host/problems.js';
import { runRepeats } from '../../../../src/worker/jobs/repeats.js';
import { fromBytes } from '../../../../src/worker/reading/byteSource.js';
import { tableText } from '../../../tableText.js';
import { reference } from '../../shared.js';
import { recordOf, trainText, type Wish } from '../../training.js';

const text = tableText(400);

interface Options {
  readonly wanted?: number;
  readonly trained?: string;
  /** What the file holds by then. */
  readonly content?: string;
  readonly stopped?: (events: readonly RunEvent[]) => boolean;
}

/** Trains, then repeats. */
async function repeated(
  wish: Wish,
  { wanted = 3, trained = text, content = trained, stopped = () => false }: Options = {},
): Promise<{ run: Run; events: readonly RunEvent[] }> {
  let run = await trainText(trained, wish);
  const { fingerprint } = recordOf(run).dataset;
  const open = async () => fromBytes(new TextEncoder().encode(content));
  const job = { name: 'data.csv', config: run.config, open, wanted, fingerprint };
  const events: RunEvent[] = [];
  for await (const event of runRepeats(job, { now: Date.now, stopped: () => stopped(events) })) {
    events.push(event);
    run = reduce(run, event);
  }
  return { run, events };
}

test('the weights of each split are those of scikit-learn', async () => {
  const given = reference<{
    readonly text: string;
    readonly seed: number;
    readonly repeats: readonly { readonly weights: readonly (number | null)[] }[];
  }>('repeatWeights');
  const { text: trained, seed, repeats } = given;
  const { run } = await repeated({ preset: 'exact', seed, label: 'label' }, { wanted: 8, trained });
  const record = recordOf(run);
  expect(record.doubt?.status).toBe('few-rows');
  expect(repeats.flatMap(({ weights }) => weights)).toContain(null);
  const kept = record.repeats?.runs.map(({ weights }) => weights) ?? [];
  expect(kept.map((weights) => weights?.map((weight) => weight === null))).toEqual(
    repeats.map(({ weights }) => weights.map((weight) => weight === null)),
  );
  repeats.forEach(({ weights }, i) => {
    weights.forEach((weight, k) => {
      if (weight !== null) expect(Math.abs((kept[i]?.[k] ?? 0) / weight - 1)).toBeLessThan(1e-5);
    });
  });
  // What is shown, counted anew.
  const spreads = weightSpreads(record);
  const at = (k: number) => repeats.map(({ weights }) => weights[k] ?? null).filter((each) => each !== null);
  record.model.features.forEach((_, k) => {
    const spread = spreads?.of(k);
    const values = at(k);
    expect(Math.abs((spread?.low ?? 0) / Math.min(...values) - 1)).toBeLessThan(1e-5);
    expect(Math.abs((spread?.high ?? 0) / Math.max(...values) - 1)).toBeLessThan(1e-5);
    expect(spread).toMatchObject({
      splits: values.length,
      positive: values.filter((value) => value > 0).length,
    });
  });
});

describe('repeating a run', () => {
  test.each(['recommended', 'exact'] as const)(
    '%s: each repeat is what training with its seed gives',
    async (preset) => {
      const { run } = await repeated({ preset, seed: 4 });
      const { repeats, split } = recordOf(run);
      expect(repeats?.runs.map(({ seed }) => seed)).toEqual([5, 6, 7]);
      if (preset !== 'recommended') return; // the others divide in another way than their repeats
      expect(repeats).toMatchObject({ wanted: 3, trainRows: split.train, testRows: split.test });
      // The run's own split is not among the others.
      expect(repeats?.runs.map(({ test }) => test)).not.toContainEqual(recordOf(run).test);
      for (const { seed, test, rocArea } of repeats?.runs ?? []) {
        const alone = recordOf(await trainText(text, { preset, seed }));
        expect(test).toEqual(alone.test);
        expect(rocArea).toBe(alone.evaluation.test.rocArea);
      }
    },
  );

  test('divides each class in proportion, also where the run itself did not', async () => {
    const { run } = await repeated({ preset: 'lecture' });
    const { repeats, dataset } = recordOf(run);
    const expected = Math.ceil(dataset.classes[1].count * 0.2);
    for (const { test } of repeats?.runs ?? [])
      expect(Math.abs(test.confusion.tp + test.confusion.fn - expected)).toBeLessThanOrEqual(1);
  });

  test('a file that has changed since is refused, and the run stays as it was', async () => {
    const { run, events } = await repeated({}, { content: `${text}1,2,1\n` });
    expect(recordOf(run).repeats).toBeNull();
    expect(events.at(-1)).toMatchObject({
      type: 'repeats-over',
      problem: { code: 'file-changed', where: { file: 'data.csv' } },
    });
  });

  test('that comes to nothing leaves the repeats there were', async () => {
    const { run, events } = await repeated({ seed: 4_294_967_295 });
    const before = recordOf(run).repeats;
    expect(before?.runs.map(({ seed }) => seed)).toEqual([0, 1, 2]);
    const [begun] = events.filter(({ type }) => type === 'repeating') as [RunEvent];
    const over: RunEvent = { type: 'repeats-over', problem: null };
    // The host says that it begins, and so does the worker when the file is read.
    const after = [begun, begun, over].reduce(reduce, run);
    expect(recordOf(after).repeats).toEqual(before);
    expect(after).not.toHaveProperty('underWay');
  });

  test('once more keeps those there were until as many are asked for again are there', async () => {
    const { run, events } = await repeated({}, { wanted: 5 });
    const begun: RunEvent = { type: 'repeating', wanted: 6, trainRows: 320, testRows: 80 };
    const over: RunEvent = { type: 'repeats-over', problem: null };
    const again = events.filter(({ type }) => type === 'repeated');
    const before = recordOf(run).repeats;
    const onTheWay = [begun, ...again].reduce(reduce, run);
    expect(recordOf(onTheWay).repeats).toEqual(before);
    expect(progress(onTheWay)).toBe(5 / 6);
    expect(recordOf(reduce(onTheWay, over)).repeats).toEqual(before); // five of six are fewer than five of five
    const sixth = again[0] as RunEvent;
    expect(recordOf([sixth, over].reduce(reduce, onTheWay)).repeats).toMatchObject({
      wanted: 6,
      trainRows: 320,
    });
    // What a reload finds on the disk.
    const found = toRun(JSON.parse(JSON.stringify(onTheWay))) as Run;
    expect(found).toEqual(onTheWay);
    expect(recordOf(atRest(found)).repeats).toEqual(before);
  });

  test('once more after a stop keeps the more', async () => {
    const { run, events } = await repeated({}, { wanted: 3 });
    const [begun, one, two, three, over] = events.filter(({ type }) => type !== 'reading') as [
      ...[RunEvent, RunEvent, RunEvent, RunEvent, RunEvent],
    ];
    const stopped = [{ ...begun, wanted: 9 } as RunEvent, one, two, over].reduce(reduce, {
      ...run,
      record: { ...recordOf(run), repeats: null },
    } as Run);
    const splits = (more: readonly RunEvent[]) =>
      recordOf([{ ...begun, wanted: 9 } as RunEvent, ...more, over].reduce(reduce, stopped)).repeats?.runs
        .length;
    expect([splits([]), splits([one]), splits([one, two, three])]).toEqual([2, 2, 3]);
  });

  test('stopped on the way it keeps the splits that were finished', async () => {
    const done = (events: readonly RunEvent[]) => events.filter(({ type }) => type === 'repeated').length;
    const { run } = await repeated({}, { wanted: 50, stopped: (events) => done(events) >= 2 });
    expect(recordOf(run).repeats).toMatchObject({ wanted: 50 });
    expect(recordOf(run).repeats?.runs).toHaveLength(2);
    expect(run.phase === 'ended' && run.repeating).toBe(false);
  });
});
