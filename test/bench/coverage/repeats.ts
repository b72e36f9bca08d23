/** Files drawn from two normal classes, what repeating on other splits makes of each, and how often the intervals of that
 * hold. */

import { type Balance, makeConfig, type TrainingConfig } from '../../../src/core/config.js';
import { catalogue, type ScoreId, scoreIds } from '../../../src/core/evaluation/catalogue.js';
import type { MaybeInterval } from '../../../src/core/evaluation/interval.js';
import { spreadOf, spreadOfDifference } from '../../../src/core/judgement/repeats.js';
import { Random } from '../../../src/core/random.js';
import type { Repeats } from '../../../src/core/run/record.js';
import { refit } from '../../../src/core/run/refit.js';
import { atOnce } from '../../../src/core/slices.js';
import { fewestOfClass } from '../../../src/core/table/tellable.js';
import { prepare } from '../../../src/core/training/task.js';
import { KernelEngine } from '../../../src/worker/engine/kernelEngine.js';
import { holdExamples } from '../../../src/worker/engine/kernelExamples.js';
import { startKernel } from '../../../src/worker/kernel/kernel.js';

export interface Kind {
  readonly rows: number;
  readonly prevalence: number;
  /** How many standard deviations the classes' means lie apart, in the first column. The others say nothing. */
  readonly apart: number;
  /** None where it is not said. */
  readonly balance?: Balance;
}

/** Columns of a file. */
export const width = 3;
/** As many splits as VS Code takes where nobody says. */
export const splits = 10;
/** Weak, so that a file is done in a hundredth of a second: choosing one is not what is measured. */
const l2 = 0.01;

/** Files drawn one after the other, and what each comes to.
 * @param trainedOn columns of each run that is repeated: more than one are compared, on the same splits */
export function* repeatedFiles(
  { rows, prevalence, apart, balance }: Kind,
  trainedOn: readonly (readonly number[])[],
  files: number,
  seed: number,
): Generator<readonly Repeats[]> {
  const runs = trainedOn.map((columns) => repeater(rows, columns, balance));
  let file = 0;
  for (const { x, y } of drawnFiles({ rows, prevalence, apart }, files, seed)) {
    yield runs.map((repeat) => repeat(x, y, file * splits));
    file++;
  }
}

interface DrawnFile {
  /** Row by row. */
  readonly x: Float64Array;
  readonly y: Uint8Array;
}

/** One after the other, in the same memory. */
export function* drawnFiles(
  { rows, prevalence, apart }: Kind,
  files: number,
  seed: number,
): Generator<DrawnFile> {
  const random = Random.fromSeed(seed);
  const x = new Float64Array(rows * width);
  const y = new Uint8Array(rows);
  for (let file = 0; file < files; file++) {
    drawLabels(y, prevalence, random);
    for (let i = 0; i < x.length; i++)
      x[i] = random.normal() + (i % width === 0 && y[Math.floor(i / width)] === 1 ? apart : 0);
    yield { x, y };
  }
}

export function trainingOf(seed: number, balance: Balance = 'none'): TrainingConfig {
  return makeConfig({ preset: 'exact', l2, missingValues: 'skip', seed, balance });
}

/** Trains on some columns of a file. */
export function repeater(rows: number, columns: readonly number[], balance?: Balance) {
  const features = columns.map((column) => ({ name: `x${column}`, column }));
  const kernel = startKernel();
  const blank = { rows, width: columns.length, x: new Float64Array(rows * columns.length) };
  const examples = holdExamples(kernel.memory, { ...blank, y: new Uint8Array(rows) });
  const engine = new KernelEngine(kernel);
  return (x: Float64Array, y: Uint8Array, seed: number): Repeats => {
    examples.y.set(y);
    // Labels lie beside the features, too, where the kernel's loops are.
    kernel.memory.uint8(examples.yAt, rows).set(y);
    let sizes = { train: 0, test: 0 };
    const runs = Array.from({ length: splits }, (_, i) => {
      columns.forEach((column, k) => {
        for (let row = 0; row < rows; row++)
          examples.x[row * columns.length + k] = x[row * width + column] as number;
      });
      const prepared = atOnce(prepare(examples, features, trainingOf(seed + i, balance), engine));
      sizes = prepared.parts.counts;
      return { seed: i, ...atOnce(refit(prepared, examples, engine)) };
    });
    return { wanted: splits, trainRows: sizes.train, testRows: sizes.test, runs };
  };
}

/** Labels by chance, as often as it takes for enough rows of either class. */
function drawLabels(y: Uint8Array, prevalence: number, random: Random): void {
  for (;;) {
    let positives = 0;
    for (let i = 0; i < y.length; i++) positives += y[i] = random.uniform() < prevalence ? 1 : 0;
    if (Math.min(positives, y.length - positives) >= fewestOfClass) return;
  }
}

export const repeatedFigures = scoreIds.filter((id) => catalogue[id].overSplits !== null);

export interface Held {
  /** Files with an interval. */
  given: number;
  held: number;
}
export type OverFiles = Readonly<Record<ScoreId, Held>>;

/** How often the interval of repeats holds the expected score: the mean, over all files, of the repeats' own mean. */
export function coverageOfRepeats(kind: Kind, files: number, seed: number): OverFiles {
  const drawn = [...repeatedFiles(kind, [[0, 1, 2]], files, seed)].map(([only]) => only as Repeats);
  return eachFigure((metric) => {
    const spreads = drawn.map((repeats) => spreadOf(metric, repeats)).filter((found) => found !== null);
    const truth = spreads.reduce((sum, { mean }) => sum + mean, 0) / spreads.length;
    return tally(
      spreads.map(({ interval }) => interval),
      truth,
    );
  });
}

/** How often the interval of the difference of two runs that are as good as each other holds 0: both have the column that
 * says something, and either another one that says nothing. */
export function coverageOfDifferences(kind: Kind, files: number, seed: number): OverFiles {
  const runs = [
    [0, 1],
    [0, 2],
  ];
  const drawn = [...repeatedFiles(kind, runs, files, seed)] as [Repeats, Repeats][];
  return eachFigure((metric) =>
    tally(
      drawn.map(([a, b]) => spreadOfDifference(metric, a, b)?.interval ?? null),
      0,
    ),
  );
}

function eachFigure(of: (metric: ScoreId) => Held): OverFiles {
  return Object.fromEntries(repeatedFigures.map((metric) => [metric, of(metric)])) as OverFiles;
}

function tally(intervals: readonly MaybeInterval[], truth: number): Held {
  const found: Held = { given: 0, held: 0 };
  const slack = 1e-12;
  for (const interval of intervals) {
    if (interval === null) continue;
    found.given++;
    if (interval.low <= truth + slack && truth <= interval.high + slack) found.held++;
  }
  return found;
}
