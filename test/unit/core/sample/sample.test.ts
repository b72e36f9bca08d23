import { describe, expect, test } from 'vitest';
import { choleskyFactor, normalCdf } from '../../../../src/core/sample/normal.js';
import { samplePulsars } from '../../../../src/core/sample/pulsars.js';
import { describeWith, readJson } from '../../shared.js';
import { recordOf, trainText } from '../../training.js';

const text = [...samplePulsars()].join('');
const rows = text
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => line.split(',').map(Number));

describe('the sample', () => {
  test('is the same for the same seed, and another for another', () => {
    expect([...samplePulsars(1)].join('')).toBe(text);
    expect([...samplePulsars(2)].join('')).not.toBe(text);
  });

  test('has the classes of HTRU2, mixed', () => {
    expect(rows).toHaveLength(17_898);
    expect(rows.filter((row) => row[8] === 1)).toHaveLength(1_639);
    const firstHalf = rows.slice(0, 8_949).filter((row) => row[8] === 1).length;
    expect(Math.abs(firstHalf - 820)).toBeLessThan(100);
    expect(rows.every((row) => row.length === 9 && row.every(Number.isFinite))).toBe(true);
  });

  test('is as hard as HTRU2: accuracy about .98 and F1 about .90 at the preset exact', async () => {
    const { test: tested } = recordOf(await trainText(text, { preset: 'exact' }));
    expect(Math.abs(tested.accuracy - 0.982)).toBeLessThan(0.006);
    // One test part has some 330 positives: a standard error of .015.
    expect(Math.abs((tested.f1 as number) - 0.895)).toBeLessThan(0.04);
  });
});

interface Facts {
  readonly probabilities: number[];
  readonly classes: Record<
    'star' | 'pulsar',
    { readonly quantiles: number[][]; readonly mean: number[]; readonly std: number[] }
  >;
}

describeWith('data/htru2_facts.json', 'the sample against the facts about HTRU2', () => {
  test.each([
    ['star', 0],
    ['pulsar', 1],
  ] as const)('%s: medians and means of every feature', (name, label) => {
    const facts = readJson<Facts>('data/htru2_facts.json');
    const { quantiles, mean, std } = facts.classes[name];
    const median = facts.probabilities.indexOf(0.5);
    const mine = rows.filter((row) => row[8] === label);
    for (let k = 0; k < 8; k++) {
      const values = mine.map((row) => row[k] as number).sort((a, b) => a - b);
      const sd = std[k] as number;
      expect(
        Math.abs((values[values.length >> 1] as number) - (quantiles[k]?.[median] as number)) / sd,
      ).toBeLessThan(0.1);
      const ours = values.reduce((a, b) => a + b) / values.length;
      expect(Math.abs(ours - (mean[k] as number)) / sd).toBeLessThan(0.1);
    }
  });
});

describe('what a copula needs', () => {
  test('Φ at points of the standard table', () => {
    for (const [z, p] of [
      [0, 0.5],
      [1, 0.8413447],
      [-1.96, 0.0249979],
      [3, 0.9986501],
    ] as const) {
      expect(Math.abs(normalCdf(z) - p)).toBeLessThan(1e-7);
    }
  });

  test('the Cholesky factor multiplies back, and refuses what has none', () => {
    expect(
      choleskyFactor([
        [4, 2],
        [2, 10],
      ]),
    ).toEqual([[2], [1, 3]]);
    expect(() =>
      choleskyFactor([
        [1, 2],
        [2, 1],
      ]),
    ).toThrow(RangeError);
  });
});
