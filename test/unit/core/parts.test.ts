/** The stratified partition, whitening, and the loop's signals, each by itself. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { logitOf, type Perceptron } from '../../../src/core/perceptron/slp.js';
import { Random } from '../../../src/core/random.js';
import { definition } from '../../../src/core/training/engine.js';
import { fitScaler as fittingScaler, inOwnUnits, scaleRows } from '../../../src/core/training/scaler.js';
import type { Parts } from '../../../src/core/training/split.js';
import { type Plan, train } from '../../../src/core/training/train.js';
import { split } from '../parts.js';
import { finish, whole } from '../slices.js';

const fitScaler = whole(fittingScaler);

const all = (rows: number) => Uint32Array.from({ length: rows }, (_, row) => row);

describe('the stratified partitions', () => {
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
          positives: {
            train: train.filter((row) => y[row] === 1).length,
            validation: validation.filter((row) => y[row] === 1).length,
            test: test.filter((row) => y[row] === 1).length,
          },
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

  test('without a validation part: of each class 80 and 20 %', () => {
    fc.assert(
      fc.property(labels, fc.nat(), (y, seed) => {
        const { train, validation, test } = split(
          { rows: y.length, width: 1, x: new Float64Array(y.length), y: Uint8Array.from(y) },
          { batchSize: 10, balance: 'none', partition: 'holdout' },
          Random.fromSeed(seed),
        );
        expect(validation).toHaveLength(0);
        expect([...train, ...test].sort((a, b) => a - b)).toEqual([...y.keys()]);
        for (const label of [0, 1]) {
          const size = y.filter((z) => z === label).length;
          expect(train.filter((row) => y[row] === label)).toHaveLength(Math.floor(0.8 * size));
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
  /** Correlated on purpose: the second feature is in part the first, or nothing but the first. */
  const data = (seed: number, rows: number, dependent: boolean) => {
    const random = Random.fromSeed(seed);
    const x = Array.from({ length: rows }, () => {
      const [a, b, c] = [random.normal(), random.normal(), random.normal()];
      return [100 + 5 * a, dependent ? 7 - 2 * a : a + 0.3 * b, a + b + c];
    });
    return { rows, width: 3, x: Float64Array.from(x.flat()), y: new Uint8Array(rows) };
  };

  test('leaves the training rows with mean 0, variance 1 and no correlation', () => {
    const table = data(1, 500, false);
    finish(scaleRows(table, fitScaler('whiten', table, all(500), definition)));
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

  test('names a column that follows from earlier ones, and makes it 0; those behind it stay', () => {
    const table = data(2, 100, true);
    const scaler = fitScaler('whiten', table, all(100), definition);
    expect(scaler.faults).toEqual([undefined, 'a combination of earlier columns', undefined]);
    finish(scaleRows(table, scaler));
    const column = (k: number) => table.x.filter((_, i) => i % 3 === k);
    expect(column(1).every((value) => value === 0)).toBe(true);
    for (const k of [0, 2]) expect(column(k).reduce((sum, v) => sum + v * v, 0) / 100).toBeCloseTo(1, 9);
  });

  test.each([false, true])(
    'the model in own units gives the same logits; dependent column: %s',
    (dependent) => {
      fc.assert(
        fc.property(fc.nat(1000), fc.tuple(number, number, number), number, (seed, weights, bias) => {
          const [raw, scaled] = [data(seed, 30, dependent), data(seed, 30, dependent)];
          const scaler = fitScaler('whiten', raw, all(30), definition);
          finish(scaleRows(scaled, scaler));
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

test('more features than can be decorrelated in memory and time are refused in a sentence', () => {
  const wide = { rows: 1, width: 5_001, x: new Float64Array(5_001), y: new Uint8Array(1) };
  expect(() => fitScaler('whiten', wide, all(1), definition)).toThrow(
    '5,001 features are too many to be decorrelated; 5,000 are the most. Choose the preset "standardised", or leave columns out.',
  );
  expect(() => fitScaler('standardise', wide, all(1), definition)).not.toThrow();
});

describe('the training loop', () => {
  const plan: Plan = {
    preset: 'lecture',
    epochs: 3,
    batchSize: 10,
    learningRate: 0.01,
    schedule: 'constant',
    l2: 0,
    classWeights: [1, 1],
  };
  const partsOf = (rows: number): Parts => ({
    train: all(rows - 10),
    validation: new Uint32Array(),
    test: all(10),
    counts: {
      train: rows - 10,
      validation: 0,
      test: 10,
      copies: 0,
      positives: { train: 0, validation: 0, test: 0 },
    },
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
    return {
      slp,
      loop: train(slp, examples, partsOf(rows), { ...plan, ...wish }, Random.fromSeed(2), definition),
    };
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

  test('the rate of an exponential schedule falls to a hundredth, batch by batch', () => {
    // A gradient that hardly changes: what the weight has moved after an epoch is the sum of its rates.
    const rows = 50;
    const moves = (schedule: Plan['schedule']) => {
      const slp: Perceptron = { weights: new Float64Array(1), bias: 0 };
      const examples = {
        rows,
        width: 1,
        x: new Float64Array(rows).fill(1e-6),
        y: new Uint8Array(rows).fill(1),
      };
      const parts = { ...partsOf(rows), train: all(rows) };
      const wish = { epochs: 4, batchSize: 1, schedule, learningRate: 1e-6 };
      const loop = train(slp, examples, parts, { ...plan, ...wish }, Random.fromSeed(1), definition);
      return Array.from({ length: 4 }, () => {
        const before = slp.weights[0] as number;
        loop.next('go');
        return (slp.weights[0] as number) - before;
      });
    };
    const whole = moves('constant')[0] as number;
    moves('exponential').forEach((move, epoch) => {
      const shares = Array.from({ length: rows }, (_, i) => 0.01 ** ((epoch * rows + i) / (4 * rows)));
      // Four digits: the gradient does change by a ten-thousandth.
      expect(move / whole).toBeCloseTo(shares.reduce((a, b) => a + b) / rows, 4);
    });
  });
});
