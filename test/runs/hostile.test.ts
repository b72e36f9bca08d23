/** Files nobody would write on purpose: a run on them still ends in a whole record or in one sentence. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Random } from '../../src/core/random.js';
import type { Run } from '../../src/core/run/run.js';
import { say } from '../../src/words/told.js';
import { fromBytes } from '../../src/worker/reading/byteSource.js';
import { gigantic } from '../hostile/gigantic.js';
import { drawHostile } from '../hostile/mutate.js';
import { drawConfig, survive } from '../hostile/survive.js';
import { isRunRecord } from '../isRun.js';
import { failureOf, recordOf, trainFrom, trainText } from '../unit/training.js';

const wish = fc.record({
  preset: fc.constantFrom('lecture' as const, 'recommended' as const, 'exact' as const),
  balance: fc.constantFrom('none' as const, 'oversample' as const, 'lecture' as const),
  batchSize: fc.constantFrom(1, 3, 10),
  epochs: fc.constant(2),
});

/** Rows of one width, the last cell a label. */
function rowsOf(cell: fc.Arbitrary<string>, label: fc.Arbitrary<string>): fc.Arbitrary<string[][]> {
  return fc
    .integer({ min: 1, max: 4 })
    .chain((width) =>
      fc.array(fc.tuple(fc.array(cell, { minLength: width, maxLength: width }), label), {
        minLength: 20,
        maxLength: 60,
      }),
    )
    .map((rows) => rows.map(([cells, last]) => [...cells, last]));
}

/** Neither our own error nor a record that can't be kept: numbers in it that no JSON holds. */
function expectSound(run: Run): void {
  if (run.phase === 'failed') expect(run.problem.code, say(run.problem.what)).not.toBe('internal');
  else {
    expect(run.phase === 'ended' && isRunRecord(run.record)).toBe(true);
    expect(isRunRecord(JSON.parse(JSON.stringify(run.phase === 'ended' && run.record)))).toBe(true);
  }
}

/** Checks a property on runs; enough of them must have trained for it to mean something. */
async function checkRuns<T>(given: fc.Arbitrary<T>, train: (value: T) => Promise<Run>): Promise<void> {
  let trained = 0;
  await fc.assert(
    fc.asyncProperty(given, async (value) => {
      const run = await train(value);
      expectSound(run);
      if (run.phase === 'ended') trained++;
    }),
    { numRuns: 400 },
  );
  expect(trained).toBeGreaterThan(100);
}

describe('what a run makes of', () => {
  test('numbers of any size a double holds', () => {
    const anyNumber = fc.double({ noNaN: true, noDefaultInfinity: true }).map(String);
    const small = fc.integer({ min: -9, max: 9 }).map(String);
    const cell = fc.oneof({ weight: 9, arbitrary: small }, anyNumber);
    const rows = rowsOf(cell, fc.constantFrom('0', '1'));
    return checkRuns(fc.tuple(rows, wish), ([cells, options]) =>
      trainText(cells.map((row) => row.join(',')).join('\n'), options),
    );
  });

  test('stray quotes, marks, spaces, line ends and words in any cell', () => {
    const odd = fc.oneof(
      fc.constantFrom('', 'NA', '?', '-', '      ', '"', '"a\r\nb"', '"1;2"', '펄서', '\u2028', '=1+1', '-0'),
      fc.string({ maxLength: 5 }),
    );
    const small = fc.integer({ min: -9, max: 9 }).map(String);
    const rows = rowsOf(
      fc.oneof({ weight: 99, arbitrary: small }, odd),
      fc.constantFrom('0', '1', '1.0', '0', '1', ''),
    );
    const dialect = fc.record({
      delimiter: fc.constantFrom(',', ';', '\t', '|'),
      lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
      header: fc.array(fc.constantFrom('a', 'label', '', ' x '), { maxLength: 5 }),
    });
    return checkRuns(fc.tuple(rows, wish, dialect), ([cells, options, { delimiter, lineEnd, header }]) => {
      const all = header.length === cells[0]?.length ? [header, ...cells] : cells;
      return trainText(all.map((row) => row.join(delimiter)).join(lineEnd), options);
    });
  });

  test('bytes of any kind: a refusal', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        const run = await trainFrom(async () => fromBytes(bytes));
        expect(run.phase).toBe('failed');
        expectSound(run);
      }),
    );
  });
});

