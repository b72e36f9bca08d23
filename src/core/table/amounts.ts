import type { DecimalMark } from '../csv/dialectWish.js';
import type { LateKind } from './lateKind.js';

/** Where prices have a decimal point and commas between thousands, and no program writes three decimals, but of prices below 1. */
const pointMoney =
  '(?:US|CA?|AU?|HK|NT?|NZ|SG?|MX)?\\$|[£¥￥₩￦₹₱₪฿円元원]|Rs\\.?|USD|GBP|JPY|KRW|CNY|INR|CAD|AUD|NZD|MXN|SGD|HKD|TWD|THB|PHP|ILS|CHF|MYR|AED|SAR|EGP|PKR|KES|NGN';
/** Where the marks are the other way around, or used in both ways. Of a ¢ it takes a hundred. */
const otherMoney =
  'R\\$|(?!¢)\\p{Sc}|EUR|BRL|SEK|NOK|DKK|PLN|CZK|HUF|RUB|TRY|IDR|VND|ZAR|UAH|BGN|RON|ISK|kr\\.?|zł|Kč|Ft|TL|lei|Rp\\.?|руб\\.?|грн\\.?|лв\\.?';
/** Rand, ringgit, francs and soles, in front of their amount: letters that names have in front of their numbers as well (`R 101`, a room). */
const letters = '(?:RM?|S?Fr\\.?|S/\\.?)(?=\\s*[(+-]*\\d)';
const money = `(?:${pointMoney}|${otherMoney}|${letters})`;

const framed = new RegExp(
  `^(\\()?([+-])? ?(?:${money}\\s*)?(\\()?([+-])?(\\d[\\d.,'’ \\u00a0\\u202f]*?)(?:[ \\u00a0\\u202f]?${money})?(-)?(\\))?$`,
  'u',
);
const ofMoney = new RegExp(`^[(+-]*\\s?${money}|${money}[)-]*$`, 'u');
const ofLetters = new RegExp(`^[(+-]*\\s?${letters}(\\s)?`, 'u');
const ofPointMoney = new RegExp(`^[(+-]*\\s?(?:${pointMoney})|(?:${pointMoney})[)-]*$`, 'u');
/** Nothing, as spreadsheets write it in a column of amounts: `$ -`. */
const nothing = new RegExp(`^${money}\\s*[-–]$|^[-–]\\s*${money}$`, 'u');

/** Signs that are of one currency, or may be. */
const alike =
  '$ US$ USD,R$ BRL,€ EUR,£ GBP,¥ ￥ 円 JPY,¥ ￥ 元 CNY,₩ ￦ 원 KRW,₹ Rs INR,R ZAR,Fr SFr CHF,kr SEK,kr NOK,kr DKK,zł PLN,₽ руб RUB,TL TRY,₴ грн UAH,лв BGN,lei RON'
    .split(',')
    .map((signs) => signs.split(' '));

/** The sign of money of an amount, without a point behind it; empty where it has none. */
export function signIn(text: string): string {
  return text.replace(/[^\p{L}\p{Sc}/$]/gu, '');
}

/** Whether signs are all of one currency: `$` and `USD`, and `kr` beside `SEK`. */
export function areOneCurrency(signs: Iterable<string>): boolean {
  const different = [...new Set(signs)].filter((sign) => sign !== '');
  return different.length < 2 || alike.some((known) => different.every((sign) => known.includes(sign)));
}

