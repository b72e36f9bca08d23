/** Durations and percentages in a column of words, found by taking each cell apart at its colons and signs. */
import type { DecimalMark } from '../../src/core/csv/dialectWish.js';
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

/** Of each cell the number before a percent sign, undefined where it holds none; nothing where the column is none of these. */
export function percentsIn(
  words: readonly (string | undefined)[],
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
  return words.map((word) => (word === undefined ? undefined : read(word)));
}

/** Of each cell the number without a sign of money and without what stands between its thousands; nothing where the column has
 * others. @param plain the numbers of the cells that are written plainly */
export function groupsIn(
  words: readonly (string | undefined)[],
  plain: readonly number[],
  mark: DecimalMark,
): (number | undefined)[] | undefined {
  const [apart, end] = mark === 'point' ? [',', '.'] : ['.', ','];
  const signs = mark === 'point' ? '$£¥￥₩' : '$£¥￥₩€';
  const read = (word: string) => {
    const marked =
      [...signs].some((sign) => word.includes(sign)) || (mark === 'comma' && /EUR|\./.test(word));
    const body = word.replace(/ ?(?:€|EUR)$/, '');
    const [, front, digits = ''] = /^([^0-9]{0,5})([0-9][0-9.,]*)$/.exec(body) ?? [];
    const sign = front?.replace(/^([+-])? ?([$£¥￥₩€] ?)?([+-])?$/, '$1$3');
    if (
      !marked ||
      word.length > 30 ||
      sign === undefined ||
      !['', '+', '-', '++', '+-', '-+', '--'].includes(sign)
    )
      return undefined;
    const [whole = '', ...decimals] = digits.split(end);
    const [lead = '', ...groups] = whole.split(apart);
    const fits = groups.length === 0 || (lead.length <= 3 && groups.every((group) => group.length === 3));
    if (!fits || decimals.length > 1 || decimals.some((part) => part.includes(apart))) return undefined;
    return (sign.includes('-') ? -1 : 1) * Number(`${[lead, ...groups].join('')}.${decimals[0] ?? ''}`);
  };
  const given = words.filter((word) => word !== undefined);
  const others = given.filter((word) => read(word) === undefined);
  const isFirst = given[0] !== undefined && read(given[0]) !== undefined;
  if (!isFirst || new Set(others).size > 3 || 2 * others.length >= given.length) return undefined;
  if (others.length > 0 && new Set(given.map(read)).size < 6) return undefined;
  if (plain.some((number) => Math.abs(number) >= 1_000)) return undefined;
  return words.map((word) => (word === undefined ? undefined : read(word)));
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
  if (!sure && !early) return undefined;
  return words.map((word) => (word === undefined ? undefined : readDuration(word)?.seconds));
}
