import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { cutBetween, cutFrom } from '../../../../src/core/evaluation/cuts.js';
import { evaluateParts } from '../../../../src/core/evaluation/evaluateParts.js';
import { thresholdTable } from '../../../../src/core/evaluation/scoreList.js';
import { bestF1, stepAt, type ThresholdTable } from '../../../../src/core/evaluation/thresholds.js';
import { type ClassWeights, logitOf, newPerceptron } from '../../../../src/core/perceptron/slp.js';
import { Random } from '../../../../src/core/random.js';
import type { Examples } from '../../../../src/core/table/examples.js';
import { findMinimum, type Optimum } from '../../../../src/core/training/optimum.js';
import { referenceEngine } from '../../../../src/core/training/referenceEngine.js';
import { fitScaler } from '../../../../src/core/training/scaler.js';
import { type Station, stations } from '../../engines.js';
import { describeWith, htru2, reference } from '../../shared.js';
import { finish } from '../../slices.js';

function optimumBy(station: (examples: Examples) => Station) {
  return (
    examples: Examples,
    rows = new Uint32Array(examples.rows).map((_, i) => i),
    classWeights: ClassWeights = [1, 1],
  ): Pick<Optimum, 'status' | 'loss' | 'iterations'> => {
    const { engine, examples: held } = station(examples);
    const frame = finish(fitScaler(held, rows, engine));
    return finish(findMinimum({ engine, examples: held, rows, classWeights, frame, l2: 0 }));
  };
}

/** Rows of features and, last, the label. */
function table(rows: readonly (readonly number[])[]): Examples {
  return {
    rows: rows.length,
    width: (rows[0]?.length ?? 0) - 1,
    x: Float64Array.from(rows.flatMap((row) => row.slice(0, -1))),
    y: Uint8Array.from(rows, (row) => row.at(-1) as number),
  };
}

/** n rows of `width` normal features; the label follows the first one, with noise. */
function noisy(n: number, width: number, seed: number): number[][] {
  const random = Random.fromSeed(seed);
  return Array.from({ length: n }, () => {
    const x = Array.from({ length: width }, () => random.normal());
    return [...x, (x[0] as number) + 2 * random.normal() > 0 ? 1 : 0];
  });
}

describeWith('data/pulsar_stars.csv', 'the optimum on all of HTRU2', () => {
  test.each(stations)('is the one Newton found in numpy, in about as many steps: %s', (_, station) => {
    const lines = readFileSync(htru2, 'utf8').trim().split(/\r?\n/).slice(1);
    const { minimum_mean_loss: wanted } = reference<{ minimum_mean_loss: number }>('optimum');
    const { status, loss, iterations } = optimumBy(station)(
      table(lines.map((line) => line.split(',').map(Number))),
    );
    expect(status).toBe('found');
    expect(Math.abs((loss as number) - wanted)).toBeLessThan(1e-13);
    expect(iterations).toBeLessThanOrEqual(12);
  });
});

describe.each(stations)('the optimum, found by %s,', (_, station) => {
  const optimumOf = optimumBy(station);

  test('without any information is the entropy of the classes', () => {
    const rows = Array.from({ length: 100 }, (_, i) => [7, i % 4 === 0 ? 1 : 0]);
    const wanted = -(0.25 * Math.log(0.25) + 0.75 * Math.log(0.75));
    expect(optimumOf(table(rows)).loss).toBeCloseTo(wanted, 12);
  });

  test('with a class weight of 3 is that of its rows named three times', () => {
    const examples = table(noisy(300, 2, 7));
    const once = Array.from({ length: 300 }, (_, row) => row);
    const thrice = once.flatMap((row) => (examples.y[row] === 1 ? [row, row, row] : [row]));
    const weighted = optimumOf(examples, Uint32Array.from(once), [1, 3]).loss as number;
    const repeated = optimumOf(examples, Uint32Array.from(thrice)).loss as number;
    expect(Math.abs(weighted * once.length - repeated * thrice.length)).toBeLessThan(1e-10);
  });

  test('where a column tells some rows for certain is that of the others, in the limit', () => {
    const others = noisy(300, 2, 9);
    // Positive wherever the last feature is 1: its weight would grow for ever, by as much in each step.
    const certain = Array.from({ length: 100 }, () => [0, 0, 1, 1]);
    const all = [...others.map(([a, b, z]) => [a, b, 0, z] as number[]), ...certain];
    const { status, loss } = optimumOf(table(all));
    const limit = ((optimumOf(table(others)).loss as number) * others.length) / all.length;
    expect(status).toBe('found');
    expect(Math.abs((loss as number) - limit)).toBeLessThan(1e-12);
  });

  test('does not change when features are scaled, shifted, mixed or repeated', () => {
    const rows = noisy(300, 2, 1);
    const mixed = rows.map(([a, b, z]) => [
      1e6 + 3 * (a as number),
      (a as number) - 5 * (b as number),
      a as number,
      z as number,
    ]);
    const plain = optimumOf(table(rows));
    expect(plain.status).toBe('found');
    expect(optimumOf(table(mixed)).loss).toBeCloseTo(plain.loss as number, 9);
  });

  test('of classes that a cut tells apart does not exist, and that is said', () => {
    const rows = noisy(200, 1, 2).map(([a]) => [a as number, (a as number) > 0.3 ? 1 : 0]);
    expect(optimumOf(table(rows))).toMatchObject({ status: 'separable', loss: null });
    const wide = noisy(120, 130, 3);
    expect(optimumOf(table(wide)).status).toBe('separable');
  });

  test('is not claimed where columns differ by less than the sums of their products can tell', () => {
    const rows = noisy(300, 2, 6).map(([a, b]) => [
      a as number,
      (a as number) + 1e-9 * (b as number),
      (b as number) > 0.2 !== (a as number) > 1.5 ? 1 : 0,
    ]);
    expect(optimumOf(table(rows))).toMatchObject({ status: 'unfinished', loss: null });
  });

  test('is not claimed where values are so large that no step can be computed', () => {
    const rows = noisy(60, 2, 5).map(([a, b, z]) => [
      (a as number) > 1 ? 1.7e308 : -1.7e308,
      b as number,
      z as number,
    ]);
    expect(optimumOf(table(rows))).toMatchObject({ status: 'unfinished', loss: null });
  });
});

