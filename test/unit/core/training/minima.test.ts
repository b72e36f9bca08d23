/** Where training ends, against scikit-learn and statsmodels: with columns that say nothing, and with a rare class. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeConfig } from '../../../../src/core/config.js';
import { Random } from '../../../../src/core/random.js';
import { prepareGround } from '../../../../src/core/training/ground.js';
import { newtonSteps } from '../../../../src/core/training/newtonEpochs.js';
import type { Objective } from '../../../../src/core/training/objective.js';
import { findMinimum } from '../../../../src/core/training/optimum.js';
import { asIs, fitScaler } from '../../../../src/core/training/scaler.js';
import { descend } from '../../../../src/core/training/train.js';
import { type Station, stations, withKernel } from '../../engines.js';
import { type Drawn, drawnTables, drawTable } from '../../minima.js';
import { finish } from '../../slices.js';
import { recordOf, trainText, type Wish } from '../../training.js';

const [few, ...rare] = drawnTables as [Drawn, ...Drawn[]];

/** Columns of the table by their number, constant ones by undefined. */
type Order = readonly (number | undefined)[];

const constant = 3;

const valuesOf = (order: Order, row: readonly number[]) =>
  order.map((k) => (k === undefined ? constant : (row[k] as number)));

const orders = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 0 }))
  .chain(([constants]) =>
    fc.shuffledSubarray<number | undefined>(
      [...Array.from({ length: few.width }, (_, k) => k), ...new Array<undefined>(constants)],
      { minLength: few.width + constants },
    ),
  );

const classWeightsOf = ({ rows, positives }: Drawn, balanced: boolean) =>
  balanced ? ([rows / (2 * (rows - positives)), rows / (2 * positives)] as const) : ([1, 1] as const);

function pose(
  drawn: Drawn,
  station: typeof withKernel,
  order: Order,
  { l2, balanced }: Drawn['minima'][number],
) {
  const { features, labels } = drawTable(drawn);
  const rows = new Uint32Array(drawn.rows).map((_, row) => row);
  const { engine, examples }: Station = station({
    rows: drawn.rows,
    width: order.length,
    x: Float64Array.from(features.flatMap((row) => valuesOf(order, row))),
    y: Uint8Array.from(labels),
  });
  const scaler = finish(fitScaler(examples, rows, engine));
  const objective: Objective = {
    engine,
    examples,
    rows,
    classWeights: classWeightsOf(drawn, balanced),
    frame: scaler,
    l2,
  };
  return { scaler, objective };
}

const asDrawn: Order = Array.from({ length: few.width }, (_, k) => k);
const between: Order = [undefined, ...asDrawn.flatMap((k) => [k, undefined])];

describe.each(stations)('wherever constant columns stand, by %s,', (_, station) => {
  test.each(few.minima)(
    'the minimum for λ = $l2, balanced $balanced, is the one of scikit-learn',
    (wanted) => {
      fc.assert(
        fc.property(orders, (order) => {
          const { objective } = pose(few, station, order, wanted);
          const line = finish(findMinimum(objective));
          const exact = finish(newtonSteps(objective, 50)).minimum;
          for (const { status, loss, point } of [line, exact]) {
            expect(status).toBe('found');
            expect(Math.abs((loss as number) - wanted.loss)).toBeLessThan(1e-12);
            expect(Math.abs((point[0] as number) - wanted.bias)).toBeLessThan(1e-6);
            order.forEach((k, at) =>
              expect(
                Math.abs((point[at + 1] as number) - (k === undefined ? 0 : (wanted.weights[k] as number))),
              ).toBeLessThan(1e-6),
            );
          }
        }),
        { numRuns: 12, examples: [[asDrawn], [between]] },
      );
    },
  );
});

describe('in whole runs constant columns anywhere', () => {
  const { features, labels } = drawTable(few);
  const csv = (order: Order) =>
    [
      [...order.map((k, at) => (k === undefined ? `site${at}` : `x${k}`)), 'label'],
      ...features.map((row, i) => [...valuesOf(order, row), labels[i]]),
    ]
      .map((cells) => cells.join(','))
      .join('\n');
  const places: readonly Order[] = [
    [undefined, 0, 1, 2, 3, 4],
    [4, 2, undefined, 0, 1, 3, undefined],
    between,
  ];

  test.each<[Wish, number]>([
    [{ preset: 'exact', l2: 0 }, 1e-12],
    [{ preset: 'exact', l2: 0.01 }, 1e-12],
    [{ preset: 'exact', l2: 0, balance: 'weights' }, 1e-12],
    [{ preset: 'recommended', l2: 0 }, 1e-3],
    [{ preset: 'recommended', l2: 0.01, balance: 'weights' }, 1e-3],
    [{ preset: 'recommended', l2: 0.01, balance: 'oversample' }, 1e-3],
    [{ preset: 'lecture', l2: 0 }, 1],
  ])('leave %j where it was', async (wish, close) => {
    const { optimum: wanted } = recordOf(await trainText(csv(asDrawn), wish));
    expect(wanted.status).toBe('found');
    for (const order of places) {
      const { optimum, train, model } = recordOf(await trainText(csv(order), wish));
      expect(optimum.status).toBe('found');
      expect(Math.abs((optimum.loss as number) - (wanted.loss as number))).toBeLessThan(1e-12);
      expect(train.loss / (wanted.loss as number) - 1).toBeLessThan(close);
      expect(model.weights.every(Number.isFinite)).toBe(true);
    }
  });
});

test.each(['recommended', 'exact'] as const)(
  '%s gives a column of 0.1 alone no weight at all',
  async (preset) => {
    const { features, labels } = drawTable(few);
    const rows = features.map((row, i) => [0.1, ...row, labels[i]].join(','));
    const text = `same,${features[0]?.map((_, k) => `x${k}`).join(',')},label\n${rows.join('\n')}\n`;
    const { model } = recordOf(await trainText(text, { preset, l2: 0 }));
    expect(model.features[0]?.name).toBe('same');
    expect(model.weights[0]).toBe(0);
  },
);

describe('recommended with weighted classes', () => {
  test.each(rare)('ends at the minimum of scikit-learn where positives are $name', (drawn) => {
    const order = Array.from({ length: drawn.width }, (_, k) => k);
    const [wanted] = drawn.minima as [Drawn['minima'][number]];
    for (const seed of [1, 2, 3]) {
      const { scaler, objective: raw } = pose(drawn, withKernel, order, wanted);
      const { engine, examples } = raw;
      finish(engine.scaleRows(examples, scaler));
      const objective = { ...raw, frame: asIs(drawn.width) };
      const minimum = finish(findMinimum(objective));
      expect(Math.abs((minimum.loss as number) - wanted.loss)).toBeLessThan(1e-10);
      const epochs = Math.max(10, Math.ceil(40_000 / drawn.rows));
      const config = { ...makeConfig({ preset: 'recommended', balance: 'weights' }), epochs };
      const random = Random.fromSeed(seed);
      const { perceptron, ...way } = finish(prepareGround(objective, minimum, config, random));
      const plan = { ...config, ...way, priorCorrection: 0 };
      finish(descend(perceptron, examples, plan, random, engine));
      const point = Float64Array.of(perceptron.bias, ...perceptron.weights);
      const { loss } = finish(engine.slopes(point, examples, objective.rows, objective.classWeights));
      const decayed = plan.decays.reduce(
        (sum, decay, k) => sum + (decay / 2) * (point[k + 1] as number) ** 2,
        0,
      );
      expect((loss + decayed) / wanted.loss - 1).toBeLessThan(1e-3);
    }
  });
});
