import { rocAreaInterval } from '../evaluation/areaIntervals.js';
import { counted, fixed, grouped, shorten } from '../format.js';
import type { Warning } from '../warning.js';
import type { Preparation, RunRecord } from './record.js';
import { asBalanced } from './unseenLoss.js';

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
  const name = `"${shorten(classes[rarer].value)}"`;
  const none =
    wrong === 0
      ? `none of the ${counted(rows, 'test row')} is called ${name}, which ${grouped(missed)} are`
      : `none of the ${counted(missed, 'test row')} of ${name} is recognised`;
  const area = `ROC area ${fixed(test.rocArea)}, 95 % interval ${fixed(interval.low)} to ${fixed(interval.high)}`;
  const ranks = interval.low > 0.5 ? 'the probabilities rank the rows' : 'the probabilities tell something';
  const balanced = asBalanced(config);
  const threshold = `${rarer === 1 ? 'a lower' : 'a higher'} threshold`;
  return {
    code: 'unrecognised-class',
    column: null,
    count: missed,
    line: null,
    what: `${none}, although ${ranks} (${area})`,
    remedy: balanced
      ? `Choose ${threshold}`
      : `Let both classes weigh the same, or choose ${threshold}; go by precision and recall, not by accuracy`,
    ...(balanced ? {} : { fixes: [{ balance: 'weights' }] }),
  };
}
