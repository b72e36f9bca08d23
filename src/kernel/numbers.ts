/** Decimal digits to the nearest double, sixteen of them a step. */
import { upperHalf } from './product';

/** As many digits a 64-bit integer holds for certain. */
export const mostDigits: u32 = 19;

/** The bits of NaN as JavaScript writes them. */
export const noNumber: u64 = 0x7ff8000000000000;

/** What {@link nearest} gives where it can't tell. */
export const undecided: f64 = NaN;

/** 10^0 to 10^22: every power of ten that a double holds exactly. */
const exactPowers: StaticArray<f64> = [
  1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
  1e20, 1e21, 1e22,
];

const leastPower: i32 = -325;
const greatestPower: i32 = 308;
const five = memory.data((greatestPower - leastPower + 1) * 16, 16);

/** Where the first 128 bits of each power of five are expected, from 5^-325 to 5^308. Filled in from outside, where
 * integers have no limit. */
export function powersOfFive(): usize {
  return five;
}

/** Whether {@link quotient} is exact: most numbers in files are so short. */
export function isShort(digits: u64, power: i32): bool {
  return digits <= (<u64>1) << 53 && <u32>-power <= 22;
}

/** digits × 10^power, rounded once and so to the nearest double (Clinger 1990); only for what `isShort`. */
export function quotient(digits: u64, power: i32): f64 {
  return <f64>(<i64>digits) / unchecked(exactPowers[-power]);
}

/** digits × 10^power as the nearest double, ties to even; `undecided` if that is subnormal or too large. */
export function nearest(digits: u64, power: i32): f64 {
  if (isShort(digits, power)) return quotient(digits, power);
  if (digits <= (<u64>1) << 53 && <u32>power <= 22) return <f64>(<i64>digits) * unchecked(exactPowers[power]);
  return eiselLemire(digits, power);
}

/** Lemire, Number parsing at a gigabyte per second (2021), in the form that needs no fallback (Mushtak & Lemire
 * 2023): the upper bits of a product with a power of five always decide. */
export function eiselLemire(digits: u64, power: i32): f64 {
  if (digits == 0) return 0;
  if (power < leastPower || power > greatestPower) return undecided;
  const zerosInFront = clz(digits);
  const w = digits << zerosInFront;
  const entry = five + ((power - leastPower) << 4);
  let high = upperHalf(w, load<u64>(entry));
  let low = w * load<u64>(entry);
  if ((high & 0x1ff) == 0x1ff) {
    const more = upperHalf(w, load<u64>(entry, 8));
    low += more;
    if (more > low) high++;
  }
  const top = high >> 63;
  const excess = top + 9;
  let mantissa = high >> excess;
  // 217706 / 2^16 is log2(10); 1086 = 63 + the bias of a double's exponent.
  let exponent = ((217706 * power) >> 16) + 1086 + <i32>top - <i32>zerosInFront;
  if (exponent <= 0) return undecided;
  const maybeHalfWay = low <= 1 && power >= -4 && power <= 23 && (mantissa & 3) == 1;
  if (maybeHalfWay && mantissa << excess == high) mantissa--;
  mantissa = (mantissa + (mantissa & 1)) >> 1;
  if (mantissa >= (<u64>1) << 53) {
    mantissa = (<u64>1) << 52;
    exponent++;
  }
  if (exponent >= 0x7ff) return undecided;
  return reinterpret<f64>((mantissa & (((<u64>1) << 52) - 1)) | ((<u64>exponent) << 52));
}

/** More than 19 digits: the first 19 that count decide, unless the rest could tip the balance.
 * @param from the first digit @param to behind the last; a decimal point may stand between
 * @param power of ten of the last digit */
export function nearestOfMany(from: usize, to: usize, power: i32): f64 {
  let digits: u64 = 0;
  let taken: u32 = 0;
  let more: u64 = 0;
  for (let p = from; p < to; p++) {
    const digit: u32 = load<u8>(p) - 0x30;
    if (digit > 9) continue;
    if (taken < mostDigits) {
      digits = digits * 10 + digit;
      if (digits != 0) taken++;
    } else {
      power++;
      if (digit != 0) more = 1;
    }
  }
  const below = nearest(digits, power);
  return below == nearest(digits + more, power) ? below : undecided;
}

/** How many digits, and a mark among them, are read in one step. */
export const stepLength: u32 = 16;

