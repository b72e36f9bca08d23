import type { ConfusionCounts } from '../../core/evaluation/metrics.js';
import type { Table } from '../../core/export/table.js';
import { grouped } from '../../core/format.js';
import { preparationOf } from '../../core/run/run.js';
import { confusionTable } from '../../report/report.js';
import { percent, unknown } from '../../words/figures.js';
import { pageWords } from '../../words/page.js';
import { figuresOf, shortClasses } from '../facts/figures.js';
import { type Short } from '../facts/format.js';
import { atThreshold } from '../facts/verdict.js';
import { makeFoot, makeTableCopy } from '../ui/copy.js';
import { el, setAttribute, setShort, setText } from '../ui/dom.js';
import { makeOneStop } from '../ui/oneStop.js';
import { setHint } from '../ui/tooltip.js';
import type { Section } from './section.js';

/** How the model's answers and the truth meet: actual classes in rows, predicted ones in columns. */
export function makeConfusion(): Section {
  const { confusion: words } = pageWords;
  const [tn, fp, fn, tp] = [makeCell('tn'), makeCell('fp'), makeCell('fn'), makeCell('tp')];
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
      for (const cell of [tn, fp, fn, tp]) cell.update(counts);
    },
  };
}

type Cell = keyof ConfusionCounts;

/** The cell that completes the row of each: both have the same actual class. */
const rowMate: Readonly<Record<Cell, Cell>> = { tn: 'fp', fp: 'tn', fn: 'tp', tp: 'fn' };

function makeCell(cell: Cell) {
  const figure = el('span', { class: 'count' }, unknown);
  const share = el('span', { class: 'share' });
  setHint(figure, pageWords.confusion[cell]);
  const right = cell === 'tn' || cell === 'tp';
  const element = el('td', { class: right ? 'right' : undefined, 'data-cell': cell }, figure, share);
  return {
    element,
    update(counts: ConfusionCounts | undefined) {
      const rows = counts?.[cell];
      const all = counts === undefined ? 0 : counts[cell] + counts[rowMate[cell]];
      setText(figure, rows === undefined ? unknown : grouped(rows));
      setText(share, rows === undefined || all === 0 ? '' : percent(rows / all));
      setAttribute(element, 'data-value', rows ?? '');
    },
  };
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
