import type { Chart } from '../../core/chart/chart.js';
import { type Course, measures } from '../../core/chart/courses.js';
import { leavesPlot } from '../../core/chart/layout.js';
import { lastEpochShown } from '../../core/chart/limits.js';
import { grouped } from '../../core/format.js';
import {
  epochsAhead,
  epochsOf,
  isOver,
  optimumOf,
  preparationOf,
  type Run,
  watchedIn,
} from '../../core/run/run.js';
import type { EpochRecord } from '../../core/training/epoch.js';
import type { WatchedPart } from '../../core/training/partition.js';
import { chartWords } from '../../words/chart.js';
import { unknown } from '../../words/figures.js';
import { meanings } from '../../words/meanings.js';
import { pageWords } from '../../words/page.js';
import { statusWords } from '../../words/status.js';
import { makeReadable, type Together } from '../charts/readable.js';
import { wholeNames } from '../facts/figures.js';
import { chartName } from '../facts/words.js';
import { makeChartCopy, makeFoot } from '../ui/copy.js';
import { el, setAttribute, setText } from '../ui/dom.js';
import { makeOneStop } from '../ui/oneStop.js';
import { setHint } from '../ui/tooltip.js';
import { makeChanged } from '../ui/whenChanged.js';
import { makeDataTable } from './dataTable.js';
import type { Section } from './section.js';

/** What a chart draws of the run, and in which words. */
export interface ChartSpec {
  readonly id: keyof typeof measures;
  readonly hint: string;
  /** What the title is followed by. */
  readonly unit: (run: Run) => string;
  readonly format: (value: number | undefined) => string;
  /** All that is known of the line to compare with, also where there is none; empty where nothing is to be compared. */
  readonly compared: (run: Run) => string;
  readonly chart: (course: Course, run: Run) => Chart;
  /** Quiet actions that show it in other ways. @param again draws it once more */
  readonly ways?: (again: () => void) => HTMLElement;
}

/** One chart: title with unit, a legend that doubles as the readout, the plot, and its data as a table. */
export function makeChart(spec: ChartSpec, together: Together): Section {
  const { train, watched: test } = measures[spec.id];
  const { title } = chartWords[spec.id];
  const legend = makeLegend();
  const unit = el('span', { class: 'unit' });
  const compared = el('span', { 'data-testid': `compared-${spec.id}` });
  const key = el('span', { class: 'key unit' }, el('span', { class: 'mark reference' }), compared);
  const table = makeDataTable<EpochRecord>({
    id: spec.id,
    name: chartWords.byEpoch(title),
    headings: [chartWords.epoch, chartWords.parts.train, chartWords.parts.test],
    cells: (epoch) => [
      { value: epoch.epoch, text: grouped(epoch.epoch) },
      ...[train(epoch), test(epoch)].map((value) => ({ value, text: spec.format(value) })),
    ],
  });
  const heading = el('h2', { class: 'term' }, title);
  setHint(heading, spec.hint);

  let drawn: { readonly run: Run; readonly chart: Chart } | undefined;
  let epochs: readonly EpochRecord[] = [];
  let watched: WatchedPart = 'test';
  const words = (value: (epoch: EpochRecord) => number) => (epoch: EpochRecord) => spec.format(value(epoch));
  const readable = makeReadable({
    id: spec.id,
    keys: pageWords.charts.epochs,
    square: false,
    together,
    show: () => readOut(),
    words: (at) => {
      const epoch = epochs[at] as EpochRecord;
      return statusWords.epochSentence(
        epoch.epoch,
        words(train)(epoch),
        statusWords.watched[watched](words(test)(epoch)),
      );
    },
  });
  const readOut = () => {
    const epoch = (readable.pointed === null ? undefined : epochs[readable.pointed]) ?? epochs.at(-1);
    legend.show(
      epoch === undefined ? '' : statusWords.atEpoch(epoch.epoch),
      epoch === undefined ? unknown : words(train)(epoch),
      epoch === undefined ? unknown : words(test)(epoch),
    );
  };
  const draw = (run: Run) => {
    const last = lastEpochShown(epochs.length, epochsAhead(run), isOver(run));
    const chart = spec.chart({ config: run.config, epochs, watched, last }, run);
    drawn = { run, chart };
    readable.draw(chart);
    setText(unit, spec.unit(run));
    const line = spec.compared(run);
    setText(compared, leavesPlot(chart) ? chartWords.offChart(line) : line);
    setAttribute(compared, 'title', wholeNames(run, line));
    key.hidden = line === '';
    const name = chartName(title, run, words(train), words(test));
    setAttribute(
      readable.frame,
      'aria-label',
      line === '' ? name : pageWords.charts.beside(name, compared.textContent),
    );
  };
  const ways = spec.ways?.(() => drawn && draw(drawn.run));

  const changed = makeChanged();
  return {
    element: makeOneStop(
      el(
        'figure',
        { class: 'chart' },
        el('figcaption', {}, heading, unit, key, legend.element),
        readable.frame,
        readable.spoken,
        makeFoot(
          table.element,
          makeChartCopy(
            spec.id,
            title,
            () => (epochs.length === 0 ? undefined : drawn?.chart),
            ways === undefined ? [] : [ways],
          ),
        ),
      ),
    ),
    update(run) {
      const next = epochsOf(run);
      // Most events only move the progress bar on.
      const { dataset } = preparationOf(run) ?? {};
      if (!changed(next.length === 0 || next, isOver(run), dataset, optimumOf(run), run.config)) return;
      epochs = next;
      watched = watchedIn(run);
      legend.name(chartWords.parts[watched]);
      table.name(2, chartWords.parts[watched]);
      draw(run);
      readOut();
      table.update(epochs);
    },
  };
}

/** The figures keep their width, so that nothing moves while they change. */
function makeLegend() {
  const train = el('span', { class: 'number', 'data-series': 'train' });
  const test = el('span', { class: 'number', 'data-series': 'test' });
  const trained = el('span', { class: 'term' }, chartWords.parts.train);
  setHint(trained, meanings.running);
  const watched = el('span', {}, chartWords.parts.test);
  const epoch = el('span', { class: 'at' });
  return {
    element: el(
      'div',
      { class: 'legend' },
      el('span', { class: 'key' }, el('span', { class: 'mark train' }), trained, ' ', train),
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
