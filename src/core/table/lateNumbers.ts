import { readNumber } from '../csv/cell.js';
import type { DecimalMark } from '../csv/dialectWish.js';
import {
  readClock,
  readSpacedAngle,
  saysAngle,
  saysDuration,
  saysPoints,
  saysScore,
} from '../csv/duration.js';
import { Amounts, areOneCurrency, Points, signIn } from './amounts.js';
import { float64s, uint32s } from './growable.js';
import type { LateKind, Notation } from './lateKind.js';
import { ShownNumbers } from './shownNumbers.js';
import { spellingKey } from './spellings.js';
import { TextCells } from './textCells.js';

/** Times of day of as many hours: where all are earlier, they are how long something took. */
const noon = 12 * 3600;

/** Durations, in seconds, rather than times of day: one is written as no time of day is, the column's name says so, or all have
 * seconds and none is later than noon. Places in the sky are written like them, and known by their names. */
class Durations implements LateKind {
  private isSaid = false;
  private haveHours = true;
  private greatest = 0;
  private areSpaced = false;
  private readonly perhapsScores = new PerhapsScores();

  read(text: string): number | undefined {
    const clock = readClock(text);
    if (clock === undefined) {
      const angle = readSpacedAngle(text);
      this.areSpaced ||= angle !== undefined;
      return angle;
    }
    this.isSaid ||= clock.isDuration;
    this.haveHours &&= clock.hasHours;
    this.greatest = Math.max(this.greatest, clock.seconds);
    if (!this.haveHours) this.perhapsScores.look(text);
    return clock.seconds;
  }

  accepts(name: string): boolean {
    if (saysAngle(name)) return true;
    if (this.areSpaced) return false;
    if (saysDuration(name)) return true;
    return this.haveHours
      ? this.isSaid || this.greatest < noon
      : this.isSaid && !this.perhapsScores.are(name);
  }
}

/** Whether what is written as minutes and seconds are the goals of two sides, `31:28`: no number has a zero in front, and those
 * behind the colon leave so much of the minute out as seconds would in one file of a thousand. */
class PerhapsScores {
  private mayBe = true;
  /** Different numbers behind the colon. */
  private readonly behind = new Set<number>();

  look(text: string): void {
    if (!this.mayBe) return;
    const behind = /^[1-9]\d*:([1-9]\d)$/.exec(text)?.[1];
    this.mayBe = behind !== undefined;
    this.behind.add(Number(behind));
  }

  /** @param name of their column */
  are(name: string): boolean {
    if (!this.mayBe) return false;
    const range = Math.max(...this.behind) - Math.min(...this.behind) + 1;
    return saysScore(name) || (range / 60) ** this.behind.size < mostByChance;
  }
}

const mostByChance = 0.001;

/** `12.5 %` is 12.5. So is 12.5 where some cells lack the sign, which may say another thing: a share, 0.125, or a sum. */
class Percents implements LateKind {
  private readonly range = { least: Number.POSITIVE_INFINITY, greatest: Number.NEGATIVE_INFINITY };
  private readonly plain = { ...this.range, count: 0 };

  constructor(private readonly decimalMark: DecimalMark) {}

  read(text: string): number | undefined {
    const bare = /^(.*\d.*?)\s*[%％]$/.exec(text.length > 30 ? '' : text)?.[1];
    const number = bare === undefined ? Number.NaN : readNumber(bare, this.decimalMark);
    if (Number.isNaN(number)) return undefined;
    widen(this.range, number);
    return number;
  }

  mayBeBeside(plain: number): boolean {
    widen(this.plain, plain);
    this.plain.count++;
    return true;
  }

  /** Most cells have the sign, and the others are numbers such as theirs. */
  accepts(_name: string, cells: number): boolean {
    const { range, plain } = this;
    if (plain.count === 0) return true;
    const margin = range.greatest - range.least;
    const areAlike = plain.least >= range.least - margin && plain.greatest <= range.greatest + margin;
    const mayBeShares = plain.least >= -1 && plain.greatest <= 1;
    return cells > plain.count && areAlike && !mayBeShares;
  }
}

