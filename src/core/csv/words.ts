/** What kind of word a cell holds that is no number. */

const booleanWords = new Set(['true', 'false', 'yes', 'no', 't', 'f', 'y', 'n', 'on', 'off']);

/** Whether a cell says yes or no in a word, in any letter case. `0` and `1` are numbers, and stay numbers. */
export function isBoolean(text: string): boolean {
  return text.length <= 5 && booleanWords.has(text.toLowerCase());
}

/** Where the hours stand alone, `+00` as PostgreSQL writes it, seconds stand in front of them: 10:30-11 is a span. */
const zone = String.raw`(?:z|(?:utc|gmt)(?:[+-]\d{1,2}(?::?\d{2})?)?|[+-]\d{2}:?\d{2}|(?<=:\d{2}:\d{2}(?:[.,]\d+)? ?)[+-]\d{2})`;
/** Beyond a day it is none: how long something took, or how a match ended. */
const time = String.raw`(?:(?:오전|오후|上午|下午|午前|午後) ?)?(?:[01]?\d|2[0-4]):[0-5]\d(?::\d{2}(?:[.,]\d+)?)?(?: ?[ap]\.? ?m\.?| ?uhr| (?:오전|오후|上午|下午|午前|午後))?(?: ?${zone})?`;
/** As Oracle writes it, behind a day only: 10.00.01.000000 AM. */
const dottedTime = String.raw`\d{1,2}\.\d{2}\.\d{2}(?:[.,]\d+)?(?: ?[ap]m)?(?: ?${zone})?`;
const months = [
  'jan|feb|mar|mär|apr|may|mai|jun|jul|aug|sep|oct|okt|nov|dec|dez',
  'ene|abr|ago|dic|fév|avr|jui|aoû|aou|déc|gen|mag|giu|lug|set|ott|fev|out', // es, fr, it, pt
  'янв|фев|мар|апр|мая|май|июн|июл|авг|сен|окт|ноя|дек',
].join('|');
const month = `(?:${months})[a-zäéû]*[а-я]*`;
const weekday =
  '(?:mon|tue|wed|thu|fri|sat|sun|mo|di|mi|do|fr|sa|so|lun|mar|mié|mer|jue|jeu|vie|ven|sáb|sam|dom|dim)[a-z]*';
const days = [
  String.raw`\d{4}[-/.]\d{1,2}`, // 2024-01
  String.raw`\d{4}(?:[-/]|\. ?|년 ?)\d{1,2}(?:[-/]|\. ?|월 ?)\d{1,2}[.일]?`, // 2024-01-31, 2024. 1. 31., 2024년 1월 31일
  String.raw`\d{4} ?年 ?\d{1,2} ?月 ?\d{1,2} ?日`, // 2024年1月31日
  String.raw`\d{4}(?:년 ?\d{1,2}월|年 ?\d{1,2} ?月)`, // 2024년 1월
  String.raw`(?:${weekday}[.,]{0,2} )?\d{1,2}(?:[-/]|\. ?)\d{1,2}(?:[-/]|\. ?)(?:\d{4}|\d{2})`, // 31.01.2024, 1/31/24, 31. 1. 2024, Mi 31.01.2024
  String.raw`\d{1,2}/\d{4}`, // 01/2024
  String.raw`${month}\.?(?:[ /]\d{4}|-(?:\d{4}|\d{2}))`, // Jan 2024, Jan-24
  String.raw`(?:${weekday},? )?\d{1,2}(?:\.|er|º|°)?[ -/](?:de )?${month}\.?[ -/](?:de )?(?:\d{4}|\d{2})`, // 31 Jan 2024, 31/Jan/2024, 31. January 2024
  String.raw`\d{1,2}(?:${months})(?:\d{4}|\d{2})`, // 31JAN2024, as SAS writes it
  String.raw`(?:${weekday},? )?${month}\.? \d{1,2},? \d{4}`, // January 31, 2024
];
/** What the C library and the command `date` write: Wed Jan 31 12:30:00 UTC 2024. */
const unixDate = String.raw`${weekday} ${month} {1,2}\d{1,2} \d{1,2}:\d{2}:\d{2}(?: [a-z]{2,5})? \d{4}`;
const date = new RegExp(
  `^(?:(?:${days.join('|')})(?: ?\\([월화수목금토일月火水木金土]\\))?(?:(?:t|,? |:| @ )(?:${time}|\\d{1,2}h\\d{2})| ${dottedTime})?|${unixDate}|${time})$`,
  'i',
);

/** Whether a cell holds a date, a time or both, in one of the usual spellings. Only the spelling is looked at:
 * the 31st of February is one too. */
export function isDate(text: string): boolean {
  return text.length <= 40 && hasDigit.test(text) && date.test(text);
}

/** Without a digit there is no date: most words need no look at the long pattern, which takes milliseconds to be made ready. */
const hasDigit = /\d/;

const timeOfDay = new RegExp(`^${time}$`, 'i');

/** Whether a cell holds a time without a day. */
export function isTimeOfDay(text: string): boolean {
  return text.length <= 40 && timeOfDay.test(text);
}
