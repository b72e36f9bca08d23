import { Random } from '../random.js';
import { type Rows, sampleOf } from '../rows.js';
import { inSlices, type Slices } from '../slices.js';
import { type Coded, type CodedColumn, type Examples, spelledOut } from '../table/examples.js';
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

/** Test rows that are looked at; of the other parts all rows are: a partner that is left out would make copies rarer than
 * they are, and how much rarer depends on how often each comes. */
const mostTestRows = 1_000;

/** Rows that the spread of the features, and how often values come twice, are taken from. */
const sampleRows = 2_000;

/** Share of the partners that chance has to explain. */
const explained = 0.2;

export interface Alike {
  /** Test rows looked at: all, or some spread over them. */
  readonly rows: number;
  /** Those with a partner in another part, equal or nearly equal in every feature and equal in the label, where it looks
   * as if both came from the same thing. 0 where chance explains them. */
  readonly suspicious: number;
  /** Those with an equal partner, in every feature and in the label, whatever explains it. */
  readonly equal: number;
  /** Those that are both. */
  readonly copies: number;
}

/** Looks for test rows that another part holds too, equal or all but equal. Separate examples may well be equal, and are
 * then no harm; three things tell them from copies. Their labels differ now and then, where copies bring theirs along.
 * They are no more than the values of the columns, each by itself, let expect. And of measured values pairs grow more
 * numerous with the distance that is allowed, where around copies there is nothing.
 * @param isShared whether a test row has its equal in another part
 * @returns null where the examples lie on a disk, and nobody looked */
export function* findAlike(
  examples: Examples,
  features: readonly Pick<Feature, 'column' | 'category'>[],
  { train, validation, test }: { readonly train: Rows; readonly validation: Rows; readonly test: Rows },
  isShared: (row: number) => boolean,
): Slices<Alike | null> {
  if (examples.pageRows !== undefined) return null;
  const tested = sampleOf(test, mostTestRows);
  const some = spelled(examples, sampleOf(train, sampleRows));
  const scale = deviations(some.examples, some.rows);
  yield;
  const scaled = new ScaledRows(examples, scale);
  const others = [train, validation];
  const countAt = function* (radius: number): Slices<Counts> {
    const groups = new Groups(scaled, tested, radius);
    for (const other of others) yield* inSlices(other, slice, (rows) => groups.addOthers(rows));
    return groups.count(isShared);
  };
  const found = yield* countAt(nearness);
  const equal = tested.reduce((sum, row) => sum + Number(isShared(row)), 0);
  const nothing = { rows: tested.length, suspicious: 0, equal, copies: 0 };
  if (found.suspicious === 0 || areSeparate(found, share(some.examples, some.rows))) return nothing;
  yield;
  const likely = chanceOfEqual(some.examples, features, some.rows, 2 * nearness, scale);
  const expected = others.reduce((sum, { length }) => sum + length, 0) * likely;
  if (expected * tested.length > explained * found.pairs) return nothing;
  const wide = yield* countAt(nearness * widening);
  if (wide.purePairs > growth * found.purePairs) {
    const wider = yield* countAt(nearness * widening ** 2);
    if (wider.purePairs > growth * wide.purePairs) return nothing;
  }
  return { ...nothing, suspicious: found.suspicious, copies: found.copies };
}

/** Some rows with all their features. */
function spelled(examples: Examples, rows: Uint32Array) {
  if (examples.coded === undefined) return { examples, rows };
  return { examples: spelledOut(examples, rows), rows: rows.map((_, i) => i) };
}

const slice = 1 << 12;

function share({ y }: Examples, rows: Uint32Array): number {
  return rows.reduce((sum, row) => sum + (y[row] as number), 0) / rows.length;
}

interface Counts extends LabelledGroups {
  /** Test rows with a partner, in groups that bear one label only. */
  readonly suspicious: number;
  /** Those among them that have their equal. */
  readonly copies: number;
  /** Of a test row and another one; those in groups that bear one label only. */
  readonly pairs: number;
  readonly purePairs: number;
}

/** Three weighted sums of rows, each of a third of the features: of fewer features a sum tells more rows apart. */
type Sums = readonly [Float64Array, Float64Array, Float64Array];
type Which = 0 | 1 | 2;

interface Group {
  /** The first tested row, with which all others are compared. */
  readonly row: number;
  /** Rows of each label. */
  readonly tested: readonly [number[], number[]];
  readonly others: [number, number];
}

