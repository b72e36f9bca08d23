import type { Model } from '../perceptron/model.js';

/** Features up to which a repeat keeps its weights. A hundred repeats of as many take half a megabyte in a record, ten of twenty features
 * two kilobytes; of more features nobody looks at one by one. */
export const mostKept = 500;

/** Whether repeats of a run keep their weights. */
export function keepsWeights({ features }: Pick<Model, 'features'>): boolean {
  return features.length <= mostKept;
}
