/** A time that a cell holds, in seconds: since 1970 in UTC, or since midnight where it names no day. */
export interface ReadTime {
  /** Where the day may stand before the month, the time if it does; the same where only one reading is left. NaN: it cannot. */
  readonly dayFirst: number;
  readonly monthFirst: number;
  /** Whether it names a day. */
  readonly hasDay: boolean;
  /** Whether nothing but points stands between day and month: nobody puts the month first there. */
  readonly isDotted?: boolean;
}

/** @param between hours, minutes and seconds */
const clock = (between: string) =>
  String.raw`(?:(오전|오후|上午|下午|午前|午後) ?)?(\d{1,2})(?:${between}|시 ?)([0-5]\d)(?:(?:${between}|분 ?)([0-5]\d(?:[.,]\d+)?))?[분초]?(?: ?([ap])\.? ?m\.?)?(?: ?(z|(?:utc|gmt)(?:[+-]\d{1,2}(?::?\d\d)?)?|[+-]\d\d(?::?\d\d)?))?`;
const weekday = String.raw`(?:[a-z]{2,9}\.?,? )?`;
const beforeClock = String.raw`(?: ?\([월화수목금토일月火水木金土]\))?(?:(?:t|,? |:| @ )${clock('[:.]')})?$`;
const monthName = '([a-zä]{3,9})';

const ofDay = new RegExp(`^${clock(':')}$`, 'i');
/** `2024-01-31`, `2024/1/31`, `2024. 1. 31.`, `2024년 1월 31일`, and the same without the day. */
const yearFirst = new RegExp(
  String.raw`^(\d{4})(?:[-/]|\. ?|[년年] ?)(\d{1,2})(?:(?:[-/]|\. ?|[월月] ?)(\d{1,2})(?:\.|[일日])?|[월月])?${beforeClock}`,
  'i',
);
const yearLast = new RegExp(
  String.raw`^${weekday}(\d{1,2})([-/.]) ?(\d{1,2})\2 ?(\d{4}|\d\d)${beforeClock}`,
  'i',
);
const named = new RegExp(
  String.raw`^${weekday}(?:(\d{1,2})\.?[-/ ]?${monthName}\.?,?[-/ ]?(\d{4}|\d\d)|${monthName}\.? (\d{1,2}),? (\d{4}))${beforeClock}`,
  'i',
);

/** As the C library and the command `date` write it: `Wed Jan 31 12:30:00 UTC 2024`. */
const unix = /^[a-z]{3} ([a-z]{3}) {1,2}(\d{1,2}) ([\d:]+)( [a-z]{2,5})? (\d{4})$/i;

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const others: Readonly<Record<string, number>> = { mär: 3, mai: 5, okt: 10, dez: 12 };

/** Reads a date, a time or both; undefined where the cell holds none, or one that there is not, as the 31st of February.
 * @param text without spaces around it */
export function readTime(text: string): ReadTime | undefined {
  if (text.length > 40) return undefined;
  const [, inUnix, date, at, , ofUnix] = unix.exec(text) ?? [];
  if (inUnix !== undefined) return readTime(`${inUnix} ${date}, ${ofUnix} ${at}`);
  let found = yearFirst.exec(text);
  if (found !== null) return ofOne(daysUntil(found[1], found[2], found[3] ?? '1') * day + clockOf(found, 4));
  found = yearLast.exec(text);
  if (found !== null) {
    const [, one, mark, other, year] = found;
    const seconds = clockOf(found, 5);
    const dayFirst = daysUntil(year, other, one) * day + seconds;
    const monthFirst = daysUntil(year, one, other) * day + seconds;
    if (Number.isNaN(dayFirst) && Number.isNaN(monthFirst)) return undefined;
    return { dayFirst, monthFirst, hasDay: true, ...(mark === '.' && { isDotted: true }) };
  }
  found = named.exec(text);
  if (found !== null) {
    const [, dayBefore, monthBehind, shortYear, month = monthBehind, dayBehind, year = shortYear] = found;
    return ofOne(daysUntil(year, monthOf(month ?? ''), dayBefore ?? dayBehind) * day + clockOf(found, 7));
  }
  found = ofDay.exec(text);
  return found === null ? undefined : ofOne(clockOf(found, 1), false);
}

function ofOne(seconds: number, hasDay = true): ReadTime | undefined {
  return Number.isNaN(seconds) ? undefined : { dayFirst: seconds, monthFirst: seconds, hasDay };
}

const day = 86_400;

function monthOf(name: string): string {
  const short = name.slice(0, 3).toLowerCase();
  return String(others[short] ?? months.indexOf(short) + 1);
}

/** @param at where in the groups that of the clock begin @returns seconds since midnight in UTC; 0 where there is no clock, NaN
 * where there is no such time */
function clockOf(found: RegExpExecArray, at: number): number {
  const [half, hours, minutes = '', rest = '0', letter, zone] = found.slice(at, at + 6);
  if (hours === undefined) return 0;
  const isLate = /^.?[후下後]/.test(half ?? '') || letter?.toLowerCase() === 'p';
  const isHalf = half !== undefined || letter !== undefined;
  const written = Number(hours);
  if (written > (isHalf ? 12 : 24)) return Number.NaN;
  const hour = isHalf ? (written % 12) + (isLate ? 12 : 0) : written;
  return hour * 3600 + Number(minutes) * 60 + Number(rest.replace(',', '.')) - offsetOf(zone);
}

/** Seconds by which a zone is ahead. */
function offsetOf(zone = ''): number {
  const [, sign, hours = '0', minutes = '0'] = /([+-])(\d{1,2}):?(\d\d)?$/.exec(zone) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 3600 + Number(minutes) * 60);
}

/** Days from 1970 to a day of the Gregorian calendar, NaN where there is none: counted in years that begin in March
 * (H. Hinnant, chrono-compatible low-level date algorithms). A year of two digits is one from 1969 to 2068, as in POSIX. */
function daysUntil(yearText = '', monthText = '', dayText = ''): number {
  const [written, month, dayOfMonth] = [Number(yearText), Number(monthText), Number(dayText)];
  const year = yearText.length > 2 ? written : written + (written < 69 ? 2000 : 1900);
  if (month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > daysIn(year, month)) return Number.NaN;
  const inMarch = month > 2 ? year : year - 1;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + dayOfMonth - 1;
  const leaps = Math.floor(inMarch / 4) - Math.floor(inMarch / 100) + Math.floor(inMarch / 400);
  return 365 * inMarch + leaps + dayOfYear - 719_468;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
