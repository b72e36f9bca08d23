/** The rules for one cell.
 *
 * | cell | read as |
 * |---|---|
 * | `1`, `-2.5e-3`, `+.5`, `5.`, `007`, spaces around them | the nearest double |
 * | `−2.5`, `–2.5` (the minus sign U+2212, the dash U+2013), and the hyphens U+2010, U+2011, U+FE63, U+FF0D and the dash U+2014 | -2.5 |
 * | `2.5-`, `(2.5)`, `'-2.5` (bookkeeping: SAP's, a balance sheet's, a spreadsheet's text) | -2.5 |
 * | `25-`, `(25)` | -25 among amounts, else text: a range, a mark at school, the number of a question |
 * | `2.5D-03` (Fortran's doubles) | 0.0025 |
 * | `="2.5"` (a formula that keeps a spreadsheet from touching it) | 2.5 |
 * | U+200B and others that show nothing, around a value | as without |
 * | `２．５` (digits as wide as Chinese characters), `٢٫٥`, `१.५` (Arabic, Devanagari and other scripts' digits, all of one) | 2.5, 1.5 |
 * | `1e-400` | 0: too small for a double |
 * | `1e400`, `inf`, `Infinity`, `1.#INF` | text: no double holds it, and a guess would be another number |
 * | the empty cell | no value |
 * | `NaN`, `NA`, `N/A`, `null`, `?`, in any case; `-1.#IND00`, `-nan(ind)` and the like of Windows | a gap word: no value |
 * | `#DIV/0!`, `#VALUE!` and the other errors of a spreadsheet, `n.a.`, `n.d.`, `k.A.`, `k. A.`, `(null)`, `[NULL]`, MySQL's `\\N` | a gap word: no value |
 * | `none`, `nil`, `-`, `--`, `.`, `._`, `.a` to `.z`, in any case; `–`, `—`, `..`, `...`, `…`, `:` | a gap word: no value among numbers and dates, a word among words |
 * | `0x10`, `0b1`, `0o7`, `1_000` | text: a program's notation, not data's |
 * | `1,5` | 1.5 where the decimal mark is a comma, else text; `1.5` the other way round |
 * | `1,234.5`, `1.234,5`, `1 234` | text that makes its column refused, see table/thousands.ts |
 *
 * What a gap word is depends on its column, which is known at the end of the file only: see table/gapCells.ts. In a
 * label it is a class where there would be one class without it. In ARFF, where gaps are written `?`, there are no
 * gap words: what a column may hold is declared.
 *
 * What becomes of a text in a column of numbers is the gap policy's to say: see table/gaps.ts. */
import type { DecimalMark } from './dialectWish.js';
import { bareCell } from './unseen.js';

/** Of pandas' list (`pandas._libs.parsers.STR_NA_VALUES`) all but None, which names a class too often; and `?`. */
const everywhere = new Set(
  ['na', 'n/a', 'nan', '-nan', 'null', '?', '<na>', '#na', '#n/a', '#n/a n/a', 'n.a.'].concat(
    ['(null)', '[null]', 'n.d.', 'k.a.', 'k. a.', '#nv', '#n/d'], // databases' tools; not determined, keine Angabe, Excel in other languages
  ),
);

/** The errors of a spreadsheet and MySQL's null: programs write them so and no other way. */
const exactly = new Set(['#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#NULL!', '\\N']);

/** Dashes and points: `..` is the World Bank's, `:` Eurostat's, a dash that of printed tables. */
const signs = new Set(['-', '--', '–', '—', '..', '...', '…', ':']);

/** The missing values of SAS and Stata: one point, and 27 of other kinds. */
const statisticians = /^\.[a-z_]?$/;

/** What is no number in the spelling of Windows' C library, old and new, with as many zeros as decimals were asked for: `-1.#IND00`,
 * `1.#QNAN0`, `-nan(ind)`. */
