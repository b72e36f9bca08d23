/** Every chart: as a picture to look at, and read back by its axes, which must give the figures it was made of. */
import { describe, expect, test } from 'vitest';
import type { Chart } from '../../../../src/core/chart/chart.js';
import { accuracyChart, lossChart, measures } from '../../../../src/core/chart/courses.js';
import { overlaidCourses, overlaidRankings } from '../../../../src/core/chart/overlays.js';
import { svgChart } from '../../../../src/core/chart/paper.js';
import { rankings } from '../../../../src/core/chart/rankings.js';
import {
  calibrationChart,
  gainsChart,
  penaltyChart,
  probabilitiesChart,
  rankingChart,
} from '../../../../src/core/chart/runCharts.js';
import { chartWords } from '../../../../src/words/chart.js';
import {
  counts,
  type Drawing,
  expectPoints,
  logarithm,
  type Points,
  readBack,
  stepsOf,
} from '../../../readBack.js';
import { choice, course, cut, epochsOf, optimum, part, runs, there } from './made.js';

const long = { ...course, epochs: epochsOf(5_000) };

const charts: Readonly<Record<string, Chart>> = {
  loss: lossChart(chartWords, course, optimum),
  'loss-logarithmic': lossChart(chartWords, course, optimum, { logarithmic: true }),
  'loss-smooth': lossChart(chartWords, { ...course, epochs: epochsOf(80) }, optimum, { smooth: true }),
  'loss-long': lossChart(chartWords, long, optimum),
  'loss-begun': lossChart(chartWords, { ...course, epochs: [], last: 50 }, undefined),
  accuracy: accuracyChart(chartWords, course, 0.8, 'always "star"'),
  pr: rankingChart(chartWords, rankings.precisionRecall, part, cut),
  roc: rankingChart(chartWords, rankings.receiver, part, cut),
  gains: gainsChart(chartWords, part, cut),
  calibration: calibrationChart(chartWords, part),
  'calibration-there': calibrationChart(chartWords, part, there),
  probabilities: probabilitiesChart(chartWords, part, cut),
  penalty: penaltyChart(chartWords, choice, 1e-2),
  'compared-loss': overlaidCourses(chartWords, runs, measures.loss, 'validation part'),
  'compared-accuracy': overlaidCourses(chartWords, runs, measures.accuracy, 'validation part'),
  'compared-pr': overlaidRankings(chartWords, runs, rankings.precisionRecall),
  'compared-roc': overlaidRankings(chartWords, runs, rankings.receiver),
};

test.each(Object.keys(charts))('the chart %s looks as it did', async (name) => {
  const svg = svgChart(chartWords, charts[name] as Chart);
  expect(svg).not.toMatch(/NaN|Infinity|undefined|null/);
  await expect(`${svg.replaceAll('><', '>\n<')}\n`).toMatchFileSnapshot(`pictures/${name}.svg`);
});

const drawingOf = (name: string, axes = {}): Drawing =>
  readBack(svgChart(chartWords, charts[name] as Chart), axes);

const precisionRecall: Points = part.steps.map(({ tp, fp }) => [tp / 40, tp / (tp + fp)]);
const receiver: Points = [[0, 0], ...part.steps.map(({ tp, fp }) => [fp / 160, tp / 40] as const)];

