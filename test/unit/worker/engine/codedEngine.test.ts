/** The engine of examples whose words are kept as codes gives what the definition gives of the same rows spelled out. */
import { describe, expect, test } from 'vitest';
import { makeConfig } from '../../../../src/core/config.js';
import type { Perceptron } from '../../../../src/core/perceptron/slp.js';
import { Random } from '../../../../src/core/random.js';
import { fit } from '../../../../src/core/run/fit.js';
import { refit } from '../../../../src/core/run/refit.js';
import { type Coded, type Examples, spelledOut } from '../../../../src/core/table/examples.js';
import { referenceEngine } from '../../../../src/core/training/referenceEngine.js';
import { fitScaler } from '../../../../src/core/training/scaler.js';
import { prepare } from '../../../../src/core/training/task.js';
import { withCodes, withKernel } from '../../engines.js';
import { finish } from '../../slices.js';

/** @param numbers features that are numbers @param counts features of each column of words, which come behind the first number */
function examplesOf(rows: number, numbers: number, counts: readonly number[]): Examples & { coded: Coded } {
  const random = Random.fromSeed(rows + numbers);
  let first = Math.min(1, numbers);
  const columns = counts.map((count) => {
    const column = { first, count };
    first += count;
    return column;
  });
  const width = numbers + counts.reduce((sum, count) => sum + count, 0);
  const places = Uint32Array.from({ length: numbers }, (_, k) => (k === 0 ? 0 : first + k - 1));
  const codes = Uint8Array.from({ length: rows * counts.length }, (_, i) =>
    random.below((counts[i % counts.length] as number) + 1),
  );
  const x = Float64Array.from({ length: rows * numbers }, (_, i) => 100 * (i % numbers) + random.normal());
  const y = Uint8Array.from({ length: rows }, (_, i) =>
    random.below(10) < 2 + 3 * ((codes[i * counts.length] as number) % 3) ? 1 : 0,
  );
  return { rows, width, x, y, coded: { numbers: places, columns, codes } };
}

const everyRow = ({ rows }: Examples) => Uint32Array.from({ length: rows }, (_, i) => i);

const close = (a: ArrayLike<number>, b: ArrayLike<number>) => {
  expect(a.length).toBe(b.length);
  for (let i = 0; i < a.length; i++)
    expect(Math.abs((a[i] as number) - (b[i] as number))).toBeLessThan(1e-9 * (1 + Math.abs(b[i] as number)));
};