const ofWindows = /^[+-]?(?:1\.#(?:ind|[qs]nan)0*(?:e\+0+)?|nan\((?:ind|snan)\))$/i;

const longest = 8; // most cells are longer, or numbers: this is asked of every other one

/** What a word that says "no value" counts as: `nowhere` a value, but `among-words` perhaps; undefined for a word that
 * says something. @param text without spaces around it */
export function gapWord(text: string): 'nowhere' | 'among-words' | undefined {
  if (ofWindows.test(text)) return 'nowhere';
  if (text.length > longest) return undefined;
  const word = text.toLowerCase();
  if (everywhere.has(word) || exactly.has(text)) return 'nowhere';
  return word === 'none' || word === 'nil' || signs.has(word) || statisticians.test(word)
    ? 'among-words'
    : undefined;
}

/** Whether a cell stands for "no value" in whatever column: it is empty, or in ARFF `?`, or KEEL's `<null>`. */
export function isEmpty(cell: string, format: 'csv' | 'arff' = 'csv'): boolean {
  const text = bareCell(cell);
  return text === '' || (format === 'arff' && (text === '?' || text === '<null>'));
}

/** Whether a cell says in a column of numbers that there is none: empty, or a gap word. */
export function isMissing(cell: string): boolean {
  const text = bareCell(cell);
  return text === '' || gapWord(text) !== undefined;
}

/** A decimal number in any of the usual spellings, spaces around it allowed; NaN for everything else. */
export function readNumber(text: string, decimal: DecimalMark = 'point'): number {
  if (decimal === 'comma') return text.includes('.') ? Number.NaN : readNumber(text.replace(',', '.'));
  const value = Number(text);
  if (Number.isFinite(value)) return exotic.test(text) ? Number.NaN : value;
  const other = otherNotation.exec(text);
  if (other === null) {
    const bare = bareCell(text);
    return bare.length < text.trim().length ? readNumber(bare, decimal) : Number.NaN;
  }
  const [, typeset, behind, brackets, guarded, mantissa, power, formula, digitsOfScript] = other;
  if (mantissa !== undefined) return readNumber(`${mantissa}e${power}`);
  if (formula !== undefined) return readNumber(formula);
  if (digitsOfScript !== undefined) return ofScript(digitsOfScript);
  return readNumber(`-${typeset ?? behind ?? brackets ?? guarded}`);
}

/** Whether a cell is a number, be its decimal mark a point or a comma. */
export function mayBeNumber(cell: string): boolean {
  return !Number.isNaN(readNumber(cell)) || !Number.isNaN(readNumber(cell, 'comma'));
}

const digits = String.raw`(\d+(?:\.\d*)?|\.\d+)`;
/** A whole number with a minus behind it or in brackets is a school mark, a range or a number of a question as often: see
 * table/lateNumbers.ts. */
const decimals = String.raw`(\d*\.\d+)`;

/** Numbers that JavaScript does not read: behind the minus sign of typeset tables, U+2212, the dashes that word
 * processors make of a hyphen, and the hyphens that do not break a line or are as wide as Chinese characters; negative ones of bookkeepers; doubles of Fortran, with a sign behind the D, or `5D3`
 * would be one; formulas of spreadsheets; digits of other scripts. One pattern, since every word is held to it; and none that could divide digits in
 * several ways, since a cell may have a million of them. */
const otherNotation = new RegExp(
  String.raw`^\s*(?:[−–—‐‑﹣－]([\d.][^]*)|(?:${decimals}-|\(${decimals}\)|'-${digits}|([+-]?(?:\d+\.\d*|\.\d+))D([+-]\d{2,3})|="([+-]?\d[\d.]*)"|([+\-−＋－]?(?!\d)\p{Nd}[\p{Nd}٬]*(?:[.．٫]\p{Nd}*)?))\s*$)`,
  'iu',
);

/** A number in the digits of one script, NaN where they are of several. Ten of a script follow each other in Unicode, and nothing but
 * other tens stands around them. Arabic has a decimal mark and a separator of thousands of its own. */
function ofScript(text: string): number {
  const zeros = new Set<number>();
  const plain = text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) as number;
    let first = code;
    while (/\p{Nd}/u.test(String.fromCodePoint(first - 1))) first--;
    const value = (code - first) % 10;
    zeros.add(code - value);
    return String(value);
  });
  if (zeros.size > 1 || !/^\D?(?:\d+|\d{1,3}(?:٬\d{3})+)(?:[.．٫]|$)/.test(plain)) return Number.NaN;
  const value = Number(
    plain.replace(/٬/g, '').replace(/[．٫]/, '.').replace('＋', '+').replace(/[−－]/, '-'),
  );
  return Number.isFinite(value) ? value : Number.NaN;
}

/** What JavaScript reads as a number and this table does not. */
const exotic = /^\s*$|[xXoObB]/;

/** One spelling for equal labels: `1`, `1.0` and ` 1` are the same label, `yes` and `Yes` are not; see
 * table/spellings.ts for those. */
export function labelKey(text: string, decimal: DecimalMark = 'point'): string {
  const number = readNumber(text, decimal);
  return Number.isNaN(number) ? bareCell(text) : String(meansZero(number) ? 0 : number);
}

/** What pandas makes of a 0 in SAS' transport files, with as many digits as a program writes of it: 16^-65, the smallest number of
 * the mainframes that they were made for. */
const zerosOfSas = new Set(
  Array.from({ length: 16 }, (_, k) => Number((5.397605346934028e-79).toPrecision(k + 2))),
);

/** Whether a number among labels is a 0, if not quite. */
export function meansZero(number: number): boolean {
  return zerosOfSas.has(number);
}
