import { Random } from '../random.js';
import { type Rows, sampleOf } from '../rows.js';
import { inSlices, type Slices } from '../slices.js';
import { type Examples, spelledOut } from '../table/examples.js';
import type { Feature } from '../table/summary.js';
import { chanceOfEqual } from './chanceOfEqual.js';
import { areSeparate, type LabelledGroups } from './labelsOfEquals.js';
import { Surroundings } from './surroundings.js';

/** Rows that differ by no more than this, in standard deviations, in every feature are nearly equal. */
const nearness = 0.01;

/** How many times that is widened to see whether there is a gap around what is nearly equal, and by how many times the
 * pairs then grow where there is none: of measured values at least by the widening, of copies by few. Twice, since where
 * copies are about as far apart as that, some of them lie beyond. */
const widening = 3;
const growth = 1.5;

/** Test rows that are looked at, and numbers of the other parts: a tenth of a second, and what so many do not show is rare. */
const mostTestRows = 1_000;
const mostNumbers = 2_000_000;

/** Rows that the spread of the features, and how often values come twice, are taken from. */
const sampleRows = 2_000;

/** Share of the partners that chance has to explain. */
const explained = 0.2;

export interface Alike {
  /** Test rows looked at. */
  readonly rows: number;
  /** Those with a partner in another part, equal or nearly equal in every feature and equal in the label, where it looks
   * as if both came from the same thing. 0 where chance explains them. */
  readonly suspicious: number;
  /** Whether most of these are nearly equal only. */
  readonly nearly: boolean;
}

/** Looks for test rows that another part holds too, equal or all but equal. Separate examples may well be equal, and are
 * then no harm; three things tell them from copies. Their labels differ now and then, where copies bring theirs along.
 * They are no more than the values of the columns, each by itself, let expect. And of measured values pairs grow more
 * numerous with the distance that is allowed, where around copies there is nothing.
 * @returns null where the examples lie on a disk, and nobody looked */
export function* findAlike(
  given: Examples,
  features: readonly Pick<Feature, 'column' | 'category'>[],
  { train, validation, test }: { readonly train: Rows; readonly validation: Rows; readonly test: Rows },
): Slices<Alike | null> {
  if (given.pageRows !== undefined) return null;
  const perPart = Math.max(1, Math.floor(mostNumbers / given.width / 2));
  const { examples, lists } = withoutCodes(given, [
    sampleOf(train, sampleRows),
    sampleOf(test, mostTestRows),
    sampleOf(train, perPart),
    sampleOf(validation, perPart),
  ]);
  const [sample, tested, ...others] = lists as [Uint32Array, Uint32Array, Uint32Array, Uint32Array];
  const scale = deviations(examples, sample);
  yield;
  const scaled = new ScaledRows(examples, scale);
  const countAt = function* (radius: number): Slices<Counts> {
    const groups = new Groups(scaled, tested, radius);
    for (const other of others) yield* inSlices(other, slice, (some) => groups.addOthers(some));
    return groups.count();
  };
  const found = yield* countAt(nearness);
  const nothing = { rows: tested.length, suspicious: 0, nearly: false };
  if (found.suspicious === 0 || areSeparate(found, share(examples, sample))) return nothing;
  yield;
  const likely = chanceOfEqual(examples, features, sample, 2 * nearness, scale);
  const expected = others.reduce((sum, { length }) => sum + length, 0) * likely;
  if (expected * tested.length > explained * found.pairs) return nothing;
  const wide = yield* countAt(nearness * widening);
  if (wide.purePairs > growth * found.purePairs) {
    const wider = yield* countAt(nearness * widening ** 2);
    if (wider.purePairs > growth * wide.purePairs) return nothing;
  }
  return { rows: tested.length, suspicious: found.suspicious, nearly: found.nearly > found.suspicious / 2 };
}

/** The rows of some lists with all their features, and where each list's rows are among them. */
function withoutCodes(examples: Examples, lists: readonly Uint32Array[]) {
  if (examples.coded === undefined) return { examples, lists };
  const all = Uint32Array.from(lists.flatMap((rows) => [...rows]));
  let from = 0;
  return {
    examples: spelledOut(examples, all),
    lists: lists.map((rows) => {
      const first = from;
      from += rows.length;
      return rows.map((_, i) => first + i);
    }),
  };
}

const slice = 1 << 12;

function share({ y }: Examples, rows: Uint32Array): number {
  return rows.reduce((sum, row) => sum + (y[row] as number), 0) / rows.length;
}