/** Tested rows in groups, and the other rows that lie around each.
 *
 * Distance is the greatest difference in any feature. Equal cells of a grid were rejected: the more columns there are, the
 * surer one of them has a border between two rows that all but agree. Nobody compares all pairs either: rows that are close
 * are close in any weighted sum of their features, so that three such sums leave hardly any pair to look at. */
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
    const reach = [this.reach(0), this.reach(1), this.reach(2)] as const;
    const order = tested
      .map((_, i) => i)
      .sort((i, j) => (sums[0][i] as number) - (sums[0][j] as number) || i - j);
    const places: [number[], number[], number[]] = [[], [], []];
    this.surroundings = new Surroundings(reach);
    for (const i of order) {
      const row = tested[i] as number;
      const off = (which: Which, at: number) =>
        Math.abs((places[which][at] as number) - (sums[which][i] as number));
      const isAround = (at: number) =>
        off(1, at) <= reach[1] &&
        off(2, at) <= reach[2] &&
        rows.areWithin(radius, (this.groups[at] as Group).row, row);
      let at = this.groups.length - 1; // the sums of what is near are just before
      while (at >= 0 && off(0, at) <= reach[0] && !isAround(at)) at--;
      if (at < 0 || off(0, at) > reach[0]) {
        const [first, second, third] = sums.map((sum) => sum[i] as number) as [number, number, number];
        at = places[0].push(first) - 1;
        places[1].push(second);
        places[2].push(third);
        this.surroundings.add(first, second, third);
        this.groups.push({ row, tested: [[], []], others: [0, 0] });
      }
      (this.groups[at] as Group).tested[rows.labelOf(row)].push(row);
    }
    this.sums = [Float64Array.from(places[0]), Float64Array.from(places[1]), Float64Array.from(places[2])];
  }

  addOthers(rows: Uint32Array): void {
    const [firsts, seconds, thirds] = this.sums;
    const [reach, secondReach, thirdReach] = [this.reach(0), this.reach(1), this.reach(2)];
    const sums = this.rows.sumsOf(rows);
    for (let i = 0; i < rows.length; i++) {
      const first = sums[0][i] as number;
      const second = sums[1][i] as number;
      const third = sums[2][i] as number;
      if (!this.surroundings.mayHold(first, second, third)) continue; // most rows
      const row = rows[i] as number;
      for (let at = placeOf(first - reach, firsts); at < firsts.length; at++) {
        if ((firsts[at] as number) - first > reach) break;
        if (Math.abs((seconds[at] as number) - second) > secondReach) continue;
        if (Math.abs((thirds[at] as number) - third) > thirdReach) continue;
        const group = this.groups[at] as Group;
        if (this.rows.areWithin(this.radius, group.row, row)) group.others[this.rows.labelOf(row)]++;
      }
    }
  }

  /** How far apart the sums of rows within the radius are at most, and a bit for rounding. */
  private reach(which: Which): number {
    return this.radius * this.rows.weightOf(which) * (1 + 1e-6) + 1e-9;
  }

  count(isShared: (row: number) => boolean): Counts {
    const groups = this.groups.filter(({ others }) => others[0] + others[1] > 0);
    const rowsOf = ({ tested }: Group) => tested[0].length + tested[1].length;
    const isMixed = ({ tested, others }: Group) =>
      tested[0].length + others[0] > 0 && tested[1].length + others[1] > 0;
    const total = (some: readonly Group[]) => some.reduce((sum, group) => sum + rowsOf(group), 0);
    const pairs = (some: readonly Group[]) =>
      some.reduce((sum, group) => sum + rowsOf(group) * (group.others[0] + group.others[1]), 0);
    const pure = groups.filter((group) => !isMixed(group));
    return {
      suspicious: total(pure),
      copies: pure.flatMap(({ tested }) => tested.flat()).filter(isShared).length,
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

/** Columns of numbers, and of codes, that the sums are of, spread over all of them: deviations of thousands would take seconds
 * to find. */
const mostSummed = 64;

/** As many deviations away a row is as good as infinitely far: it is close to none either way. */
const farthest = 1e6;

/** Rows in standard deviations of each feature. Words that are codes are compared as such: a feature for each of a row's words
 * would take longer to make than all else here. */
class ScaledRows {
  /** Units in a deviation of each feature, 0 for a constant one; NaN before they are asked for. */
  private readonly perUnit: Float64Array;
  /** Which feature each number of a row is. */
  private readonly numbers: Uint32Array;
  private readonly columns: readonly CodedColumn[];
  /** Places of the numbers that are summed, and of the columns of codes. */
  private readonly summed: Uint32Array;
  private readonly summedColumns: Uint32Array;
  /** A random weight, -1 to 1, of each number that is summed. */
  private readonly weights: Float64Array;
  /** And of each word of the columns of codes; 0 of one that counts for nothing. */
  private readonly wordWeights: readonly Float64Array[];

  constructor(
    private readonly examples: Examples,
    private readonly scale: Scale,
  ) {
    const { width, coded } = examples;
    this.perUnit = new Float64Array(width).fill(Number.NaN);
    this.numbers = coded?.numbers ?? Uint32Array.from({ length: width }, (_, k) => k);
    this.columns = coded?.columns ?? [];
    this.summed = spread(this.numbers.length);
    this.summedColumns = spread(this.columns.length);
    const random = Random.fromSeed(0);
    const drawn = () => 2 * random.uniform() - 1;
    this.weights = Float64Array.from(this.summed, drawn);
    this.wordWeights = Array.from(this.summedColumns, (column) => {
      const { first, count } = this.columns[column] as CodedColumn;
      return Float64Array.from({ length: count }, (_, k) => (this.perUnitOf(first + k) > 0 ? drawn() : 0));
    });
  }

  labelOf(row: number): 0 | 1 {
    return this.examples.y[row] as 0 | 1;
  }

  /** Σ |weight| of one of the sums. Rows that are near each other have the same words. */
  weightOf(which: Which): number {
    return this.weights.reduce((sum, weight, i) => sum + (i % 3 === which ? Math.abs(weight) : 0), 0);
  }

  /** In deviations from the first row. */
  sumsOf(rows: Uint32Array): Sums {
    const made = () => new Float64Array(rows.length);
    const sums = [made(), made(), made()] as const;
    this.summed.forEach((at, i) => {
      this.addNumbers(at, this.weights[i] as number, rows, sums[(i % 3) as Which]);
    });
    this.summedColumns.forEach((at, i) => {
      this.addWords(at, this.wordWeights[i] as Float64Array, rows, sums[(i % 3) as Which]);
    });
    return sums;
  }

  private addNumbers(at: number, weight: number, rows: Uint32Array, sums: Float64Array): void {
    const { x } = this.examples;
    const stride = this.numbers.length;
    const perUnit = this.perUnitOf(this.numbers[at] as number);
    if (perUnit === 0) return;
    const origin = x[at] as number;
    for (let i = 0; i < rows.length; i++) {
      const off = ((x[(rows[i] as number) * stride + at] as number) - origin) * perUnit;
      sums[i] = (sums[i] as number) + weight * Math.max(-farthest, Math.min(farthest, off));
    }
  }

  private addWords(at: number, weights: Float64Array, rows: Uint32Array, sums: Float64Array): void {
    const { codes } = this.examples.coded as Coded;
    for (let i = 0; i < rows.length; i++) {
      const code = codes[(rows[i] as number) * this.columns.length + at] as number;
      if (code < weights.length) sums[i] = (sums[i] as number) + (weights[code] as number);
    }
  }

  /** Whether two rows differ by at most so many deviations in every feature. */
  areWithin(radius: number, a: number, b: number): boolean {
    if (a === b) return true;
    const { x } = this.examples;
    const { numbers } = this;
    const stride = numbers.length;
    for (let k = 0; k < stride; k++) {
      const off = Math.abs((x[a * stride + k] as number) - (x[b * stride + k] as number));
      if (off > 0 && off * this.perUnitOf(numbers[k] as number) > radius) return false;
    }
    return this.columns.length === 0 || this.haveSameWords(a, b);
  }

  /** A word's feature is 1 or 0, and its deviation a half at most: near is the same. */
  private haveSameWords(a: number, b: number): boolean {
    const { codes } = this.examples.coded as Coded;
    const { columns } = this;
    for (let k = 0; k < columns.length; k++) {
      const { first, count } = columns[k] as CodedColumn;
      const one = codes[a * columns.length + k] as number;
      const other = codes[b * columns.length + k] as number;
      if (one === other) continue;
      const tells = (code: number) => code < count && this.perUnitOf(first + code) > 0;
      if (tells(one) || tells(other)) return false;
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

/** Some of so many places. */
function spread(places: number): Uint32Array {
  const count = Math.min(places, mostSummed);
  return Uint32Array.from({ length: count }, (_, i) => Math.floor((i * places) / count));
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
