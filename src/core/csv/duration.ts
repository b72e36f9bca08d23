/** Durations as clocks and programs write them: `2:03:45`, `25:10:00`, `1:35.20`, `+0:12`, pandas' `0 days 02:03:45`. */
const duration = /^([+-])?(?:(\d{1,6}) days?,? )?(?:(\d{1,4}):)?(\d{1,4}):([0-5]\d(?:[.,]\d+)?)$/;

/** A cell that may be one, or a time of day. */
export interface Clock {
  readonly seconds: number;
  /** Whether there are hours: where there are not, minutes come first. */
  readonly hasHours: boolean;
  /** Whether no time of day is written so: it is beyond a day, has a sign, or fractions without hours. */
  readonly isDuration: boolean;
}

/** @param text without spaces around it */
export function readClock(text: string): Clock | undefined {
  const found = text.length <= 30 ? duration.exec(text) : null;
  if (found === null) return undefined;
  const [, sign, days, hours, minutes = '', rest = ''] = found;
  if (hours !== undefined && Number(minutes) > 59) return undefined;
  const [inMinutes, inSeconds] = [Number(minutes), Number(rest.replace(',', '.'))];
  const first = Number(hours ?? minutes);
  return {
    seconds:
      (sign === '-' ? -1 : 1) *
      ((Number(days ?? 0) * 24 + Number(hours ?? 0)) * 3600 + inMinutes * 60 + inSeconds),
    hasHours: hours !== undefined,
    isDuration:
      sign !== undefined || days !== undefined || first > 24 || (hours === undefined && /[.,]/.test(rest)),
  };
}

/** Names of columns that hold how long something took, not when it was. */
const named =
  /dura[tçc]|elapsed|finish|length|wait|\b(?:half|split|lap|pace|chip|gun|net) ?(?:time)?\b|(?:run|up|play) ?time|dauer|(?:lauf|warte|spiel)zeit|durée|attente|espera|attesa|소요|경과|기록|재생|대기|길이|所要|再生|待ち|長さ|经过|經過|時長|时长|耗时|等待|タイム/i;

/** Names of columns that hold a time, of whichever kind. */
const ofTime = /time|zeit|uhr|hour|clock|hora|heure|час|시각|시간|時|时/i;

/** Whether a column's name says so. */
export function saysDuration(name: string): boolean {
  return named.test(inWords(name));
}

/** Whether words are codes or shares of two parts, `02:01` and `50:50`, though each may be minutes and seconds or a time of day. They come
 * again and again; they are few and some are beyond a day, or numbers behind the colon repeat as well, which divide no hour as those of
 * a timetable do.
 * @param words different ones @param cells that hold them @param name of their column, which has to say nothing of time */
export function areColonCodes(words: readonly string[], cells: number, name: string): boolean {
  if (cells < 5 * words.length || ofTime.test(name) || saysDuration(name)) return false;
  const parts = words.map((word) => /^(\d\d):([0-5]\d)$/.exec(word)?.slice(1).map(Number) ?? []);
  if (parts.some(({ length }) => length === 0)) return false;
  const behind = new Set(parts.map(([, last = 0]) => last));
  const areFew = words.length <= 20;
  if (areFew && parts.some(([first = 0]) => first > 24)) return true;
  return behind.size < words.length / (areFew ? 1 : 2) && [...behind].some((last) => last % 5 > 0);
}

/** Names of columns that hold a place in the sky, as hours or degrees with their minutes and seconds. */
const ofSky =
  /^[_ ]*(?:raj?|decj?|dej?|right ascension|declination|적경|적위|赤経|赤緯|赤经|赤纬)(?: ?\(?(?:j|b|icrs|fk5)? ?(?:2000|1950)?\)?)?$/i;

/** Whether a column's name says so. */
export function saysAngle(name: string): boolean {
  return ofSky.test(inWords(name));
}

/** `12 08 46.2`, as catalogues of stars write such a place; undefined for what is none. @returns seconds, of time or of arc */
export function readSpacedAngle(text: string): number | undefined {
  const found = text.length <= 30 ? spacedAngle.exec(text) : null;
  return found === null
    ? undefined
    : readClock(
        found
          .slice(1)
          .join(':')
          .replace(/^([+-]?):/, '$1'),
      )?.seconds;
}

const spacedAngle = /^([+-]?)(\d{1,3}) ([0-5]\d) ([0-5]\d(?:\.\d*)?)$/;

/** Names of columns that hold how a match ended. */
const ofMatches =
  /\b(?:score|goals|result|ergebnis|tore|résultat|marcador|resultado|risultato)\b|счёт|счет|점수|스코어|比分|スコア/i;

/** Whether a column's name says so. */
export function saysScore(name: string): boolean {
  return ofMatches.test(inWords(name));
}

/** Names of columns that hold how many points somebody got. */
const ofPoints =
  /\b(?:score|points?|marks?|grade|quiz|punkte|puntos|puntuación|nota)\b|점수|득점|성적|得点|点数|分数/i;

/** Whether a column's name says so. */
export function saysPoints(name: string): boolean {
  return ofPoints.test(inWords(name));
}

function inWords(name: string): string {
  return name.replace(/[_.-]+/g, ' ').replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2');
}
