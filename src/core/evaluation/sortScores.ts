import { inSpans, type Slices } from '../slices.js';

/** So many are sorted at once by the engine's own sort: a millisecond. */
const few = 1 << 14;

/** So many are sorted faster by insertion. */
const fewest = 16;

/** Numbers in a slice of a pass through all of them. Slices that short also let the JavaScript engine put better code in
 * the place of its first, which it does soonest between calls. */
const span = 1 << 14;

const digits = 1 << 16;

/** Sorts numbers in place, ascending, and -0 before 0, as `Float64Array.prototype.sort` does. That one knows no pause
 * and takes two to five times as long for half a million. Here the upper halves of the doubles are sorted by two digits of
 * 16 bits (LSD radix sort; Knuth, The Art of Computer Programming, 5.2.5), after which few numbers are left whose
 * lower halves matter.
 * @param values no NaN */
export function* sortScores(values: Float64Array): Slices<void> {
  if (values.length <= few) {
    values.sort();
    return;
  }
  yield* sortByHalf(values, 1);
  const halves = halvesOf(values);
  let [from, rest] = [0, span];
  while (from < values.length) {
    const first = firstTwin(halves, from, Math.min(values.length - 1, rest));
    const to = endOfRun(halves, first);
    if (to - first > few) yield* sortByHalf(values.subarray(first, to), 0);
    else if (to - first > fewest) values.subarray(first, to).sort();
    else insert(values, first, to);
    from = to;
    if (from < rest) continue;
    yield;
    rest = from + span;
  }
}

/** The halves of doubles: of each the lower, then the upper one, which has the sign. */
function halvesOf({ buffer, byteOffset, length }: Float64Array): Int32Array {
  return new Int32Array(buffer, byteOffset, 2 * length);
}

/** The first number, from one on to before another, whose upper half is also that of the next; else the last one. */
function firstTwin(halves: Int32Array, from: number, last: number): number {
  for (let i = from; i < last; i++) if (halves[2 * i + 1] === halves[2 * i + 3]) return i;
  return last;
}

/** Where those end whose upper half is that of a number. */
function endOfRun(halves: Int32Array, from: number): number {
  const upper = halves[2 * from + 1];
  let to = from + 1;
  while (2 * to < halves.length && halves[2 * to + 1] === upper) to++;
  return to;
}

function insert(values: Float64Array, from: number, to: number): void {
  for (let i = from + 1; i < to; i++) {
    const value = values[i] as number;
    let at = i;
    for (; at > from && (values[at - 1] as number) > value; at--) values[at] = values[at - 1] as number;
    values[at] = value;
  }
}

/** @param half 1 for the upper one, 0 for the lower one of numbers whose upper ones are equal */
function* sortByHalf(values: Float64Array, half: 0 | 1): Slices<void> {
  const scratch = new Float64Array(values.length);
  const places = [new Uint32Array(digits), new Uint32Array(digits)] as const;
  const keys = halvesOf(values);
  yield* inSpans(values.length, span, (from, to) => countDigits(keys, half, places, from, to));
  for (const place of places) toFirstPlaces(place);
  yield* inSpans(values.length, span, (from, to) => deal(values, scratch, half, 0, places[0], from, to));
  yield;
  yield* inSpans(values.length, span, (from, to) => deal(scratch, values, half, 16, places[1], from, to));
}

/** A whole number below 2^32 for half a double, of the same order: bits of negative numbers are turned round. */
function keyAt(halves: Int32Array, half: 0 | 1, i: number): number {
  const sign = (halves[2 * i + 1] as number) >> 31;
  const turned = half === 1 ? sign | 0x80000000 : sign;
  return (halves[2 * i + half] as number) ^ turned;
}

function countDigits(
  halves: Int32Array,
  half: 0 | 1,
  [low, high]: readonly [Uint32Array, Uint32Array],
  from: number,
  to: number,
): void {
  for (let i = from; i < to; i++) {
    const key = keyAt(halves, half, i);
    const a = key & 0xffff;
    const b = key >>> 16;
    low[a] = (low[a] as number) + 1;
    high[b] = (high[b] as number) + 1;
  }
}

/** Makes of how often each digit comes where the first number with it belongs. */
function toFirstPlaces(counts: Uint32Array): void {
  let next = 0;
  for (let digit = 0; digit < digits; digit++) {
    const count = counts[digit] as number;
    counts[digit] = next;
    next += count;
  }
}

/** Puts numbers where their digit belongs. @param places of each digit's next number; moved on */
function deal(
  values: Float64Array,
  out: Float64Array,
  half: 0 | 1,
  shift: 0 | 16,
  places: Uint32Array,
  from: number,
  to: number,
): void {
  const halves = halvesOf(values);
  for (let i = from; i < to; i++) {
    const digit = (keyAt(halves, half, i) >>> shift) & 0xffff;
    const place = places[digit] as number;
    places[digit] = place + 1;
    out[place] = values[i] as number;
  }
}
