import { uint8s, uint32s } from './growable.js';

/** A gap word as written, and where it stands. */
export interface GapWord {
  readonly written: string;
  readonly firstRow: number;
  readonly firstLine: number;
  count: number;
}

/** The cells of a column that hold a word which says "no value" (`gapWord` of csv/cell.ts). Whether they are gaps or
 * words depends on what else the column holds, and on whether it is the label, so they are kept until the end of the
 * file: five bytes each, since a column of numbers may be full of them. */
export class GapCells {
  /** In the order of their first cells. The gap words have some 200 spellings of upper and lower case: a byte tells them apart. */
  readonly words: GapWord[] = [];

  private readonly codes = new Map<string, number>();
  private readonly rows = uint32s();
  private readonly rowCodes = uint8s();

  /** @param row above all rows before @param text without spaces around it */
  add(row: number, line: number, text: string): void {
    let code = this.codes.get(text);
    if (code === undefined) {
      code = this.words.length;
      this.codes.set(text, code);
      this.words.push({ written: text, firstRow: row, firstLine: line, count: 0 });
    }
    (this.words[code] as GapWord).count++;
    this.rows.push(row);
    this.rowCodes.push(code);
  }

  /** Visits the cells in the order of their rows. @param visit told the index of the word in `words` */
  forEach(visit: (row: number, code: number) => void): void {
    for (let i = 0; i < this.rows.length; i++) visit(this.rows.at(i), this.rowCodes.at(i));
  }
}
