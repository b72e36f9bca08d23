import type { Coded } from '../core/table/coded.js';
import type { Examples } from '../core/table/dataset.js';
import type { Coordinates } from '../core/training/coordinates.js';
import type { Standardisation } from '../core/training/moments.js';
import { asIs } from '../core/training/scaler.js';
import type { Kernel } from './kernel.js';
import { KernelExamples } from './kernelExamples.js';
import type { Offset } from './memory.js';
import type { RowSource } from './pieceEngine.js';

/** Bytes of rows that are spelled out together: they are still in the cache when they are worked on. */
const pieceBytes = 1 << 18;

/** Examples whose words are kept as codes. */
export interface CodedExamples extends Examples {
  readonly coded: Coded;
}

/** Spells rows out in the kernel's memory when they are asked for: what codes stand for takes ten times the memory.
 * The last reservation in that memory, since it may grow. */
export class CodedRows implements RowSource {
  readonly width: number;
  readonly pieceRows: number;
  private readonly numbersAt: Offset;
  private readonly codesAt: Offset;
  private readonly placesAt: Offset;
  private readonly frameAt: Offset;
  private readonly zerosAt: Offset;
  private readonly onesAt: Offset;
  /** Of rotated rows. */
  private readonly contributionsAt: Offset;
  private readonly pickedAt: Offset;
  private readonly factorsAt: Offset;
  private readonly start: Offset;
  private place: KernelExamples;
  private orderAt: Offset = 0;
  private indices = new Uint32Array();
  private frame: Standardisation;
  private coordinates: Coordinates | undefined;

  /** @param examples whose numbers lie in the kernel's memory */
  constructor(
    private readonly kernel: Kernel,
    private readonly examples: CodedExamples,
  ) {
    const { memory } = kernel;
    const { width, x, coded } = examples;
    if (x.buffer !== memory.buffer) throw new TypeError('the kernel works on numbers in its memory');
    this.width = width;
    this.pieceRows = Math.max(1, Math.floor(pieceBytes / 8 / width));
    const things = coded.numbers.length + coded.columns.length;
    this.numbersAt = x.byteOffset;
    this.codesAt = memory.reserve(coded.codes.length);
    memory.uint8(this.codesAt, coded.codes.length).set(coded.codes);
    const places = [...coded.numbers, ...coded.columns.flatMap(({ first, count }) => [first, count])];
    this.placesAt = memory.reserve(4 * places.length);
    memory.uint32(this.placesAt, places.length).set(places);
    this.frameAt = memory.reserve(16 * coded.numbers.length);
    this.zerosAt = memory.reserve(8 * width);
    this.onesAt = memory.reserve(8 * width);
    this.contributionsAt = memory.reserve(8 * width * width);
    this.pickedAt = memory.reserve(4 * things);
    this.factorsAt = memory.reserve(8 * things);
    this.start = memory.reserve(0);
    this.place = this.makePlace(this.pieceRows);
    this.frame = asIs(width);
    this.scaleBy(undefined);
  }

  get held(): KernelExamples {
    return this.place;
  }

  /** In which rows are brought; undefined for standardised ones. */
  get rotation(): Coordinates | undefined {
    return this.coordinates;
  }

  scaleBy(frame: Standardisation | undefined): void {
    this.frame = frame ?? asIs(this.width);
    this.coordinates = undefined;
    this.prepare();
  }

  rotateBy(coordinates: Coordinates | undefined): void {
    this.coordinates = coordinates;
    this.prepare();
  }

  bring(rows: Uint32Array): Uint32Array {
    const { place, orderAt, kernel, numbersAt, codesAt, placesAt, frameAt, zerosAt, width } = this;
    const { memory, run } = kernel;
    const { y, coded } = this.examples;
    const some = rows.subarray(0, place.rows);
    memory.uint32(orderAt, some.length).set(some);
    const labels = place.y;
    for (let i = 0; i < some.length; i++) labels[i] = y[some[i] as number] as number;
    const own = [numbersAt, coded.numbers.length, codesAt, coded.columns.length, placesAt] as const;
    const which = [orderAt, some.length, frameAt, zerosAt] as const;
    if (this.coordinates === undefined) run.spellOut(...own, ...which, this.onesAt, width, place.xAt);
    else {
      const directions = this.coordinates.offsets.length;
      const scratch = [this.pickedAt, this.factorsAt] as const;
      run.spellOutRotated(
        ...own,
        ...which,
        ...([this.contributionsAt, directions, ...scratch, width, place.xAt] as const),
      );
    }
    return this.indices.subarray(0, some.length);
  }

  bringAll(rows: Uint32Array): Uint32Array {
    if (rows.length > this.place.rows) {
      this.kernel.memory.release(this.start);
      this.place = this.makePlace(rows.length);
    }
    return this.bring(rows);
  }

  private makePlace(rows: number): KernelExamples {
    const { memory } = this.kernel;
    this.orderAt = memory.reserve(4 * rows);
    this.indices = new Uint32Array(rows).map((_, i) => i);
    const xAt = memory.reserve(8 * rows * this.width);
    return new KernelExamples(memory, rows, this.width, xAt, memory.reserve(rows));
  }

  /** Puts down what the kernel makes rows of. */
  private prepare(): void {
    const { width, frame, coordinates, examples } = this;
    const { memory } = this.kernel;
    const { numbers, columns } = examples.coded;
    const of = (values: Float64Array) => Float64Array.from(numbers, (k) => values[k] as number);
    memory.float64(this.frameAt, 2 * numbers.length).set([...of(frame.shift), ...of(frame.scale)]);
    const [zeros, ones] = [0, 1].map((value) => {
      const all = new Float64Array(width);
      for (const { first, count } of columns)
        for (let k = first; k < first + count; k++)
          all[k] = (value - (frame.shift[k] as number)) / (frame.scale[k] as number);
      return all;
    }) as [Float64Array, Float64Array];
    if (coordinates === undefined) {
      memory.float64(this.zerosAt, width).set(zeros);
      memory.float64(this.onesAt, width).set(ones);
      return;
    }
    const { matrix, offsets } = coordinates;
    // A number contributes as much as it is, a word the difference that it makes.
    const steps = ones.map((one, k) => one - (zeros[k] as number));
    for (const k of numbers) steps[k] = 1;
    const directions = offsets.length;
    const contributions = new Float64Array(width * directions);
    const base = new Float64Array(width);
    base.set(offsets);
    for (let t = 0; t < directions; t++) {
      for (let k = 0; k < width; k++) {
        const entry = matrix[t * width + k] as number;
        contributions[k * directions + t] = entry * (steps[k] as number);
        base[t] = (base[t] as number) + entry * (zeros[k] as number);
      }
    }
    memory.float64(this.zerosAt, width).set(base);
    memory.float64(this.contributionsAt, contributions.length).set(contributions);
  }
}
