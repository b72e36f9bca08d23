/** Durations and percentages in a column of words, found by taking each cell apart at its colons and signs. */
import type { DecimalMark } from '../../src/core/csv/dialectWish.js';
import { spellingKey } from '../../src/core/table/spellings.js';
import { numberIn } from './numberIn.js';

interface Read {
  readonly seconds: number;
  readonly parts: number;
  /** No time of day is written so. */
  readonly sure: boolean;
}

const digits = (text: string, most: number) => text.length <= most && /^[0-9]+$/.test(text);

function readDuration(cell: string): Read | undefined {
  const sign = '+-'.includes(cell.charAt(0)) ? cell.charAt(0) : '';
  const [whole = '', ...more] = cell.slice(sign.length).split(/ days?,? /);
  const [days, clock] = more.length === 0 ? ['', whole] : [whole, more.join(' days ')];
  if (cell.length > 30 || (more.length > 0 && !digits(days, 6))) return undefined;
  const parts = clock.split(':');
  const last = parts.at(-1) ?? '';
  const [seconds = '', ...fraction] = last.split(/[.,]/);
  if (parts.length < 2 || parts.length > 3 || seconds.length !== 2 || !digits(seconds, 2)) return undefined;
  if (Number(seconds) > 59 || fraction.length > 1 || !fraction.every((part) => digits(part, 30)))
    return undefined;
  const front = parts.slice(0, -1);
  if (!front.every((part) => digits(part, 4)) || (front.length === 2 && Number(front[1]) > 59))
    return undefined;
  const minutes = front.reduce((sum, part) => sum * 60 + Number(part), 0);
  const value = Number(days) * 86_400 + minutes * 60 + Number(last.replace(',', '.'));
  const sure =
    sign !== '' || more.length > 0 || Number(front[0]) > 24 || (parts.length === 2 && fraction.length > 0);
  return { seconds: sign === '-' ? -value : value, parts: parts.length, sure };
}

/** Of each cell the number before a percent sign, undefined where it holds none; nothing where the column is none of these. Plain
 * numbers are fewer, no further below and above these than they are from each other, and some are none of a share.
 * @param plainNumbers of each cell, NaN where it holds none */
export function percentsIn(
  words: readonly (string | undefined)[],
  plainNumbers: readonly number[],
  mark: DecimalMark,
): (number | undefined)[] | undefined {
  const read = (word: string) => {
    const bare = word.length <= 30 && '%％'.includes(word.slice(-1)) ? word.slice(0, -1).trimEnd() : '';
    const number = /[0-9]/.test(bare) ? numberIn(bare, mark) : Number.NaN;
    return Number.isNaN(number) ? undefined : number;
  };
  const given = words.filter((word) => word !== undefined);
  const others = given.filter((word) => read(word) === undefined);
  const isFirst = given[0] !== undefined && read(given[0]) !== undefined;
  if (!isFirst || new Set(others).size > 3 || 2 * others.length >= given.length) return undefined;
  if (others.length > 0 && new Set(given.map(read)).size < 6) return undefined; // five numbers, and undefined
  const signed = given.flatMap((word) => read(word) ?? []).sort((a, b) => a - b);
  const [low, high] = [signed[0] as number, signed.at(-1) as number];
  const plain = plainNumbers.filter((number) => !Number.isNaN(number));
  const isFar = plain.some((number) => number < low - (high - low) || number > high + (high - low));
  const areShares = plain.every((number) => Math.abs(number) <= 1);
  if (plain.length > 0 && (plain.length >= signed.length || isFar || areShares)) return undefined;
  return words.map((word) => (word === undefined ? undefined : read(word)));
}

const pointMoney = [
  ...[
    '$',
    'US$',
    'C$',
    'CA$',
    'A$',
    'AU$',
    'HK$',
    'N$',
    'NT$',
    'NZ$',
    'S$',
    'SG$',
    'MX$',
    ...'£¥￥₩￦₹₱₪฿円元원',
    'Rs',
    'Rs.',
  ],
  ...'USD GBP JPY KRW CNY INR CAD AUD NZD MXN SGD HKD TWD THB PHP ILS CHF'.split(' '),
];
const otherMoney = [
  ...['R$', ...'€₽₺₫', 'kr', 'kr.', 'zł', 'Kč', 'Ft', 'TL', 'Rp', 'Rp.', 'руб', 'руб.'],
  ...'EUR BRL SEK NOK DKK PLN CZK HUF RUB TRY IDR VND ZAR'.split(' '),
];
const anyMoney = [...pointMoney, ...otherMoney].sort((a, b) => b.length - a.length);

