import { reference } from './shared.js';

/** A table that two languages draw alike, and where scikit-learn and statsmodels found its minima: reference/README.md. */
export interface Drawn {
  readonly name: string;
  readonly rows: number;
  readonly width: number;
  readonly cut: number;
  readonly seed: number;
  readonly positives: number;
  readonly minima: readonly {
    readonly l2: number;
    /** Class weights n / (2 n_c). */
    readonly balanced: boolean;
    /** J of training/objective.ts. */
    readonly loss: number;
    readonly bias: number;
    /** Of the standardised features. */
    readonly weights: readonly number[];
  }[];
}

export const drawnTables = reference<readonly Drawn[]>('minima');

/** Rows of features, each the sum of three uniform numbers; positive where the first two and noise exceed the cut. */
export function drawTable({ rows, width, cut, seed }: Drawn): { features: number[][]; labels: (0 | 1)[] } {
  let state = seed;
  // Lehmer's generator (MINSTD, Park, Miller & Stockmeyer 1993): exact in doubles.
  const uniform = () => {
    state = (48_271 * state) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  const features: number[][] = [];
  const labels: (0 | 1)[] = [];
  for (let row = 0; row < rows; row++) {
    const values = Array.from({ length: width }, () => uniform() + uniform() + uniform());
    const sum = (values[0] as number) + (values[1] as number) + 2 * (uniform() + uniform());
    features.push(values);
    labels.push(sum > cut ? 1 : 0);
  }
  return { features, labels };
}
