/** Trains on data sets made by data.py, on the splits of many seeds, and writes for each set and preset which row went
 * into which part, for scikit-learn, and what came of it. `node ours.js FOLDER SEEDS [NAME…]` */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { makeConfig, type Preset } from '../../../src/core/config.js';
import { Random } from '../../../src/core/random.js';
import { fit } from '../../../src/core/run/fit.js';
import { atOnce } from '../../../src/core/slices.js';
import type { Examples } from '../../../src/core/table/examples.js';
import { epochsFor } from '../../../src/core/training/epochs.js';
import { split } from '../../../src/core/training/split.js';
import { KernelEngine } from '../../../src/worker/engine/kernelEngine.js';
import { holdExamples } from '../../../src/worker/engine/kernelExamples.js';
import { startKernel } from '../../../src/worker/kernel/kernel.js';

const presets = ['recommended', 'exact'] as const;

/** Seeds whose runs are made twice and four times as long, too. */
const prolonged = 5;

interface Outcome {
  readonly seed: number;
  readonly testLoss: number;
  readonly rocArea: number | null;
  /** Where training ended above the minimum of its objective, as a part of it; of each number of epochs. */
  readonly above: readonly number[];
  readonly l2: number;
}

function readTable(file: string): Examples {
  const lines = readFileSync(file, 'utf8').trim().split('\n').slice(1);
  const cells = lines.map((line) => line.split(',').map(Number));
  const width = (cells[0]?.length ?? 0) - 1;
  const x = Float64Array.from(cells.flatMap((row) => row.slice(0, width)));
  return { rows: cells.length, width, x, y: Uint8Array.from(cells, (row) => row[width] as number) };
}

function train(table: Examples, preset: Preset, seed: number, epochs?: number) {
  const kernel = startKernel();
  const engine = new KernelEngine(kernel);
  const examples = holdExamples(kernel.memory, table);
  const features = Array.from({ length: table.width }, (_, column) => ({ name: `x${column + 1}`, column }));
  const fitting = fit(examples, features, makeConfig({ preset, seed, epochs }), engine);
  let [best, l2] = [Number.NaN, 0];
  for (let step = fitting.next('go'); ; step = fitting.next('go')) {
    if (step.done) {
      const { train: reached, test, evaluation } = step.value;
      return { test, rocArea: evaluation.test.rocArea, l2, above: reached.loss / best - 1 };
    }
    if (step.value.type !== 'optimum') continue;
    best = step.value.optimum.loss ?? Number.NaN;
    l2 = step.value.optimum.l2 ?? 0;
  }
}

/** 0 for training, 1 for validation, 2 for test. */
function partsOf(table: Examples, preset: Preset, seed: number): Uint8Array {
  const engine = new KernelEngine(startKernel());
  const { train, validation, test } = atOnce(
    split(table, makeConfig({ preset }), Random.fromSeed(seed, 0), engine),
  );
  const parts = new Uint8Array(table.rows).fill(3);
  for (const [i, rows] of [train, validation, test].entries())
    for (const row of rows as Uint32Array) parts[row] = i;
  return parts;
}

const [folder = '.', seeds = '20', ...only] = process.argv.slice(2);
for (const file of readdirSync(folder).filter((name) => name.endsWith('.csv'))) {
  const name = file.slice(0, -4);
  if (only.length > 0 && !only.includes(name)) continue;
  const table = readTable(path.join(folder, file));
  for (const preset of presets) {
    const parts = new Uint8Array(Number(seeds) * table.rows);
    const outcomes: Outcome[] = [];
    for (let seed = 1; seed <= Number(seeds); seed++) {
      const own = partsOf(table, preset, seed);
      parts.set(own, (seed - 1) * table.rows);
      const rows = own.filter((part) => part === 0).length;
      const epochs = epochsFor(makeConfig({ preset: 'recommended' }), rows);
      const longer = preset === 'recommended' && seed <= prolonged ? [1, 2, 4] : [1];
      const more = longer.map((times) => (preset === 'recommended' ? times * epochs : undefined));
      const runs = more.map((each) => train(table, preset, seed, each));
      const [{ test, rocArea, l2 }] = runs as [(typeof runs)[0]];
      outcomes.push({ seed, testLoss: test.loss, rocArea, above: runs.map(({ above }) => above), l2 });
    }
    writeFileSync(path.join(folder, `${name}.${preset}.parts`), parts);
    writeFileSync(path.join(folder, `${name}.${preset}.json`), JSON.stringify(outcomes));
    const worst = outcomes.map(({ above }) => Math.max(...above)).sort((a, b) => b - a)[0] as number;
    const mean = outcomes.reduce((sum, { testLoss }) => sum + testLoss, 0) / outcomes.length;
    console.log(
      `${name}, ${preset}: test loss ${mean.toFixed(4)}, at most ${(100 * worst).toFixed(4)} % above its minimum`,
    );
  }
}
