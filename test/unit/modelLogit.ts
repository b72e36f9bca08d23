import type { Model } from '../../src/core/perceptron/model.js';

/** The logit of a row. @param values of the model's features, in their order and in the file's units */
export function modelLogit({ weights, bias, centres }: Model, values: ArrayLike<number>): number {
  return weights.reduce(
    (sum, weight, k) => sum + weight * ((values[k] as number) - (centres?.[k] ?? 0)),
    bias,
  );
}