describe('read back, the chart of', () => {
  test.each([
    ['loss', {}],
    ['loss-logarithmic', { y: logarithm }],
  ])('%s has the losses of both parts by epoch, and the lowest there can be', (name, axes) => {
    const { names, curve, dots, levels } = drawingOf(name, axes);
    expect(names.x).toBe('epoch');
    expect(names.y).toContain('cross entropy');
    const train = course.epochs.map(({ epoch, loss }) => [epoch, loss] as const);
    expectPoints(curve('train'), train);
    expectPoints(dots('train'), train);
    expectPoints(
      curve('test'),
      course.epochs.map(({ epoch, validation }) => [epoch, validation?.loss ?? Number.NaN]),
    );
    expect(levels).toHaveLength(1);
    expect(levels[0]?.[0][1]).toBeCloseTo(0.12, 2);
  });

  test('a smoothed loss is between its neighbours, and keeps its ends', () => {
    const found = drawingOf('loss-smooth').curve('test');
    const raw = epochsOf(80).map(({ validation }) => validation?.loss ?? 0);
    expect(found).toHaveLength(80);
    expect(found[0]?.[1]).toBeCloseTo(raw[0] as number, 2);
    expect(found[40]?.[1]).toBeCloseTo(raw.slice(38, 43).reduce((a, b) => a + b) / 5, 2);
  });

  test('thousands of epochs has a line through their means, within the band', () => {
    const found = drawingOf('loss-long').curve('train');
    expect(found.length).toBeLessThan(450);
    expect(found.length).toBeGreaterThan(300);
    for (const [epoch, loss] of found) {
      const around = long.epochs.slice(Math.max(0, epoch - 16), epoch + 15).map((each) => each.loss);
      expect(loss).toBeGreaterThan(Math.min(...around) - 0.005);
      expect(loss).toBeLessThan(Math.max(...around) + 0.005);
    }
  });

  test('accuracy has that of both parts, and of always the same', () => {
    const { curve, levels } = drawingOf('accuracy');
    expectPoints(
      curve('train'),
      course.epochs.map(({ epoch, trainAccuracy }) => [epoch, trainAccuracy]),
    );
    expectPoints(
      curve('test'),
      course.epochs.map(({ epoch, validation }) => [epoch, validation?.accuracy ?? Number.NaN]),
    );
    expect(levels[0]?.[1][1]).toBeCloseTo(0.8, 2);
  });

  test('precision and recall has precision over recall, in steps, with a ring at the threshold', () => {
    const { names, curve, rings, levels } = drawingOf('pr');
    expect(names).toEqual({ x: 'recall', y: 'precision' });
    expectPoints(curve('test'), stepsOf(precisionRecall));
    expectPoints(rings, [[30 / 40, 30 / 42]]);
    expect(levels[0]?.[0][1]).toBeCloseTo(0.2, 2);
  });

  test('ROC has true over false positives, with a ring at the threshold, and the diagonal', () => {
    const { names, curve, rings, levels } = drawingOf('roc');
    expect(names).toEqual({ x: 'false positive rate', y: 'true positive rate' });
    expectPoints(curve('test'), receiver);
    expectPoints(rings, [[12 / 160, 30 / 40]]);
    expectPoints(levels[0] ?? [], [
      [0, 0],
      [1, 1],
    ]);
  });

  test('gains has what is found over what is looked at, with a ring at the threshold, beside any order', () => {
    const { names, curve, rings } = drawingOf('gains', { x: logarithm });
    expect(names).toEqual({ x: 'share of rows looked at, logarithmic', y: 'share of positives found' });
    // As numpy has them: arange(1, n + 1) / n and cumsum(labels by falling probability) / positives, at the ends of ties.
    expectPoints(
      curve('test'),
      part.steps.map(({ tp, fp }) => [(tp + fp) / 200, tp / 40] as const),
      0.02,
    );
    expectPoints(rings, [[42 / 200, 30 / 40]], 0.02);
    for (const [looked, found] of curve('reference')) expect(found).toBeCloseTo(looked, 1);
    expect(curve('reference').at(-1)).toEqual([expect.closeTo(1, 2), expect.closeTo(1, 2)]);
  });

  test('calibration has what happened over what was predicted', () => {
    const { names, dots } = drawingOf('calibration');
    expect(names).toEqual({ x: 'mean predicted probability', y: 'fraction positive' });
    expectPoints(
      dots('test'),
      part.calibration.map(({ predicted, observed }) => [predicted, observed]),
    );
  });

  test('calibration elsewhere has what was predicted as trained, broken, and shifted', () => {
    const { dots } = drawingOf('calibration-there');
    for (const [ink, { bins }] of [
      ['negative', there.asTrained],
      ['test', there.shifted],
    ] as const)
      expectPoints(
        dots(ink),
        bins.map(({ predicted, observed }) => [predicted, observed]),
      );
  });

  test('probabilities has the rows of each class, side by side, and the threshold', () => {
    const { bars, levels } = drawingOf('probabilities', { y: counts });
    for (const [ink, side, of] of [
      ['negative', -0.01, 'negatives'],
      ['test', 0.01, 'positives'],
    ] as const) {
      const expected = part.histogram.flatMap(
        (bin, i): Points => (bin[of] === 0 ? [] : [[(i + 0.5) / 20 + side, bin[of]]]),
      );
      expectPoints(bars(ink), expected, 0.01);
    }
    expect(levels[0]?.map(([x]) => x)).toEqual([expect.closeTo(0.5, 2), expect.closeTo(0.5, 2)]);
  });

  test('penalties has the loss of each λ, with a ring around the one taken', () => {
    const { names, curve, rings } = drawingOf('penalty', { x: logarithm });
    expect(names).toEqual({ x: 'penalty λ', y: 'loss, nats' });
    const tried = choice.path.slice(0, -1).toReversed();
    expectPoints(
      curve('test').map(([x, y]) => [Math.log10(x), y]),
      tried.map(({ l2, loss }) => [Math.log10(l2), loss]),
      0.02,
    );
    expect(rings).toEqual([[expect.closeTo(1e-2, 3), expect.closeTo(tried[2]?.loss as number, 2)]]);
  });

  test('two runs has the curve of each, and their rings', () => {
    for (const [i, { record }] of runs.entries()) {
      const of = (measure: 'loss' | 'accuracy') =>
        record.epochs.map(({ epoch, validation }) => [epoch, validation?.[measure] ?? Number.NaN] as const);
      expectPoints(drawingOf('compared-loss').curve(`run-${i}`), of('loss'));
      expectPoints(drawingOf('compared-accuracy').curve(`run-${i}`), of('accuracy'));
      const at = record.evaluation.test.steps;
      const pr = at.map(({ tp, fp }) => [tp / 40, tp / (tp + fp)] as const);
      expectPoints(drawingOf('compared-pr').curve(`run-${i}`), stepsOf(pr));
      expectPoints(drawingOf('compared-roc').curve(`run-${i}`), [
        [0, 0],
        ...at.map(({ tp, fp }) => [fp / 160, tp / 40] as const),
      ]);
      const { tp, fp } = record.test.confusion;
      expectPoints(drawingOf('compared-pr').rings.slice(i, i + 1), [[tp / 40, tp / (tp + fp)]]);
      expectPoints(drawingOf('compared-roc').rings.slice(i, i + 1), [[fp / 160, tp / 40]]);
    }
  });
});
