import { describe, expect, test } from 'vitest';
import { z95 } from '../../../../src/core/evaluation/interval.js';
import { sigmoid } from '../../../../src/core/perceptron/sigmoid.js';
import { Random } from '../../../../src/core/random.js';
import type { Examples } from '../../../../src/core/table/examples.js';
import { type FeatureDoubt, type WeightDoubt, weightDoubt } from '../../../../src/core/training/doubt.js';
import { findMinimum } from '../../../../src/core/training/optimum.js';
import { fitScaler } from '../../../../src/core/training/scaler.js';
import { stations } from '../../engines.js';
import { reference } from '../../shared.js';
import { finish } from '../../slices.js';

interface Given {
  readonly x: number[][];
  readonly y: number[];
  readonly weights: number[];
  readonly errors: number[];
  readonly inflation: number[];
}

const given = reference<Given[]>('doubt');
const ofGroups = reference<(Omit<Given, 'inflation'> & { readonly groups: number[] })[]>('doubtOfGroups');

function known(feature: WeightDoubt['features'][number] | undefined): FeatureDoubt {
  if (typeof feature !== 'object' || feature === null) throw new Error(`${feature}`);
  return feature;
}

function tableOf(x: readonly (readonly number[])[], y: readonly number[]): Examples {
  return {
    rows: y.length,
    width: x[0]?.length ?? 0,
    x: Float64Array.from(x.flat()),
    y: Uint8Array.from(y),
  };
}

/** A series of which each value foretells so much of the next. */
function alikeInTime(random: Random, count: number, much: number): number[] {
  let value = random.normal();
  return Array.from({ length: count }, () => {
    value = much * value + Math.sqrt(1 - much ** 2) * random.normal();
    return value;
  });
}