/** A text without what stands in front of or behind its digits, and what that was. */
function undressed(text: string) {
  let rest = text;
  let minus = 0;
  let opened = 0;
  const money: string[] = [];
  const take = (part: string) => {
    rest = rest.slice(part.length);
    return true;
  };
  const starts = (part: string) => part !== '' && rest.startsWith(part) && take(part);
  if (starts('(')) opened++;
  if (starts('-')) minus++;
  else starts('+');
  starts(' ');
  const sign = anyMoney.find((each) => rest.startsWith(each));
  if (sign !== undefined) {
    money.push(sign);
    rest = rest.slice(sign.length).trimStart();
  }
  if (starts('(')) opened++;
  if (starts('-')) minus++;
  else starts('+');
  let closed = 0;
  if (rest.endsWith(')')) {
    closed++;
    rest = rest.slice(0, -1);
  }
  if (rest.endsWith('-')) {
    minus++;
    rest = rest.slice(0, -1);
  }
  const last = anyMoney.find((each) => rest.endsWith(each));
  if (last !== undefined) {
    money.push(last);
    rest = rest.slice(0, -last.length).replace(/[ \u00a0\u202f]$/, '');
  }
  return { rest, money, minus: minus + opened, opened, closed };
}

/** What an amount of a text is, taken apart by hand; `null` where something else is a number in it. */
function amountIn(text: string, mark: DecimalMark, file: DecimalMark) {
  if (text.length > 30) return undefined;
  const isZero = anyMoney.some((each) => {
    const [front, back] = [text.startsWith(each), text.endsWith(each)];
    return (
      (front && ['-', '–'].includes(text.slice(each.length).trim())) ||
      (back && ['-', '–'].includes(text.slice(0, -each.length).trim()))
    );
  });
  if (isZero) return zero;
  const { rest, money, minus, opened, closed } = undressed(text);
  const isMoney = money.length > 0;
  const bare = mark === file && (/[-)]$/.test(text) || (mark === 'comma' && text.includes('.')));
  if (!isMoney && !bare) return undefined;
  if (!/^\d[\d.,'’ \u00a0\u202f]*$/.test(rest) || minus > 1 || opened !== closed) return undefined;
  const [apart, end] = mark === 'point' ? [',', '.'] : ['.', ','];
  const [whole = '', ...decimals] = rest.split(end);
  const groups = whole.split(new RegExp(`[${apart}'’ \u00a0\u202f]`));
  const isFirst = /^[1-9]\d{0,2}$/.test(groups[0] as string);
  const inThrees = groups.slice(1).every((group) => /^\d{3}$/.test(group));
  const inTwos =
    mark === 'point' &&
    groups.length > 2 &&
    /^[1-9]\d?$/.test(groups[0] as string) &&
    groups.slice(1, -1).every((group) => /^\d{2}$/.test(group)) &&
    /^\d{3}$/.test(groups.at(-1) as string) &&
    /^[\d,]*$/.test(whole);
  const areGroups = groups.length === 1 || (isFirst && inThrees) || inTwos;
  if (!areGroups || decimals.length > 1 || decimals.some((part) => !/^\d*$/.test(part))) return null;
  if (mark === 'point' && !isMoney && groups.length > 1 && decimals.length === 0) return null;
  const isPoint = money.some((each) => pointMoney.includes(each));
  return {
    number:
      (minus === 1 ? -1 : 1) * Number([groups.join(''), ...decimals.filter((part) => part !== '')].join('.')),
    isMoney,
    isGrouped: groups.length > 1,
    isWhole: !/[.,]/.test(rest),
    hasThree: groups.length === 1 && whole.length <= 3 && decimals[0]?.length === 3,
    hasCents: decimals[0]?.length === 2 && (mark === 'point' || groups.length > 1 || !isPoint),
    isEither: isMoney && !isPoint && /^\d{1,3}[.,]\d{3}$/.test(rest),
    isBelowOne: rest.startsWith('0'),
    isPoint,
  };
}

const zero = {
  ...{ number: 0, isMoney: false, isGrouped: false, isWhole: false, hasThree: false, hasCents: false },
  ...{ isEither: false, isBelowOne: false, isPoint: false, isZero: true },
};

/** Of each cell the amount; nothing where the column has others. @param plain the numbers of the cells that are written plainly */
function amounts(words: Words, plain: readonly number[], mark: DecimalMark, file: DecimalMark) {
  const read = words.map((word) => (word === undefined ? undefined : amountIn(word, mark, file)));
  if (read.includes(null)) return undefined;
  const known = read.flatMap((each) => (each && !('isZero' in each) ? [each] : []));
  const beside = plain.filter((number) => !Number.isNaN(number));
  if (
    known.some((each) => each.isMoney || each.isGrouped) &&
    beside.some((number) => Math.abs(number) >= 1_000)
  )
    return undefined;
  if (mark !== file && !known.some((each) => each.isGrouped || each.hasCents)) return undefined;
  const isTold = known.some((each) => each.hasCents);
  if (mark === 'point' && known.some((each) => each.isEither) && !isTold) return undefined;
  const three = known.filter((each) => each.hasThree && (file === 'point' || each.isPoint));
  if (three.length > 0 && !three.some((each) => each.isBelowOne)) return undefined;
  const isBookkeeping =
    known.some((each) => each.isMoney || !each.isWhole) ||
    beside.some((number) => !Number.isInteger(number) || Math.abs(number) >= 100);
  if (known.some((each) => !each.isMoney && each.isWhole) && !isBookkeeping) return undefined;
  return ofMost(
    words,
    read.map((each) => each?.number),
  );
}

type Words = readonly (string | undefined)[];

/** Decimals with a point where the mark is a comma: one below 1 tells. */
function pointsIn(words: Words, plain: readonly number[]) {
  const look = (word: string) => word.length <= 30 && /^[+-]?\d[\d.,]*$/.test(word);
  const numbers = words.map((word) => (word !== undefined && look(word) ? word : undefined));
  const given = numbers.filter((word) => word !== undefined);
  if (!given.every((word) => /^[+-]?\d+\.\d+$/.test(word)) || !given.some((word) => /^[+-]?0\./.test(word)))
    return undefined;
  if (plain.some((number) => !Number.isNaN(number) && !Number.isInteger(number))) return undefined;
  return ofMost(
    words,
    numbers.map((word) => (word === undefined ? undefined : Number(word))),
  );
}

/** The numbers, where the first word is one and at most three words, beside five numbers and more, are none. */
function ofMost(words: Words, numbers: readonly (number | undefined)[]) {
  const given = words.flatMap((word, row) => (word === undefined ? [] : [{ word, number: numbers[row] }]));
  const others = given.filter(({ number }) => number === undefined);
  if (given[0]?.number === undefined || new Set(others.map(({ word }) => word)).size > 3) return undefined;
  const known = given.filter(({ number }) => number !== undefined);
  if (others.length >= known.length) return undefined;
  if (others.length > 0 && new Set(known.map(({ number }) => number)).size < 5) return undefined;
  return numbers;
}

/** Of each cell the number without what amounts have about them; nothing where the column has others. */
export function amountsIn(words: Words, plain: readonly number[], mark: DecimalMark) {
  return mark === 'point'
    ? (amounts(words, plain, 'point', 'point') ?? amounts(words, plain, 'comma', 'point'))
    : (amounts(words, plain, 'comma', 'comma') ?? pointsIn(words, plain));
}

/** Goals of two sides: two numbers without a zero in front, the second ones closer together than seconds would be. */
function areScores(words: readonly string[]): boolean {
  const sides = words.map((word) => word.split(':'));
  const isPlain = (part: string) => digits(part, 4) && !part.startsWith('0');
  if (!sides.every((parts) => parts.length === 2 && parts.every(isPlain))) return false;
  const seconds = [...new Set(sides.map(([, second]) => Number(second)))].sort((a, b) => a - b);
  const range = (seconds.at(-1) as number) - (seconds[0] as number) + 1;
  return seconds.reduce((chance) => (chance * range) / 60, 1) < 0.001;
}

/** Of each cell of a scale its number, `0 (none)` among 1 to 9; nothing where the column is none of such answers. */
export function answersIn(words: Words, plain: readonly number[]) {
  const beside = plain.filter((number) => !Number.isNaN(number));
  if (!beside.every((number) => Number.isInteger(number) && number >= 0 && number <= 100)) return undefined;
  if (new Set(beside).size < 2 || words.some((word) => (word?.length ?? 0) > 80)) return undefined;
  const meanings = new Map<number, Set<string>>();
  const numbers = words.map((word) => {
    if (word === undefined) return undefined;
    const digit = /^\d{1,3}|\d{1,3}(?=\)$)/.exec(word)?.[0];
    const shapes = [`${digit} (W)`, `${digit}(W)`, `W(${digit})`, `W (${digit})`].concat(
      [...'-–=:.'].flatMap((sign) => [
        `${digit}${sign}W`,
        `${digit} ${sign}W`,
        `${digit}${sign} W`,
        `${digit} ${sign} W`,
      ]),
    );
    const meaning = /\p{L}[^()\d]*/u.exec(word)?.[0].trimEnd() ?? '';
    const isOne = digit !== undefined && meaning !== '' && shapes.includes(word.replace(meaning, 'W'));
    if (!isOne) return undefined;
    meanings.set(Number(digit), (meanings.get(Number(digit)) ?? new Set()).add(spellingKey(meaning)));
    return Number(digit);
  });
  const told = [...meanings.keys()];
  const said = [...meanings.values()];
  if (told.length > 5 || said.some(({ size }) => size > 1)) return undefined;
  if (new Set(said.map(([meaning]) => meaning)).size < told.length) return undefined;
  const hasEnd = Math.min(...told) <= Math.min(...beside) || Math.max(...told) >= Math.max(...beside);
  return hasEnd ? ofMost(words, numbers) : undefined;
}

