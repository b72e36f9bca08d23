import type { Cut } from '../../core/evaluation/cuts.js';
import type { ConfusionCounts } from '../../core/evaluation/metrics.js';
import { type CellWish, isCalled, isRight, type MatrixCell } from '../../core/export/cellRows.js';
import type { Table } from '../../core/export/table.js';
import { grouped } from '../../core/format.js';
import { preparationOf, type Run } from '../../core/run/run.js';
import { confusionTable } from '../../report/report.js';
import { percent, unknown } from '../../words/figures.js';
import { pageWords } from '../../words/page.js';
import { classWords, figuresOf, shortClasses } from '../facts/figures.js';
import { type Short } from '../facts/format.js';
import { atThreshold } from '../facts/verdict.js';
import { makeFoot, makeTableCopy } from '../ui/copy.js';
import { el, keepInSight, setAttribute, setShort, setText } from '../ui/dom.js';
import { makeOneStop } from '../ui/oneStop.js';
import { setHint } from '../ui/tooltip.js';
import { post } from '../ui/vscodeApi.js';
import type { Section } from './section.js';

/** How the model's answers and the truth meet: actual classes in rows, predicted ones in columns.
 * @param opens whether a press on a cell of an ended run opens its rows */
export function makeConfusion(opens = false): Section {
  const { confusion: words } = pageWords;
  const [tn, fp, fn, tp] = [
    makeCell('tn', opens),
    makeCell('fp', opens),
    makeCell('fn', opens),
    makeCell('tp', opens),
  ];
  const predicted = [makeHeading('col', words.predicted), makeHeading('col', words.predicted)] as const;
  const actual = [makeHeading('row', words.actual), makeHeading('row', words.actual)] as const;
  const unit = el('span', { class: 'unit' }, words.unit);
  const table = el(
    'table',
    { class: 'confusion', 'aria-label': words.title, 'data-testid': 'confusion' },
    el('thead', {}, el('tr', {}, el('td'), predicted[0].element, predicted[1].element)),
    el(
      'tbody',
      {},
      el('tr', {}, actual[0].element, tn.element, fp.element),
      el('tr', {}, actual[1].element, fn.element, tp.element),
    ),
  );
  let shown: Table | undefined;
  const copy = makeTableCopy('confusion', words.copied, () => shown);
  return {
    element: makeOneStop(
      el(
        'section',
        {},
        el('div', { class: 'caption' }, el('h2', {}, words.title), unit),
        table,
        makeFoot(copy),
      ),
    ),
    update(run, at) {
      const { negative, positive } = shortClasses(run);
      for (const pair of [predicted, actual]) {
        pair[0].update(negative);
        pair[1].update(positive);
      }
      const counts = figuresOf(run, at).confusion;
      const known = preparationOf(run);
      shown = known && counts && confusionTable(known, counts, at);
      setText(unit, at === undefined ? words.unit : atThreshold(at));
      for (const cell of [tn, fp, fn, tp]) cell.update(run, at, counts);
    },
  };
}

/** The cell that completes the row of each: both have the same actual class. */
const rowMate: Readonly<Record<MatrixCell, MatrixCell>> = { tn: 'fp', fp: 'tn', fn: 'tp', tp: 'fn' };

function makeCell(cell: MatrixCell, opens: boolean) {
  const figure = opens
    ? el('button', { class: 'count', type: 'button', 'data-testid': `rows-${cell}` }, unknown)
    : el('span', { class: 'count' }, unknown);
  let wish: CellWish | undefined;
  figure.addEventListener('click', () => {
    if (wish === undefined) return;
    keepInSight(element);
    post({ type: 'rows', ...wish });
  });
  const share = el('span', { class: 'share' });
  const { [cell]: meaning, press } = pageWords.confusion;
  setHint(figure, meaning);
  const element = el('td', { class: isRight(cell) ? 'right' : undefined, 'data-cell': cell }, figure, share);
  return {
    element,
    update(run: Run, at: Cut | undefined, counts: ConfusionCounts | undefined) {
      const rows = counts?.[cell];
      const all = counts === undefined ? 0 : counts[cell] + counts[rowMate[cell]];
      setText(figure, rows === undefined ? unknown : grouped(rows));
      setText(share, rows === undefined || all === 0 ? '' : percent(rows / all));
      setAttribute(element, 'data-value', rows ?? '');
      if (!opens) return;
      wish = rows ? wishFor(cell, run, at) : undefined;
      setAttribute(figure, 'aria-label', wish && rows && sayRows(cell, run, rows));
      setHint(figure, wish ? `${meaning} ${press}` : meaning);
      setAttribute(figure, 'aria-disabled', wish === undefined && 'true');
    },
  };
}

/** What a cell stands for: its rows at the threshold that is shown. */
function wishFor(of: MatrixCell, run: Run, at: Cut | undefined): CellWish | undefined {
  if (run.phase !== 'ended') return undefined;
  const logit = at?.logit ?? run.record.model.threshold ?? 0;
  return { of, logit: Number.isFinite(logit) ? logit : null };
}

function sayRows(cell: MatrixCell, run: Run, rows: number): string {
  const { negative, positive } = classWords(run);
  const [predicted, actual] = [isCalled(cell), isCalled(cell) === isRight(cell)];
  const nameOf = (isPositive: boolean) => (isPositive ? positive : negative);
  return pageWords.confusion.show(rows, nameOf(predicted), nameOf(actual));
}

function makeHeading(scope: 'row' | 'col', word: string) {
  const name = el('span', { class: 'name' });
  return {
    element: el(
      'th',
      { scope },
      el('div', { class: 'class' }, el('span', { class: 'role' }, `${word} `), name),
    ),
    update: (words: Short) => setShort(name, words),
  };
}
