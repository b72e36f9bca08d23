import {
  amountOf,
  type DecisionRule,
  makeRule,
  type RuleKind,
  ruleKinds,
  rules,
  saidOtherwise,
} from '../../core/decision/rule.js';
import { significant } from '../../core/format.js';
import { decisionWords } from '../../words/decision.js';
import { el, setAttribute, setText } from '../ui/dom.js';

/** The sentence "I want to …", of which the kind is chosen and the number typed.
 * @param aimed told each new rule @param refused told that what was typed is no number for it */
export function makeGoal(aimed: (rule: DecisionRule) => void, refused: (rule: DecisionRule) => void) {
  const words = decisionWords;
  const select = el(
    'select',
    { 'data-testid': 'goal-kind', 'aria-label': words.want },
    ...ruleKinds
      .filter((kind) => !tops.includes(kind) || kind === tops[0])
      .map((kind) => el('option', { value: kind }, words.kinds[kind])),
  );
  const amount = makeAmount(words.amount, 'goal-amount');
  const unit = el('span');
  const units = el(
    'select',
    { 'data-testid': 'goal-unit', 'aria-label': words.unit },
    ...tops.map((kind) => el('option', { value: kind }, words.units[kind](''))),
  );
  let ofRows = 0;
  let rule: DecisionRule = makeRule('probability', rules.probability.usual);

  function fill(by: DecisionRule): void {
    const value = amountOf(by);
    if (value !== undefined) amount.value = typed(value * scaleOf(by.kind), digitsOf(by.kind));
  }
  /** At once: what is typed next is not to be overwritten. */
  function turnTo(made: DecisionRule): void {
    fill(made);
    aimed(made);
  }

  select.addEventListener('change', () => {
    const kind = select.value as RuleKind;
    turnTo(makeRule(kind, rules[kind].usual));
  });
  // The same rows, said the other way.
  units.addEventListener('change', () => {
    const turned = saidOtherwise(rule, ofRows);
    if (turned !== undefined) turnTo(turned);
  });
  amount.addEventListener('change', () => {
    const made = makeRule(rule.kind, amount.valueAsNumber / scaleOf(rule.kind));
    if (isTyped(made, amount.valueAsNumber)) aimed(made);
    else refused(rule);
  });
  const isTyped = (made: DecisionRule, value: number) =>
    Math.abs((amountOf(made) ?? Number.NaN) * scaleOf(made.kind) - value) <= 1e-9 * value;

  return {
    element: el(
      'div',
      { class: 'goal', 'data-testid': 'goal' },
      el('span', {}, words.want),
      select,
      amount,
      unit,
      units,
    ),
    /** @param positive the class's name as it stands in a sentence @param rows of the test part */
    show(next: DecisionRule, positive: string, rows: number): void {
      rule = next;
      ofRows = rows;
      const isTop = tops.includes(rule.kind);
      select.value = isTop ? String(tops[0]) : rule.kind;
      units.value = rule.kind;
      units.hidden = !isTop;
      unit.hidden = isTop;
      const { most } = rules[rule.kind];
      amount.hidden = most === 0;
      setText(unit, words.units[rule.kind](positive));
      setAttribute(amount, 'max', most * scaleOf(rule.kind));
      // Where a person is typing the number stays as typed.
      if (document.activeElement !== amount) fill(rule);
    },
  };
}

/** The ways to say how many of the most probable rows: one choice, with a unit. */
const tops = ruleKinds.filter((kind) => rules[kind].takes !== undefined);

function digitsOf(kind: RuleKind): number {
  const { isThreshold, isWhole } = rules[kind];
  return isThreshold ? 3 : isWhole ? 9 : 6;
}

function scaleOf(kind: RuleKind): number {
  return rules[kind].isShare ? 100 : 1;
}

/** In so many digits: 0.07 · 100 is not to stand there as 7.000000000000001. More where these would round it to 1. */
export function typed(value: number, digits = 6): string {
  const rounded = significant(value, digits);
  return String(rounded === 1 ? value : rounded);
}

/** A field for a number above 0. */
export function makeAmount(name: string, testId: string): HTMLInputElement {
  return el('input', {
    type: 'number',
    min: 1e-9,
    step: 'any',
    'aria-label': name,
    'data-testid': testId,
  });
}
