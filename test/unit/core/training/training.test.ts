import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { leftToPreset, makeConfig, withChange } from '../../../../src/core/config.js';
import { modelOf } from '../../../../src/core/perceptron/model.js';
import { logitOf } from '../../../../src/core/perceptron/slp.js';
import { InputError } from '../../../../src/core/problem.js';
import { Random } from '../../../../src/core/random.js';
import { fit } from '../../../../src/core/run/fit.js';
import { toRun } from '../../../../src/core/run/guard.js';
import type { Run } from '../../../../src/core/run/run.js';
import { referenceEngine } from '../../../../src/core/training/referenceEngine.js';
import { fitScaler as fittingScaler, scaleRows } from '../../../../src/core/training/scaler.js';
import { refusal, written } from '../../../inWords.js';
import { tableText } from '../../../tableText.js';
import { modelLogit } from '../../modelLogit.js';
import { split } from '../../parts.js';
import { finish, whole } from '../../slices.js';
import { failureOf, recordOf, trainText } from '../../training.js';

const fitScaler = whole(fittingScaler);

const labels = fc.array(fc.constantFrom(0, 1), { minLength: 20, maxLength: 300 });

function examples(y: readonly number[]) {
  return { rows: y.length, width: 1, x: Float64Array.from(y.keys()), y: Uint8Array.from(y) };
}

const sorted = (rows: Uint32Array) => [...rows].sort((a, b) => a - b);

describe('split', () => {
  test('puts every row into one part, the first floor(0.8 n / batch) × batch into training', () => {
    fc.assert(
      fc.property(labels, fc.integer({ min: 1, max: 16 }), fc.nat(), (y, batchSize, seed) => {
        const { train, test, counts } = split(
          examples(y),
          { batchSize, balance: 'none', partition: 'lecture' },
          Random.fromSeed(seed),
        );
        expect(train.length).toBe(Math.floor((y.length * 0.8) / batchSize) * batchSize);
        expect(sorted(Uint32Array.from([...train, ...test]))).toEqual([...y.keys()]);
        expect(counts).toMatchObject({ train: train.length, validation: 0, test: test.length, copies: 0 });
      }),
    );
  });

  test('oversample repeats rows of the training part, until both classes are equal, and tests on the rest', () => {
    fc.assert(
      fc.property(labels, fc.nat(), (y, seed) => {
        const plain = split(
          examples(y),
          { batchSize: 5, balance: 'none', partition: 'lecture' },
          Random.fromSeed(seed),
        );
        const { train, test, counts } = split(
          examples(y),
          { batchSize: 5, balance: 'oversample', partition: 'lecture' },
          Random.fromSeed(seed),
        );
        expect(test).toEqual(plain.test);
        expect(new Set(train)).toEqual(new Set(plain.train));
        const positives = train.filter((row) => y[row] === 1).length;
        const oneClass = positives === 0 || positives === train.length;
        if (!oneClass) expect(positives * 2).toBe(train.length);
        expect(counts).toEqual({ ...plain.counts, copies: train.length - plain.train.length });
      }),
    );
  });

  test('lecture repeats before the split: the test part is 50/50 and shares rows with the training part', () => {
    const y = Array.from({ length: 1_000 }, (_, i) => (i % 10 === 0 ? 1 : 0));
    const { train, test, counts } = split(
      examples(y),
      { batchSize: 10, balance: 'lecture', partition: 'lecture' },
      Random.fromSeed(1),
    );
    expect(counts).toMatchObject({ train: 1_440, validation: 0, test: 360, copies: 800 });
    expect([...train, ...test].filter((row) => y[row] === 1)).toHaveLength(900);
    const seen = new Set(train);
    expect(test.filter((row) => seen.has(row)).length).toBeGreaterThan(100);
  });
});

