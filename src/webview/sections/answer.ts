import { balances } from '../../core/balance.js';
import type { ScoreId } from '../../core/evaluation/catalogue.js';
import type { MaybeInterval } from '../../core/evaluation/interval.js';
import type { Grade } from '../../core/evaluation/verdict.js';
import { probability } from '../../core/format.js';
import { isMuted, nothingLearned } from '../../core/judgement/verdict.js';
import type { ChosenCut } from '../../core/run/chosenThreshold.js';
import { isBusy, preparationOf, type Run, watchedIn } from '../../core/run/run.js';
import type { Undefinable } from '../../core/undefinable.js';
import type { Warning } from '../../core/warning.js';
import { goalWords } from '../../report/decision.js';
import { warningSentences } from '../../report/warnings.js';
import { range, score } from '../../words/figures.js';
import { meanings } from '../../words/meanings.js';
import { pageWords } from '../../words/page.js';
import { capital } from '../../words/problem.js';
import { scoreWords } from '../../words/scores.js';
import { statusWords } from '../../words/status.js';
import { classNames, figuresOf, shortClasses, wholeNames } from '../facts/figures.js';
import { type Short, within } from '../facts/format.js';
import { remediesFor } from '../facts/remedies.js';
import { blindShort, distanceWords, verdict } from '../facts/verdict.js';
import { el, icon, setAttribute, setShort, setText } from '../ui/dom.js';
import type { IconName } from '../ui/icons.js';
import { makeOneStop } from '../ui/oneStop.js';
import { setEnabled } from '../ui/toolkit.js';
import { setHint } from '../ui/tooltip.js';
import { makeChanged } from '../ui/whenChanged.js';
import { makeIllusion } from './illusion.js';
import { makeOffer } from './offer.js';
import { inOneRow, remedyButtons } from './remedyButtons.js';
import type { Section } from './section.js';

/** The first screen's answer to "is it good?": in a word, in a few sentences, in four figures, and what to do about it.
 * @param choose told a threshold to look with */
export function makeAnswer(choose: (cut: ChosenCut | undefined) => void): Section &
  Pick<ReturnType<typeof makeOffer>, 'tell'> & {
    /** Takes a goal that no threshold was found for, in words. */
    readonly tellRefused: (words: string) => void;
  } {
  let refused: { readonly words: string; readonly of: Run | undefined } | undefined;
  let shown: Run | undefined;
  const f1 = makeFigure('f1');
  const precision = makeFigure('precision');
  const recall = makeFigure('recall');
  const accuracy = makeFigure('accuracy');
  const balanced = makeFigure('balancedAccuracy');
  const offer = makeOffer(choose);
  const nothing = el('div', { class: 'nothing', 'data-testid': 'nothing-learned', hidden: true });
  const warned = makeChanged();
  const mark = el('span', { class: 'sign' });
  const judged = makeChanged();
  const headline = el('h2', { class: 'headline', 'data-testid': 'headline' });
  const ranking = el('span', { class: 'unit', 'data-testid': 'ranking' });
  const words = el('p', { 'data-testid': 'verdict' });
  const goal = el('p', { 'data-testid': 'goal-looked-at' });
  const distance = el('p', { class: 'distance', 'data-testid': 'distance' });
  const illusion = makeIllusion('copies-illusion');
  const copies = el(
    'div',
    { class: 'copies', 'data-testid': 'copies-note', hidden: true },
    icon('warning'),
    el('p', {}, pageWords.answer.copies),
    illusion.element,
  );
  return {
    element: makeOneStop(
      el(
        'section',
        { class: 'answer', 'aria-label': pageWords.answer.title, 'data-testid': 'answer' },
        el(
          'div',
          { class: 'words' },
          el('div', { class: 'judged' }, mark, headline, ranking),
          nothing,
          words,
          goal,
          offer.element,
          distance,
        ),
        el(
          'dl',
          { class: 'figures' },
          f1.element,
          precision.element,
          recall.element,
          accuracy.element,
          balanced.element,
        ),
        copies,
      ),
    ),
    tell: offer.tell,
    tellRefused(words) {
      refused = { words, of: shown };
    },
    update(run, at) {
      shown = run;
      const warning = nothingLearned(run);
      if (warned(warning, run.config)) showNothing(nothing, warning, run);
      for (const button of nothing.querySelectorAll<HTMLElement>('vscode-button'))
        setEnabled(button, !isBusy(run));
      const { report, intervals } = figuresOf(run, at);
      const { positive } = shortClasses(run);
      const where = at === undefined ? watchedWords(run) : pageWords.answer.at(probability(at.probability));
      const { ofClass, alwaysScores } = pageWords.answer;
      const of = classNames(run).positive === '' ? { text: '' } : within(positive, ofClass);
      const always = blindShort(run);
      const baseline = preparationOf(run)?.baseline.accuracy;
      f1.update(report?.positive.f1, intervals?.positive.f1, of, where);
      precision.update(report?.positive.precision, intervals?.positive.precision, of, where);
      recall.update(report?.positive.recall, intervals?.positive.recall, of, where);
      accuracy.update(
        report?.accuracy,
        intervals?.accuracy,
        baseline === undefined ? { text: '' } : within(always, (name) => alwaysScores(name, score(baseline))),
        where,
      );
      // Both classes weighed the same: rows of the frequent one are given up for the rare one, as was asked for.
      const even = balances[run.config.balance].evens === 'training';
      accuracy.element.hidden = even;
      balanced.element.hidden = !even;
      balanced.update(
        report?.macro.recall, // the same by another name
        intervals?.macro.recall,
        { text: alwaysScores(statusWords.theSame, score(evenChance)) },
        where,
      );
      const { grade, headline: word, words: sentences, ranking: area, how } = verdict(run, at);
      const sign = run.phase === 'ended' && isMuted(run.record) ? 'info' : grade && signs[grade];
      if (judged(sign)) mark.replaceChildren(...(sign === undefined ? [] : [icon(sign)]));
      setText(headline, word);
      setHint(headline, how || undefined);
      setText(ranking, area.replace(/(?<=\d)–(?=\d)/g, '\u2060–\u2060').replace(' %', '\u00a0%')); // figures are not broken
      setText(words, sentences);
      words.hidden = sentences === '';
      setAttribute(words, 'title', wholeNames(run, sentences));
      const missed = at === undefined && refused?.of === run ? refused.words : '';
      const aimed = run.phase === 'ended' && at !== undefined ? goalWords(run.record, at) : missed;
      setText(goal, aimed);
      goal.hidden = aimed === '';
      setAttribute(goal, 'title', wholeNames(run, aimed));
      offer.update(run, at);
      setText(distance, distanceWords(run));
      illusion.update(run);
      copies.hidden = balances[run.config.balance].copies !== 'all parts';
    },
  };
}

