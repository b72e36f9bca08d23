import { type Column, noValue } from './column.js';
import { maxCategories } from './textCells.js';

/** A column seen as words from a short list. */
export interface Categories {
  /** In the order of their first cells, as first written; a number among them in its plainest form. */
  readonly words: readonly string[];
  /** Of each row: index into `words`, or {@link noValue}. */
  readonly codes: Uint8Array;
  /** Whether some of the rows that are looked at have no value. */
  readonly hasGaps: boolean;
}

/** The categories of a column of any type, `True` and `TRUE` one of them where all its words say yes or no; undefined for more than {@link maxCategories}.
 * @param rows of the table
 * @param isLooked the rows that count: below a table there may be sums, whose names are no categories of its rows */
export function categoriesOf(
  column: Column,
  rows: number,
  isLooked: (row: number) => boolean = () => true,
): Categories | undefined {
  const { textCells, numberCount } = column;
  const cells = textCells?.byRow(rows);
  const words: string[] = [];
  const byWord: number[] = []; // few words have small numbers: a map takes four times as long
  const byNumber = new Map<number, number>();
  const byAnswer = new Map<string, number>();
  const codes = new Uint8Array(rows).fill(noValue);
  let hasGaps = false;
  for (let row = 0; row < rows; row++) {
    if (!isLooked(row)) continue;
    const word = cells?.[row] ?? 0;
    const number = numberCount > 0 ? column.numberAt(row) : Number.NaN;
    if (word === 0 && Number.isNaN(number)) {
      hasGaps = true;
      continue;
    }
    let code = word === 0 ? byNumber.get(number) : byWord[word];
    if (code === undefined) {
      const text = word === 0 ? String(number) : (textCells?.words.get(textCells.keyAt(word)) as string);
      const answer = word !== 0 && textCells?.allBooleans ? text.toLowerCase() : undefined;
      code = answer === undefined ? undefined : byAnswer.get(answer);
      if (code === undefined) {
        if (words.length === maxCategories) return undefined;
        code = words.length;
        words.push(text);
        if (answer !== undefined) byAnswer.set(answer, code);
      }
      if (word === 0) byNumber.set(number, code);
      else byWord[word] = code;
    }
    codes[row] = code;
  }
  return { words, codes, hasGaps };
}

/** In place of a key where a cell holds no word. */
export const noWord = -1;

/** Of each row the key of its word, or {@link noWord}; undefined where the column holds no word.
 * @param rows of the table */
export function wordKeys({ textCells }: Column, rows: number): Float64Array | undefined {
  if (textCells === undefined) return undefined;
  const keys = new Float64Array(rows).fill(noWord);
  textCells.forEach((row, key) => {
    keys[row] = key;
  });
  return keys;
}
