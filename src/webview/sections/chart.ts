import type { Chart } from '../../core/export/chart.js';
import {
  epochsAhead,
  epochsOf,
  isOver,
  optimumOf,
  preparationOf,
  type Run,
  watchedPart,
} from '../../core/run/run.js';
import type { EpochRecord } from '../../core/training/epoch.js';
import { makeReadable } from '../charts/chartCursor.js';
import { drawable, lastEpochShown } from '../charts/chartScale.js';
import { leavesPlot, makePlot, type PlotData } from '../charts/plot.js';
import { count, unknown } from '../facts/format.js';
import { chartName, epochSentence } from '../facts/words.js';
import { makeChartCopy } from '../ui/copy.js';
import { el, setAttribute, setText } from '../ui/dom.js';
import type { LineStyle, Theme } from '../ui/theme.js';
import { setHint } from '../ui/tooltip.js';
import { makeChanged } from '../ui/whenChanged.js';
import { makeDataTable } from './dataTable.js';
import type { Section } from './section.js';

/** What a chart draws of the run, and in which words. */
export interface ChartSpec {
  readonly id: 'loss' | 'accuracy';
  readonly title: string;
  readonly unit: string;
  readonly hint: string;
  readonly hard: readonly [number, number];
  readonly train: (epoch: EpochRecord) => number;
  readonly test: (epoch: EpochRecord) => number;
  readonly format: (value: number | undefined) => string;
  readonly baseline: (run: Run) => PlotData['baseline'];
  /** The same in words: all that is known of it, also where there is none. */
  readonly compared: (run: Run) => string;
  /** What is copied. */
  readonly picture: (run: Run) => Chart;
}

/** One chart: title with unit, a legend that doubles as the readout, the plot, and its data as a table. */
export function makeChart(spec: ChartSpec): Section {
  const legend = makeLegend();
  const compared = el('span', { 'data-testid': `compared-${spec.id}` });
  const table = makeDataTable<EpochRecord>({
    id: spec.id,
    name: `${spec.title} by epoch`,
    headings: ['epoch', 'train', 'test'],
    cells: (epoch) => [
      { value: epoch.epoch, text: count(epoch.epoch) },
      ...[spec.train(epoch), spec.test(epoch)].map((value) => ({ value, text: spec.format(value) })),
    ],
  });
  const title = el('h2', { class: 'term' }, spec.title);
  setHint(title, spec.hint);

  let drawn: Run | undefined;
  let epochs: readonly EpochRecord[] = [];
  let watched: ReturnType<typeof watchedPart> = 'test';
  const words = (value: (epoch: EpochRecord) => number) => (epoch: EpochRecord) => spec.format(value(epoch));
  const readable = makeReadable({
    id: spec.id,
    keys: 'the epochs one by one',
    square: false,
    plot: (frame, onPoint) => makePlot(frame, trainAndTest, spec.hard, onPoint),
    length: () => epochs.length,
    show: () => readOut(),
    words: (index) => {
      const epoch = epochs[index] as EpochRecord;
      const test = `${watched} ${words(spec.test)(epoch)}`;
      return epochSentence(epoch.epoch, words(spec.train)(epoch), test);
    },
  });
  const { frame, spoken, plot } = readable;
  const readOut = () => {
    const epoch = (readable.pointed === null ? undefined : epochs[readable.pointed]) ?? epochs.at(-1);
    legend.show(
      epoch === undefined ? '' : `epoch ${count(epoch.epoch)}`,
      epoch === undefined ? unknown : words(spec.train)(epoch),
      epoch === undefined ? unknown : words(spec.test)(epoch),
    );
  };

  const changed = makeChanged();
  return {
    element: el(
      'figure',
      { class: 'chart' },
      el(
        'figcaption',
        {},
        title,
        el('span', { class: 'unit' }, spec.unit),
        el('span', { class: 'key unit' }, el('span', { class: 'mark reference' }), compared),
        legend.element,
        makeChartCopy(spec.id, spec.title, () =>
          drawn === undefined || epochs.length === 0 ? undefined : spec.picture(drawn),
        ),
      ),
      frame,
      spoken,
      table.element,
    ),
    update(run) {
      const next = epochsOf(run);
      const over = isOver(run);
      // Most events only move the progress bar on.
      const { dataset } = preparationOf(run) ?? {};
      if (!changed(next.length === 0 || next, over, dataset, optimumOf(run), run.config)) return;
      drawn = run;
      epochs = next;
      watched = watchedPart(run.config);
      legend.name(watched);
      table.name(2, watched);
      const data: PlotData = {
        epochs: epochs.map(({ epoch }) => epoch),
        curves: [spec.train, spec.test].map((value) => epochs.map((epoch) => drawable(value(epoch)))),
        last: lastEpochShown(epochs.length, epochsAhead(run), over),
        baseline: spec.baseline(run),
      };
      plot.draw(data);
      setText(compared, `${spec.compared(run)}${leavesPlot(data, spec.hard) ? ', off the chart' : ''}`);
      setAttribute(
        frame,
        'aria-label',
        `${chartName(spec.title, run, words(spec.train), words(spec.test))}; ${compared.textContent}`,
      );
      readOut();
      table.update(epochs);
    },
  };
}

function trainAndTest({ train, test, highContrast }: Theme): LineStyle[] {
  return [
    { stroke: train, dash: highContrast ? [6, 4] : [] },
    { stroke: test, dash: [] },
  ];
}

/** The figures keep their width, so that nothing moves while they change. */
function makeLegend() {
  const train = el('span', { class: 'number', 'data-series': 'train' });
  const test = el('span', { class: 'number', 'data-series': 'test' });
  // Of the batches as they came, while the weights changed: not the loss that the trained model has.
  const mean = el('span', { class: 'unit' }, '(running mean) ');
  const watched = el('span', {}, 'test');
  const epoch = el('span', { class: 'at' });
  return {
    element: el(
      'div',
      { class: 'legend' },
      el('span', { class: 'key' }, el('span', { class: 'mark train' }), 'train ', mean, train),
      el('span', { class: 'key' }, el('span', { class: 'mark test' }), watched, ' ', test),
      epoch,
    ),
    /** Names the second series. */
    name: (part: string) => setText(watched, part),
    show(at: string, trainValue: string, testValue: string) {
      setText(epoch, at);
      setText(train, trainValue);
      setText(test, testValue);
    },
  };
}
