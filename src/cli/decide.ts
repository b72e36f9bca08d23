import type { DecisionRule, Goal } from '../core/decision/rule.js';
import {
  amountOf,
  isPrevalence,
  makeRule,
  namedThreshold,
  type RuleKind,
  rules,
} from '../core/decision/rule.js';
import type { ChosenCut } from '../core/run/chosenThreshold.js';
import { cutForGoal } from '../core/run/decide.js';
import type { RunRecord } from '../core/run/record.js';
import { decisionSentences, phraseOf, positiveOf, thereSentences } from '../report/decision.js';
import { decisionWords } from '../words/decision.js';
import { terminalWords } from '../words/terminal.js';
import { UsageError } from './usageError.js';

/** What `--decide` and `--prevalence` ask for. */
export interface Asked {
  readonly rule: DecisionRule;
  readonly prevalence: number | undefined;
}

const number = String.raw`\d+(?:\.\d*)?|\.\d+`;
const form = new RegExp(`^(?:(recall|precision|cost|top)=)?(${number})(%?)$`);

/** One of each form. */
const examples = ['recall=0.9', 'precision=90%', 'cost=20', 'top=100', 'top=5%', 'f1', '0.3'];

/** @throws UsageError */
export function goalAskedFor(decide: unknown, prevalence: unknown): Asked | undefined {
  const there = prevalence === undefined ? undefined : shareOf(prevalence);
  if (prevalence !== undefined && !isPrevalence(there)) throw new UsageError(terminalWords.prevalence);
  if (decide === undefined && there === undefined) return undefined;
  const rule = decide === undefined ? ({ kind: 'probability', above: 0.5 } as const) : ruleOf(String(decide));
  if (rule === undefined) throw new UsageError(terminalWords.decide(String(decide), examples));
  return { rule, prevalence: there };
}

function shareOf(text: unknown): number {
  const [, kind, digits = '', sign] = form.exec(String(text)) ?? [];
  return kind === undefined ? Number(digits || 'none') / (sign === '%' ? 100 : 1) : Number.NaN;
}

function ruleOf(text: string): DecisionRule | undefined {
  if (text === 'f1') return { kind: 'f1' };
  const [, named = 'probability', digits, sign] = form.exec(text) ?? [];
  if (digits === undefined) return undefined;
  const [kind, typed] = [named as RuleKind, Number(digits)];
  if (kind === 'top' && sign === '' && typed >= 1) return ruleWith('topRows', typed);
  if (sign === '%' && !rules[kind].isShare) return undefined;
  return ruleWith(kind, typed / (sign === '%' ? 100 : 1));
}

function ruleWith(kind: RuleKind, amount: number): DecisionRule | undefined {
  const rule = makeRule(kind, amount);
  return amountOf(rule) === amount ? rule : undefined;
}

/** The threshold that was asked for, with what is said of it; or why there is none. */
export function decideOn(
  record: RunRecord,
  { rule, prevalence }: Asked,
): { readonly at?: ChosenCut; readonly lines: readonly string[]; readonly fault?: string } {
  const goal: Goal = prevalence === undefined ? { rule } : { rule, prevalence };
  const positive = positiveOf(record);
  const cut = cutForGoal(record, goal);
  if (cut === 'no-rows') return { lines: [], fault: decisionWords.noRows };
  if (cut === 'no-threshold') return { lines: [], fault: decisionWords.none[rule.kind](positive) };
  return {
    at: cut,
    lines: [
      decisionWords.heading(phraseOf(goal, positive), {
        threshold: cut.probability,
        isNear: Math.abs(cut.probability - (namedThreshold(rule) ?? cut.probability)) > 1e-9,
      }),
      ...decisionSentences(record, goal, cut.counts, positive),
      ...(prevalence === undefined ? [] : thereSentences(record, cut.counts, prevalence, positive)),
    ],
  };
}
