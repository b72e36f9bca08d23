import type { Chart } from '../../core/chart/chart.js';
import { type Reading, readingAt } from '../../core/chart/readings.js';
import { comparisonWords } from '../../words/comparison.js';
import { makeReadable, type Together } from '../charts/readable.js';
import { makeDataTable } from '../sections/dataTable.js';
import { makeChartCopy, makeFoot } from '../ui/copy.js';
import { el, setAttribute, setText } from '../ui/dom.js';
import { makeOneStop } from '../ui/oneStop.js';
import { setHint } from '../ui/tooltip.js';
import type { ComparedRun } from './comparedRun.js';
import { runKey } from './runLegend.js';

/** A chart with a curve for each run. */
export interface OverlaySpec {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly hint: string;
  /** The line to compare with, in words; empty for none. */
  readonly reference: string;
  /** What is read while nothing is pointed at. */
  readonly usual: { readonly words: string; readonly values: readonly (number | null)[] };
  readonly xName: string;
  readonly xText: (x: number) => string;
  readonly text: (value: number | null | undefined) => string;
  readonly square: boolean;
  readonly together?: Together;
  /** With a column of data for each run. */
  readonly chart: Chart;
}

/** Title, a legend that doubles as the readout, the plot, and its data as a table. The runs never change. */
export function makeOverlayChart(runs: readonly ComparedRun[], spec: OverlaySpec): HTMLElement {
  const title = el('h2', { class: 'term' }, spec.title);
  setHint(title, spec.hint);
  const values = runs.map((run) => el('span', { class: 'number', 'data-run': run.index }));
  const keys = runs.map((run, i) => el('span', { class: 'key' }, runKey(run), values[i] as HTMLElement));
  const place = el('span', { class: 'at' });
  const { chart, usual } = spec;
  const words = (each: readonly (number | null)[]) =>
    runs.map(({ letter }, i) => `${letter} ${spec.text(each[i])}`).join(', ');
  const readable = makeReadable({
    ...spec,
    keys: comparisonWords.charts.keys,
    show: () => readOut(),
    words: (at) => {
      const { x, values } = readingAt(chart.data, at);
      return comparisonWords.charts.at(spec.xName, spec.xText(x), words(values));
    },
  });
  const { frame, spoken } = readable;
  readable.draw(chart);
  const readOut = () => {
    const reading = readable.pointed === null ? undefined : readingAt(chart.data, readable.pointed);
    runs.forEach((_, i) => setText(values[i] as HTMLElement, spec.text((reading ?? usual).values[i])));
    const there = comparisonWords.charts.place;
    setText(place, reading === undefined ? usual.words : there(spec.xName, spec.xText(reading.x)));
  };
  readOut();
  const { name } = comparisonWords.charts;
  setAttribute(frame, 'aria-label', name(spec.title, usual.words, words(usual.values), spec.reference));
  return makeOneStop(
    el(
      'figure',
      { class: 'chart' },
      el(
        'figcaption',
        {},
        title,
        el('span', { class: 'unit' }, spec.unit),
        ...(spec.reference === ''
          ? []
          : [el('span', { class: 'key unit' }, el('span', { class: 'mark reference' }), spec.reference)]),
        el('div', { class: 'legend runs-legend' }, ...keys, place),
      ),
      frame,
      spoken,
      makeFoot(
        dataTable(runs, spec),
        makeChartCopy(spec.id, spec.title, () => chart),
      ),
    ),
  );
}

function dataTable(runs: readonly ComparedRun[], { id, title, xName, xText, text, chart }: OverlaySpec) {
  const table = makeDataTable<Reading>({
    id,
    name: title,
    headings: [xName, ...runs.map(({ letter }) => letter)],
    cells: ({ x, values }) => [
      { value: x, text: xText(x) },
      ...runs.map((_, i) => ({ value: values[i] ?? '', text: text(values[i]) })),
    ],
  });
  table.update(chart.data.x.map((_, at) => readingAt(chart.data, at)));
  return table.element;
}
