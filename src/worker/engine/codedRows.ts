import type { Coded, Examples } from '../../core/table/examples.js';
import type { Coordinates } from '../../core/training/coordinates.js';
import type { Standardisation } from '../../core/training/moments.js';
import { asIs } from '../../core/training/scaler.js';
import type { Kernel } from '../kernel/kernel.js';
import type { Offset } from '../kernel/memory.js';
import { ScratchArena } from '../kernel/scratchArena.js';
import { KernelExamples } from './kernelExamples.js';
import type { RowSource } from './pieceEngine.js';

/** Bytes of rows that are spelled out together: they are still in the cache when they are worked on. */
const pieceBytes = 1 << 18;
const mostPieceRows = 1 << 12;

/** Examples whose words are kept as codes. */
export interface CodedExamples extends Examples {
  readonly coded: Coded;
}

/** Spells rows out in the kernel's memory when they are asked for: what codes stand for takes ten times the memory.
 * The last reservation in that memory, since it may grow. */
export class CodedRows implements RowSource {
  /** Features of a row as it is brought. */
  width: number;
  private readonly numbersAt: Offset;
  private readonly codesAt: Offset;
  private readonly placesAt: Offset;
  private readonly frameAt: Offset;
  private readonly zerosAt: Offset;
  private readonly onesAt: Offset;
  private readonly contributionsAt: Offset;
  private readonly start: Offset;
  private place: KernelExamples;
  private orderAt: Offset = 0;
  private pickedAt: Offset = 0;
  private valuesAt: Offset = 0;
  private indices = new Uint32Array();
  private readonly unscaled: Standardisation;
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
    this.numbersAt = x.byteOffset;
    this.codesAt = memory.reserve(coded.codes.length);
    memory.uint8(this.codesAt, coded.codes.length).set(coded.codes);
    const places = [...coded.numbers, ...coded.columns.flatMap(({ first, count }) => [first, count])];
    this.placesAt = memory.reserve(4 * places.length);
    memory.uint32(this.placesAt, places.length).set(places);
    this.frameAt = memory.reserve(16 * coded.numbers.length);
    this.zerosAt = memory.reserve(8 * together * blocksOf(width));
    this.onesAt = memory.reserve(8 * width);
    this.contributionsAt = memory.reserve(8 * together * blocksOf(width) * (width + 1));
    this.start = memory.reserve(0);
    this.place = this.makePlace(this.pieceRows);
    this.unscaled = asIs(width);
    this.frame = this.unscaled;
    this.prepare();
  }

  /** Whether rows are brought neither scaled nor rotated. */
  get areAsRead(): boolean {
    return this.frame === this.unscaled && this.coordinates === undefined;
  }

  get held(): KernelExamples {
    return this.place;
  }

  /** In which rows are brought; undefined for standardised ones. */
  get rotation(): Coordinates | undefined {
    return this.coordinates;
  }

  /** Rows that fit the cache. */
  get pieceRows(): number {
    return Math.max(1, Math.min(mostPieceRows, Math.floor(pieceBytes / 8 / this.width)));
  }

  scaleBy(frame: Standardisation | undefined): void {
    this.frame = frame ?? this.unscaled;
    this.rotateBy(undefined);
  }

  /** @param width features of a row from now on: fewer, where there are fewer directions and nobody wants the zeros */
  rotateBy(coordinates: Coordinates | undefined, width = this.examples.width): void {
    this.coordinates = coordinates;
    this.width = width;
    this.place = this.makePlace(this.pieceRows);
    this.prepare();
  }

  /** Σ factor · row over the rows that were brought last, before they were rotated.
   * @param factors of these rows @param to as long as there are features, added to */
  addUp(factors: Float64Array, to: Float64Array): void {
    const { kernel, examples, frame, own, orderAt, frameAt } = this;
    const { memory, run } = kernel;
    const { length } = factors;
    const work = new ScratchArena(memory);
    const [factorsAt, sums] = [work.put(factors), work.put(new Float64Array(examples.width))];
    run.addSpelledOut(...own, orderAt, length, frameAt, factorsAt, sums);
    const [zeros, ones] = contrasts(examples, frame);
    const all = factors.reduce((sum, factor) => sum + factor, 0);
    memory.float64(sums, to.length).forEach((sum, k) => {
      const [zero, one] = [zeros[k] as number, ones[k] as number];
      to[k] = (to[k] as number) + sum * (one - zero) + all * zero;
    });
    work.release();
  }

  bring(rows: Uint32Array): Uint32Array {
    const { place, orderAt, kernel, own, frameAt, zerosAt, width } = this;
    const { memory, run } = kernel;
    const { y } = this.examples;
    const some = rows.subarray(0, place.rows);
    memory.uint32(orderAt, some.length).set(some);
    const labels = memory.uint8(place.yAt, some.length);
    for (let i = 0; i < some.length; i++) labels[i] = y[some[i] as number] as number;
    const which = [orderAt, some.length, frameAt, zerosAt] as const;
    if (this.coordinates === undefined) run.spellOut(...own, ...which, this.onesAt, width, place.xAt);
    else {
      const rotated = [this.contributionsAt, this.examples.width + 1, this.pickedAt, this.valuesAt] as const;
      run.spellOutRotated(...own, ...which, ...rotated, width, place.xAt);
    }
    return this.indices.subarray(0, some.length);
  }

  bringAll(rows: Uint32Array): Uint32Array {
    if (rows.length > this.place.rows) this.place = this.makePlace(rows.length);
    return this.bring(rows);
  }

  /** What the kernel makes rows of. */
  private get own() {
    const { numbers, columns } = this.examples.coded;
    return [this.numbersAt, numbers.length, this.codesAt, columns.length, this.placesAt] as const;
  }

  private makePlace(rows: number): KernelExamples {
    const { memory } = this.kernel;
    memory.release(this.start);
    const { numbers, columns } = this.examples.coded;
    this.orderAt = memory.reserve(4 * rows);
    this.pickedAt = memory.reserve(4 * rows * columns.length);
    this.valuesAt = memory.reserve(8 * rows * numbers.length);
    if (rows > this.indices.length) this.indices = new Uint32Array(rows).map((_, i) => i);
    const xAt = memory.reserve(8 * (rows * this.width + together));
    return new KernelExamples(memory, rows, this.width, xAt, memory.reserve(rows));
  }

  /** Puts down what the kernel makes rows of. */
  private prepare(): void {
    const { frame, coordinates, examples } = this;
    const { memory } = this.kernel;
    const { width, coded } = examples;
    const { numbers } = coded;
    const of = (values: Float64Array) => Float64Array.from(numbers, (k) => values[k] as number);
    memory.float64(this.frameAt, 2 * numbers.length).set([...of(frame.shift), ...of(frame.scale)]);
    const [zeros, ones] = contrasts(examples, frame);
    if (coordinates === undefined) {
      memory.float64(this.zerosAt, width).set(zeros);
      memory.float64(this.onesAt, width).set(ones);
      return;
    }
    const { matrix, offsets } = coordinates;
    const features = width + 1;
    const blocks = blocksOf(this.width);
    const contributions = new Float64Array(blocks * features * together);
    const base = new Float64Array(blocks * together);
    for (let block = 0; block < blocks; block++) {
      const from = Math.max(0, Math.min(block * together, this.width - together));
      for (let i = 0; i < together && from + i < offsets.length; i++) {
        const t = from + i;
        let sum = offsets[t] as number;
        for (let k = 0; k < width; k++) {
          const entry = matrix[t * width + k] as number;
          contributions[(block * features + k) * together + i] =
            entry * ((ones[k] as number) - (zeros[k] as number));
          sum += entry * (zeros[k] as number);
        }
        base[block * together + i] = sum;
      }
    }
    memory.float64(this.zerosAt, base.length).set(base);
    memory.float64(this.contributionsAt, contributions.length).set(contributions);
  }
}

/** What features are at 0 and at 1, standardised; of a number, which is standardised by itself, 0 and 1. */
function contrasts(
  { width, coded }: CodedExamples,
  { shift, scale }: Standardisation,
): [zeros: Float64Array, ones: Float64Array] {
  const [zeros, ones] = [new Float64Array(width), new Float64Array(width).fill(1)];
  for (const { first, count } of coded.columns)
    for (let k = first; k < first + count; k++) {
      zeros[k] = (0 - (shift[k] as number)) / (scale[k] as number);
      ones[k] = (1 - (shift[k] as number)) / (scale[k] as number);
    }
  return [zeros, ones];
}

/** Features of a rotated row that the kernel makes at once. */
const together = 8;

const blocksOf = (width: number) => Math.ceil(width / together);
