import type { ClassWeights } from '../perceptron/slp.js';
import type { Rows } from '../rows.js';
import type { Examples } from '../table/examples.js';
import type { Engine } from './engine.js';
import type { Standardisation } from './moments.js';

/** What every training here makes small, whatever its preset and its way of getting there:
 *
 *     J(w, b) = Σᵢ cᵢ H(xᵢ · w + b, zᵢ) / Σᵢ cᵢ  +  λ/2 Σⱼ (sⱼ wⱼ)²
 *
 * over the rows i of the training part, in nats. H is the sigmoid cross entropy of a logit and a label z, 0 or 1
 * (perceptron/sigmoid.ts); cᵢ the weight of the row's class, 1 unless classes are weighted (classWeights.ts), and
 * Σ cᵢ the number of rows; sⱼ the standard deviation of feature j in the training part, 0 for a constant one; λ the
 * setting `l2`, at least 0. The bias b is free.
 *
 * sⱼ wⱼ is the weight of the standardised feature, so λ means the same in every unit, in every preset, and also where
 * features are trained on as they are (`lecture`). It is the λ of scikit-learn's `LogisticRegression(C = 1 / (n λ))` on
 * standardised features, and of Spark ML's `regParam` with `elasticNetParam = 0` and `standardization = true`.
 *
 * J is convex, and for λ > 0 it has one minimum. Its value there is the record's `optimum.loss`; where training ended,
 * `train.loss`. */
export interface Objective {
  readonly engine: Engine;
  readonly examples: Examples;
  /** A row named more than once counts more than once. */
  readonly rows: Rows;
  readonly classWeights: ClassWeights;
  /** Standardises the features on the way; leaves them as they are where they are standardised already. */
  readonly frame: Standardisation;
  /** λ. */
  readonly l2: number;
}

/** λ/2 |u|². @param point first the bias, which is free, then a weight for each standardised feature */
export function penaltyOf(l2: number, point: Float64Array): number {
  if (l2 === 0) return 0;
  let square = 0;
  for (let k = 1; k < point.length; k++) square += (point[k] as number) ** 2;
  return (l2 / 2) * square;
}

/** Columns up to which the matrix of second derivatives costs less than the products that take its place. */
const fewColumns = 80;

/** Whether Newton's method forms the matrix. */
export function denseIsCheaper({ examples, frame }: Pick<Objective, 'examples' | 'frame'>): boolean {
  return examples.width <= fewColumns || !isPlain(frame);
}

function isPlain({ shift, scale }: Standardisation): boolean {
  return shift.every((each) => each === 0) && scale.every((each) => each === 1);
}
