import { keepsWeights } from '../run/keptWeights.js';
import type { RunRecord } from '../run/record.js';
import type { Undefinable } from '../undefinable.js';

/** What a weight came to on other splits. No interval of confidence: their training parts share most of their rows. */
export interface WeightSpread {
  /** Lowest and highest, in the units of the file. */
  readonly low: number;
  readonly high: number;
  /** Splits in whose training part the feature varies, and those of them on which the weight is above 0. */
  readonly splits: number;
  readonly positive: number;
  /** Whether it is above 0 on one split and below it on another, the run's own among them. */
  readonly changesSign: boolean;
}

type Weighted = Pick<RunRecord, 'model' | 'doubt'> & { readonly repeats?: RunRecord['repeats'] };

/** How weights vary over the splits of a repeated run. */
export interface WeightSpreads {
  readonly splits: number;
  /** Whether the ranges are as a rule narrower than 95 % intervals would be, if there were any: the more splits, the wider they are. */
  readonly isNarrow: boolean;
  /** Of a feature's weight, or of how much it is above that of another feature; null where fewer than two splits tell. */
  readonly of: (feature: number, above?: number) => WeightSpread | null;
}

/** Splits up to which ranges are narrower than intervals: see docs/decisions.md. */
const mostNarrow = 20;

/** Undefined where the weights have intervals, which say more, and where no two splits kept their weights. */
export function weightSpreads({ model, doubt, repeats }: Weighted): WeightSpreads | undefined {
  const kept = (repeats?.runs ?? []).map(({ weights }) => weights);
  // Another version of this program might have made other features of the same file.
  if (
    doubt?.status === 'known' ||
    kept.length < 2 ||
    kept.some((each) => each?.length !== model.weights.length)
  )
    return undefined;
  const splits = kept as readonly (readonly Undefinable[])[];
  const own = model.weights.map((weight, k) => (model.deviations[k] === 0 ? null : weight));
  const valueIn = (weights: readonly Undefinable[], feature: number, above?: number): Undefinable => {
    const [value = null, other = null] = [weights[feature], above === undefined ? 0 : weights[above]];
    return value === null || other === null ? null : value - other;
  };
  return {
    splits: splits.length,
    isNarrow: splits.length <= mostNarrow,
    of: (feature, above) => {
      const values = splits.map((each) => valueIn(each, feature, above)).filter((value) => value !== null);
      if (values.length < 2) return null;
      const all = [...values, valueIn(own, feature, above) ?? 0];
      return {
        low: Math.min(...values),
        high: Math.max(...values),
        splits: values.length,
        positive: values.filter((value) => value > 0).length,
        changesSign: all.some((value) => value > 0) && all.some((value) => value < 0),
      };
    },
  };
}

/** Whether repeating a run would show what it does not: how weights that have no intervals vary. */
export function repeatingWouldTell(record: Weighted): boolean {
  const { doubt, model } = record;
  const isUnsure = doubt !== undefined && doubt.status !== 'known';
  return isUnsure && keepsWeights(model) && weightSpreads(record) === undefined;
}