describe.each<[string, number, readonly number[]]>([
  ['numbers and words', 3, [20, 7, 20, 2]],
  ['words alone', 0, [20, 20]],
  ['fewer features than are made at once', 1, [1, 2]],
  ['eight features', 2, [6]],
])('%s', (_, numbers, counts) => {
  const coded = examplesOf(5_000, numbers, counts);
  const { width } = coded;
  const random = Random.fromSeed(1);
  // Some not at all, some more than once; more than are spelled out at once.
  const rows = Uint32Array.from({ length: 6_000 }, () => random.below(coded.rows));
  const perceptron = (): Perceptron => ({
    weights: Float64Array.from({ length: width }, (_, k) => 0.01 * ((k % 7) - 3)),
    bias: 0.1,
  });
  const scaler = finish(fitScaler(spelledOut(coded, everyRow(coded)), rows, referenceEngine));
  const directions = Math.max(1, width - 2);
  const coordinates = {
    matrix: Float64Array.from({ length: directions * width }, () => random.normal()),
    offsets: Float64Array.from({ length: directions }, () => random.normal()),
  };

  test.each(['as they are', 'scaled', 'rotated'])('%s', (state) => {
    const { engine, examples } = withCodes(coded);
    const whole = spelledOut(coded, everyRow(coded));
    expect(finish(engine.rowHashes(examples))).toEqual(finish(referenceEngine.rowHashes(whole)));
    for (const [each, some] of [
      [engine, examples],
      [referenceEngine, whole],
    ] as const) {
      if (state !== 'as they are') finish(each.scaleRows(some, scaler));
      if (state === 'rotated') finish(each.rotateRows(some, coordinates));
    }
    const picked = engine.pick(examples, rows.subarray(0, 100));
    const wanted = referenceEngine.pick(whole, rows.subarray(0, 100));
    if (state === 'rotated') close(picked, wanted);
    else expect(picked).toEqual(wanted);
    const [found, defined] = [engine, referenceEngine].map((each) => {
      const ex = each === engine ? examples : whole;
      const { means, variances, lows, highs } = finish(each.moments(ex, rows));
      const { loss, confusion } = finish(each.lossAndConfusion(perceptron(), ex, rows));
      const point = new Float64Array(width + 1).fill(0.1);
      const curved = finish(each.curvature(point, ex, rows, scaler, [1, 2]));
      const slopes = finish(each.slopes(point, ex, rows, [1, 2]));
      const learned = perceptron();
      const sums = each.updateOnBatches(learned, ex, rows, new Float64Array(600).fill(1e-5), {
        batchSize: 10,
        decays: new Float64Array(width).fill(0.01),
        reach: 1,
        classWeights: [1, 2],
      });
      return {
        moments: [...means, ...variances, ...lows, ...highs],
        tally: [...loss, ...Object.values(confusion)],
        logits: finish(each.logits(perceptron(), ex, rows)),
        slopes: [slopes.loss, slopes.wrong, ...slopes.gradient, ...slopes.bends],
        bend: finish(each.bend(point, ex, rows, slopes.bends)),
        curvature: [curved.loss, curved.wrong, ...curved.gradient, ...curved.hessian],
        learned: [...learned.weights, learned.bias, sums.loss, ...sums.right],
      };
    });
    for (const key of ['moments', 'tally', 'logits', 'slopes', 'bend', 'curvature', 'learned'] as const)
      close(found?.[key] as ArrayLike<number>, defined?.[key] as ArrayLike<number>);
  });
});

test('a batch of more rows than are spelled out at once', () => {
  const coded = examplesOf(3_000, 1, [20, 20, 20, 20]);
  const { engine, examples } = withCodes(coded);
  const settings = { decays: new Float64Array(coded.width), reach: 1, classWeights: [1, 1] } as const;
  const [found, wanted] = [
    [engine, examples],
    [referenceEngine, spelledOut(coded, everyRow(coded))],
  ].map((of) => {
    const [each, some] = of as [typeof engine, Examples];
    const slp = { weights: new Float64Array(coded.width), bias: 0 };
    const wish = { ...settings, batchSize: 2_000 };
    each.updateOnBatches(slp, some, everyRow(coded), Float64Array.of(1e-4, 1e-4), wish);
    return [...slp.weights, slp.bias];
  });
  close(found as number[], wanted as number[]);
});

test('a run, and a repeat of it, come to the same as with a feature for each word', () => {
  const coded = examplesOf(2_000, 3, [20, 9, 4]);
  for (let i = 0; i < coded.rows; i += 7) coded.x[3 * i + 1] = Number.NaN;
  const features = Array.from({ length: coded.width }, (_, k) => {
    const column = coded.coded.columns.findIndex(({ first, count }) => k >= first && k < first + count);
    return column < 0
      ? { name: `x${k}`, column: k }
      : { name: `w${k}`, column: 100 + column, category: `${k}` };
  });
  for (const preset of ['recommended', 'exact'] as const) {
    const config = makeConfig({ preset, missingValues: 'median' });
    const [here, there] = [withCodes(coded), withKernel(spelledOut(coded, everyRow(coded)))];
    const restore = here.keepForLater();
    const [found, wanted] = [here, there].map(({ examples, engine }) =>
      finish(fit(examples, features, config, engine)),
    );
    close(found?.model.weights as number[], wanted?.model.weights as number[]);
    expect(found?.test.confusion).toEqual(wanted?.test.confusion);
    restore();
    const prepared = finish(prepare(here.examples, features, config, here.engine));
    expect(finish(refit(prepared, here.examples, here.engine)).test).toEqual(found?.test);
  }
});
