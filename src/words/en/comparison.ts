import { counted, grouped } from '../../core/format.js';
import { listed } from './count.js';

/** Runs side by side: the page's words, and those of the table that is copied from it. Figures come as they are shown. */
export const comparisonWords = {
  tooFew: 'There are not two runs with a result to compare: choose them in the view Perceptron Runs.',
  heading: {
    title: (runs: number) => counted(runs, 'run'),
    files: (files: number) => `${counted(files, 'file')} side by side`,
    list: 'Runs',
    copies: 'copies in the test part',
    otherFiles:
      'The files are not the same: differences in the scores mix the data with the settings, so none is marked better or worse.',
    /** @param runs their letters */
    doubted: (runs: readonly string[]) =>
      `${listed(runs)} may be too good to be true, as ${runs.length === 1 ? 'its' : 'their'} warnings say: differences from ${runs.length === 1 ? 'it' : 'them'} do not tell which run is better.`,
    muted: (runs: readonly string[]) =>
      `${listed(runs)}: with the checks that were muted there the verdict would be another one, so differences from ${runs.length === 1 ? 'it' : 'them'} do not tell which run is better.`,
    balancedBefore: (runs: readonly string[]) =>
      `${listed(runs)}: balanced before the split (the lecture's variant), so ${runs.length === 1 ? 'its test part is not comparable' : 'their test parts are not comparable'} with honest ones.`,
  },
  scores: {
    title: 'Scores on the test part',
    table: 'Scores compared',
    score: 'score',
    verdict: 'verdict',
    threshold: 'threshold',
    always: 'accuracy of always giving the same answer',
    copied: 'Comparison',
    from: 'differences from',
    ownPositive: 'positive class of each run',
    positive: (name: string) => `positive class ${name}`,
    positiveOf: (name: string) => `positive ${name}`,
    positiveClass: 'positive class',
    minus: (name: string) => `minus ${name}`,
    low: '95 % from',
    high: 'to',
    onSplits: (difference: string, splits: number) => `${difference} (${counted(splits, 'split')})`,
  },
  basis: {
    paired: (runs: readonly string[], reference: string, splits: number, byTime: boolean) =>
      `${listed(runs)} minus ${reference}: mean over ${counted(splits, 'split')} that both were repeated on, compared split by split; ${byTime ? 'by time, without intervals' : 'the intervals are for the mean difference, over new data of this size'}.`,
    counts: (runs: readonly string[], reference: string, rows: 'other' | 'shared' | 'pairable') =>
      `${listed(runs)} minus ${reference}: from the counts of one test part each${rows === 'other' ? '.' : ', as if they shared no rows; on the same rows the true interval is narrower.'}${rows === 'pairable' ? ' Repeat both runs for a paired comparison.' : ''}`,
    balance: (runs: readonly string[], reference: string) =>
      `${listed(runs)} cannot be compared with ${reference}: balanced before the split, a test part is half one class and holds copies of training rows.`,
    class: (runs: readonly string[], reference: string) =>
      `${listed(runs)} cannot be compared with ${reference}: their labels or positive classes are not the same.`,
    division: (runs: readonly string[], reference: string) =>
      `${listed(runs)} cannot be compared with ${reference}: their rows are divided in other ways, by a column or one by one.`,
  },
  difference: {
    better: 'better',
    worse: 'worse',
    unclear: 'no clear difference',
    mean: (difference: string) => `mean ${difference}`,
    /** Of means that not all splits have. */
    meanOn: (difference: string, splits: number, of: number) =>
      `mean ${difference} on ${splits} of ${of} splits`,
  },
  charts: {
    validationPart: 'validation part',
    testPart: 'test part',
    bothParts: (validation: readonly string[], test: readonly string[]) =>
      `validation part (${listed(validation)}), test part (${listed(test)})`,
    unit: (part: string, unit: string) => `${part} · ${unit}`,
    lastEpoch: 'last epoch',
    area: 'area',
    rankingUnit: 'test part, rings: the threshold',
    prevalence: (shares: readonly string[]) => `prevalence ${shares.join(', ')}`,
    keys: 'the curves from left to right',
    at: (axis: string, x: string, values: string) => `${axis} ${x}: ${values}`,
    place: (axis: string, x: string) => `${axis} ${x}`,
    name: (title: string, what: string, values: string, reference: string) =>
      `${title}, ${what}: ${values}${reference === '' ? '' : `; dashed: ${reference}`}`,
  },
  differing: {
    title: 'What differs in settings and data',
    nothing: 'Nothing: the settings and the data of these runs are the same.',
    setting: 'setting',
    table: 'What differs',
    copied: 'What Differs',
    split: 'Split',
    part: (part: string, rows: number, positives: number) =>
      `${grouped(rows)} ${part}, ${grouped(positives)} of them positive`,
    copies: (copies: number) => counted(copies, 'copy', 'copies'),
  },
  table: (name: string) => `${name}, table`,
};
