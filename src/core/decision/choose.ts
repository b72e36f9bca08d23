import { type Cut, cutBetween, cutFrom } from '../evaluation/cuts.js';
import { fScore } from '../evaluation/metrics.js';
import type { PartEvaluation } from '../evaluation/scores.js';
import { type DecisionRule, makeRule, rules } from './rule.js';

type Part = Pick<PartEvaluation, 'positives' | 'negatives' | 'steps'>;
type Step = Part['steps'][number];

/** The cut by which a part fulfils a rule best, to be judged on other rows. Of equals the strictest.
 * @param part rows outside of the test part, on which a threshold may be chosen; at least one. For the highest rows and for a
 * probability any rows will do: no label has a say in that, but where positives are rarer than here
 * @param odds of the positives where the model is used, over their odds in the part: each negative counts 1 / odds
 * @returns undefined where no threshold does: none is right often enough, there are no positives, or nothing costs less than to
 * call no row positive */
export function cutFor(rule: DecisionRule, part: Part, odds = 1): Cut | undefined {
  const { positives, negatives, steps } = part;
  const wrong = ({ fp }: Pick<Step, 'fp'>) => fp / odds;
  switch (rule.kind) {
    case 'probability':
      return cutFrom(part, Math.log(rule.above) - Math.log1p(-rule.above)); // as the file's rows have it
    case 'recall':
      return positives === 0 ? undefined : firstCut(part, ({ tp }) => isShare(rule.atLeast, tp, positives));
    case 'precision': {
      const isRight = (step: Step) => step.tp > 0 && isShare(rule.atLeast, step.tp, step.tp + wrong(step));
      const most = steps.findLast(isRight)?.tp;
      return firstCut(part, (step) => step.tp === most && isRight(step));
    }
    case 'f1':
      return lowestCut(part, 0, (step) => -(fScore(1, step.tp, wrong(step), positives - step.tp) ?? 0));
    case 'cost':
      return lowestCut(
        part,
        rule.ofAMiss * positives,
        (step) => rule.ofAMiss * (positives - step.tp) + wrong(step),
      );
    case 'top': {
      const all = positives + wrong({ fp: negatives });
      return firstCut(part, (step) => step.tp + wrong(step) > rule.share * all - 0.5); // rounded to whole rows
    }
    case 'topRows':
      return firstCut(part, ({ tp, fp }) => tp + fp >= rule.rows);
  }
}

/** Whether asking for more of the same would come to another cut than the one that {@link cutFor} has. */
export function mayAskForMore(rule: DecisionRule, part: Part, odds = 1): boolean {
  const rightest = ({ steps }: Part) =>
    steps.reduce((most, { tp, fp }) => Math.max(most, tp === 0 ? 0 : tp / (tp + fp / odds)), 0);
  const { reaches } = rules[rule.kind];
  if (reaches === undefined) return false;
  const most = { recall: () => 1, precision: () => rightest(part) }[reaches]();
  const [now, then] = [rule, makeRule(rule.kind, most)].map((each) => cutFor(each, part, odds)?.index);
  return now !== then;
}

/** With the first step of which something is so. */
function firstCut(part: Part, isSo: (step: Step) => boolean): Cut | undefined {
  const first = part.steps.findIndex(isSo);
  return first < 0 ? undefined : cutBetween(part, first + 1);
}

/** With the step of the lowest value, if that is below the one of calling no row positive. */
function lowestCut(part: Part, ofNone: number, valueOf: (step: Step) => number): Cut | undefined {
  let [best, lowest] = [0, ofNone];
  for (const [i, step] of part.steps.entries()) {
    const value = valueOf(step);
    if (value < lowest) [best, lowest] = [i + 1, value];
  }
  return best === 0 ? undefined : cutBetween(part, best);
}

/** Whether something is at least this share of a whole, as 9 is to be 0.9 of 10, though the double 0.9 is a bit more or less. */
export function isShare(share: number, of: number, whole: number): boolean {
  return of >= share * whole * (1 - 4 * Number.EPSILON);
}
