import { describe, expect, test } from 'vitest';
import { makeScale, roundTicks } from '../../../../src/core/chart/scale.js';
import { powerText, tickText } from '../../../../src/core/chart/tickText.js';

const texts = (kind: 'linear' | 'log' | 'counts' | 'epochs', limits: readonly [number, number], space = 32) =>
  makeScale({ name: '', kind, limits }, 0, 120, space).ticks.map(({ text }) => text);

describe('an axis', () => {
  test.each([
    [0, 1, 5, [0, 0.2, 0.4, 0.6, 0.8, 1]],
    [3, 98, 5, [20, 40, 60, 80]],
    [0.09, 0.31, 3.7, [0.1, 0.2, 0.3]],
    [0.1, 0.4, 4, [0.1, 0.2, 0.3, 0.4]],
    [2, 2, 4, [2]],
  ])('from %d to %d with room for %d has round ticks', (low, high, most, ticks) =>
    expect(roundTicks(low, high, most)).toEqual(ticks),
  );

  test('of counts has room for 0', () => {
    const { place, ticks } = makeScale({ name: '', kind: 'counts', limits: [0, 3200] }, 0, 100, 30);
    expect(ticks.map(({ value }) => value)).toEqual([0, 1, 10, 100, 1000]);
    expect([place(0), place(3200)]).toEqual([0, 100]);
  });

  test.each([
    [
      [1e-6, 10],
      ['10⁻⁶', '10⁻⁴', '10⁻²', '10⁰'],
    ],
    [
      [0.01, 1],
      ['0.01', '0.1', '1'],
    ],
    [
      [0.05, 0.6],
      ['0.05', '0.1', '0.2', '0.5'],
    ],
    [
      [0.3, 0.35],
      ['0.30', '0.32', '0.34'],
    ],
    [
      [0.06, 0.097],
      ['0.06', '0.07', '0.08', '0.09'],
    ],
    [
      [2.1e-5, 6e-4],
      ['3·10⁻⁵', '10⁻⁴', '3·10⁻⁴'],
    ],
  ] as const)('on a logarithm from %j has the ticks %j', (limits, expected) =>
    expect(texts('log', limits, 25)).toEqual(expected),
  );

  test('on a logarithm has no place for 0', () => {
    const { place } = makeScale({ name: '', kind: 'log', limits: [0.01, 1] }, 0, 100, 30);
    expect([place(0.01), place(0.1), place(1), place(0)]).toEqual([0, 50, 100, Number.NaN]);
  });

  test('of a single epoch has it in the middle', () =>
    expect(makeScale({ name: '', kind: 'epochs', limits: [1, 1], air: 0.025 }, 0, 100, 40).place(1)).toBe(
      50,
    ));

  test('has two figures or more where there is hardly room for them', () => {
    for (const limits of [
      [0.3, 0.399],
      [0.4177, 0.496],
      [0.919, 1.0705],
    ] as const)
      expect(makeScale({ name: '', kind: 'linear', limits }, 40, 0, 32).ticks.length).toBeGreaterThan(1);
  });

  test('has two figures or more wherever it lies, also in the lowest plot', () => {
    for (let i = 0; i < 2_000; i++) {
      const low = (i % 97) / 97;
      const span = 10 ** (-4 + (i % 41) / 10);
      const { ticks, place } = makeScale({ name: '', kind: 'linear', limits: [low, low + span] }, 113, 8, 32);
      expect(ticks.length, `${low} to ${low + span}`).toBeGreaterThan(1);
      const apart = ticks
        .slice(1)
        .map(({ value }, k) => Math.abs(place(value) - place(ticks[k]?.value ?? 0)));
      expect(Math.min(...apart)).toBeGreaterThan(12);
    }
  });

  test('leaves its air free at both ends', () => {
    const { place } = makeScale({ name: '', kind: 'linear', limits: [0, 8], air: 0.125 }, 100, 0, 30);
    expect([place(0), place(8)]).toEqual([90, 10]);
  });
});

test.each([
  [0.975, 0.025, '0.975'],
  [0.96, 0.02, '0.96'],
  [1, 0.5, '1.0'],
  [-0.5, 0.5, '−0.5'],
  [1000, 200, '1,000'],
  [20_000, 5_000, '20K'],
  [12_500, 2_500, '12.5K'],
  [2e22, 1e22, '2e22'],
])('the tick %d of steps of %d is %s', (value, step, text) => expect(tickText(value, step)).toBe(text));

test('powers of ten', () => expect([-12, 0, 3].map(powerText)).toEqual(['10⁻¹²', '10⁰', '10³']));
