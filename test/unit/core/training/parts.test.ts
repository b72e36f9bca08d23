/** The stratified partition, the coordinates of SGD, and the loop's signals, each by itself. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { logitOf, type Perceptron } from '../../../../src/core/perceptron/slp.js';
import { Random } from '../../../../src/core/random.js';
import { type Coordinates, inStandardUnits, rotateRows } from '../../../../src/core/training/coordinates.js';
import { learningRates } from '../../../../src/core/training/learningRateSchedule.js';
import { dot } from '../../../../src/core/training/linear.js';
import { dividesInProportion, partitions, watchedPart } from '../../../../src/core/training/partition.js';
import { findGround } from '../../../../src/core/training/precondition.js';
import { referenceEngine } from '../../../../src/core/training/referenceEngine.js';
import { onceEach } from '../../../../src/core/training/sampling.js';
import { asIs, fitScaler as fittingScaler, scaleRows } from '../../../../src/core/training/scaler.js';
import { type Parts } from '../../../../src/core/training/split.js';
import { type Plan, train } from '../../../../src/core/training/train.js';
import { split } from '../../parts.js';
import { finish, whole } from '../../slices.js';

const fitScaler = whole(fittingScaler);

const all = (rows: number) => Uint32Array.from({ length: rows }, (_, row) => row);

/** A perceptron of standardised features in these coordinates; what it has in directions that they lack is lost. */
function inCoordinates({ matrix, offsets }: Coordinates, { weights, bias }: Perceptron): Perceptron {
  const { length: width } = weights;
  const turned = new Float64Array(width);
  offsets.forEach((_, k) => {
    const row = matrix.subarray(k * width, (k + 1) * width);
    turned[k] = dot(row, weights) / dot(row, row);
  });
  return { weights: turned, bias: bias - dot(offsets, turned.subarray(0, offsets.length)) };
}

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

test.each(['lecture', 'holdout', 'stratified'] as const)(
  'which part is watched is known before rows are divided, however few: %s',
  (partition) => {
    for (const rows of [6, 7, 10, 100]) {
      const y = Uint8Array.from({ length: rows }, (_, row) => (row < 3 ? 1 : 0));
      const { counts } = split(
        { rows, width: 1, x: new Float64Array(rows), y },
        { batchSize: 1, balance: 'none', partition },
        Random.fromSeed(rows),
      );
      expect(watchedPart(counts)).toBe(watchedPart(partitions[partition].shares));
      expect(watchedPart(counts)).toBe(partition === 'stratified' ? 'validation' : 'test');
    }
  },
);

describe('the coordinates of SGD', () => {
  const number = fc.double({ min: -2, max: 2, noNaN: true });
  /** Standardised but correlated; the last feature may be nothing but the first two. */
  const data = (seed: number, rows: number, width: number, dependent: boolean) => {
    const random = Random.fromSeed(seed);
    const x = Array.from({ length: rows }, () => {
      const row = Array.from({ length: width }, () => random.normal());
      row[1] = (row[0] as number) + 0.1 * (row[1] as number);
      if (dependent) row[width - 1] = (row[0] as number) - 2 * (row[1] as number);
      return row;
    });
    const y = Uint8Array.from(x, ([a]) => ((a as number) + random.normal() > 0.5 ? 1 : 0));
    const table = { rows, width, x: Float64Array.from(x.flat()), y };
    finish(scaleRows(table, fitScaler(table, all(rows), referenceEngine)));
    return table;
  };
  const groundOf = (table: ReturnType<typeof data>, l2: number, minimum: Float64Array) =>
    finish(
      findGround(
        {
          engine: referenceEngine,
          examples: table,
          rows: all(table.rows),
          classWeights: [1, 2],
          frame: asIs(table.width),
          l2,
        },
        minimum,
      ),
    );

  test.each([
    [200, 5, false],
    [200, 5, true],
    [30, 40, false],
    [20, 310, false],
  ])(
    'of %i rows of %i features are as steep in every direction, penalty included: dependent %s',
    (rows, width, dependent) => {
      const [l2, table] = [0.03, data(1, rows, width, dependent)];
      const minimum = Float64Array.from({ length: width + 1 }, (_, k) => Math.sin(k) / width);
      const { coordinates, decays, steepness, directions } = groundOf(table, l2, minimum);
      if (coordinates === undefined) throw new Error('there are none');
      const place = { weights: minimum.slice(1), bias: minimum[0] as number };
      const there = inCoordinates(coordinates, place);
      finish(rotateRows(table, coordinates));
      const kept = coordinates.offsets.length;
      expect(kept).toBeLessThanOrEqual(Math.min(rows - 1, width - (dependent ? 1 : 0)));
      expect(directions).toBeLessThanOrEqual(kept);
      const point = Float64Array.of(there.bias, ...there.weights);
      // What a direction that the rows lack adds to a logit is lost, where rows are fewer than features.
      const { hessian } = finish(referenceEngine.curvature(point, table, all(rows), asIs(width), [1, 2]));
      const size = width + 1;
      const off = rows > width ? 1e-9 : 0.15;
      for (let i = 0; i <= kept; i++)
        for (let j = 0; j <= i; j++) {
          const penalty = i === j && i > 0 ? (decays[i - 1] as number) : 0;
          const bent = ((hessian[i * size + j] as number) + penalty) / steepness;
          expect(Math.abs(bent - (i === j ? 1 : 0))).toBeLessThan(off);
        }
    },
  );

  test.each([false, true])(
    'the model in them and out of them gives the same logits; dependent: %s',
    (dependent) => {
      fc.assert(
        fc.property(fc.nat(1_000), fc.tuple(number, number, number), number, (seed, weights, bias) => {
          const [table, turned] = [0, 0].map(() => data(seed, 30, 3, dependent)) as [
            ReturnType<typeof data>,
            ReturnType<typeof data>,
          ];
          const ground = groundOf(table, 0.01, Float64Array.of(0, 0.1, 0.1, 0.1));
          const coordinates = ground.coordinates as Coordinates;
          finish(rotateRows(turned, coordinates));
          const slp = { weights: Float64Array.from(weights), bias };
          const there = inCoordinates(coordinates, slp);
          const back = inStandardUnits(coordinates, there);
          for (let row = 0; row < 30; row++) {
            const wanted = logitOf(slp, table.x, row);
            expect(logitOf(there, turned.x, row)).toBeCloseTo(wanted, 6);
            expect(logitOf(back, table.x, row)).toBeCloseTo(wanted, 6);
          }
        }),
      );
    },
  );

  test('are not looked for where it would take long: the features stay as they are', () => {
    const table = data(1, 505, 501, false);
    const { coordinates, decays } = groundOf(table, 0.5, new Float64Array(502));
    expect(coordinates).toBeUndefined();
    expect(decays).toEqual(new Float64Array(501).fill(0.5));
  });
});

