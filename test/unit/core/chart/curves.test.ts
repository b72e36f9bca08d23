import { describe, expect, test } from 'vitest';
import { accuracyChart, lossChart } from '../../../../src/core/chart/courses.js';
import { layOut, nearest } from '../../../../src/core/chart/layout.js';
import { paintCrosshair, paintPlot } from '../../../../src/core/chart/plot.js';
import { rankings } from '../../../../src/core/chart/rankings.js';
import { chartsOf, rankingChart } from '../../../../src/core/chart/runCharts.js';
import { smoothed } from '../../../../src/core/chart/smooth.js';
import { svgText } from '../../../../src/core/chart/svg.js';
import { thinned } from '../../../../src/core/chart/thin.js';
import { chartWords } from '../../../../src/words/chart.js';
import { tableText } from '../../../tableText.js';
import { recordOf, trainText } from '../../training.js';
import { course, cut, optimum, part } from './made.js';

test('accuracy is compared with always the same answer, but where both classes weighed the same in training', () => {
  const linesOf = (balance: 'none' | 'weights' | 'oversample' | 'lecture') => {
    const config = { ...course.config, balance };
    const { marks } = accuracyChart(chartWords, { ...course, config }, 0.8, 'always "star"');
    return marks.filter(({ kind }) => kind === 'reference').length;
  };
  expect((['none', 'lecture', 'weights', 'oversample'] as const).map(linesOf)).toEqual([1, 1, 0, 0]);
});

describe('a curve of more points than pixels', () => {
  const x = Array.from({ length: 100 }, (_, i) => i / 10);
  const y = x.map((_, i) => i % 10);
  const thin = (values: readonly number[], count = 100) =>
    thinned({ x: x.slice(0, count), y: values.slice(0, count) }, (at) => 10 + at, 10, 20);

  test('has the mean of each column, between the least and the greatest', () => {
    const { line, least, greatest } = thin(y) ?? {};
    expect(line?.x).toEqual([10.5, 11.5, 12.5, 13.5, 14.5, 15.5, 16.5, 17.5, 18.5, 19.5]);
    expect([line, least, greatest].map((each) => new Set(each?.y))).toEqual(
      [4.5, 0, 9].map((value) => new Set([value])),
    );
  });

  test('leaves out what is not finite', () => {
    const found = thin(y.map((value, i) => (i < 10 || i % 10 === 9 ? Number.NaN : value)));
    expect(found?.line.x[0]).toBe(11.5);
    expect(new Set(found?.greatest.y)).toEqual(new Set([8]));
  });

  test('is left as it is where there is room for it', () => expect(thin(y, 20)).toBeUndefined());
});

test('smoothing takes as many from before as from behind, and leaves both ends', () => {
  expect(smoothed([1, 2, 6, 4, 5], 1)).toEqual([1, 3, 4, 5, 5]);
  expect(smoothed([1, Number.NaN, 6, 4, 5], 1)).toEqual([1, Number.NaN, 5, 5, 5]);
  expect(smoothed([3], 2)).toEqual([3]);
  expect(smoothed([], 2)).toEqual([]);
});

describe('in the page', () => {
  const frame = { width: 500, height: 164, top: 8, named: false };

  test('the pointer reads the nearest epoch, and nothing beside the plot', () => {
    const chart = lossChart(chartWords, course, optimum);
    const layout = layOut(chart, frame);
    for (const [i, epoch] of chart.data.x.entries())
      expect(nearest(chart, layout, layout.across.place(epoch) + 4, 50)).toBe(i);
    expect(nearest(chart, layout, layout.left - 20, 50)).toBeUndefined();
    expect(nearest(chart, layout, 100, 160)).toBeUndefined();
  });

  test('of a curve that goes straight up the height tells which point is meant', () => {
    const chart = rankingChart(
      chartWords,
      rankings.receiver,
      { ...part, steps: part.steps.map((step) => ({ ...step, fp: 0 })) },
      cut,
    );
    const layout = layOut(chart, { ...frame, height: 240, named: true });
    chart.data.columns[0]?.values.forEach((value, i) => {
      if (i < 7) expect(nearest(chart, layout, layout.across.place(0), layout.up.place(value))).toBe(i);
    });
  });

  test('the crosshair has a dot on each curve, where a drawing has that epoch', () => {
    const chart = lossChart(chartWords, course, optimum);
    const layout = layOut(chart, frame);
    const [line, ...dots] = paintCrosshair(chart, layout, 3);
    expect(line?.tag).toBe('line');
    const drawn = paintPlot(chart, layout, frame).map(svgText).join('');
    expect(dots).toHaveLength(2);
    for (const { attributes } of dots) expect(drawn).toContain(`cx="${attributes.cx}" cy="${attributes.cy}"`);
  });

  test('before the first epoch there is nothing at the value axis, and no crosshair', () => {
    const chart = lossChart(chartWords, { ...course, epochs: [], last: 50 }, undefined);
    const layout = layOut(chart, frame);
    expect(paintPlot(chart, layout, frame).map(svgText).join('')).not.toContain('text-anchor="end"');
    expect(nearest(chart, layout, 100, 50)).toBeUndefined();
    expect(paintCrosshair(chart, layout, 0)).toEqual([]);
  });
});

test('where both classes weighed the same in training, its loss says so: beside it each row counts once', () => {
  const names = (balance: 'none' | 'weights' | 'oversample') =>
    lossChart(chartWords, { ...course, config: { ...course.config, balance } }, undefined).marks.map(
      ({ name }) => name,
    );
  expect(names('none')).toEqual(['train', 'validation']);
  for (const balance of ['weights', 'oversample'] as const)
    expect(names(balance)).toEqual(['train, both classes weighing the same', 'validation']);
});

test('always the same answer is right as often as there are rows of it in the part that the curve is of', async () => {
  const record = recordOf(await trainText(tableText(101), { preset: 'recommended' }));
  const { positives = 0, negatives = 0 } = record.evaluation.validation ?? {};
  const [, chart] = chartsOf(chartWords, record, 'always');
  const line = chart?.marks.find(({ kind }) => kind === 'reference');
  expect(line).toMatchObject({ at: { y: Math.max(positives, negatives) / (positives + negatives) } });
  expect(line).not.toMatchObject({ at: { y: record.baseline.accuracy } });
});
