import { Random } from '../random.js';
import facts from './htru2Facts.json';
import { choleskyFactor, normalCdf } from './normal.js';

interface ClassFacts {
  readonly count: number;
  /** For each feature, its value at each of `facts.probabilities`. */
  readonly quantiles: readonly (readonly number[])[];
  /** Correlation of the features' normal scores, row by row. */
  readonly normalScoreCorrelation: readonly (readonly number[])[];
}

export const sampleName = 'pulsar_sample.csv';

/** A CSV like HTRU2 (17,898 candidates, 8 features, `target_class` 0/1), drawn anew from its class-wise
 * quantiles and rank correlations by a Gaussian copula; no row of the survey is in it. The same seed gives
 * the same text. Yields pieces of some hundred rows, so that a caller can write while it makes. */
export function* samplePulsars(seed = 1): Generator<string> {
  const random = Random.fromSeed(seed);
  yield `${[...facts.features, 'target_class'].join(',')}\n`;
  const draws = [drawer(facts.classes.star, random), drawer(facts.classes.pulsar, random)] as const;
  const labels = shuffledLabels(random);
  const rowsPerPiece = 500;
  for (let from = 0; from < labels.length; from += rowsPerPiece) {
    const rows = Array.from(labels.subarray(from, from + rowsPerPiece), (label) => {
      const values = draws[label as 0 | 1]().map(nineDigits);
      return `${values.join(',')},${label}\n`;
    });
    yield rows.join('');
  }
}

function shuffledLabels(random: Random): Uint32Array {
  const { star, pulsar } = facts.classes;
  const labels = new Uint32Array(star.count + pulsar.count).fill(1, star.count);
  random.shuffle(labels);
  return labels;
}

/** Draws rows of one class: correlated normals, each taken through its feature's quantiles. */
function drawer({ quantiles, normalScoreCorrelation }: ClassFacts, random: Random): () => number[] {
  const factor = choleskyFactor(normalScoreCorrelation);
  return () => {
    const independent = quantiles.map(() => random.normal());
    return quantiles.map((values, k) => {
      const row = factor[k] as readonly number[];
      const z = row.reduce((sum, f, i) => sum + f * (independent[i] as number), 0);
      return interpolate(normalCdf(z), facts.probabilities, values);
    });
  };
}

/** Linear between the two neighbours of `at` in `xs` (ascending). */
function interpolate(at: number, xs: readonly number[], ys: readonly number[]): number {
  const after = xs.findIndex((x) => x >= at);
  if (after <= 0) return ys.at(after) as number;
  const [x0, x1] = [xs[after - 1] as number, xs[after] as number];
  const [y0, y1] = [ys[after - 1] as number, ys[after] as number];
  return y0 + ((y1 - y0) * (at - x0)) / (x1 - x0);
}

/** As the survey's file has them: up to nine decimals. */
function nineDigits(value: number): string {
  return String(Number(value.toFixed(9)));
}