function widen(range: { least: number; greatest: number }, number: number): void {
  range.least = Math.min(range.least, number);
  range.greatest = Math.max(range.greatest, number);
}

/** Answers on a scale of whole numbers, of which a few have their meaning beside them, its ends as a rule: `0 (none)` and
 * `10 (worst)` among 1 to 9. */
class Answers implements LateKind {
  private readonly meanings = new Map<number, string>();
  private least = Number.POSITIVE_INFINITY;
  private greatest = Number.NEGATIVE_INFINITY;

  read(text: string): number | undefined | null {
    if (text.length > longestAnswer) return null;
    const [, first, meaning, told, last] = answer.exec(text) ?? [];
    const number = Number(first ?? last);
    if (Number.isNaN(number)) return undefined;
    const said = spellingKey((meaning ?? told) as string);
    if ((this.meanings.get(number) ?? said) !== said) return null;
    this.meanings.set(number, said);
    return this.meanings.size > mostMeanings ? null : number;
  }

  mayBeBeside(plain: number): boolean {
    this.least = Math.min(this.least, plain);
    this.greatest = Math.max(this.greatest, plain);
    return Number.isInteger(plain) && plain >= 0 && plain <= 100;
  }

  /** One end has to be told, and each meaning be another one; without plain numbers beside them all are words. */
  accepts(): boolean {
    const told = [...this.meanings.keys()];
    const hasEnd = Math.min(...told) <= this.least || Math.max(...told) >= this.greatest;
    return this.least < this.greatest && hasEnd && new Set(this.meanings.values()).size === told.length;
  }
}

/** Negative numbers as offices of Korea and Japan write them: `△0.10`, `▲ 1,234`. Where prices rise and fall, ▲ is a rise beside ▼
 * or a plain minus, and beside △ nobody knows. */
class Triangles implements LateKind {
  private sign: string | undefined;
  private isBesidePlain = false;

  constructor(private readonly decimalMark: DecimalMark) {}

  read(text: string): number | undefined | null {
    if (text.length > 30) return undefined;
    const [, sign, digits = ''] = /^([△▲▽▼])\s?(\d[\d.,]*)$/u.exec(text) ?? [];
    if (sign === undefined) return undefined;
    if (sign === '▽' || sign === '▼' || sign !== (this.sign ?? sign)) return null;
    this.sign = sign;
    const plain =
      this.decimalMark === 'point' && thousands.test(digits) ? digits.replaceAll(',', '') : digits;
    const number = readNumber(plain, this.decimalMark);
    return Number.isNaN(number) ? null : -number;
  }

  mayBeBeside(plain: number): boolean {
    this.isBesidePlain ||= plain > 0;
    return plain >= 0;
  }

  accepts(): boolean {
    return this.sign === '△' || this.isBesidePlain;
  }
}

/** Points out of as many for all: `7/10`, Google Forms' `8 / 20`. Of two points of which the second differs nobody knows what they
 * are (a pressure of blood, a fraction of an inch), and a day of a month is beyond it sooner or later. A month never is, `1/24`, nor a
 * time of music, `3/4`: where no number is beyond 12, the column's name has to say that they are points. */
class Fractions implements LateKind {
  private whole: number | undefined;
  private greatest = 0;
  private readonly points = new Set<number>();

  read(text: string): number | undefined | null {
    if (text.length > 30) return undefined;
    const [, points, outOf] = /^(\d+(?:\.\d+)?) ?\/ ?(\d+)$/.exec(text) ?? [];
    if (points === undefined) return undefined;
    const whole = Number(outOf);
    if (!mayBeFullMark(whole) || Number(points) > whole || whole !== (this.whole ?? whole)) return null;
    this.whole = whole;
    this.greatest = Math.max(this.greatest, Number(points));
    if (this.points.size < fewestPoints) this.points.add(Number(points));
    return Number(points) / whole;
  }

  accepts(name: string): boolean {
    return this.points.size >= fewestPoints && (this.greatest > 12 || saysPoints(name));
  }
}

function mayBeFullMark(whole: number): boolean {
  return whole >= 2 && whole <= 1000; // a year is beyond that
}

/** Of fewer different ones it may be two kinds of something. */
const fewestPoints = 3;

