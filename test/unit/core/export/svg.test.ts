import { describe, expect, test } from 'vitest';
import type { Chart } from '../../../../src/core/export/chart.js';
import { chartsOf, precisionRecallChart } from '../../../../src/core/export/charts.js';
import { svgChart } from '../../../../src/core/export/svg.js';
import { countScale, linearScale } from '../../../../src/core/export/svgScale.js';
import { tableText } from '../../../tableText.js';
import { recordOf, trainText } from '../../training.js';

const blank: Chart = { title: 't', x: 'x', y: 'y', lines: [] };
const line = { name: 'a', colour: '#000000' };

describe('a chart', () => {
  test('places its points where they belong', () => {
    const svg = svgChart({
      ...blank,
      lines: [
        {
          ...line,
          points: [
            [0, 1],
            [10, 3],
          ],
        },
      ],
    });
    expect(svg).toContain('points="54,240 426,50"');
  });

  test('goes from 0 to 1 where its axes do', () => {
    const svg = svgChart({
      ...blank,
      unit: 'both',
      lines: [{ ...line, points: [[0.5, 0.5]], shape: 'dots' }],
    });
    expect(svg).toContain('<circle cx="240" cy="145"');
  });

  test('holds a value up to its point where it goes in steps', () => {
    const points = [
      [0, 0],
      [1, 1],
    ] as const;
    expect(svgChart({ ...blank, lines: [{ ...line, points, shape: 'steps' }] })).toContain(
      'points="54,240 54,240 54,50 426,50"',
    );
  });

  test.each([[[]], [[[1, 1]]], [[[1, 0]]]] as const)('with the points %j is drawn too', (points) => {
    for (const unit of [undefined, 'both', 'x'] as const) {
      const chart = { ...blank, lines: [{ ...line, points }], ...(unit === undefined ? {} : { unit }) };
      expect(svgChart(chart)).not.toMatch(/NaN|Infinity|undefined/);
    }
  });

  test('has a legend of as many rows as its names need, and no name runs off it', () => {
    const named = (names: string[]) =>
      svgChart({ ...blank, lines: names.map((name) => ({ ...line, name, points: [] })) });
    const height = (svg: string) => Number(/height="(\d+)"/.exec(svg)?.[1]);
    const long = 'the preset recommended with seed 1';
    expect(height(named([long, long, long])) - height(named(['a', 'b']))).toBe(2 * 16);
    expect(named(['x'.repeat(200)])).toMatch(/>x{50,60}…</);
  });

  test('takes no name for markup', () => {
    expect(svgChart({ ...blank, title: '<a href="x">&' })).toContain('>&lt;a href=&quot;x&quot;&gt;&amp;<');
  });
});

describe('the charts of a record', async () => {
  const record = recordOf(await trainText(tableText(600), { preset: 'recommended' }));
  const [, , pr, roc, calibration, probabilities, penalties] = chartsOf(record);
  const { test: part } = record.evaluation;

  test('mark the threshold where the scores of the record are', () => {
    const { precision, recall, confusion } = record.test;
    expect(pr?.marks).toMatchObject([{ x: recall, y: precision }]);
    expect(roc?.marks).toMatchObject([{ x: confusion.fp / (confusion.fp + confusion.tn), y: recall }]);
  });

  test('have all bins of calibration and histogram', () => {
    expect(calibration?.lines[0]?.points).toEqual(
      part.calibration.map((bin) => [bin.predicted, bin.observed]),
    );
    const counts = probabilities?.bars?.map(({ values }) => values.map(({ count }) => count));
    expect(counts).toEqual([
      part.histogram.map(({ negatives }) => negatives),
      part.histogram.map(({ positives }) => positives),
    ]);
  });

  test('have the loss of each penalty that was tried, with a ring around the one taken', async () => {
    const { choice, l2 } = record.optimum;
    const path = (choice?.path ?? []).filter((each) => each.l2 > 0);
    expect(penalties?.lines[0]?.points).toEqual(
      path.map((each) => [Math.log10(each.l2), each.loss]).reverse(),
    );
    const least = Math.min(...path.map(({ loss }) => loss));
    expect(penalties?.marks).toEqual([{ x: Math.log10(l2 as number), y: least, name: 'taken' }]);
    const given = recordOf(await trainText(tableText(200), { preset: 'recommended', l2: 0.1 }));
    expect(chartsOf(given)).toHaveLength(6);
  });

  test('mark nothing where no row is called positive', () => {
    const counts = { tp: 0, fp: 0, fn: part.positives, tn: part.negatives };
    expect(precisionRecallChart(part, { probability: 1, counts }).marks).toEqual([]);
  });
});

test('axes have round ticks within their ends', () => {
  expect(linearScale([0, 1], 0, 100).ticks.map((tick) => Number(tick.toFixed(6)))).toEqual([
    0, 0.2, 0.4, 0.6, 0.8, 1,
  ]);
  expect(linearScale([3, 98], 0, 100).ticks).toEqual([20, 40, 60, 80]);
  const counts = countScale([0, 3200], 0, 100);
  expect(counts.ticks).toEqual([0, 1, 10, 100, 1000]);
  expect([counts.place(0), counts.place(3200)]).toEqual([0, 100]);
});
