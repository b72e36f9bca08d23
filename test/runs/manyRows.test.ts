/** More rows than are shuffled as a whole: blocks, a sample for Newton's start, and files sorted by class. */
import { afterEach, describe, expect, test } from 'vitest';
import { makeConfig } from '../../src/core/config.js';
import { Random } from '../../src/core/random.js';
import { fit } from '../../src/core/run/fit.js';
import type { Examples } from '../../src/core/table/examples.js';
import { findMinimum } from '../../src/core/training/optimum.js';
import { fitScaler } from '../../src/core/training/scaler.js';
import type { Spill } from '../../src/worker/storage/spill.js';
import { temporarySpill } from '../../src/worker/storage/temporaryFile.js';
import { type Station, withFile, withKernel } from '../unit/engines.js';
import { finish } from '../unit/slices.js';

const [rows, width] = [300_000, 3];

/** One row in ten positive; the classes overlap. */
const mixed: Examples = (() => {
  const random = Random.fromSeed(20); // not the run's own: its split would follow the labels
  const y = new Uint8Array(rows).map(() => (random.uniform() < 0.1 ? 1 : 0));
  const x = new Float64Array(rows * width).map(
    (_, i) => 10 + random.normal() + 1.5 * (y[Math.floor(i / width)] as number),
  );
  return { rows, width, x, y };
})();

/** The same rows, first all of one class, then all of the other. */
const sorted: Examples = (() => {
  const order = new Uint32Array(rows)
    .map((_, row) => row)
    .sort((a, b) => (mixed.y[a] as number) - (mixed.y[b] as number));
  const x = new Float64Array(rows * width);
  order.forEach((row, i) => x.set(mixed.x.subarray(row * width, (row + 1) * width), i * width));
  return { rows, width, x, y: mixed.y.slice().sort() };
})();

const spills: Spill[] = [];
afterEach(() => {
  for (const spill of spills) spill.remove();
});

const places = {
  'in memory': withKernel,
  'in a file': (examples: Examples) => {
    const spill = temporarySpill(1 << 20);
    spills.push(spill);
    return withFile(examples, spill);
  },
};

function fitted(station: Station, preset: 'exact' | 'recommended') {
  const features = ['a', 'b', 'c'].map((name, column) => ({ name, column }));
  const fitting = fit(station.examples, features, makeConfig({ preset }), station.engine);
  let best = Number.NaN;
  for (let step = fitting.next('go'); ; step = fitting.next('go')) {
    if (step.done) return { ...step.value, best };
    if (step.value.type === 'optimum') best = step.value.optimum.loss as number;
  }
}

describe.each(['exact', 'recommended'] as const)('preset %s', (preset) => {
  test.each(['in memory', 'in a file'] as const)(
    '%s, trains a file sorted by class as well as a mixed one',
    (place) => {
      for (const examples of [mixed, sorted]) {
        const { train, test: tested, best } = fitted(places[place](examples), preset);
        expect(train.loss / best).toBeLessThan(1.001);
        expect(tested.accuracy).toBeGreaterThan(0.94);
        const { tp, fn } = tested.confusion;
        expect((tp + fn) / tested.rows).toBeCloseTo(0.1, 2);
      }
    },
  );
});

test('the optimum does not depend on the sample that its search begins with', () => {
  const all = new Uint32Array(rows).map((_, row) => row);
  const [one, other] = [mixed, sorted].map((examples) => {
    const { engine, examples: held } = withKernel(examples);
    const frame = finish(fitScaler(held, all, engine));
    return finish(findMinimum({ engine, examples: held, rows: all, classWeights: [1, 1], frame, l2: 0 }));
  });
  expect([one?.status, other?.status]).toEqual(['found', 'found']);
  expect(Math.abs((one?.loss as number) - (other?.loss as number))).toBeLessThan(1e-13);
  expect(one?.iterations).toBeLessThanOrEqual(4); // from nothing it takes seven
});
