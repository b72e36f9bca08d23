import { rocArea } from '../evaluation/curves.js';
import { thresholdTable } from '../evaluation/scoreList.js';
import type { Slices } from '../slices.js';
import type { LabelledSample } from './labelledSample.js';
import type { Leak } from './leak.js';
import { bearableLuck, luckOf } from './luck.js';

/** Two columns that tell the classes apart this well, of which neither comes near it. */
const suspicious = 0.9995;
export const harmlessAlone = 0.95;

/** Features looked at in pairs: their number squared, times the rows of the sample, is what it costs. */
const mostFeatures = 64;

/** Squared distance of the classes, in deviations within them, from which on a pair is looked at: where both are
 * normal, an area of 0.98. */
const worthALook = 9;

/** The two features that together tell the classes apart best, where they do so without error and neither alone: the
 * label may be their sum or their difference. The direction is Fisher's discriminant, found on every other row and judged
 * on the rest; where two columns agree to the last bit but for the label, there is no scatter left in it.
 * @param areas of each feature alone; those of 0.95 and more are not looked at */
export function* findPairLeak(sample: LabelledSample, areas: Float64Array): Slices<Leak | undefined> {
  const features = Array.from(areas.keys()).filter((k) => (areas[k] as number) < harmlessAlone);
  if (features.length < 2 || features.length > mostFeatures) return undefined;
  const halves = [scatterOf(sample, features, 0), scatterOf(sample, features, 1)] as const;
  const tried = (features.length * (features.length - 1)) / 2;
  let best: Leak | undefined;
  for (let i = 0; i < features.length; i++) {
    yield;
    for (let j = i + 1; j < features.length; j++) {
      const ways = [discriminant(halves[0], i, j), discriminant(halves[1], i, j)] as const;
      if (ways.some(({ distance }) => !(distance >= worthALook))) continue;
      const [feature, other] = [features[i] as number, features[j] as number];
      const area = rocArea(yield* thresholdTable(project(sample, feature, other, ways), sample.labels)) ?? 0;
      const isLuck = luckOf(area, sample.negatives, sample.positives, tried) > bearableLuck;
      if (area >= suspicious && !isLuck && area > (best?.area ?? 0)) best = { feature, other, area };
    }
  }
  return best;
}

interface Scatter {
  /** Mean of the positives less that of the negatives, by feature. */
  readonly apart: Float64Array;
  /** Covariances within the classes, row-major, those with j >= i. */
  readonly within: Float64Array;
  readonly size: number;
  readonly centres: Float64Array;
}

/** @param half 0 or 1: every second row */
function scatterOf({ x, width, labels }: LabelledSample, features: readonly number[], half: 0 | 1): Scatter {
  const size = features.length;
  const own = labels.filter((_, i) => i % 2 === half);
  const means = [new Float64Array(size), new Float64Array(size)] as const;
  // Of each column how far its values are from the mean of their class.
  const columns = features.map((feature, k) => {
    const values = new Float64Array(own.length);
    const rows: [number, number] = [0, 0];
    for (let i = 0; i < own.length; i++) {
      const label = own[i] as 0 | 1;
      const value = x[(2 * i + half) * width + feature] as number;
      const mean = means[label][k] as number;
      means[label][k] = mean + (value - mean) / ++rows[label];
      values[i] = value;
    }
    return values.map((value, i) => value - (means[own[i] as 0 | 1][k] as number));
  });
  const within = new Float64Array(size * size);
  const free = Math.max(1, own.length - 2);
  for (let i = 0; i < size; i++)
    for (let j = i; j < size; j++)
      within[i * size + j] = dot(columns[i] as Float64Array, columns[j] as Float64Array) / free;
  return {
    apart: means[1].map((mean, k) => mean - (means[0][k] as number)),
    within,
    size,
    centres: means[1].map((mean, k) => (mean + (means[0][k] as number)) / 2),
  };
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}

interface Way {
  /** Squared distance of the classes along it. */
  readonly distance: number;
  /** Weights of both features, and what they sum up to halfway between the classes. */
  readonly weights: readonly [number, number];
  readonly middle: number;
}

/** Fisher's discriminant of two features. */
function discriminant({ apart, within, size, centres }: Scatter, i: number, j: number): Way {
  const [a, b, c] = [within[i * size + i], within[i * size + j], within[j * size + j]] as [
    number,
    number,
    number,
  ];
  const [d, e] = [apart[i] as number, apart[j] as number];
  // Without scatter across a direction it would be divided by nothing: a millionth of a millionth is left.
  const determinant = Math.max(a * c - b * b, a * c * 1e-12);
  const weights = [(c * d - b * e) / determinant, (a * e - b * d) / determinant] as const;
  const distance = weights[0] * d + weights[1] * e;
  // Comparable between the halves: the classes lie 1 apart.
  const unit = [weights[0] / distance, weights[1] / distance] as const;
  return {
    distance,
    weights: unit,
    middle: unit[0] * (centres[i] as number) + unit[1] * (centres[j] as number),
  };
}

/** Each row along the direction that the other half gave. */
function project(
  { x, width, labels }: LabelledSample,
  feature: number,
  other: number,
  ways: readonly [Way, Way],
): Float64Array {
  return Float64Array.from(labels, (_, i) => {
    const { weights, middle } = ways[(1 - (i & 1)) as 0 | 1];
    const at = i * width;
    return weights[0] * (x[at + feature] as number) + weights[1] * (x[at + other] as number) - middle;
  });
}
