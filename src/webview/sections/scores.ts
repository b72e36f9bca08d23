import { scoresTable } from '../../core/export/report.js';
import type { Table } from '../../core/export/table.js';
import { preparationOf, type Run } from '../../core/run/run.js';
import { makeTableCopy } from '../copy.js';
import { el, setText } from '../dom.js';
import { classNames, figuresOf } from '../figures.js';
import { count, counted } from '../format.js';
import { setHint } from '../hint.js';
import { meaning } from '../meanings.js';
import { atThreshold } from '../verdict.js';
import { makeAccuracyRow, makeAverageRow, makeClassRow } from './scoreRows.js';
import type { Section } from './section.js';

/** Precision, recall, F1 and support by class on the test part. All rows are there from the start, so that
 * each epoch's scores, and at last the final ones, fill it without moving anything. */
export function makeScores(): Section {
  const after = el('span', { class: 'unit', 'data-testid': 'scores-after' });
  const negative = makeClassRow('negative');
  const positive = makeClassRow('positive');
  const macro = makeAverageRow('macro', 'macro avg');
  const weighted = makeAverageRow('weighted', 'weighted avg');
  const accuracy = makeAccuracyRow();
  const body = [negative, positive, accuracy, macro, weighted].map(({ element }) => element);
  const table = el(
    'table',
    { class: 'scores', 'aria-label': 'Scores on the test part', 'data-testid': 'scores' },
    el('thead', {}, headings()),
    el('tbody', {}, ...body),
  );
  let shown: Table | undefined;
  const copy = makeTableCopy('test-scores', 'Scores', () => shown);
  return {
    element: el(
      'section',
      {},
      el('div', { class: 'caption' }, el('h2', {}, 'Test scores'), after, copy),
      table,
    ),
    update(run, at) {
      const names = classNames(run);
      const { report, epoch, confusion } = figuresOf(run, at);
      const known = preparationOf(run);
      shown = known && confusion && scoresTable(known, confusion);
      setText(after, at === undefined ? measuredWhen(run, epoch) : atThreshold(at));
      negative.update(report?.negative ?? {}, names.negative);
      positive.update(report?.positive ?? {}, names.positive);
      macro.update(report?.macro ?? {});
      weighted.update(report?.weighted ?? {});
      accuracy.update(report?.accuracy, report?.macro.support);
    },
  };
}

function measuredWhen(run: Run, epoch: number): string {
  if (run.phase === 'ended') return counted(run.record.test.rows, 'row');
  return epoch === 0 ? '' : `after epoch ${count(epoch)}`;
}

function headings(): HTMLElement {
  const heading = (name: string, text: string) => {
    const term = el('span', { class: 'term' }, text);
    setHint(term, name);
    return el('th', { scope: 'col' }, term);
  };
  return el(
    'tr',
    {},
    el('th', { scope: 'col' }, el('span', { class: 'unseen' }, 'class')),
    heading(meaning.precision, 'precision'),
    heading(meaning.recall, 'recall'),
    heading(meaning.f1, 'F1'),
    heading(meaning.support, 'support'),
  );
}
