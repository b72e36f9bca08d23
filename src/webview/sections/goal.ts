import {
  amountOf,
  amounts,
  type DecisionRule,
  makeRule,
  type RuleKind,
  ruleKinds,
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
    ...ruleKinds.map((kind) => el('option', { value: kind }, words.kinds[kind])),
  );
  const amount = makeAmount(words.amount, 'goal-amount');
  const unit = el('span');
  let rule: DecisionRule = makeRule('probability', amounts.probability.usual);

  select.addEventListener('change', () => {
    const kind = select.value as RuleKind;
    aimed(makeRule(kind, amounts[kind].usual));
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
    ),
    /** @param positive the class's name as it stands in a sentence */
    show(next: DecisionRule, positive: string): void {
      rule = next;
      select.value = rule.kind;
      const { most } = amounts[rule.kind];
      amount.hidden = most === 0;
      setText(unit, words.units[rule.kind](positive));
      const value = amountOf(rule);
      if (value === undefined) return;
      const scale = scaleOf(rule.kind);
      setAttribute(amount, 'max', most * scale);
      // Where a person is typing the number stays as typed.
      if (document.activeElement !== amount)
        amount.value = typed(value * scale, rule.kind === 'probability' ? 3 : 6);
    },
  };
}

function scaleOf(kind: RuleKind): number {
  return amounts[kind].isShare ? 100 : 1;
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
