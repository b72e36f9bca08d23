import { type Basis, basisOf, type Difference } from '../../core/comparison/differences.js';
import { shown } from '../../core/export/table.js';
import { minus } from '../../core/format.js';
import { differenceFigure } from '../../report/comparisonTable.js';
import { comparisonWords } from '../../words/comparison.js';
import { figureWords } from '../../words/figures.js';
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

function sentence(basis: Basis, who: readonly string[], reference: string): string {
  const { basis: words } = comparisonWords;
  switch (basis.kind) {
    case 'paired':
      return words.paired(who, reference, basis.splits, basis.byTime);
    case 'counts':
      return words.counts(who, reference, basis.rows);
    case 'none':
      return words[basis.reason](who, reference);
    default:
      return basis satisfies never;
  }
}

/** +0.012; that of means is named as one, since the scores above it are of one split. */
export function differenceWords(basis: Basis, { value, splits }: Difference): string {
  const { mean, meanOn } = comparisonWords.difference;
  const difference = minus(shown(differenceFigure(value)));
  if (basis.kind !== 'paired') return difference;
  return splits === undefined ? mean(difference) : meanOn(difference, splits, basis.splits);
}

/** −0.004 to +0.028 */
export function intervalWords({ interval }: Difference): string | undefined {
  if (interval === null) return undefined;
  const [low, high] = [interval.low, interval.high].map((end) => minus(shown(differenceFigure(end))));
  return figureWords.range(low as string, high as string, true);
}
