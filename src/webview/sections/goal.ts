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

/** Kinds of rules whose amount is a share, typed in percent. */
const inPercent: ReadonlySet<RuleKind> = new Set(['recall', 'precision', 'top']);

/** The sentence "I want to …", of which the kind is chosen and the number typed.
 * @param aimed told each new rule */
export function makeGoal(aimed: (rule: DecisionRule) => void) {
  const words = decisionWords;
  const select = el(
    'select',
    { 'data-testid': 'goal-kind', 'aria-label': words.want },
    ...ruleKinds.map((kind) => el('option', { value: kind }, words.kinds[kind])),
  );
  const amount = makeAmount(words.amount, 'goal-amount');
  const unit = el('span');
  let rule: DecisionRule = makeRule('probability', amounts.probability?.usual ?? 0);

  select.addEventListener('change', () => {
    const kind = select.value as RuleKind;
    aimed(makeRule(kind, amounts[kind]?.usual ?? 0));
  });
  amount.addEventListener('change', () => {
    if (amount.value !== '' && amount.validity.valid)
      aimed(makeRule(rule.kind, amount.valueAsNumber / scaleOf(rule.kind)));
  });

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
      const bounds = amounts[rule.kind];
      amount.hidden = bounds === null;
      setText(unit, words.units[rule.kind](positive));
      const value = amountOf(rule);
      if (bounds === null || value === undefined) return;
      const scale = scaleOf(rule.kind);
      setAttribute(amount, 'max', bounds.most * scale);
      // Where a person is typing the number stays as typed.
      if (document.activeElement !== amount) amount.value = typed(value * scale);
    },
  };
}

function scaleOf(kind: RuleKind): number {
  return inPercent.has(kind) ? 100 : 1;
}

/** Six digits: 0.07 · 100 is not to stand there as 7.000000000000001. */
export function typed(value: number): string {
  return String(significant(value, 6));
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
