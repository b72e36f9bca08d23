import { type Basis, basisOf, type Difference, meaningOf } from '../../core/comparison/differences.js';
import type { ScoreId } from '../../core/evaluation/catalogue.js';
import { shown } from '../../core/export/table.js';
import { signed } from '../../report/comparisonTable.js';
import { counted, minus } from '../facts/format.js';
import { type ComparedRun, letters } from './comparedRun.js';

/** On what the differences from a reference rest: a sentence for each group of runs with the same. */
export function basisSentences(runs: readonly ComparedRun[], reference: ComparedRun): string[] {
  const groups = new Map<string, { readonly basis: Basis; readonly runs: ComparedRun[] }>();
  for (const run of runs) {
    if (run === reference) continue;
    const basis = basisOf(run.record, reference.record);
    const key = JSON.stringify(basis);
    const group = groups.get(key) ?? { basis, runs: [] };
    group.runs.push(run);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ basis, runs: alike }) =>
    sentence(basis, letters(alike), reference.letter),
  );
}

function sentence(basis: Basis, who: string, reference: string): string {
  switch (basis.kind) {
    case 'paired':
      return `${who} minus ${reference}: mean over ${counted(basis.splits, 'split')} that both were repeated on, compared split by split; the intervals are for the mean difference, over new data of this size.`;
    case 'counts':
      return `${who} minus ${reference}: from the counts of one test part each, as if they shared no rows; on the same rows the true interval is narrower.${basis.pairable ? ' Repeat both runs for a paired comparison.' : ''}`;
    case 'none':
      return basis.reason === 'balance'
        ? `${who} cannot be compared with ${reference}: balanced before the split, a test part is half one class and holds copies of training rows.`
        : `${who} cannot be compared with ${reference}: their positive classes are not the same.`;
    default:
      return basis satisfies never;
  }
}

const meanings = {
  better: 'better',
  worse: 'worse',
  unclear: 'no clear difference',
  unknown: 'no interval',
} as const;

export function meaningWords(id: ScoreId, difference: Difference): string {
  return meanings[meaningOf(id, difference)];
}

/** +0.012; that of means is named as one, since the scores above it are of one split. */
export function differenceWords(basis: Basis, { value, splits }: Difference): string {
  const on = basis.kind === 'paired' && splits !== undefined ? ` on ${splits} of ${basis.splits} splits` : '';
  return `${basis.kind === 'paired' ? 'mean ' : ''}${minus(shown(signed(value)))}${on}`;
}

/** −0.004 to +0.028 */
export function intervalWords({ interval }: Difference): string | undefined {
  return interval === null
    ? undefined
    : minus(`${shown(signed(interval.low))} to ${shown(signed(interval.high))}`);
}