interface Counts extends LabelledGroups {
  /** Test rows with a partner, in groups that bear one label only. */
  readonly suspicious: number;
  /** Those among them whose group is not equal to the last bit. */
  readonly nearly: number;
  /** Of a test row and another one; those in groups that bear one label only. */
  readonly pairs: number;
  readonly purePairs: number;
}

/** Two weighted sums of the features of rows. */
type Sums = readonly [Float64Array, Float64Array];

interface Group {
  /** The first tested row, with which all others are compared. */
  readonly row: number;
  readonly tested: [number, number];
  readonly others: [number, number];
  isExact: boolean;
}

/** Tested rows in groups, and the other rows that lie around each.
 *
 * Distance is the greatest difference in any feature. Equal cells of a grid were rejected: the more columns there are, the
 * surer one of them has a border between two rows that all but agree. Nobody compares all pairs either: rows that are close
 * are close in any weighted sum of their features, so that two such sums leave hardly any pair to look at. */
class Groups {
  /** By their first sum, ascending. */
  private readonly groups: Group[] = [];
  private readonly sums: Sums;
  private readonly surroundings: Surroundings;

  constructor(
    private readonly rows: ScaledRows,
    tested: Uint32Array,
    private readonly radius: number,
  ) {
    const sums = rows.sumsOf(tested);
    const found = Array.from(tested, (row, i) => ({
      row,
      first: sums[0][i] as number,
      second: sums[1][i] as number,
    }));
    found.sort((a, b) => a.first - b.first || a.row - b.row);
    const [firsts, seconds]: [number[], number[]] = [[], []];
    const [reach, secondReach] = [this.reach(0), this.reach(1)];
    for (const { row, first, second } of found) {
      const isNear = (at: number) => first - (firsts[at] as number) <= reach;
      const isAround = (at: number) =>
        Math.abs((seconds[at] as number) - second) <= secondReach &&
        rows.areWithin(radius, (this.groups[at] as Group).row, row);
      let at = firsts.length - 1; // the sums of what is near are just before
      while (at >= 0 && isNear(at) && !isAround(at)) at--;
      if (at < 0 || !isNear(at)) {
        at = firsts.push(first) - 1;
        seconds.push(second);
        this.groups.push({ row, tested: [0, 0], others: [0, 0], isExact: true });
      }
      this.add(this.groups[at] as Group, 'tested', row);
    }
    this.sums = [Float64Array.from(firsts), Float64Array.from(seconds)];
    this.surroundings = new Surroundings([reach, secondReach]);
    for (let at = 0; at < firsts.length; at++)
      this.surroundings.add(firsts[at] as number, seconds[at] as number);
  }

  addOthers(rows: Uint32Array): void {
    const [firsts, seconds] = this.sums;
    const [reach, secondReach] = [this.reach(0), this.reach(1)];
    const sums = this.rows.sumsOf(rows);
    for (let i = 0; i < rows.length; i++) {
      const first = sums[0][i] as number;
      const second = sums[1][i] as number;
      if (!this.surroundings.mayHold(first, second)) continue; // most rows
      const row = rows[i] as number;
      for (let at = placeOf(first - reach, firsts); at < firsts.length; at++) {
        if ((firsts[at] as number) - first > reach) break;
        if (Math.abs((seconds[at] as number) - second) > secondReach) continue;
        const group = this.groups[at] as Group;
        if (this.rows.areWithin(this.radius, group.row, row)) this.add(group, 'others', row);
      }
    }
  }

  /** How far apart the sums of rows within the radius are at most, and a bit for rounding. */
  private reach(which: 0 | 1): number {
    return this.radius * this.rows.weightOf(which) * (1 + 1e-6);
  }

  private add(group: Group, of: 'tested' | 'others', row: number): void {
    group[of][this.rows.examples.y[row] as 0 | 1]++;
    if (group.isExact && !this.rows.areWithin(0, group.row, row)) group.isExact = false;
  }

  count(): Counts {
    const groups = this.groups.filter(({ others }) => others[0] + others[1] > 0);
    const rowsOf = ({ tested }: Group) => tested[0] + tested[1];
    const isMixed = ({ tested, others }: Group) => tested[0] + others[0] > 0 && tested[1] + others[1] > 0;
    const total = (some: readonly Group[]) => some.reduce((sum, group) => sum + rowsOf(group), 0);
    const pairs = (some: readonly Group[]) =>
      some.reduce((sum, group) => sum + rowsOf(group) * (group.others[0] + group.others[1]), 0);
    const pure = groups.filter((group) => !isMixed(group));
    return {
      suspicious: total(pure),
      nearly: total(pure.filter(({ isExact }) => !isExact)),
      pairs: pairs(groups),
      purePairs: pairs(pure),
      groups: groups.map((group) => rowsOf(group) + group.others[0] + group.others[1]),
      mixed: groups.length - pure.length,
    };
  }
}

