import { balances } from '../../core/balance.js';
import type { Table } from '../../core/export/table.js';
import { preparationOf, type Run, watchedIn } from '../../core/run/run.js';
import { scoresTable } from '../../report/report.js';
import { meanings } from '../../words/meanings.js';
import { pageWords } from '../../words/page.js';
import { reportWords } from '../../words/report.js';
import { scoreWords } from '../../words/scores.js';
import type { ScoreWords } from '../../words/scoreWords.js';
import { figuresOf, shortClasses } from '../facts/figures.js';
import { atThreshold, blindShort } from '../facts/verdict.js';
import { makeFoot, makeTableCopy } from '../ui/copy.js';
import { el, setText } from '../ui/dom.js';
import { makeOneStop } from '../ui/oneStop.js';
import { setHint } from '../ui/tooltip.js';
import { makeAccuracyRow, makeAverageRow, makeBalancedRow, makeClassRow, metrics } from './scoreRows.js';
import type { Section } from './section.js';

/** Precision, recall, F1 and support by class, each with its interval, and the accuracy beside that of always giving the same
 * answer. All rows are there from the start, so that each epoch's scores, and at last the final ones, fill it
 * without moving anything.
 * @param isBeside whether beside another table: then its rows are the same whatever the balance, so that one reads across */
export function makeScores(isBeside = false): Section {
  const { scores: words } = pageWords;
  const title = el('h2');
  const after = el('span', { class: 'unit', 'data-testid': 'scores-after' });
  const sure = el('span', { class: 'unit term' }, words.intervals);
  setHint(sure, meanings.interval);
  const classes = { negative: makeClassRow('negative'), positive: makeClassRow('positive') };
  const averages = {
    macro: makeAverageRow('macro', reportWords.scores.macro),
    weighted: makeAverageRow('weighted', reportWords.scores.weighted),
  };
  const accuracy = makeAccuracyRow();
  const balanced = makeBalancedRow();
  const rows = [classes.negative, classes.positive, accuracy, balanced, averages.macro, averages.weighted];
  const table = el(
    'table',
    { class: 'scores', 'data-testid': 'scores' },
    el('thead', {}, headings()),
    el('tbody', {}, ...rows.flatMap(({ elements }) => elements)),
  );
  let shown: Table | undefined;
  const copy = makeTableCopy('test-scores', words.copied, () => shown);
  return {
    element: makeOneStop(
      el('section', {}, el('div', { class: 'caption' }, title, after, sure), table, makeFoot(copy)),
    ),
    update(run, at) {
      const part = run.phase === 'ended' ? 'test' : watchedIn(run);
      setText(title, words[part].title);
      table.ariaLabel = words[part].table;
      setText(after, at === undefined ? measuredWhen(run) : atThreshold(at));
      const { report, intervals, baseline, confusion } = figuresOf(run, at);
      const names = shortClasses(run);
      const known = preparationOf(run);
      shown = known && confusion && scoresTable(known, confusion, at);
      classes.negative.name(names.negative);
      classes.positive.name(names.positive);
      for (const [of, row] of Object.entries({ ...classes, ...averages })) {
        const which = of as keyof typeof classes | keyof typeof averages;
        row.update(report?.[which] ?? {}, intervals?.[which] ?? {});
      }
      const support = report?.macro.support;
      const even = isBeside || balances[run.config.balance].evens === 'training';
      const blind = [baseline?.accuracy, blindShort(run)] as const;
      accuracy.update(report?.accuracy, intervals?.accuracy, support, ...blind, !even);
      balanced.update(report?.macro.recall, intervals?.macro.recall, even);
    },
  };
}

function measuredWhen(run: Run): string {
  if (run.phase === 'ended') return pageWords.scores.rows(run.record.test.rows);
  const { epoch } = figuresOf(run);
  return epoch === 0 ? '' : pageWords.scores.afterEpoch(epoch);
}

function headings(): HTMLElement {
  const heading = ({ name, meaning: words }: Pick<ScoreWords, 'name' | 'meaning'>) => {
    const term = el('span', { class: 'term' }, name);
    setHint(term, words);
    return el('th', { scope: 'col' }, term);
  };
  return el(
    'tr',
    {},
    el('th', { scope: 'col' }, el('span', { class: 'unseen' }, pageWords.scores.class)),
    ...metrics.map((id) => heading(scoreWords[id])),
    heading({ name: reportWords.scores.support, meaning: meanings.support }),
  );
}
