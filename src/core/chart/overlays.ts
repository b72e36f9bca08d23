import type { RunRecord } from '../run/record.js';
import { type Chart, type Curve, fractions, type Ring } from './chart.js';
import { epochAxis, measures, valueAxis } from './courses.js';
import { runDash, runInk } from './inks.js';
import type { Ranking } from './rankings.js';
import { alongUnit } from './readings.js';
import type { ChartWords } from './words.js';

// Charts with a curve for each of several runs.

export interface OverlaidRun {
  readonly letter: string;
  readonly name: string;
  readonly record: Pick<RunRecord, 'epochs' | 'evaluation' | 'test'>;
  /** Where it stands among the others. */
  readonly index: number;
}

/** A measure by epoch, on the part that each run watched. @param part which that is, in words */
export function overlaidCourses(
  words: ChartWords,
  runs: readonly OverlaidRun[],
  measure: (typeof measures)[keyof typeof measures],
  part: string,
): Chart {
  const longest = Math.max(0, ...runs.map(({ record }) => record.epochs.length));
  const x = Array.from({ length: longest }, (_, i) => i + 1);
  const curves = runs.map(({ record }) => record.epochs.map(measure.watched));
  return {
    name: words.runsByEpoch(words[measure.id].title, part),
    x: epochAxis(words, longest),
    y: valueAxis(words, measure, curves),
    marks: runs.map((run, i) => curveOf(run, 'line', { x, y: curves[i] ?? [] })),
    data: {
      x,
      columns: curves.map((values, i) => ({ ink: runInk(runs[i]?.index ?? 0), values })),
    },
  };
}

/** A curve of the test parts, read at every twentieth; rings mark where rows are called positive. */
export function overlaidRankings(words: ChartWords, runs: readonly OverlaidRun[], ranking: Ranking): Chart {
  const parts = runs.map(({ record }) => record.evaluation.test);
  const curves = parts.map(ranking.points);
  const rings = runs.flatMap(({ index, record }, i): Ring[] => {
    const [x, y] = ranking.at(record.test.confusion);
    const name = i === 0 ? words.threshold : '';
    return x === null || y === null ? [] : [{ kind: 'ring', name, ink: runInk(index), x, y }];
  });
  return {
    name: words.onTest(words[ranking.id]),
    x: fractions(words[ranking.axes.x]),
    y: fractions(words[ranking.axes.y]),
    marks: [
      ...ranking.references(words, parts),
      ...runs.map((run, i) => {
        const points = curves[i] ?? [];
        return curveOf(run, ranking.kind, { x: points.map(({ x }) => x), y: points.map(({ y }) => y) });
      }),
      ...rings,
    ],
    data: {
      x: alongUnit,
      columns: runs.map(({ index }, i) => ({
        ink: runInk(index),
        values: alongUnit.map((x) => ranking.read(curves[i] ?? [], x)),
      })),
    },
  };
}

function curveOf(
  { index, letter, name }: OverlaidRun,
  kind: Curve['kind'],
  places: Pick<Curve, 'x' | 'y'>,
): Curve {
  return { kind, name: `${letter} ${name}`, ink: runInk(index), dash: runDash(index), ...places };
}
