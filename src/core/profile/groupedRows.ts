import { areaInterval, type Ranked, rocAreaInterval } from '../evaluation/areaIntervals.js';
import { effectOn } from '../evaluation/independent.js';
import { differenceInterval } from '../evaluation/intervals.js';
import type { TestResult, ThresholdFree } from '../evaluation/scores.js';
import { shorten } from '../format.js';
import type { LikelyGroup } from '../table/likelyGroup.js';
import type { Warning } from '../warning.js';
import { tell } from './sayings.js';

/** What a model that was trained and tested on whole groups scores. */
interface OfWhole extends Pick<ThresholdFree, 'rocArea' | 'designEffect'> {
  readonly test: TestResult;
}

/** What is to be known where rows seem to belong together and were divided one by one.
 * @param whole what training comes to where groups stay whole; undefined where nobody tried
 * @param own the evaluation with rows divided one by one */
export function groupedRows(
  { column: { name, column }, groups, rows }: LikelyGroup,
  own?: Ranked,
  whole?: OfWhole,
): Warning {
  const about = { column: shorten(name), groups, rows };
  return {
    ...{ code: 'grouped-rows', column, count: rows, line: null },
    what: tell('rows-in-groups', { ...about, lower: false, ...(own && whole && beside(own, whole)) }),
    remedy: tell('keep-groups-whole', { column: shorten(name) }),
    fixes: [{ group: name }],
  };
}

/** Both ROC areas, and whether that of whole groups is surely lower. */
function beside(own: Ranked, whole: OfWhole) {
  const { rocArea: area, test } = whole;
  const interval = rocAreaInterval(own);
  if (own.rocArea === null || interval === null || area === null) return {};
  const { tp, fp, fn, tn } = test.confusion;
  const effect = effectOn(whole, 'rocArea');
  const ofWhole = areaInterval(area, (tp + fn) / effect, (fp + tn) / effect);
  const difference = differenceInterval({ score: own.rocArea, interval }, { score: area, interval: ofWhole });
  return { own: own.rocArea, area, low: ofWhole.low, high: ofWhole.high, lower: difference.low > 0 };
}
