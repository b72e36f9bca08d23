import { type CurvePoint, precisionRecall, receiver } from '../evaluation/curvePoints.js';
import type { ConfusionCounts } from '../evaluation/metrics.js';
import type { PartEvaluation } from '../evaluation/scores.js';
import type { RunRecord } from '../run/record.js';
import { ratio } from '../undefinable.js';
import { type Chart, type Curve, fractions, type Reference, type Ring } from './chart.js';
import { epochAxis, measures, valueAxis } from './courses.js';
import { runDash, runInk } from './inks.js';
import { alongUnit, precisionAt, truePositivesAt } from './readings.js';
import { diagonal, prevalenceOf, rankingTitles } from './runCharts.js';

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
  runs: readonly OverlaidRun[],
  measure: (typeof measures)[keyof typeof measures],
  part: string,
): Chart {
  const longest = Math.max(0, ...runs.map(({ record }) => record.epochs.length));
  const x = Array.from({ length: longest }, (_, i) => i + 1);
  const curves = runs.map(({ record }) => record.epochs.map(measure.watched));
  return {
    name: `${measure.title} by epoch, ${part}`,
    x: epochAxis(longest),
    y: valueAxis(measure, curves),
    marks: runs.map((run, i) => curveOf(run, 'line', { x, y: curves[i] ?? [] })),
    data: {
      x,
      columns: curves.map((values, i) => ({ ink: runInk(runs[i]?.index ?? 0), values })),
    },
  };
}

interface Ranking {
  readonly title: string;
  readonly axes: Pick<Chart, 'x' | 'y'>;
  readonly kind: Curve['kind'];
  readonly points: (part: PartEvaluation) => CurvePoint[];
  /** What a curve says anywhere. */
  readonly read: (points: readonly CurvePoint[], x: number) => number;
  /** Where a threshold that does this lies. */
  readonly at: (counts: ConfusionCounts) => readonly [x: number | null, y: number | null];
  readonly references: (parts: readonly PartEvaluation[]) => Reference[];
}

export const rankings = {
  precisionRecall: {
    title: rankingTitles.precisionRecall,
    axes: { x: fractions('recall'), y: fractions('precision') },
    kind: 'steps',
    points: precisionRecall,
    read: precisionAt,
    at: ({ tp, fp, fn }) => [ratio(tp, tp + fn), ratio(tp, tp + fp)],
    references: (parts) => {
      const levels = parts.flatMap(prevalenceOf);
      return levels.filter((one, i) => levels.findIndex(({ name }) => name === one.name) === i);
    },
  },
  receiver: {
    title: rankingTitles.receiver,
    axes: { x: fractions('false positive rate'), y: fractions('true positive rate') },
    kind: 'line',
    points: receiver,
    read: truePositivesAt,
    at: ({ tp, fp, fn, tn }) => [ratio(fp, fp + tn), ratio(tp, tp + fn)],
    references: () => [diagonal('guessing')],
  },
} satisfies Record<string, Ranking>;

/** A curve of the test parts, read at every twentieth; rings mark where rows are called positive. */
export function overlaidRankings(runs: readonly OverlaidRun[], ranking: Ranking): Chart {
  const parts = runs.map(({ record }) => record.evaluation.test);
  const curves = parts.map(ranking.points);
  const rings = runs.flatMap(({ index, record }, i): Ring[] => {
    const [x, y] = ranking.at(record.test.confusion);
    const name = i === 0 ? 'threshold' : '';
    return x === null || y === null ? [] : [{ kind: 'ring', name, ink: runInk(index), x, y }];
  });
  return {
    name: `${ranking.title} on the test part`,
    ...ranking.axes,
    marks: [
      ...ranking.references(parts),
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