/** Which of 16 bytes are no digits: all bits of these are set. Of signed bytes the digits become the lowest ones,
 * -0x80 to -0x77, so that one comparison finds them. */
export function otherBytes(bytes: v128): v128 {
  return i8x16.gt_s(i8x16.add(bytes, i8x16.splat(0x50)), i8x16.splat(-0x77));
}

/** Which of 32 bytes are no digits, a bit each, the first byte's the lowest. */
export function otherBits(p: usize): u32 {
  const upper: u32 = i8x16.bitmask(otherBytes(v128.load(p, 16)));
  return i8x16.bitmask(otherBytes(v128.load(p))) | (upper << 16);
}

/** Where the first byte from `p` on is that is no digit. */
export function digitsEnd(p: usize): usize {
  let others = otherBits(p);
  while (others == 0) {
    p += 32;
    others = otherBits(p);
  }
  return p + ctz(others);
}

// From memory: V8 puts a constant of 128 bits together anew at each use, in four instructions.
const places = memory.data<u8>([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15], 16);
const digitBits = memory.data<u8>([15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15], 16);
const toTwos = memory.data<u16>([2561, 2561, 2561, 2561, 2561, 2561, 2561, 2561], 16);
const toFours = memory.data<u16>([100, 1, 100, 1, 100, 1, 100, 1], 16);
const toEights = memory.data<u16>([10000, 1, 10000, 1, 10000, 1, 10000, 1], 16);

/** The first `count` digits, as the numbers that the upper and the lower eight of 16 are. Neighbours are joined three times,
 * as in Lemire, Number parsing at a gigabyte per second (2021), section 3, for all 16 at once.
 * @param bytes digits, zeros, and a mark
 * @param mark where something that is no digit stands among them, which is passed over; or `count` */
function eightsFrom(bytes: v128, count: u32, mark: u32): v128 {
  // Which byte each of 16 digits comes from: those in front have a negative index, which gives 0.
  const plain = i8x16.add(v128.load(places), i8x16.splat(<i8>(count - 16)));
  const from = i8x16.sub(plain, i8x16.gt_s(plain, i8x16.splat(<i8>(mark - 1))));
  const digits = v128.and(i8x16.swizzle(bytes, from), v128.load(digitBits));
  // 2561 is 10 × 256 + 1: the upper byte becomes ten times the lower one, plus itself.
  const twos = i16x8.shr_u(i16x8.mul(digits, v128.load(toTwos)), 8);
  const fours = i32x4.dot_i16x8_s(twos, v128.load(toFours));
  return i32x4.dot_i16x8_s(i16x8.narrow_i32x4_s(fours, fours), v128.load(toEights));
}

/** The number that the first `count` digits are; the rest as for {@link eightsFrom}. */
export function numberFrom(bytes: v128, count: u32, mark: u32): u64 {
  const eights = i64x2.extract_lane(eightsFrom(bytes, count, mark), 0);
  return (eights & 0xffffffff) * 100_000_000 + (<u64>eights >> 32);
}

/** Powers of ten by how far behind the mark a number ends: 0 if there is no mark, 1 right behind it. */
const scales: StaticArray<f64> = [
  1, 1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14,
];

/** The double nearest to a number of less than 16 bytes: digits and power are exact, so that only the quotient is rounded
 * (Clinger 1990).
 * @param bytes zeros but for its digits @param count of its digits, and a sign in front
 * @param mark where its decimal mark stands, or `length` */
export function shortNumber(bytes: v128, count: u32, mark: u32, length: u32): f64 {
  const eights = f64x2.convert_low_i32x4_s(eightsFrom(bytes, count, mark));
  const digits = f64x2.extract_lane(eights, 0) * 1e8 + f64x2.extract_lane(eights, 1);
  return digits / unchecked(scales[length - mark]);
}

/** The number that 16 to 19 digits are, in two steps that need not wait for each other.
 * @param mark where something that is no digit stands among them, which is passed over; or `to` */
export function longNumber(from: usize, to: usize, mark: usize): u64 {
  const count = <u32>(to - from) - u32(mark < to);
  const head = numberFrom(v128.load(from), count - 15, <u32>(mark - from));
  // Of the last 16 bytes one is passed over: the mark, or else the first.
  const inTail = mark < to ? max<i32>(<i32>(mark - to) + 16, 0) : 0;
  return head * 1_000_000_000_000_000 + numberFrom(v128.load(to - 16), 15, inTail);
}