describe.each(stations)('how sure weights are: %s', (_, station) => {
  function doubtOf(table: Examples, l2 = 0.01, isBalanced = false) {
    const { engine, examples } = station(table);
    const rows = new Uint32Array(examples.rows).map((_, i) => i);
    const frame = finish(fitScaler(examples, rows, engine));
    const objective = { engine, examples, rows, classWeights: [1, 1] as const, frame, l2 };
    const minimum = finish(findMinimum(objective));
    const ones = table.y.reduce((sum, label) => sum + label, 0);
    const rarer = Math.min(ones, table.rows - ones);
    const { deviations } = frame;
    return finish(weightDoubt({ objective, minimum, deviations, rows: rows.length, rarer, isBalanced }));
  }

  test.each(ofGroups)(
    'of rows in groups is the jackknife by group, as numpy has it by hat matrices',
    ({ x, y, groups, weights, errors }) => {
      const of = Uint32Array.from(groups);
      const count = Math.max(...groups) + 1;
      const { status, features } = doubtOf({ ...tableOf(x, y), groups: { of, count, ungrouped: 0 } });
      expect(status).toBe('known');
      features.forEach((feature, k) => {
        expect(known(feature).weight / (weights[k] as number)).toBeCloseTo(1, 8);
        expect(known(feature).error / (errors[k] as number)).toBeCloseTo(1, 8);
      });
    },
  );

  test('of few groups nothing is said, however many their rows', () => {
    const [{ x, y } = { x: [], y: [] }] = given;
    const of = Uint32Array.from(y, (_, i) => i % 8);
    expect(doubtOf({ ...tableOf(x, y), groups: { of, count: 8, ungrouped: 0 } }).status).toBe('few-rows');
    const one = x.map(([first = 0]) => [first]);
    const ofNine = { of: of.map((_, i) => i % 9), count: 9, ungrouped: 0 };
    expect(doubtOf({ ...tableOf(one, y), groups: ofNine }).status).toBe('few-rows');
    const ofTen = { of: of.map((_, i) => i % 10), count: 10, ungrouped: 0 };
    expect(doubtOf({ ...tableOf(one, y), groups: ofTen }).status).toBe('known');
  });

  test('of very many groups it is as of rows, where each is one', () => {
    const random = Random.fromSeed(19);
    const x = Array.from({ length: 3_000 }, () => [random.normal(), random.normal()]);
    const y = x.map(([first = 0]) => Number(random.uniform() < sigmoid(first)));
    const groups = { of: Uint32Array.from(y.keys()), count: 3_000, ungrouped: 0 };
    const [grouped, plain] = [doubtOf({ ...tableOf(x, y), groups }), doubtOf(tableOf(x, y))];
    // A thousand squares leave its error uncertain by 2 %.
    for (const k of [0, 1])
      expect(Math.abs(known(grouped.features[k]).error / known(plain.features[k]).error - 1)).toBeLessThan(
        0.08,
      );
  });

  test('of a column that varies in one group alone nothing is said', () => {
    const random = Random.fromSeed(23);
    const x = Array.from({ length: 400 }, (_, i) => [random.normal(), i < 20 ? random.normal() : 0]);
    const y = x.map(([first = 0]) => Number(random.uniform() < sigmoid(first)));
    const groups = { of: Uint32Array.from(y, (_, i) => Math.floor(i / 20)), count: 20, ungrouped: 0 };
    const { features } = doubtOf({ ...tableOf(x, y), groups });
    expect(known(features[0]).error).toBeGreaterThan(0);
    expect(features[1]).toBeNull();
  });

  /** How often a weight of nothing has a sign that is called known: 5 times in 100 it should. */
  function signsOfNothing(tries: number, draw: () => Examples): number {
    let [known95, all] = [0, 0];
    for (let i = 0; i < tries; i++)
      for (const feature of doubtOf(draw()).features) {
        if (typeof feature !== 'object' || feature === null) continue;
        all++;
        known95 += Number(Math.abs(feature.weight) > z95 * feature.error);
      }
    expect(all).toBeGreaterThan(tries / 2);
    return known95 / all;
  }

  test('holds where groups are few and all rows of one have the same cell (errors by cluster: 84 times in 100)', () => {
    const random = Random.fromSeed(29);
    const of = Uint32Array.from({ length: 240 }, (_, i) => Math.floor(i / 20));
    const share = signsOfNothing(300, () => {
      const [cells, usual] = [0, 1].map(() => Array.from({ length: 12 }, () => random.normal()));
      const y = Array.from(of, (g) => Number(random.uniform() < sigmoid(usual?.[g] as number)));
      const x = Array.from(of, (g) => [cells?.[g] as number]);
      return { ...tableOf(x, y), groups: { of, count: 12, ungrouped: 0 } };
    });
    expect(share).toBeLessThan(0.09);
    expect(share).toBeGreaterThan(0.01);
  });

  test('holds where rows near in time are alike (errors of independent rows: half of the times), in any order of the file', () => {
    const random = Random.fromSeed(31);
    const count = 480;
    const of = Uint32Array.from({ length: count }, (_, i) => i);
    random.shuffle(of);
    const times = { of, count, gap: 0 };
    const share = signsOfNothing(150, () => {
      const [label, ...features] = Array.from({ length: 4 }, () => alikeInTime(random, count, 0.95));
      const x = Array.from(of, (at) => features.map((each) => each[at] as number));
      return {
        ...tableOf(
          x,
          Array.from(of, (at) => Number((label?.[at] as number) > 0)),
        ),
        times,
      };
    });
    expect(share).toBeLessThan(0.1);
    expect(share).toBeGreaterThan(0.01);
  });

  test.each(given)(
    "is what statsmodels' Logit says, whatever the penalty",
    ({ x, y, weights, errors, inflation }) => {
      for (const l2 of [0, 0.3]) {
        const { status, features } = doubtOf(tableOf(x, y), l2);
        expect(status).toBe('known');
        features.forEach((feature, k) => {
          expect(known(feature).weight / (weights[k] as number)).toBeCloseTo(1, 8);
          expect(known(feature).error / (errors[k] as number)).toBeCloseTo(1, 8);
          expect(known(feature).inflation / (inflation[k] as number)).toBeCloseTo(1, 8);
        });
      }
    },
  );

  test('is not known of columns that add up to each other, nor of constant ones; of the others it is', () => {
    const { x, y, errors } = given[0] as Given;
    const tied = x.map((row) => [...row, 7, (row[0] as number) - 3 * (row[1] as number)]);
    const { status, features } = doubtOf(tableOf(tied, y));
    expect(status).toBe('known');
    expect(features.map((feature) => (typeof feature === 'object' ? feature && 'known' : feature))).toEqual([
      'tied',
      'tied',
      'known',
      null,
      'tied',
    ]);
    expect(known(features[2]).error / (errors[2] as number)).toBeCloseTo(1, 6);
  });

  test('is known of none of the words of a column that has one in every row, however many rows there are', () => {
    // The seven features add up to 1 in exact arithmetic, whatever the rows: none has an own weight, nor one without end.
    const random = Random.fromSeed(3);
    const x = Array.from({ length: 560 }, (_, row) => [
      random.normal(),
      ...Array.from({ length: 7 }, (_, day) => Number(row % 7 === day)),
    ]);
    const y = x.map(([cold = 0, monday = 0]) => Number(random.uniform() < sigmoid(cold - monday)));
    for (let rows = 500; rows <= 560; rows++) {
      const { features } = doubtOf(tableOf(x.slice(0, rows), y.slice(0, rows)));
      expect(known(features[0]).inflation).toBeLessThan(1.1);
      expect(features.slice(1), `${rows}`).toEqual(Array(7).fill('tied'));
    }
  });

  test('a column that hardly differs from another is told with its inflation', () => {
    const random = Random.fromSeed(5);
    const x = Array.from({ length: 400 }, () => {
      const [one, other] = [random.normal(), random.normal()];
      return [one, one + 1e-3 * other, random.normal()];
    });
    const y = x.map(([one = 0]) => Number(random.uniform() < sigmoid(one)));
    const { features } = doubtOf(tableOf(x, y));
    for (const k of [0, 1]) expect(Math.log10(known(features[k]).inflation)).toBeCloseTo(6, 0);
  });

  test('holds what is true 95 times in 100, as does a sign that is called known', () => {
    const truth = [0.8, 0, -0.4];
    const tries = 400;
    const random = Random.fromSeed(11);
    const held = [0, 0, 0];
    let [wrongSigns, signs] = [0, 0];
    for (let i = 0; i < tries; i++) {
      const x = Array.from({ length: 150 }, () => truth.map(() => random.normal()));
      const y = x.map((row) => {
        const logit = row.reduce((sum, value, k) => sum + value * (truth[k] as number), -0.5);
        return Number(random.uniform() < sigmoid(logit));
      });
      const { status, features } = doubtOf(tableOf(x, y));
      expect(status).toBe('known');
      features.forEach((feature, k) => {
        const { weight, error } = known(feature);
        const wanted = truth[k] as number;
        if (Math.abs(weight - wanted) <= z95 * error) held[k] = (held[k] as number) + 1;
        if (Math.abs(weight) <= z95 * error) return;
        signs++;
        if (Math.sign(weight) !== Math.sign(wanted)) wrongSigns++;
      });
    }
    // Of 400 tries 95 % hold within ±3.3 standard errors of that share.
    for (const count of held) expect(Math.abs(count / tries - 0.95)).toBeLessThan(0.036);
    expect(signs).toBeGreaterThan(tries);
    // Only the feature without an effect has no sign: it is called known 5 times in 100.
    expect(wrongSigns / tries).toBeLessThan(0.086);
  });

  test('is not said of a column that tells some rows that no others contradict; of the others it is as without these rows', () => {
    // A 1 in half of the positives and in no negative: without these rows nothing is left for the column to say.
    const { x, y } = given[0] as Given;
    const certain = y.map((label, i) => (label === 1 && i % 2 === 0 ? 1 : 0));
    const { status, features } = doubtOf(
      tableOf(
        x.map((row, i) => [...row, certain[i] as number]),
        y,
      ),
    );
    expect(status).toBe('known');
    expect(features[3]).toBe('endless');
    const rest = x.map((row, i) => ({ row, label: y[i] as number })).filter((_, i) => certain[i] === 0);
    const without = doubtOf(
      tableOf(
        rest.map(({ row }) => row),
        rest.map(({ label }) => label),
      ),
    );
    for (const k of [0, 1, 2]) {
      expect(known(features[k]).weight / known(without.features[k]).weight).toBeCloseTo(1, 4);
      expect(known(features[k]).error / known(without.features[k]).error).toBeCloseTo(1, 4);
    }
  });

  test('is not said where theory says nothing', () => {
    const { x, y } = given[0] as Given;
    expect(doubtOf(tableOf(x, y), 0.01, true)).toEqual({ status: 'balanced', features: [] });
    expect(doubtOf(tableOf(x.slice(0, 20), y.slice(0, 20))).status).toBe('few-rows');
    const clear = x.map((_, i) => Number(i % 2 === 0));
    const told = x.map(([, second], i) => [i % 2 === 0 ? 1 : -1, second as number]);
    expect(doubtOf(tableOf(told, clear)).status).toBe('separable');
  });
});
