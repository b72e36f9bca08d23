/** Made-up tables with a truth in them, from which the strange files of this folder are written. */
import { Random } from '../../../src/core/random.js';

export type Cell = number | string | null;

/** What a file holds, whatever it looks like. */
export interface Sheet {
  /** Columns that tell something of the class, by name: what scikit-learn gets, too. */
  readonly features: Readonly<Record<string, readonly Cell[]>>;
  /** Whether each row is of the class to be found. */
  readonly found: readonly boolean[];
}

export const rows = 600;

/** A column that may tell something: a cell for each row, and what it adds to the logit there. */
type Draw = (random: Random) => readonly [cell: Cell, logit: number];

/** Numbers around a centre, as many decimals as said. @param weight of one standard deviation */
export function numbers(centre: number, deviation: number, weight: number, decimals = 2): Draw {
  return (random) => {
    const z = random.normal();
    return [Number((centre + deviation * z).toFixed(decimals)), weight * z];
  };
}

/** One of some words, each with what it adds to the logit. */
export function words(weights: Readonly<Record<string, number>>): Draw {
  const all = Object.entries(weights);
  return (random) => all[random.below(all.length)] as [string, number];
}

/** The same with cells missing here and there. @param share of the rows, 0 to 1 */
export function gappy(draw: Draw, share: number): Draw {
  return (random) => {
    const [cell, logit] = draw(random);
    return [random.uniform() < share ? null : cell, logit];
  };
}

/** Draws a sheet; the label is drawn from the logit's sigmoid. @param bias of the logit */
export function sheet(seed: number, draws: Readonly<Record<string, Draw>>, bias = 0): Sheet {
  const random = Random.fromSeed(seed);
  const features: Record<string, Cell[]> = Object.fromEntries(Object.keys(draws).map((name) => [name, []]));
  const found: boolean[] = [];
  for (let row = 0; row < rows; row++) {
    let logit = bias;
    for (const [name, draw] of Object.entries(draws)) {
      const [cell, adds] = draw(random);
      features[name]?.push(cell);
      logit += adds;
    }
    found.push(random.uniform() < 1 / (1 + Math.exp(-logit)));
  }
  return { features, found };
}

/** Row by row: the cells as texts, a gap as said. */
export function cellsOf({ features }: Sheet, gap = ''): string[][] {
  const columns = Object.values(features);
  return Array.from({ length: rows }, (_, row) =>
    columns.map((cells) => (cells[row] === null ? gap : String(cells[row]))),
  );
}

/** A label's words by row. */
export function labelsOf({ found }: Sheet, positive: string, negative: string): string[] {
  return found.map((is) => (is ? positive : negative));
}