describe('scaling', () => {
  const number = fc.double({ min: -1e3, max: 1e3, noNaN: true });
  const rows = fc.array(fc.tuple(number, number), { minLength: 3, maxLength: 40 });

  test('standardise gives the training rows mean 0 and standard deviation 1; a constant column becomes 0', () => {
    fc.assert(
      fc.property(rows, (values) => {
        const data = {
          rows: values.length,
          width: 2,
          x: Float64Array.from(values.flatMap(([a]) => [a, 7])),
          y: new Uint8Array(values.length),
        };
        const all = Uint32Array.from(values.keys());
        const before = data.x.filter((_, i) => i % 2 === 0);
        finish(scaleRows(data, fitScaler(data, all, referenceEngine)));
        const column = (k: number) => [...data.x.filter((_, i) => i % 2 === k)];
        const spread = Math.max(...before) - Math.min(...before);
        if (spread > 1e-6) {
          const mean = column(0).reduce((a, b) => a + b) / values.length;
          const variance = column(0).reduce((sum, v) => sum + (v - mean) ** 2, 0) / values.length;
          expect(mean).toBeCloseTo(0, 6);
          expect(variance).toBeCloseTo(1, 6);
        }
        expect(column(1).every((value) => Math.abs(value) < 1e-9)).toBe(true);
      }),
    );
  });

  test('the model in own units gives the same logits on the unscaled rows', () => {
    fc.assert(
      fc.property(rows, number, number, number, (values, w0, w1, bias) => {
        const data = (): Parameters<typeof scaleRows>[0] => ({
          rows: values.length,
          width: 2,
          x: Float64Array.from(values.flat()),
          y: new Uint8Array(values.length),
        });
        const [raw, scaled] = [data(), data()];
        const scaler = fitScaler(raw, Uint32Array.from(values.keys()), referenceEngine);
        finish(scaleRows(scaled, scaler));
        const weights = Float64Array.from([w0, w1]);
        const own = modelOf([], scaler, { weights, bias }, scaler.deviations, 0);
        for (const row of values.keys()) {
          const wanted = logitOf({ weights, bias }, scaled.x, row);
          const size = 1 + own.weights.reduce((sum, w) => sum + Math.abs(w) * 1e3, Math.abs(own.bias));
          expect(Math.abs(modelLogit(own, values[row] as number[]) - wanted) / size).toBeLessThan(1e-12);
        }
      }),
    );
  });
});

describe('a run', () => {
  test('that is stopped keeps its epochs and the model, and tests it', async () => {
    const run = await trainText(
      tableText(400),
      { epochs: 50 },
      { stopped: (now) => now.phase === 'training' && now.epochs.length >= 3 },
    );
    const { status, epochs, test, model } = recordOf(run);
    expect([status, epochs.length]).toEqual(['stopped', 3]);
    const three = recordOf(await trainText(tableText(400), { epochs: 3 }));
    expect([test, model]).toEqual([three.test, three.model]);
  });

  test('that is stopped while reading has learned nothing, and says so', async () => {
    expect(failureOf(await trainText(tableText(400), {}, { stopped: () => true }))).toEqual([
      'stopped-early',
      'data.csv: stopped before the first epoch was over: nothing was learned yet. Train again when you like.',
    ]);
  });

  test('that is stopped while it is being prepared has learned nothing either', () => {
    const rows = 140_000;
    const y = new Uint8Array(rows).fill(1, 0, rows / 10);
    const examples = { rows, width: 1, x: new Float64Array(rows), y };
    const fitting = fit(examples, [{ name: 'a', column: 0 }], makeConfig({}), referenceEngine);
    expect(fitting.next('go').value).toEqual({ type: 'pause' });
    expect(refusal(() => fitting.next('stop'))).toContain(
      'Stopped before the first epoch was over: nothing was learned yet.',
    );
  });

  test('that is stopped in the middle of its first epoch has learned nothing either', async () => {
    const inFirstEpoch = (run: Run) => run.phase === 'training' && run.fraction > 0;
    const run = await trainText(tableText(240_000), {}, { stopped: inFirstEpoch });
    expect(failureOf(run)[0]).toBe('stopped-early');
    expect(toRun(JSON.parse(JSON.stringify(run)))).toEqual(run); // it can be read again
  });

  test('that diverges stops with the epoch and the remedy', async () => {
    const huge = tableText(400).replaceAll(/^(\d[\d.]*)/gm, '$1e305');
    expect(failureOf(await trainText(huge))).toEqual([
      'diverged',
      'data.csv: training diverged in epoch 1: the numbers grew beyond what a double holds. ' +
        'Choose the preset "recommended".',
    ]);
  });

  test('knows the baseline of always saying the class that is more frequent in training', async () => {
    const { baseline, test } = recordOf(await trainText(tableText(400)));
    expect(baseline.accuracy).toBe((test.confusion.tn + test.confusion.fp) / test.rows);
  });
});

