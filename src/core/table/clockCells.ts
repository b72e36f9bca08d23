import { type Clock, readClock, saysDuration } from '../csv/duration.js';
import { float64s, uint32s } from './growable.js';
import { TextCells } from './textCells.js';

/** Words that may stand among durations, such as DNF. */
const mostOthers = 3;

/** Times of day of as many hours: where all are earlier, they are how long something took. */
const noon = 12 * 3600;

/** The cells of a column of words that may be durations: kept in seconds until the file's end, since only all of them tell
 * whether they are. */
export class ClockCells {
  /** The words among them. */
  readonly others = new TextCells();
  otherCount = 0;
  firstOther: { readonly text: string; readonly line: number } | undefined;

  private readonly rows = uint32s();
  private readonly seconds = float64s();
  private readonly byCode = new Map<number, { readonly text: string; readonly clock: Clock | undefined }>();
  private isSaid = false;
  private haveHours = true;
  private greatest = 0;

  /** @returns whether the column may still be one of durations */
  add(row: number, line: number, text: string): boolean {
    return this.addRead(row, line, text, readClock(text));
  }

  /** What a code stands for that {@link addCode} is given. */
  know(code: number, text: string): void {
    this.byCode.set(code, { text, clock: readClock(text) });
  }

  addCode(row: number, code: number): boolean {
    const known = this.byCode.get(code);
    return known !== undefined && this.addRead(row, Number.POSITIVE_INFINITY, known.text, known.clock);
  }

  private addRead(row: number, line: number, text: string, clock: Clock | undefined): boolean {
    if (clock === undefined) {
      this.others.add(row, text);
      this.otherCount++;
      if (line < (this.firstOther?.line ?? Number.POSITIVE_INFINITY)) this.firstOther = { text, line };
      return this.others.words.size <= mostOthers;
    }
    this.rows.push(row);
    this.seconds.push(clock.seconds);
    this.isSaid ||= clock.isDuration;
    this.haveHours &&= clock.hasHours;
    this.greatest = Math.max(this.greatest, clock.seconds);
    return true;
  }

  /** Whether they are durations: one is written as no time of day is, the column's name says so, or all have seconds and none
   * is later than noon.
   * @param name of the column */
  areDurations(name: string): boolean {
    return (
      this.rows.length > this.otherCount &&
      (this.isSaid || saysDuration(name) || (this.haveHours && this.greatest < noon))
    );
  }

  forEach(visit: (row: number, seconds: number) => void): void {
    for (let i = 0; i < this.rows.length; i++) visit(this.rows.at(i), this.seconds.at(i));
  }
}
