import type { Chart } from './chart.js';
import { layOut, leavesPlot } from './layout.js';
import { type LegendKey, legend, legendRow } from './legend.js';
import { paintPlot } from './plot.js';
import { node, svgText } from './svg.js';
import type { ChartWords } from './words.js';

const width = 440;
const [left, right] = [46, width - 14]; // of the legend
const plotHeight = 190;
const belowPlot = 37;

/** A chart as SVG text, for reports and the clipboard: on white, with title and legend and nothing to look up elsewhere.
 * Dashes, rings and shapes tell things apart in black and white too. */
export function svgChart(words: ChartWords, chart: Chart): string {
  const key = legend(legendKeys(words, chart), left, right);
  const top = 34 + key.rows * legendRow;
  const height = top + plotHeight + belowPlot;
  const frame = { width, top, height, named: true };
  return svgText(
    node(
      'svg',
      {
        xmlns: 'http://www.w3.org/2000/svg',
        viewBox: `0 0 ${width} ${height}`,
        width,
        height,
        role: 'img',
        'aria-label': chart.name,
        'font-size': 11,
        'font-family': 'sans-serif',
        fill: '#333333',
      },
      [
        node('rect', { width, height, fill: '#ffffff' }),
        node('text', { x: left, y: 18, 'font-size': 13, 'font-weight': 600, fill: '#000000' }, chart.name),
        node('g', { transform: 'translate(0 36)' }, key.drawn),
        ...paintPlot(chart, layOut(chart, frame), frame),
      ],
    ),
  );
}

/** What is drawn, then what it is compared with, then the rings, of which one stands for all. */
function legendKeys(words: ChartWords, chart: Chart): LegendKey[] {
  const order: readonly LegendKey['kind'][] = ['bars', 'line', 'steps', 'dots', 'reference', 'ring'];
  const isOff = leavesPlot(chart);
  return chart.marks
    .filter(({ name }) => name !== '')
    .map((mark) => ({
      ...mark,
      name: mark.kind === 'reference' && isOff ? words.offChart(mark.name) : mark.name,
      dash: mark.kind === 'reference' ? [4, 4] : 'dash' in mark ? mark.dash : undefined,
    }))
    .toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}
