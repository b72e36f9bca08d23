import { bestCut, type Cut, cutFrom, usualCut, usualProbability } from '../../core/evaluation/cuts.js';
import { isTuned } from '../../core/run/chosenThreshold.js';
import type { RunRecord } from '../../core/run/record.js';
import type { Run } from '../../core/run/run.js';
import { classWords } from '../facts/figures.js';
import { count, counted, logit, probability, score } from '../facts/format.js';
import { meaning } from '../facts/glossary.js';
import { cutAtProbability, cutByKey } from '../facts/threshold.js';
import { el, setAttribute, setText } from '../ui/dom.js';
import { makeOneStop } from '../ui/oneStop.js';
import { makeButton, setLabel } from '../ui/toolkit.js';
import { setHint } from '../ui/tooltip.js';
import type { Section } from './section.js';

/** Where to cut between the classes: everything measured on the test part follows the slider.
 * @param choose told the new threshold; undefined is the default, at which the record's own scores stand */
export function makeThreshold(choose: (cut: Cut | undefined) => void): Section {
  const title = el('h2', { class: 'term' }, 'Threshold');
  setHint(title, meaning.threshold);
  const rule = el('span', { class: 'unit' });
  const slider = el('input', {
    type: 'range',
    min: 0,
    max: 1,
    step: 'any',
    'aria-label': 'Threshold',
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
    label: 'Best F1 on validation',
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
    { class: 'threshold', 'aria-label': 'Threshold', 'data-testid': 'threshold', hidden: true },
    el('div', { class: 'caption' }, title, rule),
    el(
      'div',
      { class: 'cut' },
      el('div', { class: 'reading' }, value, scale),
      slider,
      makeOneStop(el('div', { class: 'remedies', role: 'group', 'aria-label': 'Thresholds' }, reset, best)),
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
        setAttribute(reset, 'aria-label', `Threshold ${usual}`);
        const found = bestOf(record);
        best.hidden = found === undefined;
        setText(rule, `rows above this probability are predicted ${classWords(run).positive}`);
      }
      setText(advice, adviceWords(run.record, chosen));
      const at = chosen ?? usualCut(test, run.record.model);
      shown = at;
      // Where it was dragged to it stays, as long as it means the same.
      if (chosen === undefined || cutAtProbability(test, slider.valueAsNumber).index !== at.index)
        slider.valueAsNumber = at.probability;
      setText(value, probability(at.probability));
      setAttribute(element, 'data-value', at.probability);
      setText(scale, `logit ${logit(at.logit)}`);
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
  const best = bestOf(record);
  if (chosen !== undefined && !isTuned(record, chosen))
    return 'Chosen by hand with the test scores in view: expect somewhat lower scores on new rows.';
  if (best !== undefined) {
    const { cut, f1 } = best;
    const rows = evaluation.outOfFold
      ? 'rows of the training part, each scored by a model that was not fitted on it'
      : `${counted(split.validation, 'row')} of the validation part`;
    return `Best F1 on the ${rows}: ${score(f1)} at ${probability(cut.probability)}. The test part was not used for that, so its scores stay honest.`;
  }
  if (evaluation.validation !== null)
    return `No threshold finds a positive row in the ${evaluation.outOfFold ? 'training' : 'validation'} part, so none can be tuned there.`;
  return 'Tune the threshold on the validation part, not the test part, or the test scores become too optimistic: the preset "recommended" keeps a validation part for that.';
}

function spoken(run: Run, { probability: cut, counts: { tp, fp, fn } }: Cut): string {
  const positive = classWords(run).positive;
  return `${probability(cut)}: ${count(tp)} of ${count(tp + fn)} ${positive} found, ${counted(fp, 'false alarm')}`;
}
