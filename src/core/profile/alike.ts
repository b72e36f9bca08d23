import type { Feature } from '../run/record.js';
import { inSlices, type Slices } from '../slices.js';
import { spelledOut } from '../table/coded.js';
import type { Examples } from '../table/dataset.js';
import { finish, mix } from '../table/rowHash.js';
import { type Rows, sampleOf } from '../table/rows.js';
import { chanceOfEqual } from './chanceOfEqual.js';

/** Rows that lie in one cell of this width, in standard deviations, in every feature are nearly equal. */
const cellWidth = 0.01;

/** How many times cells are widened to see whether there is a gap around what is nearly equal, and by how many times the
 * pairs then grow where there is none: of measured values at least by the widening, of copies by few. Twice, since cells
 * about as wide as the copies are apart cut through them. */
const widening = 3;
const growth = 1.5;

/** Test rows that are looked at, and numbers of the other parts: 40 ms, and what so many do not show is rare. */
const mostTestRows = 1_000;
const mostNumbers = 2_000_000;

/** Rows that the spread of the features, and how often values come twice, are taken from. */
const sampleRows = 2_000;

/** Share of the partners that chance has to explain, and of the conflicts it would make that have to be there. */
const explained = 0.2;
const conflicting = 0.1;

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
  const countAt = function* (cell: number): Slices<Counts> {
    const cells = new Cells(examples, scale, cell);
    cells.addTested(tested);
    for (const other of others) yield* inSlices(other, slice, (some) => cells.addOthers(some));
    return cells.count();
  };
  const found = yield* countAt(cellWidth);
  const nothing = { rows: tested.length, suspicious: 0, nearly: false };
  if (found.suspicious === 0 || areSeparate(found, share(examples, sample))) return nothing;
  yield;
  const likely = chanceOfEqual(examples, features, sample, cellWidth, scale);
  const expected = others.reduce((sum, { length }) => sum + length, 0) * likely;
  if (expected * tested.length > explained * found.pairs) return nothing;
  const wide = yield* countAt(cellWidth * widening);
  if (wide.purePairs > growth * found.purePairs) {
    const wider = yield* countAt(cellWidth * widening ** 2);
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

/** Whether labels differ among rows that are alike nearly as often as they would among separate examples. */
function areSeparate({ mixed, groups }: Counts, positives: number): boolean {
  const wouldBeMixed = groups.reduce((sum, rows) => sum + 1 - positives ** rows - (1 - positives) ** rows, 0);
  return wouldBeMixed >= 1 && mixed >= conflicting * wouldBeMixed;
}

function share({ y }: Examples, rows: Uint32Array): number {
  return rows.reduce((sum, row) => sum + (y[row] as number), 0) / rows.length;
}

interface Counts {
  /** Test rows with a partner, in groups that bear one label only. */
  readonly suspicious: number;
  /** Those among them whose group is not equal to the last bit. */
  readonly nearly: number;
  /** Of a test row and another one; those in groups that bear one label only. */
  readonly pairs: number;
  readonly purePairs: number;
  /** Rows of each group of rows that are alike, and groups with both labels. */
  readonly groups: readonly number[];
  readonly mixed: number;
}

interface Group {
  /** The first row, with which the others are compared. */
  readonly row: number;
  readonly tested: [number, number];
  readonly others: [number, number];
  isExact: boolean;
}

/** Features that most rows are told from the tested ones by, so that hardly any is looked at as a whole. */
const firstFeatures = 4;

/** Rows by the cell of a grid in which they lie. */
class Cells {
  private readonly groups = new Map<number, Group>();
  /** Tested rows by their first features alone; placed once another row has the same. */
  private readonly waiting = new Map<number, number[]>();
  private readonly met = new Set<number>();
  /** Cells in a unit of each feature; NaN before they are asked for. */
  private readonly perUnit: Float64Array;

  constructor(
    private readonly examples: Examples,
    private readonly scale: Scale,
    private readonly cell: number,
  ) {
    this.perUnit = new Float64Array(examples.width).fill(Number.NaN);
  }

  addTested(rows: Uint32Array): void {
    for (const row of rows) {
      const beginning = this.keyOf(row, firstFeatures);
      const same = this.waiting.get(beginning);
      if (same === undefined) this.waiting.set(beginning, [row]);
      else same.push(row);
    }
  }

  addOthers(rows: Uint32Array): void {
    for (const row of rows) {
      const beginning = this.keyOf(row, firstFeatures);
      if (!this.met.has(beginning)) {
        const tested = this.waiting.get(beginning);
        if (tested === undefined) continue;
        this.met.add(beginning);
        for (const each of tested) this.place(each);
      }
      const group = this.groups.get(this.keyOf(row, this.examples.width));
      if (group !== undefined) this.add(group, 'others', row);
    }
  }

  private place(row: number): void {
    const key = this.keyOf(row, this.examples.width);
    const group = this.groups.get(key) ?? { row, tested: [0, 0], others: [0, 0], isExact: true };
    this.groups.set(key, group);
    this.add(group, 'tested', row);
  }

  private add(group: Group, of: 'tested' | 'others', row: number): void {
    const distance = this.distance(group.row, row);
    if (distance > this.cell) return; // two cells with the same hash
    group[of][this.examples.y[row] as 0 | 1]++;
    if (distance > 0) group.isExact = false;
  }

  count(): Counts {
    const groups = [...this.groups.values()].filter(({ others }) => others[0] + others[1] > 0);
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

  /** @param features the first so many */
  private keyOf(row: number, features: number): number {
    const { x, width } = this.examples;
    let hash = 0;
    for (let k = Math.min(width, features) - 1; k >= 0; k--)
      hash = mix(hash, Math.floor((x[row * width + k] as number) * this.perCell(k)));
    return finish(hash);
  }

  /** Of a constant feature there is nothing to tell. */
  private perCell(feature: number): number {
    const known = this.perUnit[feature] as number;
    if (!Number.isNaN(known)) return known;
    const deviation = this.scale(feature);
    const made = deviation > 0 ? 1 / (deviation * this.cell) : 0;
    this.perUnit[feature] = made;
    return made;
  }

  /** The greatest difference in any feature, in deviations. */
  private distance(a: number, b: number): number {
    if (a === b) return 0;
    const { x, width } = this.examples;
    let most = 0;
    for (let k = 0; k < width; k++) {
      const off = Math.abs((x[a * width + k] as number) - (x[b * width + k] as number));
      most = Math.max(most, off * this.perCell(k) * this.cell);
    }
    return most;
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
