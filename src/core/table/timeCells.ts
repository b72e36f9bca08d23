import { type ReadTime, readTime } from '../csv/time.js';
import { float64s, uint32s } from './growable.js';

/** A cell with the line that it is in. */
export interface SeenCell {
  readonly text: string;
  readonly line: number;
}

/** Days of which this share is written the other way round are slips of the pen. */
const slips = 0.05;

/** The words of the column that says when rows were made, as times: read while the file is, since afterwards nobody knows any more
 * what was written. */
export class TimeCells {
  private readonly rows = uint32s();
  private readonly dayFirst = float64s();
  private readonly monthFirst = float64s();
  private readonly byCode = new Map<number, ReadTime | undefined>();
  /** Whether times name a day, as the first one does. */
  hasDay: boolean | undefined;
  /** Times of which only one reading is a day that there is. */
  private onlyDayFirst = 0;
  private onlyMonthFirst = 0;
  /** The first of those of which both are. */
  private open: SeenCell | undefined;
  /** The first word that is no time. */
  other: SeenCell | undefined;

  get count(): number {
    return this.rows.length;
  }

  /** @param text without spaces around it */
  add(row: number, line: number, text: string): void {
    this.addRead(row, { text, line }, readTime(text));
  }

  /** What a code stands for that {@link addCode} is given. */
  know(code: number, text: string): void {
    this.byCode.set(code, readTime(text));
  }

  addCode(row: number, code: number): void {
    this.addRead(row, undefined, this.byCode.get(code));
  }

  /** @param cell undefined where the same text was seen before */
  private addRead(row: number, cell: SeenCell | undefined, time: ReadTime | undefined): void {
    if (time !== undefined) this.hasDay ??= time[2];
    if (time === undefined || time[2] !== this.hasDay) {
      this.other ??= cell;
      return;
    }
    const [dayFirst, monthFirst] = time;
    this.rows.push(row);
    this.dayFirst.push(dayFirst);
    this.monthFirst.push(monthFirst);
    if (Number.isNaN(monthFirst)) this.onlyDayFirst++;
    else if (Number.isNaN(dayFirst)) this.onlyMonthFirst++;
    else if (dayFirst !== monthFirst) this.open ??= cell;
  }

  /** A cell of which nothing in the column tells which number is the month; undefined where it does, or all are plain. */
  get untold(): SeenCell | undefined {
    const [fewer, more] = [this.onlyDayFirst, this.onlyMonthFirst].sort((a, b) => a - b) as [number, number];
    return more === 0 || fewer > slips * more ? this.open : undefined;
  }

  /** The time in each row, NaN where there is none. @param rows of the table */
  byRow(rows: number): Float64Array {
    const times = new Float64Array(rows).fill(Number.NaN);
    const read = this.onlyMonthFirst > this.onlyDayFirst ? this.monthFirst : this.dayFirst;
    for (let i = 0; i < this.rows.length; i++) times[this.rows.at(i)] = read.at(i);
    return times;
  }
}