test('the optimum is not looked for where that would take too long', () => {
  const rows = new Uint32Array(3e9 / 1001 ** 2);
  const huge = { rows: rows.length, width: 1_000, x: new Float64Array(0), y: new Uint8Array(0) };
  const frame = { shift: new Float64Array(1).fill(1), scale: huge.x };
  const objective = {
    engine: referenceEngine,
    examples: huge,
    rows,
    classWeights: [1, 1],
    frame,
    l2: 0,
  } as const;
  expect(finish(findMinimum(objective)).status).toBe('skipped');
});

describe('thresholds kept of a large part', () => {
  test('are some hundred, with the ends and the default one among them', () => {
    const examples = table(noisy(20_000, 2, 4));
    const rows = Uint32Array.from({ length: examples.rows }, (_, i) => i);
    const slp = newPerceptron(2, Random.fromSeed(1));
    slp.weights[0] = 1;
    const { steps, positives, negatives } = finish(
      evaluateParts(slp, examples, { test: rows, validation: new Uint32Array() }, referenceEngine),
    ).test;
    expect(steps.length).toBeLessThan(500);
    expect(steps.length).toBeGreaterThan(200);
    expect(steps.at(-1)).toMatchObject({ tp: positives, fp: negatives });
    const called = steps.findLast(({ logit }) => logit > 0);
    const at = { tp: 0, fp: 0 };
    for (const row of rows) {
      const logit =
        slp.bias +
        (slp.weights[0] as number) * (examples.x[2 * row] as number) +
        (slp.weights[1] as number) * (examples.x[2 * row + 1] as number);
      if (logit > 0) at[examples.y[row] === 1 ? 'tp' : 'fp']++;
    }
    expect(called).toMatchObject(at);
  });

  test('hold the best F1 of the validation part, and what both parts have above any threshold chosen there', () => {
    const examples = table(noisy(40_000, 2, 6));
    const rows = Uint32Array.from({ length: examples.rows }, (_, i) => i);
    const [validation, tested] = [rows.subarray(0, 20_000), rows.subarray(20_000)];
    const slp = newPerceptron(2, Random.fromSeed(1));
    slp.weights[0] = 1;
    const { test: seen, validation: held } = finish(
      evaluateParts(slp, examples, { validation, test: tested }, referenceEngine),
    );
    const [chosenOn, judgedOn] = [validation, tested].map((part) =>
      finish(
        thresholdTable(
          Float64Array.from(part, (row) => logitOf(slp, examples.x, row)),
          Uint8Array.from(part, (row) => examples.y[row] as number),
        ),
      ),
    ) as [ThresholdTable, ThresholdTable];
    const above = (table: ThresholdTable, threshold: number) => {
      const last = table.logits.findLastIndex((logit) => logit > threshold);
      const { tp, fp } = last < 0 ? { tp: 0, fp: 0 } : stepAt(table, last);
      return { tp, fp, fn: table.positives - tp, tn: table.negatives - fp };
    };
    const part = held ?? expect.fail();
    const best = bestF1(chosenOn) as number;
    expect(part.steps).toContainEqual(stepAt(chosenOn, best));
    expect(part.steps).toContainEqual(stepAt(chosenOn, best + 1));
    expect(part.steps.length).toBeLessThan(500);
    expect(seen.steps.length).toBeLessThan(1000);
    for (let index = 1; index <= part.steps.length; index++) {
      const { logit, counts } = cutBetween(part, index);
      expect(counts).toEqual(above(chosenOn, logit));
      expect(cutFrom(seen, logit).counts).toEqual(above(judgedOn, logit));
    }
  });
});