describe('the training loop', () => {
  const at = (rate: number) => ({ start: rate, peak: rate, end: rate });
  const plan: Omit<Plan, 'sampling'> = {
    preset: 'lecture',
    epochs: 3,
    batchSize: 10,
    learningRate: 0.01,
    pace: at(0.01),
    decays: new Float64Array(100),
    reach: Number.POSITIVE_INFINITY,
    priorCorrection: 0,
  };
  const withSampling = (wish: Partial<Plan>, rows: Uint32Array): Plan => ({
    ...plan,
    ...wish,
    sampling: onceEach({ rows, classWeights: [1, 1] }),
  });
  const partsOf = (rows: number): Parts => ({
    train: all(rows - 10),
    drawn: all(rows - 10),
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
    const parts = partsOf(rows);
    const settled = withSampling(wish, parts.train as Uint32Array);
    return { slp, loop: train(slp, examples, parts, settled, Random.fromSeed(2), referenceEngine) };
  };

  test('stops in the middle of a long epoch, and tests the model as it then is', () => {
    const { slp, loop } = begin(30_000, 100);
    let step = loop.next('go');
    while ((step.value as { type: string }).type !== 'epoch') step = loop.next('go');
    expect(loop.next('go').value).toMatchObject({ type: 'progress', epoch: 2 });
    const before = Float64Array.from(slp.weights);
    const end = loop.next('stop');
    expect(end).toMatchObject({ done: true, value: { status: 'stopped', test: { rows: 10 } } });
    expect(slp.weights).toEqual(before);
  });

  test('stopped in the middle of its first epoch, it has learned nothing that could be shown or kept', () => {
    const { loop } = begin(30_000, 100);
    expect(loop.next('go').value).toMatchObject({ type: 'progress', epoch: 1 });
    expect(() => loop.next('stop')).toThrow('stopped-early');
  });

  test('asked to stop after its last epoch, it has finished', () => {
    const { loop } = begin(60, 2);
    for (let epoch = 1; epoch <= 3; epoch++)
      expect(loop.next('go').value).toMatchObject({ type: 'epoch', epoch: { epoch } });
    expect(loop.next('stop').value).toMatchObject({ status: 'finished' });
  });

  test('the loss of an epoch has the penalty at its end on top', () => {
    const [plain, penalised] = [0, 0.5].map((l2) => {
      const { slp, loop } = begin(60, 2, { decays: new Float64Array(2).fill(l2), pace: at(1e-12) });
      slp.weights.set([2, 1]);
      const step = loop.next('go').value as { epoch: { loss: number } };
      return step.epoch.loss;
    }) as [number, number];
    expect(penalised - plain).toBeCloseTo(0.25 * 5, 9);
  });

  test('rates follow the pace, batch by batch', () => {
    // A gradient that hardly changes: what the weight has moved after an epoch is the sum of its rates.
    const rows = 50;
    const moves = (pace: Plan['pace']) => {
      const slp: Perceptron = { weights: new Float64Array(1), bias: 0 };
      const examples = {
        rows,
        width: 1,
        x: new Float64Array(rows).fill(1e-6),
        y: new Uint8Array(rows).fill(1),
      };
      const settled = withSampling({ epochs: 4, batchSize: 1, pace }, all(rows));
      const loop = train(slp, examples, partsOf(rows), settled, Random.fromSeed(1), referenceEngine);
      return Array.from({ length: 4 }, () => {
        const before = slp.weights[0] as number;
        loop.next('go');
        return (slp.weights[0] as number) - before;
      });
    };
    const whole = moves(at(1e-6))[0] as number;
    const pace = { start: 1e-7, peak: 1e-6, end: 1e-8 };
    moves(pace).forEach((move, epoch) => {
      const rates = learningRates(pace, epoch * rows, rows, 4 * rows);
      // Four digits: the gradient does change by a ten-thousandth.
      expect(move / whole).toBeCloseTo(rates.reduce((a, b) => a + b) / rows / 1e-6, 4);
    });
  });
});

test('what times divide is not in proportion, whatever the partition', () => {
  const partitionsOf = (time?: string | null) =>
    (['lecture', 'holdout', 'stratified'] as const).filter((partition) =>
      dividesInProportion({ partition, ...(time !== undefined && { time }) }),
    );
  for (const none of [undefined, null, '']) expect(partitionsOf(none)).toEqual(['holdout', 'stratified']);
  expect(partitionsOf('day')).toEqual([]);
});
