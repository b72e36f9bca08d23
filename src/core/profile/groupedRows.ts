import { areaInterval, rocAreaInterval } from '../evaluation/areaIntervals.js';
import { effectOn } from '../evaluation/independent.js';
import { differenceInterval } from '../evaluation/intervals.js';
import type { Evaluation, TestResult, ThresholdFree } from '../evaluation/scores.js';
import { shorten } from '../format.js';
import type { LikelyGroup } from '../table/likelyGroup.js';
import type { Warning } from '../warning.js';
import { tell } from './sayings.js';

/** What a model that was trained and tested on whole groups scores. */
interface OfWhole extends Pick<ThresholdFree, 'rocArea' | 'designEffect'> {
  readonly test: TestResult;
}

/** The ROC area with its 95 % interval; undefined where nobody tried, or nothing is told. */
export function besideWhole(whole: OfWhole | undefined): Evaluation['wholeGroups'] {
  if (whole === undefined || whole.rocArea === null) return undefined;
  const { tp, fp, fn, tn } = whole.test.confusion;
  const effect = effectOn(whole, 'rocArea');
  const interval = areaInterval(whole.rocArea, (tp + fn) / effect, (fp + tn) / effect);
  return { rocArea: whole.rocArea, ...interval };
}

/** What is to be known where rows seem to belong together and were divided one by one; undefined where none do.
 * @param evaluation with what training with groups whole came to, where that was tried
 * @param byTime whether the run's own rows are divided by time, as whole groups are not */
export function groupedRows(
  likely: LikelyGroup | null,
  evaluation?: Pick<Evaluation, 'test' | 'wholeGroups'>,
  byTime = false,
): Warning | undefined {
  if (likely === null) return undefined;
  const {
    column: { name, column },
    groups,
    rows,
  } = likely;
  const about = { column: shorten(name), groups, rows, ...(byTime && { byTime }) };
  return {
    ...{ code: 'grouped-rows', column, count: rows, line: null },
    what: tell('rows-in-groups', { ...about, lower: false, ...(evaluation && bothAreas(evaluation)) }),
    remedy: tell('keep-groups-whole', { column: shorten(name) }),
    fixes: [{ group: name }],
  };
}

/** Both ROC areas, and whether that of whole groups is surely lower. */
function bothAreas({ test, wholeGroups }: Pick<Evaluation, 'test' | 'wholeGroups'>) {
  const interval = rocAreaInterval(test);
  if (wholeGroups === undefined || test.rocArea === null || interval === null) return {};
  const { rocArea: area, ...ofWhole } = wholeGroups;
  const difference = differenceInterval(
    { score: test.rocArea, interval },
    { score: area, interval: ofWhole },
  );
  return { own: test.rocArea, area, ...ofWhole, lower: difference.low > 0 };
}
