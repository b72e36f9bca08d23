/** The stratified partition, whitening, and the loop's signals, each by itself. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { logitOf, type Perceptron } from '../../../src/core/perceptron/slp.js';
import { Random } from '../../../src/core/random.js';
import { applyScaler, fitScaler, inOwnUnits } from '../../../src/core/training/scaler.js';
import { type Parts, split } from '../../../src/core/training/split.js';
import { type Plan, train } from '../../../src/core/training/train.js';

const all = (rows: number) => Uint32Array.from({ length: rows }, (_, row) => row);

describe('the stratified partition', () => {
  const labels = fc.array(fc.constantFrom(0, 1), { minLength: 40, maxLength: 300 }).filter((y) => {
    const positives = y.reduce<number>((a, b) => a + b, 0);
    return positives >= 5 && y.length - positives >= 5;
  });
  const divide = (y: readonly number[], balance: 'none' | 'oversample', seed: number) =>
    split(
      { rows: y.length, width: 1, x: new Float64Array(y.length), y: Uint8Array.from(y) },
      { batchSize: 10, balance, partition: 'stratified' },
      Random.fromSeed(seed),
    );

  test('puts every row into one of three parts, of each class 60, 20 and 20 %', () => {
    fc.assert(
      fc.property(labels, fc.nat(), (y, seed) => {
        const { train, validation, test, counts } = divide(y, 'none', seed);
        expect([...train, ...validation, ...test].sort((a, b) => a - b)).toEqual([...y.keys()]);
        expect(counts).toEqual({
          train: train.length,
          validation: validation.length,
          test: test.length,
          copies: 0,
        });
        for (const label of [0, 1]) {
          const size = y.filter((z) => z === label).length;
          const of = (rows: Uint32Array) => rows.filter((row) => y[row] === label).length;
          expect(Math.abs(of(train) - 0.6 * size)).toBeLessThan(1);
          expect(Math.abs(of(validation) - 0.2 * size)).toBeLessThan(1.5);
          expect(Math.abs(of(test) - 0.2 * size)).toBeLessThan(1.5);
          expect(of(test)).toBeGreaterThan(0);
        }
      }),
    );
  });

  test('oversample copies rows of the training part only', () => {
    fc.assert(
      fc.property(labels, fc.nat(), (y, seed) => {
        const plain = divide(y, 'none', seed);
        const { train, validation, test, counts } = divide(y, 'oversample', seed);
        expect([validation, test]).toEqual([plain.validation, plain.test]);
        expect(new Set(train)).toEqual(new Set(plain.train));
        expect(train.filter((row) => y[row] === 1)).toHaveLength(train.length / 2);
        expect(counts).toEqual({ ...plain.counts, copies: train.length - plain.train.length });
      }),
    );
  });
});

describe('whitening', () => {
  const number = fc.double({ min: -10, max: 10, noNaN: true });
  /** Correlated on purpose: the second feature is in part the first, the third a sum of both. */
  const data = (seed: number, rows: number, dependent: boolean) => {
    const random = Random.fromSeed(seed);
    const x = Array.from({ length: rows }, () => {
      const [a, b, c] = [random.normal(), random.normal(), random.normal()];
      return [100 + 5 * a, a + 0.3 * b, dependent ? 2 * a + b : c * 1e-3];
    });
    return { rows, width: 3, x: Float64Array.from(x.flat()), y: new Uint8Array(rows) };
  };

  test('leaves the training rows with mean 0, variance 1 and no correlation', () => {
    const table = data(1, 500, false);
    applyScaler(fitScaler('whiten', table, all(500)), table);
    for (let i = 0; i < 3; i++) {
      for (let j = 0; j <= i; j++) {
        let [sum, product] = [0, 0];
        for (let row = 0; row < 500; row++) {
          sum += table.x[row * 3 + i] as number;
          product += (table.x[row * 3 + i] as number) * (table.x[row * 3 + j] as number);
        }
        expect(sum / 500).toBeCloseTo(0, 9);
        expect(product / 500).toBeCloseTo(i === j ? 1 : 0, 9);
      }
    }
  });

  test.each([false, true])(
    'the model in own units gives the same logits; dependent column: %s',
    (dependent) => {
      fc.assert(
        fc.property(fc.nat(1000), fc.tuple(number, number, number), number, (seed, weights, bias) => {
          const [raw, scaled] = [data(seed, 30, dependent), data(seed, 30, dependent)];
          const scaler = fitScaler('whiten', raw, all(30));
          applyScaler(scaler, scaled);
          const own = inOwnUnits(scaler, Float64Array.from(weights), bias);
          const slp = { weights: Float64Array.from(own.weights), bias: own.bias };
          for (let row = 0; row < 30; row++) {
            const wanted = logitOf({ weights: Float64Array.from(weights), bias }, scaled.x, row);
            expect(logitOf(slp, raw.x, row)).toBeCloseTo(wanted, 6);
          }
        }),
      );
    },
  );
});

