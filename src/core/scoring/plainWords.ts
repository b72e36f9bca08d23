import { readNumber } from '../csv/cell.js';
import type { DecimalMark } from '../csv/dialectWish.js';
import type { PlainWord } from '../table/column.js';

/** Codes that there are for the words of a column. */
const mostCodes = 255;

/** Rows that are looked at for words: where they are all different, none will help. */
const mostLooked = 20_000;

/** Words that came in a column, by codes: with these a row is read without being taken apart. */
export class PlainWords {
  private readonly codes: readonly Map<string, number>[];
  private readonly words: readonly string[][];
  private readonly found: PlainWord[] = [];
  private looked = 0;

  constructor(
    width: number,
    private readonly decimalMark: DecimalMark,
  ) {
    this.codes = Array.from({ length: width }, () => new Map());
    this.words = Array.from({ length: width }, () => []);
  }

  /** Looks at a row's cells for words that are new. */
  look(fields: readonly string[]): void {
    if (this.looked++ >= mostLooked) return;
    this.codes.forEach((codes, column) => {
      const text = fields[column] ?? '';
      if (text === '' || codes.size === mostCodes || codes.has(text) || text.trim() !== text) return;
      if (!Number.isNaN(readNumber(text, this.decimalMark))) return;
      codes.set(text, codes.size + 1);
      this.words[column]?.push(text);
      this.found.push({ column, text, code: codes.size });
    });
  }

  takeNew(): readonly PlainWord[] {
    return this.found.splice(0);
  }

  /** @param code from 1 on */
  wordAt(column: number, code: number): string {
    return this.words[column]?.[code - 1] ?? '';
  }
}
