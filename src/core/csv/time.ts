/** A time that a cell holds, in seconds: since 1970 in UTC, or since midnight where it names no day. If the day may stand before the
 * month, and if the month may stand before the day: NaN where it cannot, the same where both are one. */
export type ReadTime = readonly [dayFirst: number, monthFirst: number, hasDay: boolean];

/** What stands before the clock, and the clock's half of the day, hours, minutes, seconds, letter for the half, and zone. */
const whole =
  /^(?:[a-z]{2,9}, )?(.*?)(?:(?:^|t|,? |:| @ )(?:(오전|오후) ?)?(\d{1,2})(?::|시 ?)([0-5]\d)(?:(?::|분 ?)([0-5]\d(?:[.,]\d+)?))?[분초]?(?: ?([ap])\.? ?m\.?)?(?: ?(z|(?:utc|gmt)?(?:[+-]\d{1,2}(?::?\d\d)?)?))?)?$/i;
/** `2024-01-31`, `2024/1/31`, `2024. 1. 31.`, `2024년 1월 31일`, and the same without the day. */
const yearFirst = /^(\d{4})[-/.년年] ?(\d{1,2})(?:[-/.월月] ?(\d{1,2})[.일日]?|[월月])?$/;
const yearLast = /^(\d{1,2})([-/.]) ?(\d{1,2})\2 ?(\d{4}|\d\d)$/;
const named = /^(?:(\d{1,2})\.?[-/ ]?)?([a-z]{3,9})\.?(?: (\d{1,2})(?=[, ]))?,?[-/ ]?(\d{4}|\d\d)$/i;

const months = 'janfebmaraprmayjunjulaugsepoctnovdec';

/** Reads a date, a time or both; undefined where the cell holds none, or one that there is not, as the 31st of February.
 * @param text without spaces around it */
export function readTime(text: string): ReadTime | undefined {
  const [, date = '', ...clock] = (text.length <= 40 && whole.exec(text)) || [];
  const seconds = clock[1] === undefined ? 0 : secondsOf(clock);
  const [dayFirst, monthFirst] = date === '' && clock[1] !== undefined ? [0, 0] : daysOf(date);
  if (Number.isNaN(seconds) || (Number.isNaN(dayFirst) && Number.isNaN(monthFirst))) return undefined;
  return [dayFirst * 86_400 + seconds, monthFirst * 86_400 + seconds, date !== ''];
}

function daysOf(date: string): readonly [number, number] {
  let [, year, month, day = '1']: (string | undefined)[] = yearFirst.exec(date) ?? [];
  const last = yearLast.exec(date);
  if (last !== null) {
    const [, one, mark, other, of] = last;
    const dayFirst = daysUntil(of, other, one);
    return [dayFirst, mark === '.' ? dayFirst : daysUntil(of, one, other)]; // with points nobody puts the month first
  }
  const [, before, name, behind, of] = named.exec(date) ?? [];
  if (name !== undefined) {
    const short = name.slice(0, 3).toLowerCase();
    month = String(months.indexOf(short) / 3 + 1);
    [year, day] = [of, (before === undefined) === (behind === undefined) ? '' : (before ?? behind ?? '')];
  }
  const days = daysUntil(year, month, day);
  return [days, days];
}

/** Seconds since midnight in UTC, NaN where there is no such time. */
function secondsOf([half, hours, minutes, rest = '0', letter, zone = '']: (string | undefined)[]): number {
  const isLate = half === '오후' || letter?.toLowerCase() === 'p';
  const isHalf = half !== undefined || letter !== undefined;
  const written = Number(hours);
  if (written > (isHalf ? 12 : 24)) return Number.NaN;
  const hour = isHalf ? (written % 12) + (isLate ? 12 : 0) : written;
  const [, sign, ahead = 0, more = 0] = /([+-])(\d{1,2}):?(\d\d)?$/.exec(zone) ?? [];
  const offset = (sign === '-' ? -1 : 1) * (Number(ahead) * 60 + Number(more));
  return hour * 3600 + (Number(minutes) - offset) * 60 + Number(rest.replace(',', '.'));
}

/** Days from 1970 to a day of the Gregorian calendar, NaN where there is none. A year of two digits is one from 1969 to 2068, as in
 * POSIX. */
function daysUntil(yearText = '', monthText = '', dayText = ''): number {
  const [written, month, day] = [Number(yearText), Number(monthText), Number(dayText)];
  const year = yearText.length > 2 ? written : written + (written < 69 ? 2000 : 1900);
  const first = firstOf(year, month);
  const isThere = month % 1 === 0 && month > 0 && month < 13 && day > 0;
  return isThere && first + day <= firstOf(year, month + 1) ? first + day - 1 : Number.NaN;
}

/** Days from 1970 to the first of a month, 13 for that after December: counted in years that begin in March (H. Hinnant,
 * chrono-compatible low-level date algorithms). */
function firstOf(year: number, month: number): number {
  const inMarch = month > 2 ? year : year - 1;
  const leaps = Math.floor(inMarch / 4) - Math.floor(inMarch / 100) + Math.floor(inMarch / 400);
  return 365 * inMarch + leaps + Math.floor((153 * ((month + 9) % 12) + 2) / 5) - 719_468;
}

/** The reverse of {@link readTime}: `2024-01-31`, `2024-01-31 12:30` or `12:30`, with seconds where there are some.
 * @param time in seconds @param shows what of it stands in the column */
export function writeTime(time: number, shows: { readonly day: boolean; readonly clock: boolean }): string {
  const day = Math.floor(time / 86_400);
  const clock = time - day * 86_400;
  return [shows.day ? writeDay(day) : '', shows.clock ? writeClock(clock) : '']
    .filter((each) => each !== '')
    .join(' ');
}

/** @param days from 1970 */
function writeDay(days: number): string {
  let year = Math.floor(days / 365.2425) + 1970;
  while (firstOf(year + 1, 1) <= days) year++;
  while (firstOf(year, 1) > days) year--;
  let month = 1;
  while (firstOf(year, month + 1) <= days) month++;
  const day = days - firstOf(year, month) + 1;
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

function writeClock(seconds: number): string {
  const whole = Math.floor(seconds);
  const rest = whole % 60;
  const clock = `${two(Math.floor(whole / 3600))}:${two(Math.floor(whole / 60) % 60)}`;
  return rest === 0 ? clock : `${clock}:${two(rest)}`;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
