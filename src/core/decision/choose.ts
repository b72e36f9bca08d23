import { bestCut, type Cut, cutAt, cutBetween, cutFrom } from '../evaluation/cuts.js';
import type { PartEvaluation } from '../evaluation/scores.js';
import type { DecisionRule } from './rule.js';

type Part = Pick<PartEvaluation, 'positives' | 'negatives' | 'steps'>;

/** The cut by which a part fulfils a rule best, to be judged on other rows. Of equals the strictest.
 * @param part rows outside of the test part, on which a threshold may be chosen; at least one
 * @returns undefined where no threshold does: none is right often enough, or there are no positives */
export function cutFor(rule: DecisionRule, part: Part): Cut | undefined {
  const { positives, negatives, steps } = part;
  switch (rule.kind) {
    case 'probability':
      return cutFrom(part, Math.log(rule.above) - Math.log1p(-rule.above));
    case 'f1':
      return bestCut(part)?.cut;
    case 'recall': {
      if (positives === 0) return undefined;
      const first = steps.findIndex(({ tp }) => tp >= wholeShare(rule.atLeast, positives));
      return cutBetween(part, first + 1);
    }
    case 'precision': {
      const isRight = ({ tp, fp }: Part['steps'][number]) =>
        tp > 0 && tp >= wholeShare(rule.atLeast, tp + fp);
      // Of those that find as many, the strictest.
      const most = steps.findLast(isRight)?.tp;
      const first = steps.findIndex((step) => step.tp === most && isRight(step));
      return first < 0 ? undefined : cutBetween(part, first + 1);
    }
    case 'cost': {
      let [best, least] = [0, rule.ofAMiss * positives];
      for (const [i, { tp, fp }] of steps.entries()) {
        const cost = rule.ofAMiss * (positives - tp) + fp;
        if (cost < least) [best, least] = [i + 1, cost];
      }
      return best === 0 ? cutAt(part, 0) : cutBetween(part, best);
    }
    case 'top': {
      const wanted = rowsOf(rule.share, positives + negatives);
      const first = steps.findIndex(({ tp, fp }) => tp + fp >= wanted);
      return cutBetween(part, first + 1);
    }
  }
}

/** Rows that a share of so many comes to, at least one. */
export function rowsOf(share: number, rows: number): number {
  return Math.max(1, Math.round(share * rows));
}

/** The least whole number that is at least this share of a whole, which 0.9 · 10 is to be, though 0.9 is a bit more or less. */
function wholeShare(share: number, whole: number): number {
  return Math.ceil(share * whole * (1 - 4 * Number.EPSILON));
}
