/** What millions of short rows are kept in: a byte for a word, and no place for a row that is like another one. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findDuplicates } from '../../../../src/core/profile/duplicates.js';
import { atOnce } from '../../../../src/core/slices.js';
import { TextCells, textKey } from '../../../../src/core/table/textCells.js';

describe('words by row', () => {
  /** Files a word in some rows; empty ones hold none. */
  function filed(words: readonly string[]): TextCells {
    const cells = new TextCells();
    words.forEach((word, row) => {
      if (word !== '') cells.add(row, word);
    });
    return cells;
  }

  test.each([1, 2, 255, 256, 257, 1_000])(
    'of %d different ones, some rows without: as they came',
    (different) => {
      const words = Array.from({ length: 4_000 }, (_, row) =>
        row % 7 === 3 ? '' : `w${(row * 31) % different}`,
      );
      const cells = filed(words);
      const seen: [number, number][] = [];
      cells.forEach((row, key) => seen.push([row, key]));
      expect(seen).toEqual(words.flatMap((word, row) => (word === '' ? [] : [[row, textKey(word)]])));
      const byRow = cells.byRow(words.length);
      expect(byRow.BYTES_PER_ELEMENT).toBe(new Set(words).size - 1 <= 255 ? 1 : 8);
      const wordOf = new Map(words.map((word, row) => [byRow[row], word]));
      expect(words.map((_, row) => wordOf.get(byRow[row] as number))).toEqual(words);
      expect([...byRow].every((each, row) => (each === 0) === (words[row] === ''))).toBe(true);
      expect([...cells.words.values()]).toEqual(
        [...new Set(words)].filter((word) => word !== '').slice(0, 51),
      );
    },
  );

  test('are all boolean, or dates, where every one is, late ones too', () => {
    const many = Array.from({ length: 300 }, (_, i) => `2024-01-${String(1 + (i % 28)).padStart(2, '0')}`);
    expect(filed(['yes', 'no', 'yes'])).toMatchObject({ allBooleans: true, allDates: false });
    expect(filed(many)).toMatchObject({ allBooleans: false, allDates: true });
    expect(filed([...many, 'soon'])).toMatchObject({ allDates: false });
    const different = Array.from({ length: 300 }, (_, i) => `${2000 + i}-01-01`);
    expect(filed(different).allDates).toBe(true);
    expect(filed([...different, 'soon']).allDates).toBe(false);
  });

  test('are times, but not where all are one to something', () => {
    expect(filed(['1:10', '2:20', '1:40']).allDates).toBe(true);
    expect(filed(['1:10', '1:20', '1:80', '1:20']).allDates).toBe(false);
  });
});

test('rows that repeat an earlier one are those that a Set finds, whatever their number', () => {
  const anyRows = fc.array(fc.integer({ min: 0, max: 3_000 }), { maxLength: 9_000, size: 'max' });
  fc.assert(
    fc.property(anyRows, fc.constantFrom(1, 5, 2 ** 32), (values, hashes) => {
      const rows = {
        // Few hashes: different rows collide.
        hashes: Uint32Array.from(values, (value) => Math.imul(value % hashes, 0x9e3779b1)),
        equal: (a: number, b: number) => values[a] === values[b],
      };
      const repeated = values.flatMap((value, row) => (values.indexOf(value) < row ? [row] : []));
      expect(atOnce(findDuplicates(rows))).toEqual({
        count: repeated.length,
        firstRow: repeated[0] ?? null,
      });
    }),
    { numRuns: 12 },
  );
});

test('rows of which tens of thousands share the upper bits of their hashes', () => {
  const values = Uint32Array.from({ length: 90_000 }, (_, row) => (row < 70_000 ? row : row - 40_000));
  const rows = { hashes: values, equal: (a: number, b: number) => values[a] === values[b] };
  expect(atOnce(findDuplicates(rows))).toEqual({ count: 20_000, firstRow: 70_000 });
});
