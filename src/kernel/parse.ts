/** Rows of plain cells in the bytes of a CSV. A row is plain if each of its cells is a decimal number, spaces around it
 * allowed, or a word that its column is known to hold, or empty, and not all are empty. Everything else is left to a
 * reader that knows quotes. */
import {
  digitsEnd,
  eiselLemire,
  longNumber,
  mostDigits,
  nearest,
  nearestOfMany,
  noNumber,
  numberFrom,
  otherBits,
  otherBytes,
  shortNumber,
  stepLength,
} from './numbers';
import { knownWord, wordEnd } from './words';

const lineFeed: u32 = 0x0a;
const carriageReturn: u32 = 0x0d;
const space: u32 = 0x20;
const plus: u32 = 0x2b;
const minus: u32 = 0x2d;
const letterE: u32 = 0x65;

/** What cells may be, as types: for each of them a function of its own is compiled. To ask for words at each cell took
 * files of numbers 3 % longer. */
type Numbers = f64;
type NumbersAndWords = u64;

let end: usize = 0;
let stop: usize = 0;
let fault: usize = 0;

/** Where the last {@link parseRows} stopped: the beginning of the first row that it did not take. */
export function stoppedAt(): usize {
  return stop;
}

/** Whether that row is not plain; otherwise its bytes do not reach to its end. */
export function stoppedOdd(): bool {
  return stop < end && fault < end;
}

/** Takes plain rows from `from` up to the first other one, or to `to`.
 * @param to end of the bytes; the 8 bytes that follow are overwritten, 32 looked at @param delimiter, @param decimalMark as bytes
 * @param width columns @param out room for width float64 a row; NaN for empty cells and words, with a word's code in its lower 32
 * bits, else 0 (NaN boxing)
 * @param starts room for a uint32 a row: where it begins, counted from `from`
 * @param gaps width uint32, to which each column's cells without a number are added
 * @param trailing whether a delimiter may stand behind the last cell
 * @param words table of those that the columns are known to hold, see words.ts; 0 if there are none
 * @returns how many rows were taken */
export function parseRows(
  from: usize,
  to: usize,
  delimiter: u32,
  decimalMark: u32,
  width: u32,
  out: usize,
  starts: usize,
  gaps: usize,
  trailing: bool,
  words: usize,
): u32 {
  store<u64>(to, 0); // neither digit, delimiter nor line end: nothing runs past it
  end = to;
  stop = from;
  let rows: u32 = 0;
  while (stop < to) {
    const next =
      words == 0
        ? parseRow<Numbers>(stop, delimiter, decimalMark, width, out, gaps, trailing, words)
        : parseRow<NumbersAndWords>(stop, delimiter, decimalMark, width, out, gaps, trailing, words);
    if (next == 0) break;
    store<u32>(starts + (rows << 2), <u32>(stop - from));
    stop = next;
    out += width << 3;
    rows++;
  }
  return rows;
}

/** Where the row after this one begins; 0 if this one is not plain or not complete, `fault` then says where. */
function parseRow<Kinds>(
  p: usize,
  delimiter: u32,
  decimalMark: u32,
  width: u32,
  out: usize,
  gaps: usize,
  trailing: bool,
  words: usize,
): usize {
  let empty: u32 = 0;
  let found: u32 = 0;
  let cell = out;
  const outEnd = out + (width << 3);
  for (;;) {
    let c: u32 = load<u8>(p);
    if (c == space) {
      p = spacesEnd(p);
      c = load<u8>(p);
    }
    let code: u32;
    if (
      isInteger<Kinds>() &&
      !endsCell(c, delimiter) &&
      (code = knownWord(words, p, <u32>(cell - out) >> 3, delimiter)) != 0
    ) {
      store<u64>(cell, noNumber | code);
      found++;
      p = wordEnd();
    } else {
      // Most cells are a number of up to 15 bytes. From one cell to the next only its length is waited for, and no branch
      // depends on what kind of number it is: sign, mark and digits are told apart by their bits.
      const negative = c == minus;
      const sign = u32(negative) | u32(c == plus);
      const bytes = v128.load(p);
      const others = otherBytes(bytes);
      const marks: u32 = i8x16.bitmask(i8x16.eq(bytes, i8x16.splat(<i8>decimalMark)));
      const firstMark = marks & -marks;
      const length: u32 = ctz(i8x16.bitmask(others) & ~(sign | firstMark)); // 32 if there is no end
      const mark = min<u32>(ctz(marks), length);
      const count = length - u32(mark < length);
      // A delimiter may look like a sign or a mark.
      if (
        count - sign - 1 < stepLength - 1 &&
        c != delimiter &&
        endsNumber(load<u8>(p + length), delimiter)
      ) {
        const number = shortNumber(v128.andnot(bytes, others), count, mark, length);
        store<u64>(cell, reinterpret<u64>(number) | ((<u64>negative) << 63));
        p += length;
      } else if (endsCell(c, delimiter)) {
        store<u64>(cell, noNumber);
        empty++;
      } else {
        p = parseNumber(p, decimalMark, cell);
        if (p == 0) return 0;
      }
    }
    cell += 8;
    if (cell == outEnd) break;
    if (load<u8>(p) != delimiter) {
      fault = p;
      return 0;
    }
    p++;
  }
  let next = lineEnd(p);
  if (next == 0 && trailing && load<u8>(p) == delimiter) next = lineEnd(p + 1);
  if (next == 0 || empty + found == 0) return next;
  if (empty == width) {
    fault = p;
    return 0;
  }
  countGaps(out, width, gaps);
  return next;
}

