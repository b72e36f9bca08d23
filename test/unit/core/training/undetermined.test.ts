/** Weights that the rows do not determine: of all words of a column, of copies, and of words that have one class only. */

import { describe, expect, test } from 'vitest';
import { makeConfig } from '../../../../src/core/config.js';
import { Random } from '../../../../src/core/random.js';
import { inStandardUnits } from '../../../../src/core/training/coordinates.js';
import { prepareGround } from '../../../../src/core/training/ground.js';
import { newtonSteps } from '../../../../src/core/training/newtonEpochs.js';
import type { Objective } from '../../../../src/core/training/objective.js';
import { findMinimum } from '../../../../src/core/training/optimum.js';
import { asIs, fitScaler } from '../../../../src/core/training/scaler.js';
import { descend } from '../../../../src/core/training/train.js';
import { stations, withKernel } from '../../engines.js';
import { drawTable } from '../../minima.js';
import { finish } from '../../slices.js';
import { recordOf, trainText } from '../../training.js';

const drawn = { name: '', rows: 400, width: 3, cut: 5.5, seed: 20_261_128, positives: 126, minima: [] };

/** A column of three words, one of two, a number, and one made of it. */
function features(): number[][] {
  return drawTable(drawn).features.map(([a = 0, b = 0, c = 0]) =>
    [a < 1.2, a >= 1.2 && a < 1.6, a >= 1.6, c < 1.5, c >= 1.5, b, 3 - 2 * b].map(Number),
  );
}

/** statsmodels 0.14's Logit without the third word, the fifth and the last column, and of the weights for all standardised columns
 * that give the same logits those of numpy's pinv, which have the least norm. scikit-learn's newton-cholesky comes to the same with
 * C = 10⁶, to seven digits. */
const oracle = {
  loss: 0.5051051549077092,
  bias: -1.0364826334617505,
  weights: [
    -0.4507152894731985, 0.01693952924318572, 0.4009335249648134, -0.07374932192216488, 0.07374932192216489,
    0.5006540041916375, -0.5006540041916375,
  ],
};

function pose(station: typeof withKernel): Objective {
  const x = Float64Array.from(features().flat());
  const y = Uint8Array.from(drawTable(drawn).labels);
  const { engine, examples } = station({ rows: drawn.rows, width: oracle.weights.length, x, y });
  const rows = new Uint32Array(drawn.rows).map((_, row) => row);
  finish(engine.scaleRows(examples, finish(fitScaler(examples, rows, engine))));
  return { engine, examples, rows, classWeights: [1, 1], frame: asIs(examples.width), l2: 0 };
}

test("of weights that rows do not determine, both searches find statsmodels' of least norm", () => {
  const objective = pose(withKernel);
  const origin = new Float64Array(oracle.weights.length + 1);
  for (const minimum of [
    finish(findMinimum(objective, origin)),
    finish(newtonSteps(objective, 50)).minimum,
  ]) {
    expect(minimum.status).toBe('found');
    expect(minimum.loss).toBeCloseTo(oracle.loss, 12);
    [oracle.bias, ...oracle.weights].forEach((wanted, k) => expect(minimum.point[k]).toBeCloseTo(wanted, 7));
  }
});

describe.each(stations)('by %s', (_, station) => {
  test('SGD leaves such weights where their norm is least, from every start', () => {
    for (let seed = 1; seed <= 5; seed++) {
      const objective = pose(station);
      const minimum = finish(findMinimum(objective));
      const config = { ...makeConfig({ preset: 'recommended' }), epochs: 100 };
      const random = Random.fromSeed(seed);
      const { perceptron, coordinates, ...way } = finish(prepareGround(objective, minimum, config, random));
      if (coordinates === undefined) throw new Error('no coordinates');
      const plan = { ...config, ...way, priorCorrection: 0 };
      finish(descend(perceptron, objective.examples, plan, random, objective.engine));
      const { weights } = inStandardUnits(coordinates, perceptron);
      weights.forEach((weight, k) =>
        expect(Math.abs(weight - (oracle.weights[k] as number))).toBeLessThan(0.02),
      );
      const [, , , one = 0, other = 0, number = 0, copy = 0] = weights;
      expect(one + other).toBeCloseTo(0, 12);
      expect(number + copy).toBeCloseTo(0, 12);
    }
  });
});

/** Nobody with a tablet buys. */
function purchases(seed: number): string {
  const random = Random.fromSeed(seed);
  const lines = Array.from({ length: 600 }, () => {
    const device = ['phone', 'desktop', 'tablet'][Math.floor(3 * random.uniform())] as string;
    const region = ['north', 'south'][Math.floor(2 * random.uniform())];
    const score = random.normal();
    const buys = device !== 'tablet' && score + 2 * random.normal() > 0.5;
    return [region, device, score.toFixed(3), buys ? 'yes' : 'no'].join();
  });
  return ['region,device,score,bought', ...lines].join('\n');
}

describe('a word without a single positive', () => {
  test.each(['recommended', 'exact'] as const)(
    'gets a weight that the run ends with, not one without measure; a word never seen is answered between those seen: %s',
    async (preset) => {
      for (const [l2, seed] of [0, 1e-15, 1e-12].flatMap((each) =>
        [1, 2, 3].map((n) => [each, n] as const),
      )) {
        const { model } = recordOf(await trainText(purchases(seed), { preset, l2 }));
        const { weights, centres = [] } = model;
        expect(Math.max(...weights.map(Math.abs)), `${l2} ${seed}`).toBeLessThan(35);
        for (const word of ['region', 'device']) {
          const of = [...weights.keys()].filter((k) => model.features[k]?.name.startsWith(word));
          // Of standard deviations √(c (1 - c)): the standardised words of a column add up to nothing in this direction.
          const tied = of.map(
            (k) => (weights[k] as number) * (centres[k] as number) * (1 - (centres[k] as number)),
          );
          expect(Math.abs(tied.reduce((sum, each) => sum + each, 0)), `${l2} ${seed}`).toBeLessThan(0.01);
          const known = of.map((k) => weights[k] as number);
          expect(Math.min(...known)).toBeLessThan(0);
          expect(Math.max(...known)).toBeGreaterThan(0);
        }
      }
    },
  );

  test.each(['recommended', 'exact'] as const)(
    'has a penalty chosen, since there is no minimum without: %s',
    async (preset) => {
      for (const seed of [1, 2, 3]) {
        const { optimum } = recordOf(await trainText(purchases(seed), { preset }));
        expect(optimum.status).toBe('found');
        expect(optimum.l2).toBeGreaterThan(0);
      }
    },
  );
});
