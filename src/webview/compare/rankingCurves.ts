import { overlaidRankings } from '../../core/chart/overlays.js';
import { rankings } from '../../core/chart/rankings.js';
import { stops } from '../../core/chart/readings.js';
import { tickText } from '../../core/chart/tickText.js';
import type { RunRecord } from '../../core/run/record.js';
import { ratio, type Undefinable } from '../../core/undefinable.js';
import { chartWords } from '../../words/chart.js';
import { comparisonWords } from '../../words/comparison.js';
import { score } from '../../words/figures.js';
import { meanings } from '../../words/meanings.js';
import { scoreWords } from '../../words/scores.js';
import type { ComparedRun } from './comparedRun.js';
import { makeOverlayChart } from './overlayChart.js';

interface Ranking {
  readonly id: string;
  readonly hint: string;
  readonly ranking: (typeof rankings)[keyof typeof rankings];
  /** What to compare with, in words. */
  readonly reference: string;
}

/** PR and ROC curves of the test parts; rings mark where rows are called positive. */
export function makeRankings(runs: readonly ComparedRun[]): HTMLElement[] {
  const prevalences = new Set(runs.map(({ record }) => score(prevalence(record))));
  return [
    makeRanking(runs, {
      id: 'pr',
      hint: meanings.precisionRecall,
      ranking: rankings.precisionRecall,
      reference: comparisonWords.charts.prevalence([...prevalences]),
    }),
    makeRanking(runs, {
      id: 'roc',
      hint: scoreWords.rocArea.meaning,
      ranking: rankings.receiver,
      reference: chartWords.guessing,
    }),
  ];
}

function makeRanking(runs: readonly ComparedRun[], { id, hint, ranking, reference }: Ranking): HTMLElement {
  const chart = overlaidRankings(chartWords, runs, ranking);
  return makeOverlayChart(runs, {
    id,
    title: chartWords[ranking.id],
    hint,
    unit: comparisonWords.charts.rankingUnit,
    reference,
    usual: {
      words: comparisonWords.charts.area,
      values: runs.map(({ record }) => ranking.area(record.evaluation.test)),
    },
    xName: chart.x.name,
    xText: (x) => tickText(x, stops),
    text: score,
    square: true,
    chart,
  });
}

function prevalence({ evaluation: { test } }: RunRecord): Undefinable {
  return ratio(test.positives, test.positives + test.negatives);
}
