import type { Chart } from '../../core/export/svg.js';
import type { EpochRecord } from '../../core/run/record.js';
import { epochsOf, isOver, optimumOf, preparationOf, type Run, watchedPart } from '../../core/run/run.js';
import { makeChanged } from '../changed.js';
import { drawable, lastEpochShown } from '../chartScale.js';
import { makeChartCopy } from '../copy.js';
import { el, setAttribute, setText } from '../dom.js';
import { count, unknown } from '../format.js';
import { setHint } from '../hint.js';
import { makePlot, type PlotData } from '../plot.js';
import type { LineStyle, Theme } from '../theme.js';
import { chartName, epochSentence } from '../words.js';
import { makeDataTable } from './dataTable.js';
import { readWithKeys } from './keyReading.js';
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
  readonly baseline?: (run: Run) => PlotData['baseline'];
  /** What is copied. */
  readonly picture: (run: Run) => Chart;
}

/** One chart: title with unit, a legend that doubles as the readout, the plot, and its data as a table. */
export function makeChart(spec: ChartSpec): Section {
  const legend = makeLegend();
  const frame = el('div', { class: 'plot', role: 'img', tabindex: 0, 'data-testid': `chart-${spec.id}` });
  setAttribute(frame, 'aria-description', 'Left and right arrow keys read the epochs one by one');
  const spoken = el('p', {
    class: 'unseen',
    'aria-live': 'polite',
    'data-testid': `chart-${spec.id}-spoken`,
  });
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
  let pointed: number | null = null;
  let watched: ReturnType<typeof watchedPart> = 'test';
  const words = (value: (epoch: EpochRecord) => number) => (epoch: EpochRecord) => spec.format(value(epoch));
  const readOut = () => {
    const epoch = (pointed === null ? undefined : epochs[pointed]) ?? epochs.at(-1);
    legend.show(
      epoch === undefined ? '' : `epoch ${count(epoch.epoch)}`,
      epoch === undefined ? unknown : words(spec.train)(epoch),
      epoch === undefined ? unknown : words(spec.test)(epoch),
    );
  };
  const plot = makePlot(frame, trainAndTest, spec.hard, (index) => {
    pointed = index;
    readOut();
  });
  readWithKeys(
    frame,
    () => ({ index: pointed, length: epochs.length }),
    (index) => {
      plot.point(index);
      const epoch = index === null ? undefined : epochs[index];
      if (epoch === undefined) return;
      setText(
        spoken,
        epochSentence(epoch.epoch, words(spec.train)(epoch), `${watched} ${words(spec.test)(epoch)}`),
      );
    },
  );

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
      const baseline = spec.baseline?.(run);
      plot.draw({
        epochs: epochs.map(({ epoch }) => epoch),
        curves: [spec.train, spec.test].map((value) => epochs.map((epoch) => drawable(value(epoch)))),
        last: lastEpochShown(epochs.length, run.config.epochs, over),
        ...(baseline === undefined ? {} : { baseline }),
      });
      const compared = baseline === undefined ? '' : `; ${baseline.label}`;
      setAttribute(
        frame,
        'aria-label',
        chartName(spec.title, run, words(spec.train), words(spec.test)) + compared,
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
  const watched = el('span', {}, 'test');
  const epoch = el('span', { class: 'at' });
  return {
    element: el(
      'div',
      { class: 'legend' },
      el('span', { class: 'key' }, el('span', { class: 'mark train' }), 'train ', train),
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
