/** Pairs of words of which people mean the first when they ask, in whatever share of the rows it is: who was approved, who
 * churned, which flight was delayed. Of two kinds of a thing, or two ends of a scale (high and low, >50K), neither is. */

/** What each kind of pair says of its first word, as what stands behind it in brackets: `won` does not mean yes. */
export const usualWords = {
  success: 'means success',
  finding: 'what is looked for',
  compared: 'the other one is the control',
} as const;

type Kind = keyof typeof usualWords;

/** By kind lines of words that are positive beside each of those behind the colon; see {@link bare}. */
const pairs: Readonly<Record<Kind, ReadonlyMap<string, ReadonlySet<string>>>> = {
  success: table(`
    approved accepted admitted granted: rejected denied declined refused notapproved
    approve accept: reject deny decline refuse
    won win winner: lost lose loss loser`),
  finding: table(`
    churned churn churner churnedcustomer attrited attritedcustomer attrition left exited: stayed stay retained retain loyal existing existingcustomer current active
    chargedoff chargeoff defaulted default: fullypaid paid paidoff repaid paidinfull current
    late delayed delay: ontime punctual
    deceased dead died: living alive survived lived
    didnotsurvive: survived
    phishing fraudulent fraud malicious malware: legitimate legit
    spoiled spoilt rotten stale: fresh
    candidate confirmed truepositive: falsepositive
    patient: control healthycontrol`),
  compared: table(`
    case cases treated treatment intervention: control controls
    ko knockout mutant mutated mut mt: wt wildtype control
    treated treatment drug: placebo untreated
    pd ad mci asd: hc nc cn td`),
};

function table(lines: string): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, ReadonlySet<string>>();
  for (const line of lines.trim().split('\n')) {
    const [firsts = '', others = ''] = line.split(':');
    for (const first of firsts.trim().split(' '))
      found.set(first, new Set([...(found.get(first) ?? []), ...others.trim().split(' ')]));
  }
  return found;
}

/** A word without spaces and hyphens: `on time`, `On-Time` and `on_time` are one. */
export function bare(text: string): string {
  return text.replace(/[\s_-]+/gu, '');
}

/** What is found in nature is compared with, whatever stands beside it: `R175H` and `WT`. */
const wild = new Set(['wt', 'wildtype']);

/** The kind of pair that two words in small letters are, where the first is the one meant. */
export function usualPair(positive: string, negative: string): Kind | undefined {
  const [one, other] = [bare(positive), bare(negative)];
  if (wild.has(other) && !wild.has(one)) return 'compared';
  return (Object.keys(pairs) as Kind[]).find((kind) => pairs[kind].get(one)?.has(other));
}
