import { significant } from '../format.js';
import type { Chart } from './chart.js';
import { type LegendKey, legend, legendRow } from './svgLegend.js';
import { bars, curve, ring } from './svgMarks.js';
import { countScale, linearScale } from './svgScale.js';
import { escapeXml } from './xml.js';

// Charts as SVG text, for reports and the clipboard: on white, with nothing to look up elsewhere.
/** Colours that hold on white paper. */
export const inks = { train: '#b26a00', test: '#1a6fd4', reference: '#666666', negative: '#9a9a9a' } as const;

const width = 440;
const plot = { left: 54, right: width - 14, height: 190 };

/** A chart with its title, axes, ticks and legend. Dashes, rings and shapes tell things apart in black and white
 * too. */
export function svgChart(chart: Chart): string {
  const keys = legendKeys(chart);
  const key = legend(keys, plot.left, plot.right);
  const top = 34 + key.rows * legendRow;
  const bottom = top + plot.height;
  const height = bottom + 38;
  const { across, up } = scales(chart, top, bottom);
  const ticksX = across.ticks.map(
    (at) => `<text x="${across.place(at)}" y="${bottom + 15}" text-anchor="middle">${short(at)}</text>`,
  );
  const ticksY = up.ticks.map(
    (at) =>
      `<line x1="${plot.left}" x2="${plot.right}" y1="${up.place(at)}" y2="${up.place(at)}" stroke="#dddddd"/>` +
      `<text x="${plot.left - 6}" y="${up.place(at) + 4}" text-anchor="end">${short(at)}</text>`,
  );
  const drawn = [
    ...(chart.bars ?? []).map((each) => bars(each, across, up)),
    ...chart.lines.map((each) => curve(each, across, up)),
    ...(chart.marks ?? []).map((each) => ring(each, across, up)),
  ];
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escapeXml(chart.title)}" font-size="11" font-family="sans-serif" fill="#333333">` +
    `<rect width="${width}" height="${height}" fill="#ffffff"/>` +
    `<text x="${plot.left}" y="18" font-size="13" font-weight="600" fill="#000000">${escapeXml(chart.title)}</text>` +
    `<g transform="translate(0 36)">${key.text}</g>` +
    `${ticksY.join('')}${ticksX.join('')}<line x1="${plot.left}" x2="${plot.right}" y1="${bottom}" y2="${bottom}" stroke="#999999"/>${drawn.join('')}` +
    `<text x="${(plot.left + plot.right) / 2}" y="${height - 7}" text-anchor="middle">${escapeXml(chart.x)}</text>` +
    `<text transform="translate(13 ${(top + bottom) / 2}) rotate(-90)" text-anchor="middle">${escapeXml(chart.y)}</text></svg>`
  );
}

function scales({ lines, bars: sets = [], unit }: Chart, top: number, bottom: number) {
  const points = lines.flatMap((line) => line.points);
  const axis = (values: readonly number[], from: number, to: number, fixed: boolean) =>
    linearScale(fixed ? [0, 1] : values, from, to);
  const across = axis(
    points.map(([x]) => x),
    plot.left,
    plot.right,
    unit !== undefined,
  );
  const counts = sets.flatMap(({ values }) => values.map(({ count }) => count));
  const heights = points.map(([, y]) => y);
  const up = unit === 'x' ? countScale(counts, bottom, top) : axis(heights, bottom, top, unit === 'both');
  return { across, up };
}

function legendKeys({ lines, bars: sets = [], marks = [] }: Chart): LegendKey[] {
  return [
    ...sets.map(({ name, colour }) => ({ name, colour, kind: 'bar' as const })),
    ...lines.map((line) => ({ ...line, kind: line.shape === 'dots' ? ('dot' as const) : ('line' as const) })),
    ...marks.slice(0, 1).map(({ name }) => ({ name, colour: '#000000', kind: 'ring' as const })),
  ].filter(({ name }) => name !== '');
}

function short(value: number): string {
  return String(significant(value, 4));
}
