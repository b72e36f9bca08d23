import type { CurvePoint } from '../../core/evaluation/curvePoints.js';
import type { Chart, Line } from '../../core/export/chart.js';
import { diagonal, level } from '../../core/export/charts.js';
import type { RunRecord } from '../../core/run/record.js';
import { ratio, type Undefinable } from '../../core/undefinable.js';
import { makeUnitPlot, type UnitLook } from '../charts/unitPlot.js';
import { score, tick } from '../facts/format.js';
import { meaning } from '../facts/glossary.js';
import { defaultThreshold } from '../facts/threshold.js';
import { type ComparedRun, lineStyles } from './comparedRun.js';
import { runLine } from './epochCurves.js';
import { makeOverlayChart } from './overlayChart.js';
import { alongUnit, curvesOf, precisionAt, stops, truePositivesAt } from './readings.js';

interface Ranking {
  readonly id: string;
  readonly title: string;
  readonly hint: string;
  readonly look: Pick<UnitLook, 'xLabel' | 'yLabel' | 'shape'>;
  readonly curves: readonly (readonly CurvePoint[])[];
  readonly valueAt: (points: readonly CurvePoint[], x: number) => number | null;
  readonly area: (record: RunRecord) => Undefinable;
  /** What to compare with, drawn and in words. */
  readonly levels: 'diagonal' | readonly number[];
  readonly reference: string;
}

/** PR and ROC curves of the test parts; rings mark where rows are called positive. */
export function makeRankings(runs: readonly ComparedRun[]): HTMLElement[] {
  const records = runs.map(({ record }) => record);
  const levels = [...new Set(records.map(prevalence))];
  return [
    {
      id: 'pr',
      title: 'Precision and recall',
      hint: meaning.precisionRecall,
      look: { xLabel: 'recall', yLabel: 'precision', shape: 'steps' as const },
      curves: curvesOf.precisionRecall(records),
      valueAt: precisionAt,
      area: ({ evaluation }: RunRecord) => evaluation.test.averagePrecision,
      levels,
      reference: `prevalence ${[...new Set(levels.map(score))].join(', ')}`,
    },
    {
      id: 'roc',
      title: 'ROC curve',
      hint: meaning.receiver,
      look: { xLabel: 'false positive rate', yLabel: 'true positive rate', shape: 'line' as const },
      curves: curvesOf.receiver(records),
      valueAt: truePositivesAt,
      area: ({ evaluation }: RunRecord) => evaluation.test.rocArea,
      levels: 'diagonal' as const,
      reference: 'guessing',
    },
  ].map((ranking) => makeRanking(runs, ranking));
}

function makeRanking(runs: readonly ComparedRun[], ranking: Ranking): HTMLElement {
  const { id, title, hint, look, curves, levels, reference } = ranking;
  const marked = runs.map(({ record }, i) => {
    const { index } = defaultThreshold(record.evaluation.test, record.model.threshold);
    return curves[i]?.find((point) => point.index === index);
  });
  return makeOverlayChart(runs, {
    id,
    title,
    hint,
    unit: 'test part, rings: the threshold',
    reference,
    readings: alongUnit(curves, ranking.valueAt),
    usual: { words: 'area', values: runs.map(({ record }) => ranking.area(record)) },
    xName: look.xLabel,
    xText: (x) => tick(x, stops),
    text: score,
    square: true,
    plot(frame, onPoint) {
      const lines = lineStyles(runs.length);
      const plot = makeUnitPlot(frame, { ...look, lines, stops }, (_, x) =>
        onPoint(x === null ? null : Math.round(x / stops)),
      );
      plot.draw({
        curves: curves.map((points, i) => ({ points, marked: marked[i] })),
        reference: levels,
      });
      return { point: (index) => plot.pointAt(index === null ? null : index * stops) };
    },
    picture: picture(runs, ranking),
  });
}

function picture(runs: readonly ComparedRun[], { title, look, curves, levels }: Ranking): Chart {
  const references: Line[] =
    levels === 'diagonal'
      ? [diagonal('guessing')]
      : levels.map((at) => level(`prevalence: ${score(at)}`, [0, 1], at));
  return {
    title: `${title} on the test part`,
    x: look.xLabel,
    y: look.yLabel,
    unit: 'both',
    lines: [
      ...runs.map((run, i) => ({
        ...runLine(
          run,
          (curves[i] ?? []).map(({ x, y }) => [x, y] as const),
        ),
        shape: look.shape,
      })),
      ...references,
    ],
  };
}

function prevalence({ evaluation: { test } }: RunRecord): number {
  return ratio(test.positives, test.positives + test.negatives) ?? 0;
}