/** Balanced accuracy of always giving the same answer: all rows of one class, none of the other. */
const evenChance = 0.5;

/** Told apart by their shapes, not by their colours. */
const signs: Readonly<Record<Grade, IconName>> = {
  excellent: 'pass',
  good: 'pass',
  fair: 'info',
  promising: 'question',
  weak: 'warning',
  doubtful: 'warning',
  unproven: 'question',
  untold: 'question',
  useless: 'error',
};

/** That the figures are not of the test part yet. */
function watchedWords(run: Run): string {
  const part = watchedIn(run);
  return run.phase === 'ended' || part === 'test' ? '' : pageWords.answer.validation;
}

/** That nothing was learned, and what to press. */
function showNothing(element: HTMLElement, warning: Warning | undefined, run: Run): void {
  element.hidden = warning === undefined;
  if (warning === undefined) return;
  const { what, remedy } = warningSentences(warning);
  element.replaceChildren(
    el('p', {}, what, ' ', el('span', { class: 'remedy' }, remedy)),
    ...inOneRow(remedyButtons(remediesFor(warning, run))),
  );
}

function makeFigure(id: ScoreId) {
  const words = scoreWords[id];
  const term = el('span', { class: 'term' }, capital(words.name));
  setHint(term, words.meaning);
  const value = el('span', { class: 'value', 'data-key-figure': id });
  const interval = el('span', { class: 'interval', 'data-hint': meanings.interval });
  const note = el('span', { class: 'note' });
  const place = el('span', { class: 'note' });
  return {
    element: el('div', { class: 'figure' }, el('dt', {}, term), el('dd', {}, value, interval, note, place)),
    /** @param where the part or the threshold that it is of, where that is not the usual one */
    update(figure: Undefinable | undefined, around: MaybeInterval | undefined, beside: Short, where: string) {
      setText(value, score(figure));
      setAttribute(value, 'data-value', figure === undefined ? '' : String(figure));
      value.classList.toggle('undefined', figure === null);
      setHint(value, figure === null ? words.undefinedBecause : undefined);
      setText(interval, range(around));
      setShort(note, beside);
      setText(place, where);
    },
  };
}