/** Codes of two parts that come again and again, as no time of day does: beyond a day, or with few parts behind the colon, of which some
 * divide no hour. The columns of these files say nothing of time. */
function areCodes(given: readonly string[]): boolean {
  const different = [...new Set(given)];
  const pairs = different.map((word) => word.split(':'));
  const isPair = ([first = '', last = '', ...more]: readonly string[]) =>
    more.length === 0 && [first, last].every((part) => /^[0-9]{2}$/.test(part)) && last < '60';
  if (!pairs.every(isPair) || given.length / different.length < 5) return false;
  if (different.length <= 20 && pairs.some(([first = '']) => first > '24')) return true;
  const ends = [...new Set(pairs.map(([, last]) => Number(last)))];
  const most = different.length <= 20 ? different.length : different.length / 2;
  return ends.length < most && !ends.every((end) => end % 5 === 0);
}

/** Of each cell the seconds, undefined where it holds none; nothing where the column is none of durations.
 * @param words of the column, none where a cell holds no word */
export function durationsIn(words: readonly (string | undefined)[]): (number | undefined)[] | undefined {
  const given = words.filter((word) => word !== undefined);
  const read = given.map(readDuration);
  const known = read.filter((each) => each !== undefined);
  const others = new Set(given.filter((_, k) => read[k] === undefined));
  if (read[0] === undefined || others.size > 3 || 2 * known.length <= given.length) return undefined;
  if (others.size > 0 && new Set(known.map(({ seconds }) => seconds)).size < 5) return undefined;
  const sure = known.some((each) => each.sure);
  const early = known.every(({ parts, seconds }) => parts === 3 && seconds < 12 * 3600);
  if ((!sure && !early) || areScores(given.filter((_, k) => read[k] !== undefined))) return undefined;
  if (areCodes(given)) return undefined;
  return words.map((word) => (word === undefined ? undefined : readDuration(word)?.seconds));
}
