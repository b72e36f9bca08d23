/** Copies in two parts, and equal rows that are none. */
import { describe, expect, test } from 'vitest';
import { type Alike, findAlike } from '../../../../src/core/profile/alike.js';
import { collisions, expectedRepeats } from '../../../../src/core/profile/chanceOfEqual.js';
import { findShared, type Shared } from '../../../../src/core/profile/duplicates.js';
import { Random } from '../../../../src/core/random.js';
import { referenceEngine } from '../../../../src/core/training/referenceEngine.js';
import { fromBytes } from '../../../../src/worker/reading/byteSource.js';
import { finish } from '../../slices.js';
import { read, recordOf, trainText } from '../../training.js';

interface Row {
  readonly values: readonly number[];
  readonly label: number;
}

const random = Random.fromSeed(11);
const coin = (chance = 0.5) => (random.uniform() < chance ? 1 : 0);
const normals = (count: number) => Array.from({ length: count }, () => random.normal());

/** Every fifth row tests, every fifth validates; the rows are in random order. @param words features of one column of words
 * @param asCodes whether these are kept as codes */
function alike(rows: readonly Row[], words = 0, asCodes = false): Alike {
  const width = (rows[0] as Row).values.length;
  const order = Uint32Array.from(rows.keys());
  random.shuffle(order);
  const features = Array.from({ length: width }, (_, k) =>
    k >= words ? { column: k } : { column: 0, category: String(k) },
  );
  const y = Uint8Array.from(rows, ({ label }) => label);
  const all = { rows: rows.length, width, x: Float64Array.from(rows.flatMap(({ values }) => values)), y };
  const examples = asCodes
    ? {
        ...{ rows: rows.length, width, y },
        x: Float64Array.from(rows.flatMap(({ values }) => values.slice(words))),
        coded: {
          numbers: Uint32Array.from({ length: width - words }, (_, k) => words + k),
          columns: [{ first: 0, count: words }],
          codes: Uint8Array.from(rows, ({ values }) => {
            const at = values.slice(0, words).indexOf(1);
            return at < 0 ? words : at;
          }),
        },
      }
    : all;
  const fifth = Math.floor(rows.length / 5);
  const parts = {
    test: order.subarray(0, fifth),
    validation: order.subarray(fifth, 2 * fifth),
    train: order.subarray(2 * fifth),
  };
  const others = [parts.train, parts.validation];
  const shared = finish(findShared(all, parts.test, others, referenceEngine)) as Shared;
  return finish(findAlike(examples, features, parts, shared.has)) as Alike;
}

const rowsOf = (count: number, make: (i: number) => Row) => Array.from({ length: count }, (_, i) => make(i));

describe('copies are found', () => {
  test.each([
    ['to the last bit', 0, false],
    ['but for a millionth', 1e-6, true],
    ['but for a thousandth', 1e-3, true],
  ])('of patients %s, whose labels are noise', (_, jitter, nearly) => {
    const patients = rowsOf(60, () => ({ values: normals(12), label: coin() }));
    const found = alike(
      rowsOf(1_200, (i) => {
        const { values, label } = patients[i % 60] as Row;
        return { values: values.map((value) => value + jitter * random.normal()), label };
      }),
    );
    expect(found.suspicious).toBeGreaterThan(0.6 * found.rows);
    expect(found.copies).toBe(nearly ? 0 : found.suspicious);
  });

  // Of n normal numbers each some 1e-3 apart, the greatest difference stays far below .01 up to hundreds of columns.
  test.each([5, 20, 30, 60, 300])('of patients with ten rows in %i columns, a thousandth apart', (width) => {
    const patients = rowsOf(60, () => ({ values: normals(width), label: coin() }));
    const found = alike(
      rowsOf(600, (i) => {
        const { values, label } = patients[i % 60] as Row;
        return { values: values.map((value) => value + 1e-3 * random.normal()), label };
      }),
    );
    expect(found.suspicious).toBeGreaterThan(0.95 * found.rows);
    expect(found.copies).toBe(0);
  });

  test('of a fifth of the rows, each once more', () => {
    const all = rowsOf(1_000, () => ({ values: normals(5), label: coin(0.3) }));
    const found = alike([...all, ...all.slice(0, 200)]);
    expect(found.suspicious / found.rows).toBeGreaterThan(0.15);
    expect(found.copies).toBe(found.suspicious);
  });

  test.each([false, true])('beside words, also as codes: %s', (asCodes) => {
    const make = (): Row => {
      const word = random.below(12); // of the last one there is no feature
      return {
        values: [...Array.from({ length: 11 }, (_, k) => Number(k === word)), ...normals(5)],
        label: coin(),
      };
    };
    const all = rowsOf(4_000, make);
    // The same numbers beside another word are another row.
    const others = all.slice(400, 800).map(({ values, label }) => ({
      values: values[0] === 1 ? [0, 1, ...values.slice(2)] : [1, ...Array(10).fill(0), ...values.slice(11)],
      label,
    }));
    const found = alike([...all, ...all.slice(0, 400), ...others], 11, asCodes);
    // Of 4,800 rows 800 are one of a pair; four of five partners are in another part.
    expect(found.suspicious / found.rows).toBeGreaterThan(0.1);
    expect(found.suspicious / found.rows).toBeLessThan(0.17);
    expect([found.copies, found.equal]).toEqual([found.suspicious, found.suspicious]);
  });

  test('beside one row that a third of the file holds, with either label', () => {
    const all = rowsOf(1_000, (i) => ({ values: i % 3 === 0 ? [0, 0, 0, 0] : normals(4), label: coin(0.2) }));
    const found = alike([...all, ...all.filter(({ values }) => values[0] !== 0).slice(0, 300)]);
    expect(found.suspicious / found.rows).toBeGreaterThan(0.15);
    expect(found.suspicious / found.rows).toBeLessThan(0.45);
  });
});

