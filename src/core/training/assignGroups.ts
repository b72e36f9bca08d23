import type { Random } from '../random.js';
import type { Rows } from '../rows.js';
import { inSlices, rowsPerSlice, type Slices } from '../slices.js';
import type { Examples } from '../table/examples.js';

/** Rows of each class in each group: two numbers a group, negatives first. */
export type GroupCounts = Uint32Array;

/** @param rows those that count */
export function* countGroups(
  { y, groups }: Pick<Examples, 'y'> & { readonly groups: NonNullable<Examples['groups']> },
  rows: Rows,
): Slices<GroupCounts> {
  const counts = new Uint32Array(2 * groups.count);
  yield* inSlices(rows, rowsPerSlice(0), (slice) => {
    for (let i = 0; i < slice.length; i++) {
      const row = slice[i] as number;
      const at = 2 * (groups.of[row] as number) + (y[row] as number);
      counts[at] = (counts[at] as number) + 1;
    }
  });
  return counts;
}

/** Divides groups at random, nearly in proportion: the part of each, `noPart` for one without rows.
 *
 * The large ones go first, since small ones can still even out what they leave. Each goes to a part that then has no more than
 * about its share of the group's classes, at random, in proportion to what each part lacks: of groups of one row that is just
 * the stratified division of rows, in which every division is equally likely. Where none has room, it goes where most is lacking.
 * scikit-learn's StratifiedGroupKFold, which takes the part that evens out best, was rejected: equal parts are the whole of its
 * rule, and large groups would stand in the same part whatever the seed.
 *
 * While there are just enough groups of a class left for the parts that have none of it, it goes to one of these, the first ones
 * first: where a class stands in one group only, that is in the first part.
 * @param shares of the parts, the ones that need each class most first; they add up to 1 */
export function assignGroups(counts: GroupCounts, shares: readonly number[], random: Random): Uint8Array {
  const groups = counts.length / 2;
  const rowsOf = (group: number, c: number) => counts[2 * group + c] as number;
  const sizes = new Float64Array(groups).map((_, group) => rowsOf(group, 0) + rowsOf(group, 1));
  const order = Uint32Array.from(sizes.keys()).filter((group) => (sizes[group] as number) > 0);
  random.shuffle(order);
  order.sort((a, b) => (sizes[b] as number) - (sizes[a] as number));

  const classes: readonly number[] = [0, 1];
  const totals = classes.map((c) => order.reduce((sum, group) => sum + rowsOf(group, c), 0));
  const left = classes.map((c) => order.reduce((sum, group) => sum + Number(rowsOf(group, c) > 0), 0));
  const lacking = shares.map((share) => totals.map((total) => share * total));
  const holds = shares.map(() => [false, false]);
  const partOf = new Uint8Array(groups).fill(noPart);
  for (const group of order) {
    const own = classes.map((c) => rowsOf(group, c));
    // By how much the squared differences from the shares shrink with it, each class by its size, and what they shrink by at most.
    const pull = (c: number) => (own[c] as number) / Math.max(1, totals[c] as number) ** 2;
    const wants = lacking.map((of) => classes.reduce((sum, c) => sum + pull(c) * (of[c] as number), 0));
    const half = classes.reduce((sum, c) => sum + (pull(c) * (own[c] as number)) / 2, 0);
    const part =
      needing(own, left, holds) ??
      drawn(
        wants.map((want) => (want >= half * (1 - 1e-9) ? want : 0)),
        random,
      ) ??
      wants.indexOf(Math.max(...wants));
    partOf[group] = part;
    for (const c of classes) {
      if (own[c] === 0) continue;
      left[c] = (left[c] as number) - 1;
      (holds[part] as boolean[])[c] = true;
      const of = lacking[part] as number[];
      of[c] = (of[c] as number) - (own[c] as number);
    }
  }
  return partOf;
}

/** Of a group without rows among those that are divided. */
export const noPart = 255;

/** The first part without a class of the group, if the groups of that class that are left are not more than the parts without it. */
function needing(
  own: readonly number[],
  left: readonly number[],
  holds: readonly (readonly boolean[])[],
): number | undefined {
  for (const [c, rows] of own.entries()) {
    const without = holds.flatMap((of, part) => (of[c] ? [] : [part]));
    if (rows > 0 && without.length > 0 && (left[c] as number) <= without.length) return without[0];
  }
  return undefined;
}

/** One of them, with a chance in proportion to its weight; undefined where all are 0. */
function drawn(weights: readonly number[], random: Random): number | undefined {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  if (all <= 0) return undefined;
  let at = random.uniform() * all;
  const last = weights.findLastIndex((weight) => weight > 0);
  const found = weights.findIndex((weight) => {
    at -= weight;
    return weight > 0 && at < 0;
  });
  return found < 0 ? last : found;
}
