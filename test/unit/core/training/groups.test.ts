/** Groups stay whole, and parts are in proportion all the same. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { InputError } from '../../../../src/core/problem.js';
import { Random } from '../../../../src/core/random.js';
import { MarkedRows, type Rows, rowsWithin } from '../../../../src/core/rows.js';
import type { Examples } from '../../../../src/core/table/examples.js';
import { assignGroups, noPart } from '../../../../src/core/training/assignGroups.js';
import { referenceEngine } from '../../../../src/core/training/referenceEngine.js';
import { split as splitting } from '../../../../src/core/training/split.js';
import { split } from '../../parts.js';
import { whole } from '../../slices.js';

const shares = [0.6, 0.2, 0.2];

/** Rows of the parts by class. */
function rowsOf(counts: Uint32Array, partOf: Uint8Array, part: number): [number, number] {
  const sum: [number, number] = [0, 0];
  partOf.forEach((each, group) => {
    if (each !== part) return;
    sum[0] += counts[2 * group] as number;
    sum[1] += counts[2 * group + 1] as number;
  });
  return sum;
}

describe('assigning groups', () => {
  const groups = fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { minLength: 30, maxLength: 200 });

  test('puts each group with rows into a part, and each part off its share by a group at most', () => {
    fc.assert(
      fc.property(groups, fc.nat(), (sizes, seed) => {
        const counts = Uint32Array.from(sizes.flat());
        const partOf = assignGroups(counts, shares, Random.fromSeed(seed));
        sizes.forEach(([no, yes], group) => {
          const part = partOf[group] as number;
          expect(no + yes === 0 ? part === noPart : part < 3).toBe(true);
        });
        const totals = [0, 1].map((c) => sizes.reduce((sum, size) => sum + (size[c] as number), 0));
        for (const [part, share] of shares.entries()) {
          const own = rowsOf(counts, partOf, part);
          // Of two classes at once, each is off by what the largest groups hold.
          for (const c of [0, 1] as const)
            expect(Math.abs(own[c] - share * (totals[c] as number))).toBeLessThanOrEqual(18);
        }
      }),
    );
  });

  test('divides groups of one row each as rows are divided: to within one row of the share', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 20, maxLength: 300 }), fc.nat(), (labels, seed) => {
        const counts = Uint32Array.from(labels.flatMap((yes) => (yes ? [0, 1] : [1, 0])));
        const partOf = assignGroups(counts, shares, Random.fromSeed(seed));
        for (const c of [0, 1] as const) {
          const all = labels.filter((yes) => Number(yes) === c).length;
          if (all < 10) continue; // where each part has to have one
          for (const [part, share] of shares.entries())
            expect(Math.abs(rowsOf(counts, partOf, part)[c] - share * all)).toBeLessThan(1);
        }
      }),
    );
  });

  test('draws anew with each seed: a large group stands in each part as often as its share says', () => {
    const counts = Uint32Array.from({ length: 40 }, (_, at) => (at < 2 ? 20 : 10));
    const times = [0, 0, 0];
    for (let seed = 0; seed < 1000; seed++) {
      const part = assignGroups(counts, shares, Random.fromSeed(seed))[0] as number;
      times[part] = (times[part] as number) + 1;
    }
    // Four standard errors of 1,000 draws.
    expect(Math.abs((times[0] as number) - 600)).toBeLessThan(62);
    expect(Math.abs((times[1] as number) - 200)).toBeLessThan(51);
    expect(Math.abs((times[2] as number) - 200)).toBeLessThan(51);
  });

  test('gives a class of few groups to the first parts first', () => {
    const many = Array.from({ length: 30 }, () => [5, 0]);
    for (const few of [1, 2, 3])
      for (let seed = 0; seed < 20; seed++) {
        const counts = Uint32Array.from([...Array.from({ length: few }, () => [0, 4]), ...many].flat());
        const partOf = assignGroups(counts, shares, Random.fromSeed(seed));
        expect([...partOf.subarray(0, few)].sort()).toEqual([0, 1, 2].slice(0, few));
      }
  });
});

/** Rows of groups of up to seven, the labels of which are mostly alike. */
function grouped(seed: number, count = 60): Examples & Required<Pick<Examples, 'groups'>> {
  const random = Random.fromSeed(seed);
  const of: number[] = [];
  const y: number[] = [];
  for (let group = 0; group < count; group++) {
    const usual = random.uniform();
    for (let i = 0; i <= random.below(7); i++) {
      of.push(group);
      y.push(Number(random.uniform() < usual));
    }
  }
  const rows = of.length;
  const groups = { of: Uint32Array.from(of), count, ungrouped: 0 };
  return { rows, width: 1, x: new Float64Array(rows), y: Uint8Array.from(y), groups };
}

describe('parts', () => {
  const list = (rows: Rows) => [
    ...(rows instanceof MarkedRows ? rowsWithin(rows, 0, rows.marks.length) : rows),
  ];

  test.each(['stratified', 'holdout', 'lecture'] as const)(
    '%s: none shares a group with another',
    (partition) => {
      for (const balance of ['none', 'oversample', 'lecture'] as const) {
        const examples = grouped(3);
        const { of } = examples.groups ?? { of: new Uint32Array() };
        const choice = { batchSize: 10, balance, partition };
        const { train, validation, test, counts } = split(examples, choice, Random.fromSeed(5));
        const parts = [train, validation, test].map(
          (rows) => new Set([...rows].map((row) => of[row] as number)),
        );
        expect(parts.map((part) => part.size)).toEqual([
          counts.groups?.train,
          counts.groups?.validation,
          counts.groups?.test,
        ]);
        expect(parts.reduce((sum, part) => sum + part.size, 0)).toBe(60);
        expect(new Set([...train, ...validation, ...test]).size).toBe(examples.rows);
        expect(test.length / examples.rows).toBeGreaterThan(0.12);
      }
    },
  );

  test('are the same where rows lie on a disk', () => {
    const examples = grouped(8);
    const choice = { batchSize: 10, balance: 'none', partition: 'stratified' } as const;
    const work = whole(splitting);
    const inMemory = work(examples, choice, Random.fromSeed(2), referenceEngine);
    const onDisk = work({ ...examples, pageRows: 16 }, choice, Random.fromSeed(2), referenceEngine);
    expect(onDisk.counts).toEqual(inMemory.counts);
    for (const part of ['train', 'validation', 'test'] as const)
      expect(list(onDisk[part])).toEqual(list(inMemory[part]).sort((a, b) => a - b));
  });

  test('are refused where there are fewer groups than parts', () => {
    const examples = { ...grouped(1, 2) };
    const choice = { batchSize: 1, balance: 'none', partition: 'stratified' } as const;
    expect(() => split(examples, choice, Random.fromSeed(1))).toThrow(InputError);
  });
});
