/** How often the word on a run that was repeated is too good a one, over files drawn from two normal classes. */

import { bounds, type Grade, verdictOf } from '../../../src/core/evaluation/verdict.js';
import { verdictOn } from '../../../src/core/judgement/verdict.js';
import { type Fitting, fit } from '../../../src/core/run/fit.js';
import type { RunRecord } from '../../../src/core/run/record.js';
import { referenceEngine } from '../../../src/core/training/referenceEngine.js';
import { upper } from './models.js';
import { drawnFiles, type Kind, repeater, splits, trainingOf, width } from './repeats.js';

/** From the worst word to the best. */
export const ladder: readonly Grade[] = [
  'useless',
  'unproven',
  'promising',
  'weak',
  'fair',
  'good',
  'excellent',
];

/** The best word that is not too good, of an area that is known. */
export function wordOf(area: number): Grade {
  if (area <= bounds.chance) return 'unproven';
  if (area < bounds.fair) return 'weak';
  if (area < bounds.good) return 'fair';
  return area < bounds.excellent ? 'good' : 'excellent';
}

export interface Words {
  /** Of the test part alone, and with the repeats: how often each. */
  readonly alone: Readonly<Partial<Record<Grade, number>>>;
  readonly repeated: Readonly<Partial<Record<Grade, number>>>;
  /** The area that such a training has on average, over all files. */
  readonly expected: number;
  /** Shares of files with a better word than that, and than the run's own model has the area for. */
  readonly aboveExpected: number;
  readonly aboveOwn: number;
}

/** A run on each file, of four fifths of its rows, and its repeats. */
export function wordsOf(kind: Kind, files: number, seed: number): Words {
  const columns = Array.from({ length: width }, (_, column) => column);
  const features = columns.map((column) => ({ name: `x${column}`, column }));
  const repeat = repeater(kind.rows, columns);
  const found: Judged[] = [];
  for (const { x, y } of drawnFiles(kind, files, seed)) {
    const first = found.length * (splits + 1);
    const config = trainingOf(first + splits);
    const examples = { rows: kind.rows, width, x: x.slice(), y };
    const { model, evaluation } = toItsEnd(fit(examples, features, config, referenceEngine));
    const repeats = repeat(x, y, first);
    const record = { config, evaluation, repeats, warnings: [], status: 'finished' } as Partial<RunRecord>;
    found.push({
      alone: verdictOf(record as RunRecord).grade,
      repeated: verdictOn(record as RunRecord).grade,
      area: trueArea(model.weights, kind.apart),
      mean: repeats.runs.reduce((sum, { rocArea }) => sum + (rocArea ?? 0), 0) / splits,
    });
  }
  const expected = kind.apart === 0 ? 0.5 : found.reduce((sum, { mean }) => sum + mean, 0) / files;
  const isAbove = (grade: Grade, area: number) => ladder.indexOf(grade) > ladder.indexOf(wordOf(area));
  const share = (is: (each: Judged) => boolean) => found.filter(is).length / files;
  return {
    alone: counted(found.map(({ alone }) => alone)),
    repeated: counted(found.map(({ repeated }) => repeated)),
    expected,
    aboveExpected: share(({ repeated }) => isAbove(repeated, expected)),
    aboveOwn: share(({ repeated, area }) => isAbove(repeated, area)),
  };
}

function toItsEnd<Result>(work: Fitting<Result>): Result {
  for (let step = work.next('go'); ; step = work.next('go')) if (step.done) return step.value;
}

interface Judged {
  readonly alone: Grade;
  readonly repeated: Grade;
  /** Of the run's own model, over all rows that there could be. */
  readonly area: number;
  /** Of the repeats. */
  readonly mean: number;
}

/** A weighted sum of normal columns is normal: the classes lie so many of its standard deviations apart. Of files that say nothing
 * every model has the area of guessing. */
function trueArea(weights: readonly number[], apart: number): number {
  const length = Math.hypot(...weights);
  return length === 0 ? 0.5 : upper(-((weights[0] as number) * apart) / (length * Math.SQRT2));
}

function counted(grades: readonly Grade[]): Words['alone'] {
  const counts: Partial<Record<Grade, number>> = {};
  for (const grade of grades) counts[grade] = (counts[grade] ?? 0) + 1;
  return counts;
}
