/** What a person wants of a model's answers; a threshold follows from it. */
export type DecisionRule =
  /** Finds at least this share of the positives, and calls as few others positive as that allows. */
  | { readonly kind: 'recall'; readonly atLeast: number }
  /** Is right in at least this share of what it calls positive, and finds as many as that allows. */
  | { readonly kind: 'precision'; readonly atLeast: number }
  /** A miss costs as much as so many false alarms; the cost is as low as can be. */
  | { readonly kind: 'cost'; readonly ofAMiss: number }
  /** The rows that the model ranks highest are looked at: this share of them. */
  | { readonly kind: 'top'; readonly share: number }
  /** So many of them. Of the test part; of another file that many there. */
  | { readonly kind: 'topRows'; readonly rows: number }
  | { readonly kind: 'f1' }
  /** Calls positive what is more probable than this. */
  | { readonly kind: 'probability'; readonly above: number };

/** A rule, and how frequent positives are where the model is used. */
export interface Goal {
  readonly rule: DecisionRule;
  /** Between 0 and 1; absent for as frequent as in the file. */
  readonly prevalence?: number;
}

/** Why a model answers as it does, where somebody wanted something of it. */
export interface Decision extends Goal {
  /** The threshold that follows. */
  readonly logit: number;
  /** The rows on which it was chosen; `outOfFold` are those of the training part, each scored by a model of the folds without it.
   * Null where no label has a say: for a probability and for the highest rows, but for a share of them where positives are as frequent
   * as somebody says. */
  readonly chosenOn: 'validation' | 'outOfFold' | null;
}

export type RuleKind = DecisionRule['kind'];

/** What a kind of rule means. */
interface Meaning {
  /** The number in it is above 0, and not above this one; 0 where it has none. */
  readonly most: number;
  /** What that is at first. */
  readonly usual: number;
  /** Whether it is a share, which is typed in percent. */
  readonly isShare: boolean;
  /** Whether it is a whole number. */
  readonly isWhole?: boolean;
  /** Whether labels have a say in the threshold: it is then chosen on rows outside of the test part, which would look better than it
   * is. A probability and a rank are no such choice; but how many rows a share is, where positives are rarer than here, depends on
   * which of these are positive. */
  readonly byLabels: boolean | 'elsewhere';
  /** What has to be as high as its number at least, and is told to be reached or missed. */
  readonly reaches?: 'recall' | 'precision';
  /** It takes the rows that the model ranks highest, by a share of them or by how many. */
  readonly takes?: 'share' | 'rows';
  /** For want of a number it is set beside the F1 of the run's own threshold. */
  readonly isByF1?: true;
  /** It is the threshold itself, as somebody sets it by hand. */
  readonly isThreshold?: true;
}

/** Every kind of rule; what offers them loops over these. */
export const rules: Readonly<Record<RuleKind, Meaning>> = {
  recall: { most: 1, usual: 0.9, isShare: true, byLabels: true, reaches: 'recall' },
  precision: { most: 1, usual: 0.9, isShare: true, byLabels: true, reaches: 'precision' },
  cost: { most: 1e6, usual: 10, isShare: false, byLabels: true },
  top: { most: 1, usual: 0.1, isShare: true, byLabels: 'elsewhere', takes: 'share' },
  topRows: { most: 999_999_999, usual: 100, isShare: false, isWhole: true, byLabels: false, takes: 'rows' },
  f1: { most: 0, usual: 0, isShare: false, byLabels: true, isByF1: true },
  probability: { most: 1 - Number.EPSILON, usual: 0.5, isShare: false, byLabels: false, isThreshold: true },
};

/** Whether labels have a say in the threshold of a goal. */
export function labelsDecide({ rule, prevalence }: Goal): boolean {
  const { byLabels } = rules[rule.kind];
  return byLabels === 'elsewhere' ? prevalence !== undefined : byLabels;
}

/** The probability that a rule names as the threshold itself; undefined of one that it follows from. */
export function namedThreshold(rule: DecisionRule): number | undefined {
  return rules[rule.kind].isThreshold ? amountOf(rule) : undefined;
}

/** The highest rows that a rule takes, by a share of them or by how many; undefined of one that takes none by their rank. */
export function highestRows(
  rule: DecisionRule,
): { readonly by: 'share' | 'rows'; readonly amount: number } | undefined {
  const { takes } = rules[rule.kind];
  return takes && { by: takes, amount: amountOf(rule) as number };
}

/** A rule for the highest rows, said the other way: of so many rows a share of them, and back. What takes more rows than there are
 * takes all. @param ofRows at least one @returns undefined of any other */
export function saidOtherwise(rule: DecisionRule, ofRows: number): DecisionRule | undefined {
  const highest = highestRows(rule);
  if (highest === undefined) return undefined;
  const { by, amount } = highest;
  return by === 'share'
    ? makeRule('topRows', Math.max(1, Math.round(amount * ofRows)))
    : makeRule('top', Math.min(1, amount / ofRows));
}

export const ruleKinds = Object.keys(rules) as readonly RuleKind[];

/** @param amount taken for the usual one where it is not between the kind's numbers; of no importance where it has none */
export function makeRule(kind: RuleKind, amount: number): DecisionRule {
  const { most, usual, isWhole } = rules[kind];
  const isOne = amount > 0 && amount <= most && (isWhole !== true || Number.isInteger(amount));
  const value = isOne ? amount : usual;
  switch (kind) {
    case 'recall':
    case 'precision':
      return { kind, atLeast: value };
    case 'cost':
      return { kind, ofAMiss: value };
    case 'top':
      return { kind, share: value };
    case 'topRows':
      return { kind, rows: value };
    case 'f1':
      return { kind };
    case 'probability':
      return { kind, above: value };
  }
}

/** The number in a rule; undefined where it has none. */
export function amountOf(rule: DecisionRule): number | undefined {
  switch (rule.kind) {
    case 'recall':
    case 'precision':
      return rule.atLeast;
    case 'cost':
      return rule.ofAMiss;
    case 'top':
      return rule.share;
    case 'topRows':
      return rule.rows;
    case 'f1':
      return undefined;
    case 'probability':
      return rule.above;
  }
}

/** A goal built anew from what a disk or a page says; undefined where it is none. */
export function toGoal(value: unknown): Goal | undefined {
  const { rule, prevalence } = (value ?? {}) as Readonly<Record<keyof Goal, unknown>>;
  const { kind, ...rest } = (rule ?? {}) as { readonly kind?: unknown };
  if (typeof kind !== 'string' || !Object.hasOwn(rules, kind)) return undefined;
  const [said] = Object.values(rest) as readonly unknown[];
  const made = makeRule(kind as RuleKind, said as number);
  if (amountOf(made) !== undefined && amountOf(made) !== said) return undefined;
  if (prevalence === undefined) return { rule: made };
  return isPrevalence(prevalence) ? { rule: made, prevalence } : undefined;
}

export function isPrevalence(value: unknown): value is number {
  return typeof value === 'number' && value > 0 && value < 1;
}
