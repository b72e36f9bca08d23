import { language } from './language.js';

/** A moment as a person's own clock showed it, as they write one where they speak this language: English has many ways, of which
 * the short ones are not told apart. Others than these count hours from 0 to 23, as do Koreans here: ICU's short Korean has AM.
 * @param when what is no date is given back @param seconds whether they are of interest @param timeZone the person's, where it is left out */
export function moment(when: string | number, seconds = false, timeZone?: string): string {
  const date = new Date(when);
  if (Number.isNaN(date.getTime())) return String(when);
  const own = new Intl.DateTimeFormat().resolvedOptions().locale;
  const isOwn = own.startsWith(language());
  return new Intl.DateTimeFormat(isOwn ? own : language(), {
    ...{ dateStyle: 'medium', timeStyle: seconds ? 'medium' : 'short', timeZone },
    hourCycle: isOwn && language() === 'en' ? undefined : 'h23',
  }).format(date);
}
