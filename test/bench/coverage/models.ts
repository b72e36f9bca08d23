/** Models whose true scores are known: scores of negatives are normal, those of positives normal further up. */

/** A model, and the threshold it calls rows positive from. */
export interface Known {
  /** True area under the ROC curve. */
  readonly area: number;
  readonly mean: number;
  /** Standard deviation of the positives' scores; the negatives' is 1. */
  readonly spread: number;
}

const areas = [0.6, 0.75, 0.9, 0.97, 0.995];
const spreads = [1, 1.5, 2 / 3];

export const models = knownOf(areas, spreads);

/** The same where positives scatter thrice as widely as negatives, or a third. */
export const uneven = knownOf(areas, [3, 1 / 3]);

/** From knowing nothing to hardly an error. */
export const strongToo = knownOf([0.5, 0.8, 0.95, 0.99, 0.999], spreads);

function knownOf(ofAreas: readonly number[], ofSpreads: readonly number[]): readonly Known[] {
  return ofAreas.flatMap((area) =>
    ofSpreads.map((spread) => ({ area, spread, mean: quantile(area) * Math.hypot(1, spread) })),
  );
}

/** P(score > t) of positives and of negatives. */
export function rates({ mean, spread }: Known, t: number): readonly [tpr: number, fpr: number] {
  return [upper((t - mean) / spread), upper(t)];
}

/** From where on as many rows are called positive as are, and halfway between the classes. */
export function cuts(model: Known, prevalence: number): readonly number[] {
  let [low, high] = [-40, 40];
  for (let i = 0; i < 80; i++) {
    const middle = (low + high) / 2;
    const [tpr, fpr] = rates(model, middle);
    if (prevalence * tpr + (1 - prevalence) * fpr > prevalence) low = middle;
    else high = middle;
  }
  return [low, model.mean / 2];
}

/** The precision at each threshold, over the positives: what average precision estimates. */
export function truePrecision(model: Known, prevalence: number): number {
  const step = 1e-3;
  const { mean, spread } = model;
  let sum = 0;
  for (let z = -9; z < 9; z += step) {
    const [tpr, fpr] = rates(model, mean + spread * z);
    const found = prevalence * tpr;
    sum += (Math.exp((-z * z) / 2) * found) / (found + (1 - prevalence) * fpr + 1e-300);
  }
  return (sum * step) / Math.sqrt(2 * Math.PI);
}

/** P(Z > z), by the continued fraction of Mills' ratio from 2 on, else by the series (Abramowitz & Stegun 26.2.14 and
 * 26.2.10): written here anew, since what is measured must not measure itself. */
export function upper(z: number): number {
  if (z < 0) return 1 - upper(-z);
  const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
  if (z > 2) {
    let fraction = 0;
    for (let k = 60; k > 0; k--) fraction = k / (z + fraction);
    return density / (z + fraction);
  }
  let [term, sum] = [z, z];
  for (let k = 1; k < 60; k++) {
    term *= (z * z) / (2 * k + 1);
    sum += term;
  }
  return 0.5 - density * sum;
}

function quantile(p: number): number {
  let [low, high] = [-9, 9];
  for (let i = 0; i < 80; i++) {
    const middle = (low + high) / 2;
    if (1 - upper(middle) < p) low = middle;
    else high = middle;
  }
  return low;
}
