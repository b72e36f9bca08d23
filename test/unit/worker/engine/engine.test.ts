/** The kernel's engine is held to the definition in TypeScript, on examples that are hard for one of them. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sigmoidCrossEntropy } from '../../../../src/core/perceptron/sigmoid.js';
import type { Perceptron } from '../../../../src/core/perceptron/slp.js';
import { Random } from '../../../../src/core/random.js';
import type { Examples } from '../../../../src/core/table/examples.js';
import { standardisation } from '../../../../src/core/training/moments.js';
import { referenceEngine } from '../../../../src/core/training/referenceEngine.js';
import { fitScaler } from '../../../../src/core/training/scaler.js';
import { KernelEngine } from '../../../../src/worker/engine/kernelEngine.js';
import { holdExamples } from '../../../../src/worker/engine/kernelExamples.js';
import { startKernel } from '../../../../src/worker/kernel/kernel.js';
import { withKernel } from '../../engines.js';
import { finish } from '../../slices.js';

interface Case {
  readonly examples: Examples;
  readonly rows: Uint32Array;
  readonly weights: Float64Array;
  readonly bias: number;
}

/** Multiples of 1/8: a logit made of them is exact, whatever the order in which it is added up. */
const eighths = (size: number) => fc.integer({ min: -8 * size, max: 8 * size }).map((n) => n / 8);

const cases: fc.Arbitrary<Case> = fc
  .record({
    width: fc.integer({ min: 1, max: 70 }),
    rows: fc.integer({ min: 1, max: 20 }),
    size: fc.constantFrom(1, 30),
  })
  .chain(({ width, rows, size }) =>
    fc.record({
      examples: fc.record({
        rows: fc.constant(rows),
        width: fc.constant(width),
        x: fc
          .array(eighths(size), { minLength: rows * width, maxLength: rows * width })
          .map((x) => Float64Array.from(x)),
        y: fc
          .array(fc.constantFrom(0, 1), { minLength: rows, maxLength: rows })
          .map((y) => Uint8Array.from(y)),
      }),
      // Some not at all, some more than once; more than the kernel works on together.
      rows: fc
        .array(fc.nat(rows - 1), { minLength: 1, maxLength: 300 })
        .map((indices) => Uint32Array.from(indices)),
      weights: fc
        .array(eighths(1), { minLength: width, maxLength: width })
        .map((weights) => Float64Array.from(weights)),
      bias: eighths(2),
    }),
  );

const classWeights = fc.constantFrom<readonly [number, number]>([1, 1], [0.55, 5.5]);

/** Fails unless two lists agree to a 10⁻¹²th of a scale. */
function agree(actual: ArrayLike<number>, wanted: ArrayLike<number>, scale = 0): void {
  expect(actual.length).toBe(wanted.length);
  for (let i = 0; i < wanted.length; i++) {
    const size = Math.max(scale, Math.abs(wanted[i] as number));
    expect(Math.abs((actual[i] as number) - (wanted[i] as number))).toBeLessThanOrEqual(
      1e-12 * size + 1e-300,
    );
  }
}

const largest = (values: Iterable<number>) =>
  [...values].reduce((most, value) => Math.max(most, Math.abs(value)), 0);

