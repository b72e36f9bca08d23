import { spoken } from './language.js';

type Rounded =
  | { readonly seconds: number }
  | { readonly minutes: number }
  | { readonly hours: number; readonly minutes: number };

const words = spoken({
  en: {
    left: (time: Rounded) => {
      if ('seconds' in time) return `${time.seconds} s left`;
      if (!('hours' in time)) return `${time.minutes} min left`;
      return `${time.hours} h${time.minutes === 0 ? '' : ` ${time.minutes} min`} left`;
    },
  },
  ko: {
    left: (time: Rounded) => {
      if ('seconds' in time) return `${time.seconds}초 남음`;
      if (!('hours' in time)) return `${time.minutes}분 남음`;
      return `${time.hours}시간${time.minutes === 0 ? '' : ` ${time.minutes}분`} 남음`;
    },
  },
});

/** `12 s left`; empty where there is nothing worth saying. @param ms above 0 */
export function timeLeftWords(ms: number | undefined): string {
  return ms === undefined ? '' : words.left(rounded(ms / 1000));
}

/** Upwards, and the more coarsely the longer it is. */
function rounded(seconds: number): Rounded {
  const upTo = (step: number) => Math.ceil(seconds / step);
  if (seconds <= 10) return { seconds: upTo(1) };
  if (seconds <= 60) return { seconds: 5 * upTo(5) };
  if (seconds <= 5_400) return { minutes: upTo(60) };
  if (seconds > 36_000) return { hours: upTo(3_600), minutes: 0 };
  const tens = upTo(600); // whole hours would make of 91 minutes a third more
  return { hours: Math.floor(tens / 6), minutes: 10 * (tens % 6) };
}
