import { readClock } from '../csv/duration.js';
import type { Told } from '../told.js';
import type { Column } from './column.js';
import { tell } from './sayings.js';
import { shown } from './shownNumbers.js';

/** A number with something around it: `$47,957.45`, `(1,200)`, `12.5 kg`, `11.2℃`, `3 %`, `0,78-`, `6,95,495`,
 * `5.3 ± 0.1`, `5.3 (0.1)`, `5.31(2)`, `5.3*`, `△0.1`, `(-)0.1`, `만 39세`. */
const dressed =
  /^(?:&nbsp;|\(-\)|[△▲▽▼]|만)?\s?\(?[+-]?\s*(?:[\p{Sc}\ufffd]|(?:[A-Z]{3}|Rs\.?)\s)?\s*[+-]?\d[\d.,'’\s]*(?:[\p{Sc}\ufffd%‰-]|[°º]?\p{L}{1,4}(?:\/\p{L}{1,3})?[²³]?|\*{1,3})?\)?(?:\s*(?:±|\+\/-)\s*\d[\d.,]*|\s*\(\d[\d.,]*\))?$/u;

/** Two numbers in one cell: `120/80`, `3.5 x 4`, `31:28`, `[2.5, 4]`. */
const pair =
  /^(?:\d+(?:\.\d+)?\s*[/×xX:]\s*\d+(?:\.\d+)?|[([]\s*-?\d+(?:\.\d+)?\s*[,;]\s*-?\d+(?:\.\d+)?\s*[\])])$/u;

/** A number with a power of ten behind it, as in print: `0.83×10^3`. */
const powered = /^[+-]?\d+(?:[.,]\d+)?\s*[×x*·]\s*10\^?[+\-−]?\d+$/u;

/** How many times something was thinned, a titre: `1:40`, `<1:10`. */
const ratio = /^[<>≤≥]?\s*1\s*:\s*\d+$/u;

/** Fractions, some with a whole number in front, or as one sign: `1 1/2`, `3/4`; `1½`. */
const fraction = /^(?:(?:\d+ )?\d+\/\d+|\d*\s?[½⅓⅔¼¾⅛⅜⅝⅞])$/u;
const surelyFraction = / |[^\d/]/u;

/** A number between quotes that are part of the cell: it was quoted twice. */
const quotedTwice = /^(["'])[+-]?\d[\d.,]*(?:e[+-]?\d+)?\1$/iu;

/** A number with letters behind it, as statistical offices mark what is an estimate: `19.3 b`. */
const lettered = /^[+-]?\d[\d.,]*\s*\p{L}{1,4}$/u;

/** Digits of which the last are not told: `476xx`. */
const masked = /^\d+x{2,}$/iu;

/** Names of versions and addresses of computers: `1.2.10`. */
const dotted = /^\d+(?:\.\d{1,2}|\.\d+\.\d+){2,}$/;

/** A number with a word of Korean, Chinese or Japanese behind it: the name of a machine, a school class or a house (`1호기`, `3반`,
 * `101동`), but where that word counts or measures something. */
const numbered = /^\d+\s*(?:\p{Script=Hangul}|\p{Script=Han}|\p{Script=Katakana})+$/u;
const counts = new RegExp(
  `^\\d+\\s*(?:[십백천만억조]*원?|${[
    '개|명|인|세|살|년|년도|월|일|주|주일|개월|달|시|시간|분|초|회|건|대|층|평|평형|점|배|도|등|위|급|등급|학년|마리|병|잔|권|장|매|쪽|가구|세대|미터|리터|그램|톤|킬로',
    '[十百千万萬億亿]*[元円圆圓]?|个|個|人|名|歳|岁|才|年|年級|年级|月|日|天|周|週|週間|時|时|時間|小时|分|分钟|秒|回|次|件|台|枚|本|层|層|階|楼|点|度|倍|平米|平方米|米|公斤|斤|吨|位|户|戸|畳|級|级',
  ].join('|')})$`,
  'u',
);

/** Signs and units that the numbers of one column may have around them; with more they are names (`12a`, `12b`). */
const mostUnits = 3;

/** How numbers are written that are read as words, see {@link numbersIn}. */
export type Unplain = 'currencies' | 'decimal-comma' | 'mixed-marks' | 'dressed' | 'lettered' | 'pairs';

/** How to write them so that they are read as numbers. */
export const writtenPlainly: Readonly<Record<Exclude<Unplain, 'decimal-comma' | 'mixed-marks'>, Told>> = {
  currencies: tell('convert-currencies'),
  dressed: tell('write-numbers-plainly'),
  lettered: tell('take-letters-off'),
  pairs: tell('give-each-number-a-column'),
};

/** What all words of a column are, of those that are remembered: amounts in different currencies; numbers with a decimal comma where the mark is a point;
 * numbers with the other mark beside such with the file's own; numbers with letters behind them beside plain ones; two numbers
 * each; numbers with a sign, a unit or thousands separators. Words without letter and digit say nothing of it: `:`.
 * Undefined where they are words. */
export function numbersIn(column: Column): Unplain | undefined {
  const { decimalMark, signs, isNumeric } = column;
  if (signs.length > 0 && !isNumeric) return 'currencies';
  const words = tellingWords(column).map(unitInLetters);
  if (words.length === 0) return undefined;
  const other = decimalMark === 'point' ? /^[+-]?\d+,\d+$/ : /^[+-]?\d+\.\d+$/;
  if (words.every((word) => other.test(word)) && hasDecimals(column)) return 'mixed-marks';
  if (decimalMark === 'point' && words.every((word) => /^[+-]?\d+,\d+$/.test(word))) return 'decimal-comma';
  if (words.every((word) => fraction.test(word)) && words.some((word) => surelyFraction.test(word)))
    return 'dressed';
  if (words.every((word) => ratio.test(word)) && words.some((word) => readClock(word) === undefined))
    return 'dressed';
  if (column.numberCount === 0 && words.every((word) => pair.test(word))) return 'pairs';
  const areNumbers = words.every(
    (word) =>
      shown.test(word) ||
      powered.test(word) ||
      quotedTwice.test(word) ||
      (dressed.test(word) && !dotted.test(word) && !masked.test(word) && !isNumberedName(word)),
  );
  if (!areNumbers || unitsOf(words).size > mostUnits) return undefined;
  return column.numberCount > 0 && words.every((word) => lettered.test(word)) ? 'lettered' : 'dressed';
}

function isNumberedName(word: string): boolean {
  return numbered.test(word) && !counts.test(word);
}

/** A cell of a column of which {@link numbersIn} says something. */
export function unplainCell(column: Column): string | undefined {
  return tellingWords(column)[0];
}

/** A unit in one sign, as Chinese, Japanese and Korean fonts have them, in its letters: `℃`, `㎏`, `㎡`. */
function unitInLetters(word: string): string {
  return word.replace(/[\u2100-\u214f\u3300-\u33ff]+/gu, (unit) =>
    unit.normalize('NFKC').replace(/[23]$/, (power) => (power === '2' ? '²' : '³')),
  );
}

function tellingWords({ textCells }: Column): string[] {
  return [...(textCells?.words.values() ?? [])].filter((word) => /[\p{L}\p{N}]/u.test(word));
}

/** The same of a column whose words are few enough to be categories: these are numbers for sure only where there are three
 * of them at least, all with the same around them. */
export function fewNumbersIn(column: Column): Unplain | undefined {
  const words = [...(column.textCells?.words.values() ?? [])];
  const found = words.length > 2 && unitsOf(words).size === 1 ? numbersIn(column) : undefined;
  return found === 'pairs' ? undefined : found; // a few sizes of tyres are kinds
}

function unitsOf(words: readonly string[]): ReadonlySet<string> {
  const bare = (word: string) => (shown.test(word) ? word.replace(/[+-]?[\d.].*$/u, '') : word);
  return new Set(
    words.map((word) =>
      bare(word)
        .replace(/[½⅓⅔¼¾⅛⅜⅝⅞]/gu, '/')
        .replace(/[\d.,'’()<>≤≥\s+-]/gu, ''),
    ),
  );
}

/** Whether some of a column's numbers have decimals, of those in the first rows. */
export function hasDecimals(column: Column): boolean {
  const rows = Math.min(column.rowsInMemory, 1_000);
  for (let row = 0; row < rows; row++) if (column.numberAt(row) % 1) return true;
  return false;
}