describe('the kernel agrees with the definition', () => {
  test('on logits, losses and hits, to the last hit where a logit is exactly 0', () => {
    fc.assert(
      fc.property(cases, ({ examples, rows, weights, bias }) => {
        const { engine, examples: held } = withKernel(examples);
        const slp = { weights, bias };
        expect(finish(engine.logits(slp, held, rows))).toEqual(
          finish(referenceEngine.logits(slp, examples, rows)),
        );
        const [actual, wanted] = [
          finish(engine.lossAndConfusion(slp, held, rows)),
          finish(referenceEngine.lossAndConfusion(slp, examples, rows)),
        ];
        expect(actual.confusion).toEqual(wanted.confusion);
        agree(actual.loss, wanted.loss);
      }),
    );
  });

  test('on the loss of any one logit, from the tiniest to the largest', () => {
    const examples = { rows: 2, width: 1, x: Float64Array.of(1, 1), y: Uint8Array.of(0, 1) };
    const { engine, examples: held } = withKernel(examples);
    const logits = fc.oneof(
      fc.double({ min: -700, max: 700, noNaN: true }),
      fc.double({ min: -8, max: 8, noNaN: true }),
    );
    fc.assert(
      fc.property(logits, fc.constantFrom(0, 1), (logit, z) => {
        const slp = { weights: Float64Array.of(logit), bias: 0 };
        const { loss } = finish(engine.lossAndConfusion(slp, held, Uint32Array.of(z)));
        agree([loss[z] as number], [sigmoidCrossEntropy(logit, z)]);
        expect(loss[1 - z]).toBe(0);
      }),
      { numRuns: 2_000 },
    );
  });

  test.each([
    [800, 0, 800],
    [-800, 1, 800],
    [800, 1, 0],
    [-800, 0, 0],
    [Number.POSITIVE_INFINITY, 0, Number.POSITIVE_INFINITY],
    [Number.POSITIVE_INFINITY, 1, 0],
    [Number.NaN, 1, Number.NaN],
  ])('on a logit of %f for a %i: a loss of %f', (logit, z, wanted) => {
    const { engine, examples } = withKernel({
      rows: 1,
      width: 1,
      x: Float64Array.of(1),
      y: Uint8Array.of(z),
    });
    const { loss } = finish(
      engine.lossAndConfusion({ weights: Float64Array.of(logit), bias: 0 }, examples, new Uint32Array(1)),
    );
    expect(loss[z]).toBe(wanted);
  });

  test('on weights, losses and hits of SGD, batch by batch', () => {
    const settings = fc.record({
      batchSize: fc.integer({ min: 1, max: 300 }),
      decay: fc.constantFrom(0, 0.1, 1e6),
      reach: fc.constantFrom(0.5, Number.POSITIVE_INFINITY),
      classWeights,
    });
    fc.assert(
      fc.property(
        cases,
        settings,
        fc.double({ min: 1e-6, max: 1, noNaN: true }),
        (a, { decay, ...others }, rate) => {
          const { examples, rows, weights, bias } = a;
          const setting = { ...others, decays: weights.map((_, k) => (k + 1) * decay) };
          const { engine, examples: held } = withKernel(examples);
          // A step that does not throw the weights about: rounding would be thrown about with them.
          const norm = examples.width * largest(examples.x) ** 2 + 1;
          const rates = new Float64Array(Math.ceil(rows.length / setting.batchSize)).fill(rate / (6 * norm));
          const begin = (): Perceptron => ({ weights: weights.slice(), bias });
          const [actual, wanted] = [begin(), begin()];
          const sums = engine.updateOnBatches(actual, held, rows, rates, setting);
          const wantedSums = referenceEngine.updateOnBatches(wanted, examples, rows, rates, setting);
          agree(actual.weights, wanted.weights, 1);
          agree([actual.bias], [wanted.bias], 1);
          agree([sums.loss], [wantedSums.loss], rows.length * Math.sqrt(norm));
          expect(sums.right).toEqual(wantedSums.right);
        },
      ),
    );
  });

  test('on what a Newton step needs', () => {
    fc.assert(
      fc.property(cases, classWeights, ({ examples, rows, weights, bias }, classes) => {
        const { engine, examples: held } = withKernel(examples);
        const frame = standardisation(finish(referenceEngine.moments(examples, rows)));
        const point = Float64Array.of(bias, ...weights);
        const actual = finish(engine.curvature(point, held, rows, frame, classes));
        const wanted = finish(referenceEngine.curvature(point, examples, rows, frame, classes));
        agree([actual.loss], [wanted.loss], 1);
        // A logit of standardised features is rounded: one of nothing but rounding may fall on either side.
        const own = frame.scale.map((scale, k) => (weights[k] as number) / scale);
        const shifted = own.reduce((sum, weight, k) => sum - weight * (frame.shift[k] as number), bias);
        const logits = finish(referenceEngine.logits({ weights: own, bias: shifted }, examples, rows));
        const doubtful = logits.filter((logit) => Math.abs(logit) < 1e-9).length;
        expect(Math.abs(actual.wrong - wanted.wrong)).toBeLessThanOrEqual(doubtful);
        agree(actual.gradient, wanted.gradient, 10);
        agree(actual.hessian, wanted.hessian, 10);
      }),
    );
  });

  test('on moments', () => {
    fc.assert(
      fc.property(cases, ({ examples, rows }) => {
        const { engine, examples: held } = withKernel(examples);
        const [actual, wanted] = [
          finish(engine.moments(held, rows)),
          finish(referenceEngine.moments(examples, rows)),
        ];
        const size = largest(examples.x);
        agree(actual.means, wanted.means, size);
        agree(actual.variances, wanted.variances, size * size);
        expect([actual.lows, actual.highs]).toEqual([wanted.lows, wanted.highs]);
      }),
    );
  });

  test('on slopes and products of second derivatives, where there is no matrix of them', () => {
    fc.assert(
      fc.property(cases, classWeights, ({ examples, rows, weights, bias }, classes) => {
        const { engine, examples: held } = withKernel(examples);
        const point = Float64Array.of(bias, ...weights);
        const actual = finish(engine.slopes(point, held, rows, classes));
        const wanted = finish(referenceEngine.slopes(point, examples, rows, classes));
        const size = largest(examples.x) + 1;
        agree([actual.loss, actual.wrong], [wanted.loss, wanted.wrong], 1);
        agree(actual.gradient, wanted.gradient, 10 * size);
        agree(actual.bends, wanted.bends, 1);
        const direction = point.map((each, k) => each - k);
        agree(
          finish(engine.bend(direction, held, rows, wanted.bends)),
          finish(referenceEngine.bend(direction, examples, rows, wanted.bends)),
          10 * size * size * point.length ** 2,
        );
      }),
    );
  });

  test('bit for bit on scaled rows, and on rows in other coordinates', () => {
    fc.assert(
      fc.property(cases, fc.nat(70), fc.nat(), ({ examples, rows }, most, seed) => {
        const { engine, examples: held } = withKernel(examples);
        const scaler = finish(fitScaler(examples, rows, referenceEngine));
        const random = Random.fromSeed(seed);
        const offsets = Float64Array.from({ length: Math.min(most, examples.width) }, () => random.normal());
        const matrix = Float64Array.from({ length: offsets.length * examples.width }, () => random.normal());
        for (const [each, ex] of [
          [engine, held],
          [referenceEngine, examples],
        ] as const) {
          finish(each.scaleRows(ex, scaler));
          finish(each.rotateRows(ex, { matrix, offsets }));
        }
        expect(held.x).toEqual(examples.x);
      }),
    );
  });

  test('on the hash of every row', () => {
    fc.assert(
      fc.property(cases, ({ examples }) => {
        const { engine, examples: held } = withKernel(examples);
        expect(finish(engine.rowHashes(held))).toEqual(finish(referenceEngine.rowHashes(examples)));
      }),
    );
  });

  test('item for item on a shuffle, and on what is drawn after it', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(3_000), (seed, count) => {
        const engine = new KernelEngine(startKernel());
        const [items, wanted] = [0, 0].map(() => new Uint32Array(count).map((_, i) => i)) as [
          Uint32Array,
          Uint32Array,
        ];
        const [random, other] = [Random.fromSeed(seed), Random.fromSeed(seed)];
        engine.shuffle(items, random);
        other.shuffle(wanted);
        expect(items).toEqual(wanted);
        expect(random.uint32()).toBe(other.uint32());
      }),
    );
  });

  test('row for row on a division, of one stratum or two', () => {
    const parts = fc.tuple(fc.nat(900), fc.nat(900), fc.nat(900));
    fc.assert(
      fc.property(fc.nat(), parts, fc.option(parts), (seed, positives, negatives) => {
        const sum = (sizes: readonly number[]) => sizes.reduce((all, size) => all + size, 0);
        const rows = sum(positives) + sum(negatives ?? []);
        // One stratum is of both classes.
        const y = new Uint8Array(rows).fill(1, 0, negatives === null ? rows / 2 : sum(positives));
        Random.fromSeed(seed, 1).shuffle(y as unknown as Uint32Array);
        const sizes = negatives === null ? [positives] : [positives, negatives];
        const [random, other] = [Random.fromSeed(seed), Random.fromSeed(seed)];
        const marks = finish(new KernelEngine(startKernel()).drawMarks(y, sizes, random));
        expect(marks).toEqual(finish(referenceEngine.drawMarks(y, sizes, other)));
        expect(random.uint32()).toBe(other.uint32());
        for (const [i, size] of sizes.entries())
          for (const part of [0, 1, 2] as const)
            expect(
              marks.filter((mark, row) => mark === part && (negatives === null || y[row] === 1 - i)),
            ).toHaveLength(size[part]);
      }),
    );
  });
});

test('work on examples outside its memory is refused', () => {
  const engine = new KernelEngine(startKernel());
  const examples = { rows: 1, width: 1, x: Float64Array.of(1), y: Uint8Array.of(1) };
  expect(() => finish(engine.moments(examples, new Uint32Array(1)))).toThrow('examples in its memory');
});

test('examples stay readable while the memory grows', () => {
  const { memory } = startKernel();
  const examples = holdExamples(memory, {
    rows: 2,
    width: 2,
    x: Float64Array.of(1, 2, 3, 4),
    y: Uint8Array.of(0, 1),
  });
  const { y } = examples; // a split keeps them while it draws
  memory.reserve(1 << 24);
  expect([...examples.x, ...y]).toEqual([1, 2, 3, 4, 0, 1]);
});
