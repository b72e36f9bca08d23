import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Random } from '../../../src/core/random.js';

/** Chi-square of counts against equal chances, as a multiple of its degrees of freedom: about 1. */
function chiSquareRatio(counts: readonly number[]): number {
  const expected = counts.reduce((a, b) => a + b) / counts.length;
  return counts.reduce((sum, n) => sum + (n - expected) ** 2 / expected, 0) / (counts.length - 1);
}

describe('Random', () => {
  test('is xoshiro128** 1.1: the outputs of the reference implementation from the state 1, 2, 3, 4', () => {
    const random = Random.fromState([1, 2, 3, 4]);
    expect(Array.from({ length: 10 }, () => random.uint32())).toEqual([
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
    ]);
  });

  test('is seeded by SplitMix64: the reference outputs for seed 0', () => {
    // e220a8397b1dcdaf, 6e789e6aa1b965f4: each word's low half first.
    const seeded = Random.fromSeed(0);
    const same = Random.fromState([0x7b1dcdaf, 0xe220a839, 0xa1b965f4, 0x6e789e6a]);
    expect(Array.from({ length: 100 }, () => seeded.uint32())).toEqual(
      Array.from({ length: 100 }, () => same.uint32()),
    );
  });

  test('gives one stream for one seed and different ones for neighbours', () => {
    const draw = (seed: number) => {
      const random = Random.fromSeed(seed);
      return Array.from({ length: 4 }, () => random.uint32()).join();
    };
    const streams = Array.from({ length: 1_000 }, (_, seed) => draw(seed));
    expect(new Set(streams).size).toBe(1_000);
    expect(draw(7)).toBe(streams[7]);
    expect(draw(4_294_967_295)).not.toBe(draw(0));
  });

  test('uniform covers [0, 1) evenly', () => {
    const random = Random.fromSeed(1);
    const counts = new Array<number>(100).fill(0);
    for (let i = 0; i < 100_000; i++) {
      const u = random.uniform();
      if (!(u >= 0 && u < 1)) throw new Error(`${u} is outside`);
      const bin = Math.floor(u * 100);
      counts[bin] = (counts[bin] as number) + 1;
    }
    expect(chiSquareRatio(counts)).toBeLessThan(1.5);
  });

  test('below gives every whole number under n, equally often', () => {
    const random = Random.fromSeed(4);
    const counts = new Array<number>(7).fill(0);
    for (let i = 0; i < 70_000; i++) {
      const drawn = random.below(7);
      counts[drawn] = (counts[drawn] as number) + 1;
    }
    expect(counts).toHaveLength(7);
    expect(chiSquareRatio(counts)).toBeLessThan(3.5);
    expect([random.below(1), random.below(1)]).toEqual([0, 0]);
  });

  test('streams of one seed are apart: the second is the SplitMix64 words that follow', () => {
    // SplitMix64 of seed 0: e220a8397b1dcdaf 6e789e6aa1b965f4 06c45d188009454f f88bb8a8724c81ec.
    const second = Random.fromSeed(0, 1);
    const same = Random.fromState([0x8009454f, 0x06c45d18, 0x724c81ec, 0xf88bb8a8]);
    const draw = (random: Random) => Array.from({ length: 100 }, () => random.uint32());
    const [ours, wanted] = [draw(second), draw(same)];
    expect(ours).toEqual(wanted);
    expect(new Set([...ours, ...draw(Random.fromSeed(0, 0))]).size).toBe(200);
  });

  test('normal has the moments of a standard normal', () => {
    const random = Random.fromSeed(2);
    const draws = Array.from({ length: 100_000 }, () => random.normal());
    const moment = (k: number) => draws.reduce((sum, x) => sum + x ** k, 0) / draws.length;
    expect(Math.abs(moment(1))).toBeLessThan(0.015);
    expect(Math.abs(moment(2) - 1)).toBeLessThan(0.02);
    expect(Math.abs(moment(3))).toBeLessThan(0.05);
    expect(Math.abs(moment(4) - 3)).toBeLessThan(0.15);
  });

  test('shuffle keeps every item, leaves what is behind count alone', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 50 }), fc.nat(50), fc.nat(), (items, wish, seed) => {
        const count = Math.min(wish, items.length);
        const shuffled = Uint32Array.from(items);
        Random.fromSeed(seed).shuffle(shuffled, count);
        expect([...shuffled].sort()).toEqual([...Uint32Array.from(items)].sort());
        expect([...shuffled.subarray(count)]).toEqual(items.slice(count));
      }),
    );
  });

  test('shuffle makes each of the 24 orders of four equally likely', () => {
    const random = Random.fromSeed(3);
    const counts = new Map<string, number>();
    for (let i = 0; i < 48_000; i++) {
      const items = Uint32Array.from([0, 1, 2, 3]);
      random.shuffle(items);
      counts.set(items.join(), (counts.get(items.join()) ?? 0) + 1);
    }
    expect(counts.size).toBe(24);
    expect(chiSquareRatio([...counts.values()])).toBeLessThan(2.5);
  });
});
