import { readNumber } from '../csv/cell.js';
import type { DecimalMark } from '../csv/dialectWish.js';
import { readClock, saysDuration } from '../csv/duration.js';
import { float64s, uint32s } from './growable.js';
import { TextCells } from './textCells.js';

/** A way to read the words of a column as numbers, if all of it is written so. */
interface Kind {
  read(text: string): number | undefined;
  /** Whether that is what the column holds. @param name of it */
  accepts(name: string): boolean;
}

/** Times of day of as many hours: where all are earlier, they are how long something took. */
const noon = 12 * 3600;

/** Durations, in seconds, rather than times of day: one is written as no time of day is, the column's name says so, or all have
 * seconds and none is later than noon. */
class Durations implements Kind {
  private isSaid = false;
  private haveHours = true;
  private greatest = 0;

  read(text: string): number | undefined {
    const clock = readClock(text);
    if (clock === undefined) return undefined;
    this.isSaid ||= clock.isDuration;
    this.haveHours &&= clock.hasHours;
    this.greatest = Math.max(this.greatest, clock.seconds);
    return clock.seconds;
  }

  accepts(name: string): boolean {
    return this.isSaid || saysDuration(name) || (this.haveHours && this.greatest < noon);
  }
}

/** `12.5 %` is 12.5. */
class Percents implements Kind {
  constructor(private readonly decimalMark: DecimalMark) {}

  read(text: string): number | undefined {
    const bare = /^(.*\d.*?)\s*[%％]$/.exec(text.length > 30 ? '' : text)?.[1];
    const number = bare === undefined ? Number.NaN : readNumber(bare, this.decimalMark);
    return Number.isNaN(number) ? undefined : number;
  }

  accepts(): boolean {
    return true;
  }
}

/** Amounts of money and, where the decimal mark is a comma, numbers with points between their thousands. What separates thousands is
 * sure there: behind $, £, ¥ and ₩ no program writes three decimals, and where a comma is the decimal mark a point is none. */
class Groups implements Kind {
  private readonly whole: RegExp;
  private readonly sure: RegExp;

  constructor(private readonly decimalMark: DecimalMark) {
    const isPoint = decimalMark === 'point';
    this.whole = isPoint
      ? /^(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?$/
      : /^(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d*)?$/;
    this.sure = isPoint ? /[$£¥￥₩]/ : /[$£¥￥₩€]|EUR|\./;
  }

  read(text: string): number | undefined {
    if (text.length > 30 || !this.sure.test(text)) return undefined;
    const [, first, second, amount = ''] = framed.exec(text) ?? [];
    if (!this.whole.test(amount)) return undefined;
    const bare = this.decimalMark === 'point' ? amount : amount.replaceAll('.', '').replace(',', '.');
    return (first === '-' || second === '-' ? -1 : 1) * Number(bare.replaceAll(',', ''));
  }

  accepts(): boolean {
    return true;
  }
}

const framed = /^([+-])? ?(?:[$£¥￥₩€] ?)?([+-])?(\d[\d.,]*)(?: ?(?:€|EUR))?$/;

/** Words that may stand among them, such as DNF, beside more different numbers than so many. */
const mostOthers = 3;
const fewNumbers = 4;

/** The cells of a column of words that may all be numbers written in another way: kept as numbers until the file's end, since
 * only all of them tell whether they are. */
export class LateNumbers {
  /** The words among them. */
  readonly others = new TextCells();
  otherCount = 0;
  firstOther: { readonly text: string; readonly line: number } | undefined;

  private readonly rows = uint32s();
  private readonly numbers = float64s();
  private readonly different = new Set<number>();
  private readonly byCode = new Map<number, { readonly text: string; readonly number: number | undefined }>();

  private constructor(private readonly kind: Kind) {}

  /** Below which number others of the column may be written plainly; 0 where none may. */
  get plainBelow(): number {
    return this.kind instanceof Groups ? 1_000 : 0;
  }

  /** @param text of a column's first word @returns undefined where that is none of these */
  static from(text: string, decimalMark: DecimalMark): LateNumbers | undefined {
    const kind = [new Durations(), new Percents(decimalMark), new Groups(decimalMark)].find(
      (each) => each.read(text) !== undefined,
    );
    return kind && new LateNumbers(kind);
  }

  /** @returns whether all of the column may still be written so */
  add(row: number, line: number, text: string): boolean {
    return this.addRead(row, line, text, this.kind.read(text));
  }

  /** What a code stands for that {@link addCode} is given. */
  know(code: number, text: string): void {
    this.byCode.set(code, { text, number: this.kind.read(text) });
  }

  addCode(row: number, code: number): boolean {
    const known = this.byCode.get(code);
    return known !== undefined && this.addRead(row, Number.POSITIVE_INFINITY, known.text, known.number);
  }

  private addRead(row: number, line: number, text: string, number: number | undefined): boolean {
    if (number === undefined) {
      this.others.add(row, text);
      this.otherCount++;
      if (line < (this.firstOther?.line ?? Number.POSITIVE_INFINITY)) this.firstOther = { text, line };
      return this.others.words.size <= mostOthers;
    }
    this.rows.push(row);
    this.numbers.push(number);
    if (this.different.size <= fewNumbers) this.different.add(number);
    return true;
  }

  /** Whether the column holds numbers, words among them only beside many different ones. @param name of it */
  areNumbers(name: string): boolean {
    if (this.otherCount > 0 && this.different.size <= fewNumbers) return false;
    return this.rows.length > this.otherCount && this.kind.accepts(name);
  }

  forEach(visit: (row: number, number: number) => void): void {
    for (let i = 0; i < this.rows.length; i++) visit(this.rows.at(i), this.numbers.at(i));
  }
}
