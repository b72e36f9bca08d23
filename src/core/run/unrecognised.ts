import { balances } from '../balance.js';
import { rocAreaInterval } from '../evaluation/areaIntervals.js';
import { called } from '../table/classNamed.js';
import type { Warning } from '../warning.js';
import type { Preparation, RunRecord } from './record.js';
import { tell } from './runSayings.js';

/** A model that recognises no test row of the rarer class, although its probabilities tell something: of a class of one in
 * twenty hardly a row is likelier to be of it than not, and accuracy is that of always giving the other answer. Not to be asked
 * where nothing was learned, which says more.
 * @returns undefined where it is not so, or where the rows rank the wrong way */
export function unrecognised({
  test: { confusion, rows },
  evaluation: { test },
  config,
  dataset: { classes },
}: Pick<RunRecord, 'test' | 'evaluation'> & Pick<Preparation, 'config' | 'dataset'>): Warning | undefined {
  const { tp, fp, fn, tn } = confusion;
  const rarer = tp + fn <= fp + tn ? 1 : 0;
  const [right, missed, wrong] = rarer === 1 ? [tp, fn, fp] : [tn, fp, fn];
  if (right > 0 || missed === 0) return undefined;
  const interval = rocAreaInterval(test);
  if (interval === null || test.rocArea === null || test.rocArea <= 0.5) return undefined;
  const balanced = balances[config.balance].evens === 'training';
  return {
    code: 'unrecognised-class',
    column: null,
    count: missed,
    line: null,
    what: tell('class-unrecognised', {
      ...{ value: called(classes[rarer]), rows, missed, called: wrong > 0 },
      low: interval.low,
    }),
    remedy: tell('choose-threshold', { lower: rarer === 1, weighAlike: !balanced }),
    ...(balanced ? {} : { fixes: [{ balance: 'weights' }] }),
  };
}
