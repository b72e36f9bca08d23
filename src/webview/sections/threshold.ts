import { type DecisionRule, isPrevalence, namedThreshold } from '../../core/decision/rule.js';
import { type Cut, usualCut, usualProbability } from '../../core/evaluation/cuts.js';
import { probability, significant } from '../../core/format.js';
import type { ChosenCut } from '../../core/run/chosenThreshold.js';
import { cutForGoal } from '../../core/run/decide.js';
import type { Look } from '../../core/run/look.js';
import type { RunRecord } from '../../core/run/record.js';
import { isBusy, type Run } from '../../core/run/run.js';
import {
  decisionSentences,
  elsewhereSentence,
  judgementSentences,
  onTest,
  refusedWords,
} from '../../report/decision.js';
import { decisionWords } from '../../words/decision.js';
import { meanings } from '../../words/meanings.js';
import { pageWords } from '../../words/page.js';
import { changeLabel } from '../facts/changeLabel.js';
import { classWords, wholeNames } from '../facts/figures.js';
import { logit } from '../facts/format.js';
import { cutAtProbability, cutByKey } from '../facts/threshold.js';
import { el, setAttribute, setText } from '../ui/dom.js';
import { makeButton, setEnabled, setLabel } from '../ui/toolkit.js';
import { setHint } from '../ui/tooltip.js';
import { post } from '../ui/vscodeApi.js';
import { makeAmount, makeGoal, typed } from './goal.js';
import type { Section } from './section.js';

const recommended = { preset: 'recommended' } as const;

/** Where to cut between the classes: by what a person wants of the model, or by hand. Everything measured on the test part follows.
 * @param choose told the new threshold; undefined is the default, at which the record's own scores stand
 * @param prevalence of the positives where the model is used, as somebody said before; null where they took it back
 * @param keep told another one; null for as frequent as in the file
 * @param tellRefused told in words of a goal that no threshold was found for; empty where that is past */