describe('the training loop', () => {
  const plan: Plan = { epochs: 3, batchSize: 10, learningRate: 0.01, schedule: 'constant', l2: 0 };
  const partsOf = (rows: number): Parts => ({
    train: all(rows - 10),
    validation: new Uint32Array(),
    test: all(10),
    counts: { train: rows - 10, validation: 0, test: 10, copies: 0 },
  });
  const begin = (rows: number, width: number, wish: Partial<Plan> = {}) => {
    const random = Random.fromSeed(1);
    const examples = {
      rows,
      width,
      x: Float64Array.from({ length: rows * width }, () => random.normal()),
      y: Uint8Array.from({ length: rows }, (_, i) => i % 2),
    };
    const slp: Perceptron = { weights: new Float64Array(width), bias: 0 };
    return { slp, loop: train(slp, examples, partsOf(rows), { ...plan, ...wish }, Random.fromSeed(2)) };
  };

  test('stops in the middle of a long epoch, and tests the model as it then is', () => {
    const { slp, loop } = begin(30_000, 100);
    expect(loop.next('go').value).toMatchObject({ type: 'progress', epoch: 1 });
    const before = Float64Array.from(slp.weights);
    const end = loop.next('stop');
    expect(end).toMatchObject({ done: true, value: { status: 'stopped', test: { rows: 10 } } });
    expect(slp.weights).toEqual(before);
    expect(slp.weights.some((weight) => weight !== 0)).toBe(true);
  });

  test('asked to stop after its last epoch, it has finished', () => {
    const { loop } = begin(60, 2);
    for (let epoch = 1; epoch <= 3; epoch++)
      expect(loop.next('go').value).toMatchObject({ type: 'epoch', epoch: { epoch } });
    expect(loop.next('stop').value).toMatchObject({ status: 'finished' });
  });

  test('the rate of an exponential schedule falls to a hundredth', () => {
    // One row in a batch, a gradient that hardly changes: the weight's steps are the rates.
    const examples = {
      rows: 11,
      width: 1,
      x: new Float64Array(11).fill(1e-6),
      y: new Uint8Array(11).fill(1),
    };
    const steps = (schedule: Plan['schedule']) => {
      const slp: Perceptron = { weights: new Float64Array(1), bias: 0 };
      const parts = { ...partsOf(11), train: all(1) };
      const loop = train(
        slp,
        examples,
        parts,
        { ...plan, epochs: 101, batchSize: 1, schedule, learningRate: 1e-6 },
        Random.fromSeed(1),
      );
      const seen: number[] = [];
      let before = 0;
      while (!loop.next('go').done) {
        if (seen.length === 101) break;
        seen.push((slp.weights[0] as number) - before);
        before = slp.weights[0] as number;
      }
      return seen;
    };
    const constant = steps('constant');
    expect((constant[100] as number) / (constant[0] as number)).toBeCloseTo(1, 4);
    const falling = steps('exponential');
    expect((falling[50] as number) / (falling[0] as number)).toBeCloseTo(0.01 ** (50 / 101), 4);
    expect((falling[100] as number) / (falling[0] as number)).toBeCloseTo(0.01 ** (100 / 101), 4);
  });
});