test('gaps, short rows and empty rows are skipped one by one: used and skipped rows add up', async () => {
  const sound = ['1,2,0', '2,1,1', '3,3,0', '4,1,1', '5,5,0', '6,4,1'];
  const row = fc.constantFrom(...sound, ',2,1', '1,2', 'NA,,?', '1,2,', 'x,1,0', '1,2,3,0', '9');
  await fc.assert(
    fc.asyncProperty(fc.array(row, { maxLength: 40 }), async (more) => {
      const rows = [...Array.from({ length: 60 }, (_, i) => sound[i % 6]), ...more];
      const { dataset } = recordOf(await trainText(`a,b,label\n${rows.join('\n')}\n`, { epochs: 1 }));
      expect(dataset.rows).toBe(rows.filter((each) => sound.includes(each as string)).length);
      expect(dataset.rows + dataset.skipped.count).toBe(rows.length);
      expect(dataset.skipped.reasons.reduce((sum, { count }) => sum + count, 0)).toBe(dataset.skipped.count);
      expect(dataset.classes[0].count + dataset.classes[1].count).toBe(dataset.rows);
    }),
  );
});

test('a label value of thousands of characters is shortened in the sentence about it', async () => {
  const rows = Array.from({ length: 20 }, (_, i) => `${i},${i % 2}`);
  expect(
    failureOf(
      await trainText(`a,label\n${rows.join('\n')}\n20,1${'x'.repeat(5_000)}\n21,1${'x'.repeat(5_000)}\n`),
    )[1],
  ).toBe(
    `data.csv, column 2: the label column "label" holds 3 classes ("0" 10, "1" 10, "1${'x'.repeat(38)}…" 2). Choose the class to tell from the rest.`,
  );
});

/** `npm run fuzz:hostile` does this with thousands, and watches time and memory. */
test('damaged tables, archives and pictures end in a result or in one sentence, also when inspected', async () => {
  const outcomes = new Map<string, number>();
  for (let seed = 0; seed < 200; seed++) {
    const random = Random.fromSeed(seed);
    const bytes = drawHostile(random);
    const outcome = await survive(() => fromBytes(bytes), drawConfig(random)).catch((error) => {
      throw new Error(`seed ${seed}`, { cause: error });
    });
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  }
  expect(outcomes.get('trained')).toBeGreaterThan(30);
  expect(outcomes.size).toBeGreaterThan(5);
});

test('a row without an end is given up long before its file ends, one of too many columns at once', async () => {
  const outcome = async (name: string) => {
    let bytes = 0;
    const { chunks } = (gigantic[name] as (typeof gigantic)[string]).source();
    async function* counted() {
      for await (const chunk of chunks) {
        bytes += chunk.length;
        yield chunk;
      }
    }
    const run = await trainFrom(async () => ({ totalBytes: null, chunks: counted() }));
    expect(bytes).toBeLessThan(2 ** 25); // looked at again each time it has doubled
    return failureOf(run);
  };
  expect(await outcome('numbers without a line end')).toEqual([
    'malformed-csv',
    'data.csv, line 1: a row is longer than 16,777,216 bytes. Check for a " that is never closed, or for a file that is no table.',
  ]);
  expect(await outcome('a million columns')).toEqual([
    'too-large',
    'data.csv, line 1: this row has 1,000,001 fields, and a table may have 100,000 columns. Leave out columns, or check the line ends and the delimiter.',
  ]);
});