/** The first place in ascending numbers of one that is at least so large. */
function placeOf(least: number, numbers: Float64Array): number {
  let [from, to] = [0, numbers.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((numbers[middle] as number) < least) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** Features that the sums are of, spread over all of them: deviations of thousands would take seconds to find. */
const mostSummed = 64;

/** As many deviations away a row is as good as infinitely far: it is close to none either way. */
const farthest = 1e6;

/** Rows in standard deviations of each feature. */
class ScaledRows {
  /** Units in a deviation of each feature, 0 for a constant one; NaN before they are asked for. */
  private readonly perUnit: Float64Array;
  private readonly summed: Uint32Array;
  /** Two random weights, -1 to 1, of each feature that is summed. */
  private readonly weights: readonly [Float64Array, Float64Array];

  constructor(
    readonly examples: Examples,
    private readonly scale: Scale,
  ) {
    const { width } = examples;
    this.perUnit = new Float64Array(width).fill(Number.NaN);
    const count = Math.min(width, mostSummed);
    this.summed = Uint32Array.from({ length: count }, (_, i) => Math.floor((i * width) / count));
    const random = Random.fromSeed(0);
    const drawn = () => Float64Array.from(this.summed, () => 2 * random.uniform() - 1);
    this.weights = [drawn(), drawn()];
  }

  /** Σ |weight| of one of the two sums. */
  weightOf(which: 0 | 1): number {
    return this.weights[which].reduce((sum, weight) => sum + Math.abs(weight), 0);
  }

  /** In deviations from the first row. */
  sumsOf(rows: Uint32Array): Sums {
    const sums = [new Float64Array(rows.length), new Float64Array(rows.length)] as const;
    this.summed.forEach((k, i) => {
      const weights = [this.weights[0][i] as number, this.weights[1][i] as number] as const;
      this.addFeature(k, weights, rows, sums);
    });
    return sums;
  }

  private addFeature(
    k: number,
    [one, other]: readonly [number, number],
    rows: Uint32Array,
    [firsts, seconds]: Sums,
  ): void {
    const { x, width } = this.examples;
    const perUnit = this.perUnitOf(k);
    if (perUnit === 0) return;
    const origin = x[k] as number;
    for (let i = 0; i < rows.length; i++) {
      const off = ((x[(rows[i] as number) * width + k] as number) - origin) * perUnit;
      const bounded = Math.max(-farthest, Math.min(farthest, off));
      firsts[i] = (firsts[i] as number) + one * bounded;
      seconds[i] = (seconds[i] as number) + other * bounded;
    }
  }

  /** Whether two rows differ by at most so many deviations in every feature. */
  areWithin(radius: number, a: number, b: number): boolean {
    if (a === b) return true;
    const { x, width } = this.examples;
    for (let k = 0; k < width; k++) {
      const off = Math.abs((x[a * width + k] as number) - (x[b * width + k] as number));
      if (off > 0 && off * this.perUnitOf(k) > radius) return false;
    }
    return true;
  }

  /** Of a constant feature there is nothing to tell. */
  private perUnitOf(feature: number): number {
    const known = this.perUnit[feature] as number;
    if (!Number.isNaN(known)) return known;
    const deviation = this.scale(feature);
    const made = deviation > 0 ? 1 / deviation : 0;
    this.perUnit[feature] = made;
    return made;
  }
}

/** The standard deviation of a feature. */
export type Scale = (feature: number) => number;

/** Standard deviations over some rows, found when they are asked for, robust against far values: half the range of the
 * middle 68 %, or where most values are the same the deviation itself. */
function deviations({ x, width }: Examples, rows: Uint32Array): Scale {
  const found = new Map<number, number>();
  const deviation = (k: number) => {
    const values = Float64Array.from(rows, (row) => x[row * width + k] as number).sort();
    const at = (part: number) => values[Math.floor(part * (values.length - 1))] as number;
    const middle = (at(0.84) - at(0.16)) / 2;
    if (middle > 0) return middle;
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
  };
  return (feature) => {
    const known = found.get(feature);
    if (known !== undefined) return known;
    const made = deviation(feature);
    found.set(feature, made);
    return made;
  };
}