describe('separate examples that happen to be equal are none', () => {
  test.each([
    ['answers to three questions', () => ({ values: [coin(), coin(), coin(0.3)], label: coin(0.4) })],
    [
      'answers that say much of the label',
      () => {
        const [a, b, c] = [coin(), coin(0.4), coin(0.2)] as [number, number, number];
        return { values: [a, b, c], label: coin(a + b + c > 1 ? 0.9 : 0.1) };
      },
    ],
    [
      'answers that decide the label',
      () => {
        const values = Array.from({ length: 6 }, () => coin());
        return { values, label: values[0] as number };
      },
    ],
    ['one measured column', () => ({ values: normals(1), label: coin() })],
    [
      'one measured column that decides the label',
      () => {
        const [value] = normals(1) as [number];
        return { values: [value], label: value > 0 ? 1 : 0 };
      },
    ],
    [
      'the same column in two units, which decides the label',
      () => {
        const [value] = normals(1) as [number];
        return { values: [value, 2.54 * value + 1e-9 * random.normal()], label: value > 1 ? 1 : 0 };
      },
    ],
    [
      'six answers that go together, as no column by itself lets expect',
      () => {
        const kind = random.below(600);
        return { values: [kind, kind % 5, 7 * kind, kind % 3, 20 - kind, kind % 7], label: coin(0.3) };
      },
    ],
    ['ages and grades', () => ({ values: [20 + random.below(50), random.below(6)], label: coin(0.1) })],
    ['eight measured columns', () => ({ values: normals(8), label: coin() })],
  ])('%s', (_, make) => {
    expect(alike(rowsOf(2_000, make))).toMatchObject({ suspicious: 0, copies: 0 });
  });

  test('words of one column, and an age', () => {
    const make = () => {
      const word = random.below(10);
      return {
        values: [...Array.from({ length: 10 }, (_, k) => Number(k === word)), random.below(60)],
        label: coin(),
      };
    };
    expect(alike(rowsOf(1_500, make), 10).suspicious).toBe(0);
  });
});

test('how often two values are equal', () => {
  // 10 pairs of 5 values: 1-1, and the three pairs of 2.
  expect(collisions(Float64Array.of(2, 1, 2, 1, 2))).toBeCloseTo(4 / 10, 12);
  expect(collisions(Float64Array.of(3))).toBe(1);
});

test('chance makes about as many rows equal as there are in files without copies', async () => {
  for (const [people, columns] of [
    [1_000, [2, 2, 2, 2]],
    [400, [40, 6, 2]],
  ] as const) {
    const lines = Array.from({ length: people }, () =>
      columns.map((values) => random.below(values)).join(','),
    );
    const repeated = people - new Set(lines).size;
    const text = `${columns.map((_, k) => `c${k}`).join(',')}\n${lines.join('\n')}\n`;
    const { table } = await read(fromBytes(new TextEncoder().encode(text)));
    const expected = finish(expectedRepeats(table));
    expect(expected / repeated).toBeGreaterThan(0.8);
    expect(expected / repeated).toBeLessThan(1.25);
  }
});

describe('rows equal in every column', () => {
  const codesOf = async (names: string, lines: readonly string[]) =>
    recordOf(await trainText(`${names}\n${lines.join('\n')}\n`, { preset: 'recommended' })).warnings.map(
      ({ code }) => code,
    );

  test('are separate people where one column follows from another, and are not to be removed', async () => {
    const people = Array.from({ length: 1_000 }, () => {
      const age = 18 + random.below(62);
      const label = coin(1 / (1 + Math.exp((50 - age) / 5)));
      return [age, Math.floor(age / 10), 2026 - age, Number(age >= 65), label].join(',');
    });
    expect(people.length - new Set(people).size).toBeGreaterThan(800);
    expect(await codesOf('age,decade,born,senior,label', people)).not.toContain('duplicate-rows');
  });

  test('are copies where measured values are equal too, and so are all their labels', async () => {
    const rows = rowsOf(500, () => ({ values: normals(4), label: coin() }));
    const lines = rows.map(({ values, label }) => [...values, label].join(','));
    expect(await codesOf('a,b,c,d,label', [...lines, ...lines.slice(0, 20)])).toContain('duplicate-rows');
  });
});