function endsCell(c: u32, delimiter: u32): bool {
  return c == delimiter || c == lineFeed || c == carriageReturn;
}

/** Whether a number ends before `c` for certain; an e or spaces may be part of its cell. */
function endsNumber(c: u32, delimiter: u32): bool {
  return c == delimiter || c < space;
}

function spacesEnd(p: usize): usize {
  while (load<u8>(p) == space) p++;
  return p;
}

/** Takes any number. A function of its own, so that the loop over the cells has few variables, all in registers.
 * @param cell where to put it
 * @returns its end, spaces behind it included; 0 if it is none or can't be told, `fault` then says where */
function parseNumber(p: usize, decimalMark: u32, cell: usize): usize {
  const sign: u32 = load<u8>(p);
  if (sign == minus || sign == plus) p++;
  const start = p;
  const others = otherBits(p); // two of them as a rule: the mark, and what ends the number
  const rest = others & (others - 1);
  let mark = p + ctz(others);
  let to = p + ctz(rest);
  if (rest == 0) {
    mark = digitsEnd(p);
    to = digitsEnd(mark + 1);
  }
  const marked = load<u8>(mark) == decimalMark;
  if (!marked) to = mark;
  const count = <u32>(to - start) - u32(marked);
  let power = marked ? <i32>(mark + 1 - to) : 0;
  p = to;
  if ((load<u8>(p) | 0x20) == letterE && count > 0) {
    p = exponentEnd(p + 1);
    if (p == 0) return 0;
    power += exponent;
  }
  p = spacesEnd(p);
  fault = p;
  if (count == 0) return 0;
  let number: f64;
  if (count < stepLength) number = nearest(numberFrom(v128.load(start), count, <u32>(mark - start)), power);
  else if (count <= mostDigits) number = eiselLemire(longNumber(start, to, mark), power);
  else number = nearestOfMany(start, to, power);
  if (number != number) return 0;
  store<u64>(cell, reinterpret<u64>(number) | (u64(sign == minus) << 63));
  return p;
}

let exponent: i32 = 0;

/** Reads what follows the e of a number into `exponent`. @returns its end, 0 if that is none */
function exponentEnd(p: usize): usize {
  let c: u32 = load<u8>(p);
  const negative = c == minus;
  if (negative || c == plus) p++;
  const start = p;
  let value: i32 = 0;
  for (c = load<u8>(p) - 0x30; c < 10; c = load<u8>(++p) - 0x30) if (value < 100_000) value = value * 10 + c;
  exponent = negative ? -value : value;
  fault = p;
  return p == start ? 0 : p;
}

/** Where the line end at `p` ends; 0 if there is none, or its end can't be seen. */
function lineEnd(p: usize): usize {
  const c: u32 = load<u8>(p);
  fault = p;
  if (c == lineFeed) return p + 1;
  if (c != carriageReturn) return 0;
  fault = p + 1; // may be a line feed that is still to come
  if (p + 1 == end) return 0;
  return p + (load<u8>(p, 1) == lineFeed ? 2 : 1);
}

function countGaps(row: usize, width: u32, gaps: usize): void {
  for (let k: u32 = 0; k < width; k++) {
    const number = load<f64>(row + (k << 3));
    if (number != number) store<u32>(gaps + (k << 2), load<u32>(gaps + (k << 2)) + 1);
  }
}
