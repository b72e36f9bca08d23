import { uint32s } from './growable.js';

/** On which line of the file each row begins. Rows on consecutive lines are one run, and most files are a
 * single one: four bytes for each row of a large file would be a tenth of its numbers. */
export class Lines {
  rows = 0;
  private readonly firstRows = uint32s();
  private readonly firstLines = uint32s();
  private next = 0;

  /** Adds rows on consecutive lines. @param line of the first of them, above all before */
  add(line: number, rows = 1): void {
    if (line !== this.next) {
      this.firstRows.push(this.rows);
      this.firstLines.push(line);
    }
    this.rows += rows;
    this.next = line + rows;
  }

  /** @param row 0 to rows - 1 */
  at(row: number): number {
    let [run, behind] = [0, this.firstRows.length];
    while (behind - run > 1) {
      const middle = (run + behind) >>> 1;
      if (this.firstRows.at(middle) <= row) run = middle;
      else behind = middle;
    }
    return this.firstLines.at(run) + row - this.firstRows.at(run);
  }
}
