import { bestCut, type Cut, cutFrom, usualCut, usualProbability } from '../../core/evaluation/cuts.js';
import { probability } from '../../core/format.js';
import { isTuned } from '../../core/run/chosenThreshold.js';
import type { RunRecord } from '../../core/run/record.js';
import type { Run } from '../../core/run/run.js';
import { score } from '../../words/figures.js';
import { meanings } from '../../words/meanings.js';
import { pageWords } from '../../words/page.js';
import { classWords, wholeNames } from '../facts/figures.js';
import { logit } from '../facts/format.js';
import { cutAtProbability, cutByKey } from '../facts/threshold.js';
import { el, setAttribute, setText } from '../ui/dom.js';
import { makeOneStop } from '../ui/oneStop.js';
import { makeButton, setLabel } from '../ui/toolkit.js';
import { setHint } from '../ui/tooltip.js';
import type { Section } from './section.js';

/** Where to cut between the classes: everything measured on the test part follows the slider.
 * @param choose told the new threshold; undefined is the default, at which the record's own scores stand */
export function makeThreshold(choose: (cut: Cut | undefined) => void): Section {
  const { threshold: words } = pageWords;
  const title = el('h2', { class: 'term' }, words.title);
  setHint(title, meanings.threshold);
  const rule = el('span', { class: 'unit' });
  const slider = el('input', {
    type: 'range',
    min: 0,
    max: 1,
    step: 'any',
    'aria-label': words.title,
    'data-testid': 'threshold-slider',
  });
  const value = el('span', { class: 'value', 'data-testid': 'threshold-value' });
  const scale = el('span', { class: 'unit', 'data-testid': 'threshold-logit' });
  const advice = el('p', { class: 'unit', 'data-testid': 'threshold-advice' });
  let record: RunRecord | undefined;

  const reset = makeButton({
    label: '0.5',
    icon: 'discard',
    look: 'secondary',
    testId: 'threshold-reset',
    onClick: () => choose(undefined),
  });
  const best = makeButton({
    label: words.best,
    icon: 'target',
    look: 'secondary',
    testId: 'threshold-best',
    onClick: () => {
      const found = bestOf(record);
      if (record !== undefined && found !== undefined)
        choose(cutFrom(record.evaluation.test, found.cut.logit));
    },
  });
  let shown: Cut | undefined;
  const go = (cut: Cut | undefined) => {
    if (record === undefined || cut === undefined) return;
    choose(cut.index === usualCut(record.evaluation.test, record.model).index ? undefined : cut);
  };
  slider.addEventListener('input', () => {
    if (record !== undefined) go(cutAtProbability(record.evaluation.test, slider.valueAsNumber));
  });
  slider.addEventListener('keydown', (event) => {
    const next = record && shown && cutByKey(event.key, record.evaluation.test, shown);
    if (next === undefined) return;
    event.preventDefault(); // its own steps are of equal width, wherever answers change
    go(next);
  });

  const element = el(
    'section',
    { class: 'threshold', 'aria-label': words.title, 'data-testid': 'threshold', hidden: true },
    el('div', { class: 'caption' }, title, rule),
    el(
      'div',
      { class: 'cut' },
      el('div', { class: 'reading' }, value, scale),
      slider,
      makeOneStop(
        el('div', { class: 'remedies', role: 'group', 'aria-label': words.thresholds }, reset, best),
      ),
    ),
    advice,
  );
  return {
    element,
    update(run, chosen) {
      element.hidden = run.phase !== 'ended';
      if (run.phase !== 'ended') return;
      const { test } = run.record.evaluation;
      if (run.record !== record) {
        record = run.record;
        const usual = probability(usualProbability(record.model));
        setLabel(reset, usual);
        setAttribute(reset, 'aria-label', words.usual(usual));
        const found = bestOf(record);
        best.hidden = found === undefined;
        const named = words.rule(classWords(run).positive);
        setText(rule, named);
        setAttribute(rule, 'title', wholeNames(run, named));
      }
      setText(advice, adviceWords(run.record, chosen));
      const at = chosen ?? usualCut(test, run.record.model);
      shown = at;
      // Where it was dragged to it stays, as long as it means the same.
      if (chosen === undefined || cutAtProbability(test, slider.valueAsNumber).index !== at.index)
        slider.valueAsNumber = at.probability;
      setText(value, probability(at.probability));
      setAttribute(element, 'data-value', at.probability);
      setText(scale, words.logit(logit(at.logit)));
      setAttribute(slider, 'aria-valuetext', spoken(run, at));
    },
  };
}

type Best = ReturnType<typeof bestCut>;

function bestOf(record: RunRecord | undefined): Best {
  const validation = record?.evaluation.validation ?? null;
  return validation === null ? undefined : bestCut(validation);
}

/** On which rows a threshold may be chosen, in a sentence; of one that was chosen on others, what that means. */
function adviceWords(record: RunRecord, chosen: Cut | undefined): string {
  const { split, evaluation } = record;
  const { threshold: words } = pageWords;
  const best = bestOf(record);
  if (chosen !== undefined && !isTuned(record, chosen)) return words.byHand;
  if (best !== undefined) {
    const [f1, at] = [score(best.f1), probability(best.cut.probability)];
    return evaluation.outOfFold
      ? words.bestOutOfFold(f1, at)
      : words.bestOnValidation(split.validation, f1, at);
  }
  if (evaluation.validation === null) return words.noValidation;
  return evaluation.outOfFold ? words.noneOutOfFold : words.noneOnValidation;
}

function spoken(run: Run, { probability: cut, counts: { tp, fp, fn } }: Cut): string {
  return pageWords.threshold.at(probability(cut), tp, tp + fn, classWords(run).positive, fp);
}