export function makeThreshold(
  choose: (cut: ChosenCut | undefined) => void,
  prevalence: number | null | undefined,
  keep: (prevalence: number | null) => void,
  tellRefused: (words: string) => void,
): Section & {
  readonly take: (look: Look) => void;
  /** How frequent positives are where the model is used; undefined where nobody says. */
  readonly prevalence: () => number | undefined;
} {
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
  const outcome = el('p', { 'data-testid': 'decision' });
  const advice = el('p', { class: 'unit', 'data-testid': 'threshold-advice' });
  const [before, after] = [el('span', {}, decisionWords.prevalence.before), el('span')];
  const rows = makeAmount('', 'prevalence');
  setAttribute(rows, 'min', 1);
  const there = el('p', { class: 'unit', 'data-testid': 'elsewhere' });

  let record: RunRecord | undefined;
  let shown: ChosenCut | undefined;
  /** A goal that is not carried out, and why. */
  let refused:
    | { readonly rule: DecisionRule; readonly why: string; readonly lacksRows?: boolean }
    | undefined;
  /** Undefined as long as that is as the record says; and of which class it was said. */
  let [expected, of]: [number | null | undefined, string | undefined] = [prevalence, undefined];

  const goal = makeGoal(aim, (rule) => refuse({ rule, why: decisionWords.bounds[rule.kind] }));
  const train = makeButton({
    label: changeLabel(recommended),
    icon: 'refresh',
    look: 'secondary',
    testId: 'goal-preset',
    onClick: () => post({ type: 'trainWith', change: recommended }),
  });
  // What follows from a goal is spoken; what follows from the slider the slider says itself.
  const said = el('p', { class: 'unseen', role: 'status' });
  let isToSay = false;
  const reset = makeButton({
    label: '0.5',
    icon: 'discard',
    look: 'secondary',
    testId: 'threshold-reset',
    onClick: () => {
      forgetRefused();
      choose(undefined);
    },
  });

  /** Chooses by what is wanted, or says why that cannot be. */
  function aim(wanted: DecisionRule): void {
    if (record === undefined) return;
    forgetRefused();
    if (namedThreshold(wanted) !== undefined) {
      const { by: _, ...cut } = cutForGoal(record, { rule: wanted }) as ChosenCut; // any rows will do
      return go(cut);
    }
    const by = { rule: wanted, ...(expected ? { prevalence: expected } : {}) };
    const cut = cutForGoal(record, by);
    isToSay = true;
    if (typeof cut === 'object') return choose(cut);
    const lacksRows = cut === 'no-rows';
    const why = lacksRows ? decisionWords.noRows : decisionWords.none[wanted.kind](positive);
    tellRefused(refusedWords(record, by, why));
    refuse({ rule: wanted, why, lacksRows });
  }

  function forgetRefused(): void {
    refused = undefined;
    tellRefused('');
  }

  /** Leaves the threshold where the run has it. */
  function refuse(why: NonNullable<typeof refused>): void {
    refused = why;
    isToSay = true;
    choose(undefined);
  }

  function go(cut: Cut | undefined): void {
    forgetRefused();
    if (record === undefined || cut === undefined) return;
    choose(cut.index === usualCut(record.evaluation.test, record.model).index ? undefined : cut);
  }

  slider.addEventListener('input', () => {
    if (record !== undefined) go(cutAtProbability(record.evaluation.test, slider.valueAsNumber));
  });
  slider.addEventListener('keydown', (event) => {
    const next = record && shown && cutByKey(event.key, record.evaluation.test, shown);
    if (next === undefined) return;
    event.preventDefault(); // its own steps are of equal width, wherever answers change
    go(next);
  });
  rows.addEventListener('change', () => {
    const there = 1 / rows.valueAsNumber;
    isImpossible = rows.validity.badInput || (rows.value !== '' && !isPrevalence(there));
    expected = rows.value === '' || isImpossible ? null : there;
    keep(expected);
    isToSay = true;
    if (shown?.by !== undefined) aim(shown.by.rule);
    else if (shown !== undefined) tellElsewhere(shown);
  });
  let isImpossible = false;

  let positive = '';
  function tellElsewhere({ counts }: Cut): void {
    const sentence =
      record === undefined || !expected || refused !== undefined
        ? ''
        : elsewhereSentence(onTest(record, counts), expected, positive);
    setText(there, isImpossible ? decisionWords.bounds.prevalence : sentence);
    there.hidden = there.textContent === '';
    if (!isToSay) return;
    isToSay = false;
    setText(said, [outcome, there].map(({ textContent }) => textContent).join(' '));
  }

  const element = el(
    'section',
    { class: 'threshold', 'aria-label': words.title, 'data-testid': 'threshold', hidden: true },
    el('div', { class: 'caption' }, title, rule),
    goal.element,
    el('div', { class: 'cut' }, el('div', { class: 'reading' }, value, scale), slider, reset),
    outcome,
    train,
    advice,
    el('div', { class: 'goal' }, before, rows, after),
    there,
    said,
  );
  return {
    element,
    prevalence: () => expected ?? undefined,
    take(look) {
      [expected, of] = [look.prevalence, look.positive];
      record = undefined; // all of it is said anew
    },
    update(run, chosen) {
      element.hidden = run.phase !== 'ended';
      if (run.phase !== 'ended') return;
      const { test } = run.record.evaluation;
      if (run.record !== record) {
        record = run.record;
        refused = undefined;
        setText(said, ''); // it was said of the run before
        const usual = probability(usualProbability(record.model));
        setLabel(reset, usual);
        setAttribute(reset, 'aria-label', pageWords.offer.back(usual));
        positive = classWords(run).positive;
        const [, { value: now }] = run.record.dataset.classes;
        if (of !== now) {
          const said = expected;
          // What was said of another class does not hold.
          if (of !== undefined || said === undefined) expected = record.decision?.prevalence ?? null;
          of = now;
          if (expected || said) keep(expected ?? null); // the host may not know
        }
        const named = words.rule(positive);
        setText(rule, named);
        setAttribute(rule, 'title', wholeNames(run, named));
        setText(after, decisionWords.prevalence.after(positive));
        setAttribute(rows, 'aria-label', decisionWords.prevalence.input(positive));
        if (test.positives > 0)
          setAttribute(rows, 'placeholder', String(significant(1 + test.negatives / test.positives, 3)));
        if (document.activeElement !== rows) rows.value = expected ? typed(1 / expected) : '';
      }
      const at: ChosenCut = chosen ?? usualCut(test, run.record.model);
      shown = at;
      goal.show(
        refused?.rule ?? at.by?.rule ?? { kind: 'probability', above: at.probability },
        positive,
        test.positives + test.negatives,
      );
      const stays = decisionWords.asBefore(probability(at.probability));
      setText(
        outcome,
        refused === undefined ? outcomeWords(run.record, at, positive) : `${refused.why} ${stays}`,
      );
      train.hidden = refused?.lacksRows !== true;
      setEnabled(train, !isBusy(run));
      setText(advice, refused === undefined ? adviceWords(run.record, chosen) : '');
      advice.hidden = advice.textContent === '';
      tellElsewhere(at);
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

function outcomeWords(record: RunRecord, { by, counts }: ChosenCut, positive: string): string {
  const sentences =
    by === undefined
      ? judgementSentences({ rule: { kind: 'f1' } }, onTest(record, counts), positive)
      : decisionSentences(record, by, counts, positive);
  return sentences.join(' ');
}

/** What a threshold set by hand means, and where there are no rows to choose one on, how to get them. */
function adviceWords({ evaluation }: RunRecord, chosen: ChosenCut | undefined): string {
  const { threshold: words } = pageWords;
  if (chosen !== undefined && chosen.by === undefined) return words.byHand;
  return evaluation.validation === null ? words.noValidation : '';
}

function spoken(run: Run, { probability: cut, counts: { tp, fp, fn } }: Cut): string {
  return pageWords.threshold.at(probability(cut), tp, tp + fn, classWords(run).positive, fp);
}