const thousands = /^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d*)?$/;

const answer = /^(\d{1,3})\s*(?:[-–=:.]\s*(?=\p{L})|\()(\p{L}[^()\d]*)\)?$|^(\p{L}[^()\d]*)\((\d{1,3})\)$/u;
const mostMeanings = 5;
const longestAnswer = 80;

/** @param decimalMark the file's */
function lateKind(notation: Notation, decimalMark: DecimalMark): LateKind {
  switch (notation) {
    case 'duration':
      return new Durations();
    case 'percent':
      return new Percents(decimalMark);
    case 'answer':
      return new Answers();
    case 'fraction':
      return new Fractions();
    case 'triangle':
      return new Triangles(decimalMark);
    case 'shown':
      return new ShownNumbers();
    case 'amount-point':
      return new Amounts('point', decimalMark);
    case 'amount-comma':
      return new Amounts('comma', decimalMark);
    case 'decimal-point':
      return new Points();
  }
}

/** Reads one cell as the column was read that a model was trained on. Amounts that lost their sign of money are amounts still: what the
 * comma of `1,185.82` is nobody would know elsewhere.
 * @param decimalMark of the cell's file @param sign of the column's amounts @returns NaN where it is not written so, or an amount in
 * another currency */
export function readNotation(notation: Notation, text: string, decimalMark: DecimalMark, sign = ''): number {
  if (!areOneCurrency([sign, signIn(text)])) return Number.NaN;
  const kind = lateKind(notation, decimalMark);
  const isBare = notation === 'amount-point' && decimalMark === 'point' && text.includes(',');
  return kind.read(text) ?? (isBare ? kind.read(`$${text}`) : undefined) ?? Number.NaN;
}

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

  /** Of amounts, cells by their sign of money. */
  readonly signs = new Map<string, number>();

  private readonly rows = uint32s();
  private readonly numbers = float64s();
  private readonly different = new Set<number>();
  private readonly byCode = new Map<
    number,
    { readonly text: string; readonly number: ReturnType<LateKind['read']> }
  >();

  private constructor(
    readonly notation: Notation,
    private readonly kind: LateKind,
  ) {}

  /** @param text of a column's first word @returns one for each way in which it may be a number */
  static from(text: string, decimalMark: DecimalMark): readonly LateNumbers[] {
    const others: readonly Notation[] =
      decimalMark === 'point' ? ['amount-point', 'amount-comma'] : ['amount-comma', 'decimal-point'];
    return (['duration', 'percent', 'answer', 'triangle', 'fraction', 'shown', ...others] as const)
      .map((notation) => ({ notation, kind: lateKind(notation, decimalMark) }))
      .filter(({ kind }) => typeof kind.read(text) === 'number')
      .map(({ notation, kind }) => new LateNumbers(notation, kind));
  }

  /** Whether a number without anything about it may stand among these. */
  mayBeBeside(plain: number): boolean {
    return this.kind.mayBeBeside?.(plain) ?? false;
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

  private addRead(row: number, line: number, text: string, number: ReturnType<LateKind['read']>): boolean {
    if (number === null) return false;
    if (number === undefined) {
      this.others.add(row, text);
      this.otherCount++;
      if (line < (this.firstOther?.line ?? Number.POSITIVE_INFINITY)) this.firstOther = { text, line };
      return this.others.words.size <= mostOthers;
    }
    this.rows.push(row);
    this.numbers.push(number);
    if (this.notation.startsWith('amount')) {
      const sign = signIn(text);
      if (sign !== '') this.signs.set(sign, (this.signs.get(sign) ?? 0) + 1);
    }
    if (this.different.size <= fewNumbers) this.different.add(number);
    return true;
  }

  /** Whether the column holds numbers, words among them only beside many different ones. @param name of it */
  areNumbers(name: string): boolean {
    if (this.otherCount > 0 && this.different.size <= fewNumbers) return false;
    return this.rows.length > this.otherCount && this.kind.accepts(name, this.rows.length);
  }

  forEach(visit: (row: number, number: number) => void): void {
    for (let i = 0; i < this.rows.length; i++) visit(this.rows.at(i), this.numbers.at(i));
  }
}
