import type { Chart } from '../../core/chart/chart.js';
import { type Cut, usualCut } from '../../core/evaluation/cuts.js';
import type { RunRecord } from '../../core/run/record.js';
import { pageWords } from '../../words/page.js';
import { makeReadable } from '../charts/readable.js';
import { sample } from '../charts/sample.js';
import { makeChartCopy, makeFoot } from '../ui/copy.js';
import { el, icon, setAttribute, setText } from '../ui/dom.js';
import { makeOneStop } from '../ui/oneStop.js';
import { setHint } from '../ui/tooltip.js';
import { makeChanged } from '../ui/whenChanged.js';
import { makeDataTable } from './dataTable.js';
import type { Section } from './section.js';

/** A chart of a run that is over: one `T` for each place of its data. */
export interface EvaluationChartSpec<T> {
  readonly id: string;
  readonly title: string;
  readonly hint: string;
  /** What stands beside the title. */
  readonly caption: (record: RunRecord, prevalence?: number) => string;
  /** What to be careful with, below the plot; empty where there is nothing. */
  readonly caution?: (record: RunRecord, prevalence?: number) => string;
  /** The line to compare with, in words. */
  readonly reference?: (record: RunRecord) => string;
  /** Keys of the legend, where more than one thing is drawn. */
  readonly keys?: (record: RunRecord, prevalence?: number) => HTMLElement[];
  readonly items: (record: RunRecord, prevalence?: number) => readonly T[];
  /** A point in words, in the reading line and for a screen reader. */
  readonly words: (item: T, record: RunRecord, prevalence?: number) => string;
  /** What the reading line says while no point is read. */
  readonly usual?: (record: RunRecord, prevalence?: number) => string;
  /** What the reading line says where there is a point at the threshold. */
  readonly at?: (items: readonly T[], threshold: Cut, record: RunRecord) => T | undefined;
  readonly chart: (record: RunRecord, threshold: Cut, prevalence?: number) => Chart;
  readonly headings: readonly string[];
  readonly cells: (item: T) => readonly { readonly value: number; readonly text: string }[];
}

const mostRows = 24; // of the data table: every step of a curve would be a list nobody reads

/** Title and caption, a line that reads points out, the plot, and its data as a table.
 * @param prevalenceNow of the positives where the model is used, for a chart that depends on it; undefined where nobody says */
export function makeEvaluationChart<T>(
  spec: EvaluationChartSpec<T>,
  prevalenceNow: () => number | undefined = () => undefined,
): Section {
  const title = el('h2', { class: 'term' }, spec.title);
  setHint(title, spec.hint);
  const caption = el('span', { class: 'unit', 'data-testid': `caption-${spec.id}` });
  const compared = el('span');
  const key = el('span', { class: 'key unit' }, el('span', { class: 'mark reference' }), compared);
  const reading = el('span', { class: 'reading-line', 'data-testid': `reading-${spec.id}` });
  const legend = el('div', { class: 'legend' }, reading);
  const caution = el('span');
  const warning = el(
    'p',
    { class: 'caution', hidden: true, 'data-testid': `caution-${spec.id}` },
    icon('warning'),
    caution,
  );
  const table = makeDataTable<T>({
    id: spec.id,
    name: spec.title,
    headings: spec.headings,
    cells: spec.cells,
  });

  let record: RunRecord | undefined;
  let prevalence: number | undefined;
  let items: readonly T[] = [];
  let marked: T | undefined;
  let chart: Chart | undefined;
  const wordsOf = (item: T | undefined) =>
    item === undefined || record === undefined ? '' : spec.words(item, record, prevalence);
  const readable = makeReadable({
    id: spec.id,
    keys: pageWords.charts.points,
    square: true,
    show: () => readOut(),
    words: (index) => wordsOf(items[index]),
  });
  const { frame, spoken } = readable;
  const readOut = () => {
    const words = wordsOf((readable.pointed === null ? undefined : items[readable.pointed]) ?? marked);
    setText(reading, words || (record === undefined ? '' : (spec.usual?.(record, prevalence) ?? '')));
  };

  const copy = makeChartCopy(spec.id, spec.title, () => chart);
  const changed = makeChanged();
  return {
    element: makeOneStop(
      el(
        'figure',
        { class: 'chart' },
        el('figcaption', {}, title, caption, key, legend),
        frame,
        spoken,
        warning,
        makeFoot(table.element, copy),
      ),
    ),
    update(run, chosen) {
      const now = prevalenceNow();
      if (run.phase !== 'ended' || !changed(run.record.evaluation, chosen, now)) return;
      if (run.record.evaluation !== record?.evaluation || now !== prevalence) {
        [record, prevalence] = [run.record, now];
        items = spec.items(record, prevalence);
        table.update(sample(items, mostRows));
        setText(caption, spec.caption(record, prevalence));
        legend.replaceChildren(...(spec.keys?.(record, prevalence) ?? []), reading);
        setText(caution, spec.caution?.(record, prevalence) ?? '');
        warning.hidden = caution.textContent === '';
        setText(compared, spec.reference?.(record) ?? '');
        key.hidden = compared.textContent === '';
      }
      const threshold = chosen ?? usualCut(record.evaluation.test, record.model);
      marked = spec.at?.(items, threshold, record);
      chart = spec.chart(record, threshold, prevalence);
      readable.draw(chart);
      const { beside, dashed } = pageWords.charts;
      const said = [
        `${spec.title}, ${caption.textContent}`,
        ...(marked === undefined ? [] : [wordsOf(marked)]),
        ...(compared.textContent === '' ? [] : [dashed(compared.textContent)]),
      ];
      setAttribute(frame, 'aria-label', said.reduce(beside));
      readOut();
    },
  };
}