/** Between whole and decimals, and how the thousands in front of it may be written. */
const written: Readonly<Record<DecimalMark, { readonly whole: RegExp; readonly ofThree: RegExp }>> = {
  point: {
    whole: /^(?:[1-9]\d{0,2}(?:[,'’ \u00a0\u202f]\d{3})+|[1-9]\d?(?:,\d{2})+,\d{3}|\d+)(?:\.\d*)?$/u,
    ofThree: /^\d{1,3}\.\d{3}$/,
  },
  comma: {
    whole: /^(?:[1-9]\d{0,2}(?:[.'’ \u00a0\u202f]\d{3})+|\d+)(?:,\d*)?$/u,
    ofThree: /^\d{1,3},\d{3}$/,
  },
};

/** Amounts: with a sign of money, with a bookkeeper's minus (`8-`, `(8)`) and, where the decimal mark is a comma, with points between
 * their thousands. What a mark means is sure there: with $ and its like a comma stands between thousands; and where a comma is the
 * decimal mark a point is none. Of `€1,234` nobody knows, unless another cell of the column tells. */
export class Amounts implements LateKind {
  /** Whether some cell has three digits behind its decimal mark, and whether some such is below 1. */
  private hasThree = false;
  private hasThreeBelowOne = false;
  private hasThousands = false;
  /** Whether a mark stands between thousands somewhere: without, $1,23 says nothing for sure where the decimal mark is a point. */
  private hasGroups = false;
  /** Whether two digits stand behind a decimal mark, which thousands never do; not of $1,23. */
  private hasCents = false;
  /** Whether a cell might as well be written with the other mark: `€1,234`. */
  private hasEither = false;
  /** Whether whole numbers have a bookkeeper's minus, and whether something tells that they are amounts rather than school marks
   * or ranges: decimals, money, three digits. */
  private hasWholeMinus = false;
  private isBookkeeping = false;
  /** Whether some amounts have letters in front, and no space between. */
  private hasLetters = false;
  private hasTightLetters = false;

  /** @param mark between whole and decimals @param fileMark the file's own: where it is another one, each amount has to have a sign of
   * money */
  constructor(
    private readonly mark: DecimalMark,
    private readonly fileMark: DecimalMark,
  ) {}

  read(text: string): number | undefined | null {
    if (text.length > 30) return undefined;
    const isMoney = ofMoney.test(text);
    if (!isMoney && !this.mayBeBare(text)) return undefined;
    if (nothing.test(text)) return 0;
    const [, outer, first, inner, second, amount, behind, close] = framed.exec(text) ?? [];
    const open = outer ?? inner;
    const minus = [open, first, second, behind].filter((each) => each !== undefined && each !== '+').length;
    if (amount === undefined || minus > 1 || (open === undefined) !== (close === undefined)) return undefined;
    const { whole, ofThree } = written[this.mark];
    if (!whole.test(amount)) return null;
    const [front = '', decimals] = amount.split(this.mark === 'point' ? '.' : ',');
    const isGrouped = /\D/.test(front);
    if (this.mark === 'point' && !isMoney && isGrouped && decimals === undefined) return null; // (1,234)
    const [letter, space] = ofLetters.exec(text) ?? [];
    if (letter !== undefined && space === undefined && !/\D/.test(amount)) return undefined; // R101
    this.hasLetters ||= letter !== undefined;
    this.hasTightLetters ||= letter !== undefined && space === undefined;
    this.look(amount, isMoney, isGrouped, ofThree.test(amount), isMoney && ofPointMoney.test(text));
    return (
      (minus === 1 ? -1 : 1) *
      Number([front.replaceAll(/\D/g, ''), ...(decimals ? [decimals] : [])].join('.'))
    );
  }

  /** Whether something without a sign of money may be an amount. */
  private mayBeBare(text: string): boolean {
    if (this.mark !== this.fileMark) return false;
    return this.mark === 'point' ? /[-)]$/.test(text) : /[.]|[-)]$/.test(text);
  }

  private look(
    amount: string,
    isMoney: boolean,
    isGrouped: boolean,
    ofThree: boolean,
    isPoint: boolean,
  ): void {
    this.hasGroups ||= isGrouped;
    this.hasThousands ||= isMoney || isGrouped;
    if (ofThree && (this.fileMark === 'point' || isPoint)) {
      this.hasThree = true;
      this.hasThreeBelowOne ||= amount.startsWith('0');
    }
    const cents = this.mark === 'point' ? /\.\d{2}$/ : /,\d{2}$/;
    this.hasCents ||= cents.test(amount) && (this.mark === 'point' || isGrouped || !isPoint);
    this.hasEither ||= isMoney && !isPoint && /^\d{1,3}[.,]\d{3}$/.test(amount);
    if (isMoney || /[.,]/.test(amount)) this.isBookkeeping = true;
    else this.hasWholeMinus = true;
  }

  mayBeBeside(plain: number): boolean {
    this.isBookkeeping ||= !Number.isInteger(plain) || Math.abs(plain) >= 100;
    return !this.hasThousands || Math.abs(plain) < 1_000;
  }

  accepts(): boolean {
    if (this.hasLetters && !this.hasCents && !this.hasGroups) return false;
    if (this.hasTightLetters && !(this.hasCents && this.hasGroups)) return false;
    if (this.mark !== this.fileMark && !this.hasGroups && !this.hasCents) return false;
    if (this.fileMark === 'point' && this.mark === 'point' && this.hasEither && !this.hasCents) return false;
    return (!this.hasThree || this.hasThreeBelowOne) && (!this.hasWholeMinus || this.isBookkeeping);
  }
}

/** Decimals with a point where the decimal mark is a comma elsewhere: `0.903` holds no thousands, so none of its neighbours does. */
export class Points implements LateKind {
  private hasBelowOne = false;

  read(text: string): number | undefined | null {
    if (text.length > 30 || !/^[+-]?\d[\d.,]*$/.test(text)) return undefined;
    if (!/^[+-]?\d+\.\d+$/.test(text)) return null;
    this.hasBelowOne ||= /^[+-]?0\./.test(text);
    return Number(text);
  }

  accepts(): boolean {
    return this.hasBelowOne;
  }

  mayBeBeside(plain: number): boolean {
    return Number.isInteger(plain);
  }
}
