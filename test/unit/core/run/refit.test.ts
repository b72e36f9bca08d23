/** A repeat is what a whole run comes to on the test part, to the last bit, and its weights to six digits. */
import { expect, test } from 'vitest';
import { makeConfig } from '../../../../src/core/config.js';
import { Random } from '../../../../src/core/random.js';
import { fit } from '../../../../src/core/run/fit.js';
import { refit } from '../../../../src/core/run/refit.js';
import { prepare } from '../../../../src/core/training/task.js';
import { withKernel } from '../../engines.js';
import { finish } from '../../slices.js';
import type { Wish } from '../../training.js';

const [rows, width] = [300, 5];

/** A constant feature, one with gaps, and classes that a line tells apart only in part. */
function examples() {
  const random = Random.fromSeed(3);
  const x = Float64Array.from({ length: rows * width }, () => random.normal());
  const y = Uint8Array.from({ length: rows }, (_, i) =>
    (x[i * width] as number) + random.normal() > 0.8 ? 1 : 0,
  );
  for (let i = 0; i < rows; i++) {
    x[i * width + 1] = 7;
    if (i % 11 === 0) x[i * width + 2] = Number.NaN;
  }
  return { rows, width, x, y };
}

const features = Array.from({ length: width }, (_, column) => ({ name: `x${column}`, column }));

test.each<[string, Wish]>([
  ['SGD', { preset: 'recommended' }],
  ['SGD with a penalty that is given', { preset: 'recommended', l2: 0.01 }],
  ['SGD on repeated rows', { preset: 'recommended', balance: 'oversample' }],
  ['SGD on weighted rows', { preset: 'recommended', balance: 'weights' }],
  ['features as they are', { preset: 'lecture' }],
  ['Newton', { preset: 'exact' }],
  ['Newton with a penalty that is given', { preset: 'exact', l2: 0 }],
  ['Newton, cut short', { preset: 'exact', epochs: 2, balance: 'weights' }],
])('%s', (_, wish) => {
  const config = makeConfig({ ...wish, missingValues: 'median' });
  const whole = withKernel(examples());
  const { test: wanted, evaluation, model } = finish(fit(whole.examples, features, config, whole.engine));
  const again = withKernel(examples());
  const prepared = finish(prepare(again.examples, features, config, again.engine));
  const { rocArea, averagePrecision, calibrationError, brier } = evaluation.test;
  expect(finish(refit(prepared, again.examples, again.engine))).toEqual({
    ...{ test: wanted, rocArea, averagePrecision, calibrationError, brier },
    // Of the constant feature it says nothing.
    weights: model.weights.map((weight, k) => (k === 1 ? null : Number(weight.toPrecision(6)))),
  });
});

test('of too many features no weights are kept', () => {
  const wide = { rows: 40, width: 501, y: Uint8Array.from({ length: 40 }, (_, i) => i % 2) };
  const random = Random.fromSeed(9);
  const x = Float64Array.from({ length: wide.rows * wide.width }, () => random.normal());
  const keys = (width: number) => {
    const cut = x.slice(0, wide.rows * width);
    const { examples: placed, engine } = withKernel({ ...wide, width, x: cut });
    const named = Array.from({ length: width }, (_, column) => ({ name: `x${column}`, column }));
    const config = makeConfig({ preset: 'exact', l2: 1 });
    return Object.keys(finish(refit(finish(prepare(placed, named, config, engine)), placed, engine)));
  };
  expect(keys(500)).toContain('weights');
  expect(keys(501)).not.toContain('weights');
});