describe('a configuration', () => {
  test('of a preset that is no more becomes the default one when it is changed or trained with again', () => {
    const before = { ...makeConfig({ seed: 4, balance: 'weights' }), learningRate: 0.1, epochs: 10, l2: 0 };
    const old = { ...before, preset: 'standardised' as 'recommended', scaling: 'standardise' as const };
    const again = withChange(old, {});
    expect(again).toEqual(makeConfig({ seed: 4, balance: 'weights' }));
    expect(withChange(old, { preset: 'exact' })).toEqual(
      makeConfig({ seed: 4, balance: 'weights', preset: 'exact' }),
    );
  });

  test('rows are divided by the last of two columns that exclude each other; another label has other classes', () => {
    const timed = makeConfig({ time: 'day', gap: 3, positive: 'sick' });
    expect(withChange(timed, { group: 'patient' })).toEqual(
      makeConfig({ group: 'patient', gap: 3, positive: 'sick' }),
    );
    expect(withChange(timed, { label: 'outcome' })).toEqual(
      makeConfig({ time: 'day', gap: 3, label: 'outcome' }),
    );
    expect(withChange(timed, { label: 'outcome', positive: 'dead' }).positive).toBe('dead');
    expect(() => makeConfig({ time: 'day', group: 'patient' })).toThrow('config-invalid');
  });

  test('is filled from its preset', () => {
    expect(makeConfig({ preset: 'exact', epochs: 3 })).toEqual({
      preset: 'exact',
      seed: 1,
      epochs: 3,
      batchSize: 10,
      learningRate: 1,
      balance: 'none',
      scaling: 'standardise',
      schedule: 'constant',
      partition: 'holdout',
      l2: 'auto',
      missingValues: 'auto',
      textColumns: 'auto',
      label: null,
      positive: null,
      classNames: [],
      exclude: [],
      group: null,
      time: null,
      gap: 0,
      mutedChecks: [],
      reading: { encoding: 'auto', delimiter: 'auto', header: 'auto', decimalMark: 'auto' },
    });
  });

  test.each([
    [{ epochs: 0 }, 'Epochs must be a whole number from 1 to 10,000, not 0. Choose a value in this range.'],
    [
      { seed: 1.5 },
      'Seed must be a whole number from 0 to 4,294,967,295, not 1.5. Choose a value in this range.',
    ],
    [
      { learningRate: Number.NaN },
      'Learning rate must be a number from 0.000000001 to 1,000, not NaN. Choose a value in this range.',
    ],
    [
      { preset: 'toString' },
      'Preset must be one of recommended, exact, lecture, not "toString". Choose one of these.',
    ],
    [
      { balance: 'half' },
      'Balance must be one of none, weights, oversample, lecture, not "half". Choose one of these.',
    ],
    [
      { reading: { delimiter: '&&' } },
      'Delimiter must be one of auto, comma, semicolon, tab, bar, space, caret, colon, ctrl-a, or a single mark, not "&&". Choose one of these.',
    ],
    [{ reading: { header: true } }, 'Header must be one of auto, yes, no, not "true". Choose one of these.'],
  ])('%o is refused in one sentence', (wish, sentence) => {
    expect(() => makeConfig(wish as Parameters<typeof makeConfig>[0])).toThrow(
      new InputError({ code: 'config-invalid', what: written(''), remedy: written('') }).constructor as never,
    );
    expect(refusal(() => makeConfig(wish as Parameters<typeof makeConfig>[0]))).toContain(sentence);
  });
});

test('what a preset decides can be left to it whole, whatever else was set', () => {
  const set = {
    l2: 'auto',
    epochs: 7,
    batchSize: 3,
    learningRate: 0.5,
    missingValues: 'median',
    textColumns: 'one-hot',
  };
  const wish = { ...set, ...leftToPreset, preset: 'lecture' } as Parameters<typeof makeConfig>[0];
  expect(makeConfig(wish)).toEqual(makeConfig({ preset: 'lecture' }));
});
