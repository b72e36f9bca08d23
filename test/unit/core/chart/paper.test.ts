import { describe, expect, test } from 'vitest';
import { type Chart, type Curve, fractions } from '../../../../src/core/chart/chart.js';
import { svgChart } from '../../../../src/core/chart/paper.js';
import { rankings } from '../../../../src/core/chart/rankings.js';
import { chartsOf, rankingChart } from '../../../../src/core/chart/runCharts.js';
import { fixed } from '../../../../src/core/format.js';
import { cutForGoal, decided } from '../../../../src/core/run/decide.js';
import { calibrationThere } from '../../../../src/core/scoring/calibrationThere.js';
import { chartWords } from '../../../../src/words/chart.js';
import { speak } from '../../../../src/words/language.js';
import { tableText } from '../../../tableText.js';
import { recordOf, trainText } from '../../training.js';

const blank: Chart = {
  name: 't',
  x: fractions('x'),
  y: fractions('y'),
  marks: [],
  data: { x: [], columns: [] },
};
const curve: Curve = { kind: 'line', name: 'a', ink: 'train', x: [], y: [] };

describe('a chart on paper', () => {
  test.each([
    [[], []],
    [[1], [1]],
    [[1], [0]],
    [[1], [Number.POSITIVE_INFINITY]],
  ])('with the points %j, %j is drawn too', (x, y) => {
    for (const kind of ['linear', 'epochs', 'log', 'counts'] as const) {
      const axis = { name: '', kind, limits: [1, 1] as const };
      const chart: Chart = {
        ...blank,
        x: axis,
        y: axis,
        marks: [{ ...curve, x, y }],
        data: { x, columns: [] },
      };
      expect(svgChart(chartWords, chart)).not.toMatch(/NaN|Infinity|undefined/);
    }
  });

  test('has a legend of as many rows as its names need, and no name runs off it', () => {
    const named = (names: string[]) =>
      svgChart(chartWords, { ...blank, marks: names.map((name) => ({ ...curve, name })) });
    const height = (svg: string) => Number(/height="(\d+)"/.exec(svg)?.[1]);
    const long = 'the preset recommended with seed 1';
    expect(height(named([long, long, long])) - height(named(['a', 'b']))).toBe(2 * 16);
    expect(named(['x'.repeat(200)])).toMatch(/>x{50,60}…</);
  });

  test('says of what it compares with, and has no room for, that it is off the chart', () => {
    const at = (y: number): Chart => ({
      ...blank,
      marks: [{ kind: 'reference', name: 'lowest', ink: 'reference', at: { y } }],
    });
    expect(svgChart(chartWords, at(0.5))).toContain('>lowest<');
    expect(svgChart(chartWords, at(0.5))).toContain('class="plot-reference');
    expect(svgChart(chartWords, at(2))).toContain('>lowest, off the chart<');
    expect(svgChart(chartWords, at(2))).not.toContain('class="plot-reference');
  });

  test('takes no name for markup', () => {
    expect(svgChart(chartWords, { ...blank, name: '<a href="x">&' })).toContain(
      '>&lt;a href=&quot;x&quot;&gt;&amp;<',
    );
  });

  test('breaks a line where a value is not finite', () => {
    const x = [0, 0.25, 0.5, 0.75, 1];
    const svg = svgChart(chartWords, { ...blank, marks: [{ ...curve, x, y: [0, 0, Number.NaN, 1, 1] }] });
    expect(/class="plot-curve[^>]* d="([^"]*)"/.exec(svg)?.[1]).toMatch(/^M[^M]+L[^M]+M[^M]+L[^M]+$/);
  });
});

describe('the charts of a record', async () => {
  const record = recordOf(await trainText(tableText(600), { preset: 'recommended' }));
  const [, , pr, roc, gains, calibration, probabilities, penalties] = chartsOf(
    chartWords,
    record,
    'always "0"',
  );
  const { test: part } = record.evaluation;
  const ringOf = (chart: Chart | undefined) => chart?.marks.find(({ kind }) => kind === 'ring');

  test('are all there, each once', () =>
    expect(chartsOf(chartWords, record, 'always "0"').map(({ name }) => name.replace(/,.*/, ''))).toEqual([
      'Loss by epoch',
      'Accuracy by epoch',
      'Precision and recall',
      'ROC curve',
      'Found among the most probable',
      'Calibration',
      'Probabilities of the test part',
      'Loss by penalty',
    ]));

  test('mark the threshold where the scores of the record are', () => {
    const { precision, recall, confusion } = record.test;
    expect(ringOf(pr)).toMatchObject({ x: recall, y: precision });
    expect(ringOf(roc)).toMatchObject({ x: confusion.fp / (confusion.fp + confusion.tn), y: recall });
    const looked = (confusion.tp + confusion.fp) / (part.positives + part.negatives);
    expect(ringOf(gains)).toMatchObject({ x: looked, y: recall });
  });

  test('have all bins of calibration and histogram', () => {
    expect(calibration?.data.x).toEqual(part.calibration.map(({ predicted }) => predicted));
    expect(calibration?.data.columns[0]?.values).toEqual(part.calibration.map(({ observed }) => observed));
    expect(probabilities?.data.columns.map(({ values }) => values)).toEqual([
      part.histogram.map(({ negatives }) => negatives),
      part.histogram.map(({ positives }) => positives),
    ]);
  });

  test('have calibration where the decision is meant for, before and after the shift', () => {
    const cut = cutForGoal(record, { rule: { kind: 'recall', atLeast: 0.9 }, prevalence: 0.01 });
    if (typeof cut !== 'object') throw new Error(cut);
    const chart = chartsOf(chartWords, decided(record, cut), 'always "0"')[5];
    const both = calibrationThere(record, 0.01);
    expect(chart?.name).toBe('Calibration where 1 in 100 is positive');
    expect(chart?.data.x).toEqual(both?.shifted.bins.map(({ predicted }) => predicted));
    expect(chart?.marks.map(({ name }) => name)).toEqual([
      'as predicted',
      `as trained: expected error ${fixed(both?.asTrained.error ?? null)}`,
      `shifted: expected error ${fixed(both?.shifted.error ?? null)}`,
    ]);
  });

  test('have the loss of each penalty that was tried, with a ring around the one taken', async () => {
    const { choice, l2 } = record.optimum;
    const path = (choice?.path ?? []).filter((each) => each.l2 > 0).toReversed();
    expect(penalties?.data.x).toEqual(path.map((each) => each.l2));
    expect(penalties?.data.columns[0]?.values).toEqual(path.map(({ loss }) => loss));
    const least = Math.min(...path.map(({ loss }) => loss));
    expect(ringOf(penalties)).toMatchObject({ x: l2, y: least, name: 'taken' });
    const given = recordOf(await trainText(tableText(200), { preset: 'recommended', l2: 0.1 }));
    expect(chartsOf(chartWords, given, 'always "0"')).toHaveLength(7);
  });

  test('mark nothing where no row is called positive', () => {
    const counts = { tp: 0, fp: 0, fn: part.positives, tn: part.negatives };
    expect(
      ringOf(rankingChart(chartWords, rankings.precisionRecall, part, { probability: 1, counts })),
    ).toBeUndefined();
  });

  test('no chart says anything in English where Korean is spoken', () => {
    speak('ko');
    const texts = chartsOf(chartWords, record, '항상 "0"').flatMap((chart) => [
      ...svgChart(chartWords, chart).matchAll(/(?:>|aria-label=")([^<>"]+)(?=<|")/g),
    ]);
    speak('en');
    const foreign = texts
      .map(([, text]) => text as string)
      .filter((text) => /[a-z]{2,}/i.test(text.replaceAll('&quot;', '')));
    expect(texts.length).toBeGreaterThan(50);
    expect(foreign.filter((text) => !text.startsWith('ROC 곡선'))).toEqual([]);
  });
});
