/** The engine of examples that do not all lie in memory gives what the definition gives. */
import { afterAll, describe, expect, test } from 'vitest';
import type { Perceptron } from '../../../../src/core/perceptron/slp.js';
import { Random } from '../../../../src/core/random.js';
import { MarkedRows, type Rows } from '../../../../src/core/rows.js';
import type { Examples } from '../../../../src/core/table/examples.js';
import { referenceEngine } from '../../../../src/core/training/referenceEngine.js';
import { fitScaler } from '../../../../src/core/training/scaler.js';
import { PagedEngine } from '../../../../src/worker/engine/pagedEngine.js';
import { SpilledExamples } from '../../../../src/worker/engine/pages.js';
import { startKernel } from '../../../../src/worker/kernel/kernel.js';
import { KernelNumbers } from '../../../../src/worker/storage/kernelNumbers.js';
import type { Spill } from '../../../../src/worker/storage/spill.js';
import { temporarySpill } from '../../../../src/worker/storage/temporaryFile.js';
import { finish } from '../../slices.js';

const [rows, width] = [30_000, 8]; // seven pages and a part of one
const random = Random.fromSeed(5);
const x = Float64Array.from({ length: rows * width }, (_, i) => 100 * (i % width) + random.normal());
const y = Uint8Array.from({ length: rows }, () => random.below(2));
const inMemory = (): Examples => ({ rows, width, x: x.slice(), y });

const spills: Spill[] = [];
afterAll(() => {
  for (const spill of spills) spill.remove();
});

function spilled(slots: number) {
  const kernel = startKernel();
  const spill = temporarySpill(1 << 17);
  spills.push(spill);
  const numbers = new KernelNumbers(kernel, width, spill);
  for (let row = 0; row < rows; row++) numbers.push(x.subarray(row * width, (row + 1) * width));
  const examples = new SpilledExamples(numbers, y);
  return { examples, engine: new PagedEngine(kernel, examples, slots) };
}

const perceptron = (): Perceptron => ({
  weights: Float64Array.from({ length: width }, (_, k) => 0.01 * (k - 3)),
  bias: 0.1,
});
const settings = {
  batchSize: 10,
  decays: new Float64Array(width).fill(0.01),
  reach: 1,
  classWeights: [1, 2],
} as const;
const marks = Uint8Array.from({ length: rows }, () => random.below(3));
const marked = new MarkedRows(
  marks,
  1,
  marks.reduce((sum, mark) => sum + (mark === 1 ? 1 : 0), 0),
);
const scattered = Uint32Array.from({ length: 300 }, () => random.below(rows));
const close = (a: ArrayLike<number>, b: ArrayLike<number>) => {
  expect(a.length).toBe(b.length);
  for (let i = 0; i < a.length; i++)
    expect(Math.abs((a[i] as number) - (b[i] as number))).toBeLessThan(1e-9 * (1 + Math.abs(b[i] as number)));
};

describe.each([1, 3, 20])('with %i pages in memory', (slots) => {
  const { examples, engine } = spilled(slots);

  test.each<[string, Rows]>([
    ['marked rows', marked],
    ['a list', scattered],
  ])('%s', (_, some) => {
    const whole = inMemory();
    const scaler = finish(fitScaler(whole, some, referenceEngine));
    const coordinates = {
      matrix: Float64Array.from({ length: 2 * width }, (_, k) => (k % 5) - 1),
      offsets: Float64Array.of(1, -2),
    };
    engine.unscale();
    for (const scaled of [false, true]) {
      if (scaled) {
        finish(referenceEngine.scaleRows(whole, scaler));
        finish(engine.scaleRows(examples, scaler));
        finish(referenceEngine.rotateRows(whole, coordinates));
        finish(engine.rotateRows(examples, coordinates));
      }
      const [found, wanted] = [engine, referenceEngine].map((each) => {
        const ex = each === engine ? examples : whole;
        const { means, variances, lows, highs } = finish(each.moments(ex, some));
        const { loss, confusion } = finish(each.lossAndConfusion(perceptron(), ex, some));
        const point = new Float64Array(width + 1).fill(0.1);
        const curved = finish(each.curvature(point, ex, some, scaler, [1, 2]));
        const slopes = finish(each.slopes(point, ex, some, [1, 2]));
        return {
          moments: [...means, ...variances, ...lows, ...highs],
          tally: [...loss, ...Object.values(confusion)],
          logits: finish(each.logits(perceptron(), ex, some)),
          slopes: [slopes.loss, slopes.wrong, ...slopes.gradient, ...slopes.bends],
          bend: finish(each.bend(point, ex, some, slopes.bends)),
          curvature: [curved.loss, curved.wrong, ...curved.gradient, ...curved.hessian],
        };
      });
      for (const key of ['moments', 'tally', 'logits', 'slopes', 'bend', 'curvature'] as const)
        close(found?.[key] as ArrayLike<number>, wanted?.[key] as ArrayLike<number>);
    }
  });

  test('learns the same, and picks the same', () => {
    engine.unscale();
    const [one, other] = [perceptron(), perceptron()];
    const rates = new Float64Array(scattered.length / 10).fill(1e-6);
    const found = engine.updateOnBatches(one, examples, scattered, rates, settings);
    const wanted = referenceEngine.updateOnBatches(other, inMemory(), scattered, rates, settings);
    close(
      [...one.weights, one.bias, found.loss, ...found.right],
      [...other.weights, other.bias, wanted.loss, ...wanted.right],
    );
    expect(engine.pick(examples, scattered)).toEqual(referenceEngine.pick(inMemory(), scattered));
  });
});
